import { describe, expect, test } from 'vitest'
import { MAX_BULK } from '../../src/claims/input.ts'
import { claimsOf, during, importedArticle, madeClaim, rowOf, withEvidence } from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  article: string
  /** Two proposals. */
  proposals: [string, string]
  /** One claim that a person made. */
  made: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const article = await importedArticle(ana)
  const [first, second] = await claimsOf(world, article)
  const made = await madeClaim(ana, article)
  return { ...world, ana, article, made, proposals: [first?.id ?? '', second?.id ?? ''] }
}

async function bulk(world: Desk, act: string, claim: string[], more: Fields = {}) {
  const { answer, acts, actions } = await during(world, () =>
    world.ana.post(`/articles/${world.article}/bulk`, { act, claim, ...more }),
  )
  const toast = decodeURIComponent(
    /assay-toast=([^;]*)/.exec(answer.headers.get('Set-Cookie') ?? '')?.[1] ?? '',
  )
  return { answer, acts, actions, toast }
}

const statesOf = (world: Desk, ids: string[]) =>
  Promise.all(ids.map(async (id) => (await rowOf(world, 'claims', id)).state))

describe('one act on many claims', () => {
  test('is one entry of the history, with every claim in it', async () => {
    const world = await desk()
    const { answer, acts, toast } = await bulk(world, 'accept', world.proposals)
    expect(answer.status).toBe(303)
    expect(toast).toBe('2 claims changed.')
    expect(acts).toMatchObject([{ action: 'claim.accepted', article: world.article }])
    expect(acts[0]?.rows.map((row) => row.id).sort()).toEqual([...world.proposals].sort())
    expect(await statesOf(world, world.proposals)).toEqual(['to check', 'to check'])
    for (const id of world.proposals) expect((await rowOf(world, 'claims', id)).version).toBe(2)
  })

  test('claims whose state does not allow it are left as they are, and counted', async () => {
    const world = await desk()
    const all = [...world.proposals, world.made]
    const { acts, toast } = await bulk(world, 'accept', all)
    expect(toast).toBe('2 claims changed, 1 claim left as they were.')
    expect(acts[0]?.rows).toHaveLength(2)
    const none = await bulk(world, 'accept', all)
    expect([none.answer.status, none.actions, none.toast]).toEqual([
      ...[303, [], '0 claims changed, 3 claims left as they were.'],
    ])
  })

  test('claims of another article and ids of nothing are left alone', async () => {
    const world = await desk()
    const foreign = await importedArticle(world.ana)
    const there = (await claimsOf(world, foreign))[0]?.id ?? ''
    const { toast, acts } = await bulk(world, 'accept', [world.proposals[0], there, 'nothing'])
    expect(toast).toBe('1 claim changed, 2 claims left as they were.')
    expect(acts[0]?.rows).toHaveLength(1)
    expect(await rowOf(world, 'claims', there)).toMatchObject({ state: 'proposed', version: 1 })
    expect((await rowOf(world, 'articles', foreign)).state).toBe('draft')
  })

  test('the same claim named twice counts once', async () => {
    const world = await desk()
    const { toast, acts } = await bulk(world, 'accept', [world.proposals[0], world.proposals[0]])
    expect(toast).toBe('1 claim changed.')
    expect(acts[0]?.rows).toHaveLength(1)
  })

  test(`takes ${MAX_BULK} claims at most, and one at least`, async () => {
    const world = await desk()
    const ids = Array.from({ length: MAX_BULK }, (_, i) => `id-${i}`)
    expect((await bulk(world, 'accept', ids)).answer.status).toBe(303)
    const more = await bulk(world, 'accept', [...ids, world.proposals[0]])
    expect(more.answer.status).toBe(422)
    expect(more.answer.text).toContain(`At most ${MAX_BULK} at once.`)
    const none = await bulk(world, 'accept', [])
    expect(none.answer.status).toBe(422)
    expect(none.answer.text).toContain('Choose at least one claim.')
    expect([...more.actions, ...none.actions]).toEqual([])
    expect(await statesOf(world, [world.proposals[0]])).toEqual(['proposed'])
  })

  test('an act that is none is refused', async () => {
    const world = await desk()
    const { answer, actions } = await bulk(world, 'decide', world.proposals)
    expect([answer.status, actions]).toEqual([422, []])
  })
})

