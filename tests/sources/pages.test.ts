import { randomUUIDv7 } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/db/change.ts'
import { describeSource } from '../../src/sources/commands.ts'
import { type SourceInput, sourceInput } from '../../src/sources/input.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

const river = {
  title: 'River levels of the year',
  author: 'Lena Voss',
  publisher: 'Water Office',
  url: 'https://water.example/levels',
  published_on: '2025-03-01',
  kind: 'dataset',
  interests: 'Runs the dam it reports on.',
}

describe('describing a source', () => {
  test('saves it once, shows it, and records it', async () => {
    const { world, reviewer } = await start()
    const once = crypto.randomUUID()
    const first = await reviewer.post('/sources', { ...river, once })
    const again = await reviewer.post('/sources', { ...river, once })
    expect([first.status, again.status]).toEqual([303, 303])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const page = await reviewer.get(first.headers.get('location') ?? '')
    expect(page.document.querySelector('h1')?.textContent).toBe(river.title)
    expect(
      page.document.querySelector('a[href="https://water.example/levels"]')?.getAttribute('rel'),
    ).toContain('noreferrer')
    expect(page.text).toContain('Runs the dam it reports on.')
    const acts = (await world.acts()).filter((act) => act.action === 'source.described')
    expect(acts).toHaveLength(1)
    expect(acts[0]?.rows).toMatchObject([{ table: 'sources', changes: { title: { to: river.title } } }])
  })

  test.each([
    [{ title: ' ' }, 'title'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ archive_url: 'ftp://old.example/x' }, 'archive_url'],
    [{ published_on: '2025-02-30' }, 'published_on'],
    [{ kind: 'rumour' }, 'kind'],
  ])('refuses %j by its field and keeps the rest', async (wrong, field) => {
    const { world, reviewer } = await start()
    const before = await world.acts()
    const answer = await reviewer.post('/sources', { ...river, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.document.querySelector(`.error-summary a[href$="-${field}"]`)).not.toBeNull()
    expect(answer.document.querySelector('form.stack [name=author]')?.getAttribute('value')).toBe('Lena Voss')
    expect(await world.acts()).toEqual(before)
  })

  test('is not for readers', async () => {
    const { world } = await start()
    const reader = await world.signedIn('reader')
    expect(
      (await reader.get('/sources')).document.querySelector('form[method=post][action="/sources"]'),
    ).toBeNull()
    expect((await reader.post('/sources', river)).status).toBe(403)
  })
})

describe('correcting a source', () => {
  test('meets what somebody else saved, and shows both texts', async () => {
    const { world, reviewer } = await start()
    const path = (await reviewer.post('/sources', river)).headers.get('location') ?? ''
    const other = await world.signedIn('editor')
    expect((await other.post(path, { ...river, title: 'River levels 2025', version: '1' })).status).toBe(303)
    const answer = await reviewer.post(path, { ...river, title: 'Levels of all rivers', version: '1' })
    expect(answer.status).toBe(409)
    const form = answer.document.querySelector(`form[action="${path}"]`)
    expect(form?.textContent).toContain('River levels 2025')
    expect(form?.querySelector('[name=title]')?.getAttribute('value')).toBe('Levels of all rivers')
    expect(form?.querySelector('[name=version]')?.getAttribute('value')).toBe('2')
    expect(
      (await reviewer.post(path, { ...river, title: 'Levels of all rivers', version: '2' })).status,
    ).toBe(303)
    const edits = (await world.acts()).filter((act) => act.action === 'source.edited')
    expect(edits.map((act) => act.rows[0]?.changes.title)).toEqual([
      { from: river.title, to: 'River levels 2025' },
      { from: 'River levels 2025', to: 'Levels of all rivers' },
    ])
  })

  test('writes nothing when nothing changed', async () => {
    const { world, reviewer } = await start()
    const path = (await reviewer.post('/sources', river)).headers.get('location') ?? ''
    const before = await world.acts()
    expect((await reviewer.post(path, { ...river, version: '1' })).status).toBe(303)
    expect(await world.acts()).toEqual(before)
  })

  test('of a source that is not there is a 404', async () => {
    const { reviewer } = await start()
    expect((await reviewer.get(`/sources/${randomUUIDv7()}`)).status).toBe(404)
    expect((await reviewer.get('/sources/nonsense')).status).toBe(404)
  })
})

describe('the list', () => {
  test('goes from page to page without losing or repeating a source, also within one moment', async () => {
    const { world, reviewer } = await start()
    await describeMany(world, reviewer.actor, 65)
    world.wait(1000)
    await reviewer.post('/sources', river)
    const seen: string[] = []
    let next: string | null = '/sources'
    while (next) {
      const page = await reviewer.get(next)
      for (const link of page.document.querySelectorAll('.source-list th a'))
        seen.push(link.textContent ?? '')
      next = page.document.querySelector('a[rel=next]')?.getAttribute('href') ?? null
    }
    expect(seen).toHaveLength(66)
    expect(new Set(seen).size).toBe(66)
    expect(seen[0]).toBe(river.title)
  })

  test('finds by any word, without accents, and says when nothing is found', async () => {
    const { reviewer } = await start()
    await reviewer.post('/sources', { ...river, title: 'Über den Pegel', url: '' })
    const found = await reviewer.get('/sources?q=uber+voss')
    expect(found.document.querySelectorAll('.source-list tbody tr')).toHaveLength(1)
    const none = await reviewer.get('/sources?q=zeppelin')
    expect(none.document.querySelector('.empty')?.textContent).toContain('No source')
  })

  test('offers options to a field: the newest, or those that match, twelve at most', async () => {
    const { world, reviewer } = await start()
    const path = (await reviewer.post('/sources', river)).headers.get('location') ?? ''
    await describeMany(world, reviewer.actor, 15)
    const newest = await reviewer.get('/sources/options?q=')
    expect(newest.text.match(/<option/g)).toHaveLength(12)
    expect(newest.text).not.toContain('<html')
    const matching = await reviewer.get('/sources/options?q=riv')
    expect(matching.text).toBe(
      `<option value="${path.split('/').at(-1)}">River levels of the year — Water Office</option>`,
    )
  })
})

async function start(): Promise<{ world: World; reviewer: Visitor }> {
  const world = await makeWorld()
  return { world, reviewer: await world.signedIn('reviewer') }
}

async function describeMany(world: World, actor: Actor, count: number): Promise<void> {
  await world.context.change(actor, async (c) => {
    for (let n = 0; n < count; n++) await describeSource(c, paper(n))
  })
}

function paper(n: number): SourceInput {
  return sourceInput.parse({ title: `Paper ${n}` })
}
