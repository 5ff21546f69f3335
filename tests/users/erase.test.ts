import { expect, test } from 'vitest'
import { inclusionOfAct, latestCheckpoint } from '../../src/checkpoints/queries.ts'
import { isIncluded, leafHash, readCheckpoint } from '../../src/merkle/verifier.ts'
import { startSession } from '../../src/users/session-store.ts'
import {
  importedArticle,
  levels,
  madeClaim,
  rate,
  rowOf,
  rowsOf,
  withContact,
  withEvidence,
} from '../support/factories.ts'
import { replayed, standing } from '../support/replay.ts'
import { makeWorld, type World } from '../support/world.ts'

/** Every value in every table, as one text. */
function everything({ context }: World): string {
  const { raw } = context.connection
  // Indexes of words hold no rows that could be read.
  const tables = raw
    ?.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'")
    .pluck()
    .all() as string[]
  return tables.map((table) => JSON.stringify(raw?.prepare(`select * from ${table}`).all())).join('\n')
}

async function assertProved({ context: { read } }: World): Promise<void> {
  const { size, root } = readCheckpoint((await latestCheckpoint(read))?.note ?? '')
  const entries = await read.selectFrom('revisions').select(['seq', 'entry']).execute()
  expect(entries).toHaveLength(size)
  for (const { seq, entry } of entries)
    expect(isIncluded(seq - 1, size, leafHash(entry), await inclusionOfAct(read, seq, size), root)).toBe(true)
}

test('a person is erased: no row names them any more, what they did stays, and every proof holds', async () => {
  const world = await makeWorld()
  const rana = await world.signedIn('admin')
  const quirin = await world.signedIn('reviewer', 'Quirin Zabelwitz')
  const { id } = quirin.actor
  const claim = await madeClaim(quirin, await importedArticle(quirin))
  await withEvidence(world, quirin, claim)
  await rate(quirin, claim, (await levels(world)).true.true)
  await startSession(world.context.keep, id, 'Quirins browser', world.context.now())
  const before = await rowOf(world, 'users', id)
  const entries = await rowsOf(world, 'ratings', { rater_id: id })

  const page = await rana.get(`/desk/people/${id}/erasure`)
  expect(page.text).toContain('This cannot be undone')
  expect((await quirin.get(`/desk/people/${id}/erasure`)).status).toBe(403)
  const stale = await rana.post(`/desk/people/${id}/erasure`, { version: '7' })
  expect(stale.status).toBe(409)
  const { length } = await world.acts()
  expect((await rana.post(`/desk/people/${id}/erasure`, { version: String(before.version) })).status).toBe(
    303,
  )

  expect(await rowOf(world, 'users', id)).toMatchObject({ name: 'Erased person 1', password_hash: '' })
  const all = everything(world)
  expect((await rowOf(world, 'users', id)).salt).not.toBe(before.salt)
  for (const gone of ['Zabelwitz', before.email]) expect(all.includes(gone), gone).toBe(false)
  expect(
    await world.context.read.selectFrom('sessions').selectAll().where('user_id', '=', id).execute(),
  ).toEqual([])
  expect((await quirin.get('/')).status).toBe(303)
  expect(await rowsOf(world, 'ratings', { rater_id: id })).toEqual(entries)
  const act = (await world.acts()).at(-1)
  expect([act?.action, act?.seq]).toEqual(['user.erased', length + 1])
  expect(Object.keys(act?.rows[0]?.changes ?? {})).toEqual(
    expect.arrayContaining(['name', 'email', 'disabled_at', 'version']),
  )
  await assertProved(world)
  expect(await replayed(world)).toEqual(await standing(world))

  // Once is enough, nobody comes back, and the next one has the next number.
  const { version } = await rowOf(world, 'users', id)
  expect((await rana.post(`/desk/people/${id}/erasure`, { version: String(version) })).status).toBe(303)
  expect((await rana.post(`/desk/people/${id}/enabling`, { version: String(version) })).status).toBe(409)
  const other = (await world.signedIn('reader')).actor.id
  await rana.post(`/desk/people/${other}/erasure`, { version: '1' })
  expect((await rowOf(world, 'users', other)).name).toBe('Erased person 2')
  const people = await rana.get('/desk/people')
  expect(people.text).toContain('Erased person 2')
  expect(people.document.querySelector(`a[href$="${other}/erasure"]`)).toBeNull()
})

test('the only admin cannot be erased', async () => {
  const world = await makeWorld()
  const rana = await world.signedIn('admin')
  expect((await rana.post(`/desk/people/${rana.actor.id}/erasure`, { version: '1' })).status).toBe(409)
  expect((await rowOf(world, 'users', rana.actor.id)).name).toBe(rana.actor.name)
})

test('whom a contact was with is erased in the same way', async () => {
  const world = await makeWorld()
  const [rana, ana] = [await world.signedIn('admin'), await world.signedIn('reviewer')]
  const claim = await madeClaim(ana, await importedArticle(ana))
  const contact = await withContact(world, ana, claim, { whom: 'Zabelwitz, press office' })
  const before = await rowOf(world, 'contacts', contact)
  const other = await withContact(world, ana, claim, { whom: 'Zabelwitz, press office' })
  expect((await ana.post(`/contacts/${other}/removal`, { version: '1', reason: 'Twice.' })).status).toBe(303)
  const third = await withContact(world, ana, claim, { whom: 'Somebody else' })
  expect((await ana.post(`/contacts/${contact}/erasure`, { version: '1' })).status).toBe(403)
  expect((await rana.get(`/claims/${claim}`)).text).toContain('Erase the name')
  expect((await ana.get(`/claims/${claim}`)).text).not.toContain('Erase the name')
  expect((await rana.post(`/contacts/${contact}/erasure`, { version: '1' })).status).toBe(303)
  const all = everything(world)
  for (const gone of ['Zabelwitz', before.salt]) expect(all.includes(gone), gone).toBe(false)
  expect((await world.acts()).at(-1)?.action).toBe('contact.erased')
  expect((await rowOf(world, 'contacts', third)).whom).toBe('Somebody else')
  expect((await rana.get('/search?q=Zabelwitz')).text).not.toContain('press office')
  await assertProved(world)
  expect(await replayed(world)).toEqual(await standing(world))
})