describe('each act', () => {
  test('discarding takes proposals without a reason, and others only with one', async () => {
    const world = await desk()
    const all = [world.proposals[0], world.made]
    expect((await bulk(world, 'discard', all)).toast).toBe('1 claim changed, 1 claim left as they were.')
    expect(await statesOf(world, all)).toEqual(['discarded', 'to check'])
    const { acts } = await bulk(world, 'discard', all, { reason: 'Twice here.' })
    expect(acts).toMatchObject([{ action: 'claim.discarded', reason: 'Twice here.' }])
    expect(await rowOf(world, 'claims', world.made)).toMatchObject({
      state: 'discarded',
      state_reason: 'Twice here.',
    })
    const back = await bulk(world, 'restore', all)
    expect([back.actions, back.toast]).toEqual([['claim.restored'], '2 claims changed.'])
    expect(await statesOf(world, all)).toEqual(['to check', 'to check'])
  })

  test('setting aside needs a reason', async () => {
    const world = await desk()
    await withEvidence(world, world.ana, world.made)
    const bare = await bulk(world, 'set-aside', [world.made])
    expect(bare.answer.status).toBe(422)
    expect(bare.answer.text).toContain('Say why these claims are set aside.')
    expect(bare.actions).toEqual([])
    const { acts } = await bulk(world, 'set-aside', [world.made], { reason: 'Nobody can know.' })
    expect(acts).toMatchObject([{ action: 'claim.set-aside', reason: 'Nobody can know.' }])
    expect(await rowOf(world, 'claims', world.made)).toMatchObject({ state_reason: 'Nobody can know.' })
  })

  test('assigning takes proposals up, and takes only who may work', async () => {
    const world = await desk()
    const lea = await world.signedIn('reader', 'Lea Martin')
    const all = [...world.proposals, world.made]
    const { actions } = await bulk(world, 'assign', all, { assignee: world.ana.actor.id })
    expect(actions).toEqual(['claim.assigned'])
    expect(await statesOf(world, all)).toEqual(['to check', 'to check', 'to check'])
    for (const assignee of [lea.actor.id, 'nobody']) {
      const { answer, actions } = await bulk(world, 'assign', all, { assignee })
      expect([answer.status, actions]).toEqual([422, []])
    }
    expect((await bulk(world, 'assign', all, { assignee: '' })).toast).toBe('3 claims changed.')
    expect((await rowOf(world, 'claims', world.made)).assignee_id).toBeNull()
  })

  test('tagging adds a tag once, and takes it off', async () => {
    const world = await desk()
    const tags = async () => JSON.parse((await rowOf(world, 'claims', world.made)).tags_json) as string[]
    expect((await bulk(world, 'tag', [world.made], { tag: ' Health,' })).actions).toEqual(['claim.tagged'])
    expect(await tags()).toEqual(['health'])
    expect((await bulk(world, 'tag', [world.made], { tag: 'health' })).actions).toEqual([])
    const bare = await bulk(world, 'tag', [world.made])
    expect(bare.answer.status).toBe(422)
    expect(bare.answer.text).toContain('Give the tag.')
    expect((await bulk(world, 'untag', [world.made], { tag: 'health' })).actions).toEqual(['claim.tagged'])
    expect(await tags()).toEqual([])
  })
})

test('the form sent twice does it once and says the same', async () => {
  const world = await desk()
  const once = crypto.randomUUID()
  const first = await bulk(world, 'accept', world.proposals, { once })
  const second = await bulk(world, 'accept', world.proposals, { once })
  expect(second.actions).toEqual([])
  expect(second.toast).toBe(first.toast)
})
