import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Actor } from '../../src/db/change.ts'
import { checkVersion } from '../../src/db/check-version.ts'
import { Stale } from '../../src/errors.ts'
import { readEntry } from '../../src/revisions/entry.ts'

const ana: Actor = { id: 'u1', name: 'Ana', role: 'reviewer' }
const source = {
  id: 's1',
  title: 'Gazette of 12 January',
  author: '',
  publisher: 'State printer',
  url: 'https://gazette.example/12',
  archive_url: '',
  published_on: '2025-01-12',
  kind: 'document' as const,
  anonymous: 0,
  interests: '',
  origin: '',
  created_at: '2025-03-17T09:00:00.000Z',
  created_by: 'u1',
}

let context: Context
beforeEach(async () => {
  context = await createContext(readConfig({ ASSAY_DATA: ':memory:' }))
})
afterEach(() => context.close())

const sources = () => context.read.selectFrom('sources').selectAll().execute()
const revisions = () => context.read.selectFrom('revisions').selectAll().orderBy('seq').execute()

function describeSource(title = source.title) {
  return context.change(ana, async (c) => {
    await c.insert('sources', { ...source, title })
    await c.record({ action: 'source.described' })
  })
}

describe('the one door', () => {
  test('writes the row and one act that says who, when, and every column', async () => {
    await describeSource()
    const [row] = await sources()
    expect(row).toMatchObject({ title: 'Gazette of 12 January', version: 1 })
    const [revision] = await revisions()
    const entry = readEntry(revision?.entry ?? '')
    expect(entry).toMatchObject({ seq: 1, actor: 'u1', action: 'source.described', at: revision?.at })
    expect(Object.keys(entry.rows[0]?.changes ?? {}).sort()).toEqual(
      [...Object.keys(source), 'version'].sort(),
    )
  })

  test('refuses to commit rows that no act records', async () => {
    const silent = context.change(ana, (c) => c.insert('sources', source))
    await expect(silent).rejects.toThrow('no act recorded them')
    expect(await sources()).toEqual([])
  })

  test('refuses a change that neither records nor says that nothing changed', async () => {
    await expect(context.change(ana, async () => 1)).rejects.toThrow('without recording')
    await expect(context.change(ana, async (c) => c.unchanged())).resolves.toBeUndefined()
    expect(await revisions()).toEqual([])
  })

  test('an error inside takes everything back', async () => {
    const failing = context.change(ana, async (c) => {
      await c.insert('sources', source)
      await c.record({ action: 'source.described' })
      throw new Error('the printer is on fire')
    })
    await expect(failing).rejects.toThrow('on fire')
    expect([...(await sources()), ...(await revisions())]).toEqual([])
  })

  test('reading the outer database inside throws at once instead of waiting for ever', async () => {
    await expect(context.change(ana, () => sources())).rejects.toThrow('only its own `read`')
  })

  test('an update writes only what differs, raises the version, and keeps what was', async () => {
    await describeSource()
    const update = (title: string) =>
      context.change(ana, async (c) => {
        const row = await c.read.selectFrom('sources').selectAll().executeTakeFirstOrThrow()
        if (await c.update('sources', row, { title, url: source.url }))
          await c.record({ action: 'source.edited' })
        else c.unchanged()
      })
    await update('Gazette no. 7')
    await update('Gazette no. 7')
    expect(await sources()).toMatchObject([{ title: 'Gazette no. 7', version: 2 }])
    const [, edit, more] = await revisions()
    expect(more).toBeUndefined()
    expect(readEntry(edit?.entry ?? '').rows).toEqual([
      {
        table: 'sources',
        id: 's1',
        changes: {
          title: { from: 'Gazette of 12 January', to: 'Gazette no. 7' },
          version: { from: 1, to: 2 },
        },
      },
    ])
  })

  test('a second change with the same once-key writes nothing and gives the first result', async () => {
    const once = '0199b8a0-0000-7000-8000-000000000001'
    const change = (id: string) =>
      context.change(
        ana,
        async (c) => {
          await c.insert('sources', { ...source, id })
          await c.record({ action: 'source.described' })
          return { id }
        },
        { once },
      )
    expect(await Promise.all([change('first'), change('second')])).toEqual([{ id: 'first' }, { id: 'first' }])
    expect(await sources()).toHaveLength(1)
    expect(await revisions()).toHaveLength(1)
  })

  test('people’s names, addresses and password digests stay out of the history', async () => {
    await context.change(ana, async (c) => {
      const person = { id: 'u2', name: 'Zeynep Kaya', email: 'zeynep@desk.example', role: 'reader' as const }
      await c.insert('users', {
        ...person,
        password_hash: '$argon2id$x',
        salt: 'pepper',
        disabled_at: null,
        created_at: c.at,
      })
      await c.record({ action: 'user.joined' })
    })
    const [revision] = await revisions()
    expect(revision?.entry).not.toMatch(/Zeynep|desk\.example|argon2|pepper/)
    expect(readEntry(revision?.entry ?? '').rows[0]?.changes.name?.to).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})

describe('versions', () => {
  const save = (based: number, title: string) =>
    context.change(ana, async (c) => {
      const row = await c.read.selectFrom('sources').selectAll().executeTakeFirstOrThrow()
      await checkVersion(c, 'sources', row, based, { title }, { title: row.title })
      await c.update('sources', row, { title })
      await c.record({ action: 'source.edited' })
    })

  test('a save based on an older version is refused with both texts', async () => {
    await describeSource()
    await save(1, 'Hers')
    const error = await save(1, 'His').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Stale)
    expect(error).toMatchObject({ yours: { title: 'His' }, theirs: { title: 'Hers' }, version: 2 })
    expect(await sources()).toMatchObject([{ title: 'Hers' }])
  })

  test('a version from the future is refused too', async () => {
    await describeSource()
    await expect(save(7, 'x')).rejects.toBeInstanceOf(Stale)
  })
})

describe('the history is append-only on any connection', () => {
  const attempts = {
    update: sql`update revisions set action = 'x'`,
    delete: sql`delete from revisions`,
    'insert or replace': sql`insert or replace into revisions (seq, at, actor_id, action, entry) values (1, '', '', 'x', '')`,
    upsert: sql`insert into revisions (seq, at, actor_id, action, entry) values (1, '', '', 'x', '') on conflict (seq) do update set action = 'x'`,
    'subjects update': sql`update revision_subjects set subject_id = 'x'`,
    'subjects delete': sql`delete from revision_subjects`,
    'subjects replace': sql`insert or replace into revision_subjects (seq, kind, subject_id) select seq, kind, subject_id from revision_subjects`,
  }
  test.each(Object.entries(attempts))('%s', async (_, attempt) => {
    await describeSource()
    const before = await revisions()
    // Also with the setting that an outside program would have, under which replacing skips delete triggers.
    context.connection.raw?.pragma('recursive_triggers = OFF')
    await expect(attempt.execute(context.connection.db)).rejects.toThrow('append-only')
    expect(await revisions()).toEqual(before)
  })
})

test('a clock set back does not make the history’s times run backwards', async () => {
  let now = new Date('2025-03-17T10:00:00Z')
  const desk = await createContext(readConfig({ ASSAY_DATA: ':memory:' }), () => now)
  const act = (id: string) =>
    desk.change(ana, async (c) => {
      await c.insert('sources', { ...source, id })
      await c.record({ action: 'source.described' })
    })
  await act('s1')
  now = new Date('2025-03-17T09:00:00Z')
  await act('s2')
  const times = await desk.read.selectFrom('revisions').select('at').orderBy('seq').execute()
  expect(times.map(({ at }) => at)).toEqual(['2025-03-17T10:00:00.000Z', '2025-03-17T10:00:00.000Z'])
  await desk.close()
})
