import { describe, expect, test } from 'vitest'
import { markLines } from '../../src/articles/commands.ts'
import { workbench } from '../../src/articles/workbench.ts'
import type { Claim } from '../../src/claims/queries.ts'
import { articlesPage } from '../../src/desk/queries.ts'
import { eyesOf } from '../../src/ratings/readable-queries.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { importedArticle, importedAtOnce } from './article.ts'

describe('a fresh desk', () => {
  test('says what to do first', async () => {
    const world = await makeWorld()
    const admin = await world.signedIn('admin')
    const page = await admin.get('/')
    expect(page.document.querySelector('.empty a[href="/articles/new"]')).not.toBeNull()
    expect(page.document.querySelector('.empty a[href="/desk/people"]')).not.toBeNull()
  })

  test('promises a reader nothing they may not do', async () => {
    const world = await makeWorld()
    const page = await (await world.signedIn('reader')).get('/')
    expect(page.document.querySelector('main a[href="/articles/new"]')).toBeNull()
    expect(page.document.querySelector('.empty')?.textContent).toContain('first article')
  })
})

describe('the list of articles', () => {
  test('tells what is left, as the workbench counts it', async () => {
    const { world, reviewer } = await start()
    const id = await importedArticle(world, reviewer.actor, 'The bridge', { publisher: 'Harbour Post' })
    const row = async () => {
      const page = await reviewer.get('/')
      const cells = [...page.document.querySelectorAll('.article-list tbody tr > *')]
      return cells.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())
    }
    expect((await row()).slice(0, 5)).toEqual(['The bridgeHarbour Post', '○draft', '5', '3', '0'])

    const [first, second, third] = await claimsOf(world, id)
    await setClaim(world, reviewer, first, { state: 'discarded' })
    await setClaim(world, reviewer, second, { state: 'disputed' })
    await setClaim(world, reviewer, third, { state: 'decided' })
    const lines = await linesOf(world, id)
    await world.context.change(reviewer.actor, (c) => markLines(c, id, [lines[3] ?? '']))
    // Left: the disputed claim, the line whose only claim was discarded, and the last line.
    expect((await row()).slice(2, 5)).toEqual(['3', '2', '1'])
    const { factsLeft } = await workbench(world.context.read, id, reviewer.actor)
    const { articles } = await articlesPage(
      world.context.read,
      null,
      await eyesOf(world.context.read, reviewer.actor),
    )
    expect(articles[0]?.factsLeft).toBe(factsLeft)
  })

  test('shows the time of the last act on the article', async () => {
    const { world, reviewer } = await start()
    const id = await importedArticle(world, reviewer.actor, 'The bridge')
    await importedArticle(world, reviewer.actor, 'Another')
    world.wait(3_600_000)
    const lines = await linesOf(world, id)
    await world.context.change(reviewer.actor, (c) => markLines(c, id, lines))
    const last = (await world.acts()).at(-1)
    const { articles } = await articlesPage(
      world.context.read,
      null,
      await eyesOf(world.context.read, reviewer.actor),
    )
    expect(articles.find((article) => article.id === id)?.lastAt).toBe(last?.at)
    expect(articles.find((article) => article.id !== id)?.lastAt).not.toBe(last?.at)
  })

  test('goes from page to page, newest first, without losing or repeating one', async () => {
    const { world, reviewer } = await start()
    const titles = Array.from({ length: 65 }, (_, n) => `Article ${n}`)
    await importedAtOnce(world, reviewer.actor, titles)
    world.wait(1000)
    await importedArticle(world, reviewer.actor, 'The newest', { proposals: 0 })
    const seen: string[] = []
    let next: string | null = '/'
    let pages = 0
    while (next) {
      const page = await reviewer.get(next)
      for (const link of page.document.querySelectorAll('.article-list th a'))
        seen.push(link.textContent ?? '')
      next = page.document.querySelector('a[rel=next]')?.getAttribute('href') ?? null
      pages++
    }
    expect(pages).toBe(3)
    expect(seen[0]).toBe('The newest')
    expect(new Set(seen).size).toBe(66)
    expect(seen).toHaveLength(66)
    expect((await reviewer.get('/?before=nonsense')).status).toBe(400)
  })

  test('says what is overdue, as long as it is open', async () => {
    const { world, reviewer } = await start()
    const id = await importedArticle(world, reviewer.actor, 'The bridge')
    const set = (patch: { deadline_on?: string; state?: 'signed' }) =>
      world.context.change(reviewer.actor, async (c) => {
        const row = await c.read
          .selectFrom('articles')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        await c.update('articles', row, patch)
        await c.record({ action: 'article.edited' })
      })
    await set({ deadline_on: '2020-02-03' })
    expect((await reviewer.get('/')).text).toContain('overdue')
    await set({ state: 'signed' })
    const page = await reviewer.get('/')
    expect(page.text).toContain('3 Feb 2020')
    expect(page.text).not.toContain('overdue')
  })
})

describe('one’s queue', () => {
  test('holds one’s own open claims: disputed first, then by the deadline', async () => {
    const { world, reviewer } = await start()
    const other = await world.signedIn('reviewer')
    const late = await importedArticle(world, reviewer.actor, 'Due late')
    const soon = await importedArticle(world, reviewer.actor, 'Due soon')
    const never = await importedArticle(world, reviewer.actor, 'No date')
    await setDeadline(world, reviewer, late, '2030-12-01')
    await setDeadline(world, reviewer, soon, '2030-01-01')
    const mine = { assignee_id: reviewer.actor.id }
    const [a, b, c] = await claimsOf(world, late)
    await setClaim(world, reviewer, a, { ...mine, state: 'in check' })
    await setClaim(world, reviewer, b, { ...mine, state: 'disputed' })
    await setClaim(world, reviewer, c, { ...mine, state: 'decided' })
    const [d, e] = await claimsOf(world, soon)
    await setClaim(world, reviewer, d, { ...mine, state: 'to check' })
    await setClaim(world, reviewer, e, { assignee_id: other.actor.id, state: 'to check' })
    const [f] = await claimsOf(world, never)
    await setClaim(world, reviewer, f, { ...mine, state: 'to check' })
    const page = await reviewer.get('/')
    const links = [...page.document.querySelectorAll('.queue a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([b, d, a, f].map((claim, i) => `/claims/${claim?.id}?queue=mine&at=${i + 1}`))
    expect((await other.get('/')).document.querySelectorAll('.queue a')).toHaveLength(1)
  })
})

test('the desk’s page asks as much of the database for many articles as for one', async () => {
  const { world, reviewer } = await start()
  await importedArticle(world, reviewer.actor, 'One')
  const few = await queriesFor(world, () => reviewer.get('/'))
  expect(few).toBeGreaterThan(5)
  for (let n = 0; n < 8; n++) await importedArticle(world, reviewer.actor, `More ${n}`)
  expect(await queriesFor(world, () => reviewer.get('/'))).toBe(few)
})

describe('the desk’s name', () => {
  test('is changed by an admin, and kept apart from what another saved', async () => {
    const { world, reviewer } = await start()
    const admin = await world.signedIn('admin')
    expect((await reviewer.get('/desk/settings')).status).toBe(403)
    expect((await reviewer.post('/desk/settings', { name: 'Mine', version: '1' })).status).toBe(403)
    expect((await admin.post('/desk/settings', { name: 'Harbour desk', version: '1' })).status).toBe(303)
    await importedArticle(world, reviewer.actor, 'One')
    expect((await reviewer.get('/')).document.querySelector('h1')?.textContent).toBe('Harbour desk')
    const stale = await admin.post('/desk/settings', { name: 'River desk', version: '1' })
    expect(stale.status).toBe(409)
    expect(stale.document.querySelector('main form[method=post]')?.textContent).toContain('Harbour desk')
    const edits = (await world.acts()).filter((act) => act.action === 'desk.edited')
    expect(edits).toHaveLength(1)
  })
})

async function start(): Promise<{ world: World; reviewer: Visitor }> {
  const world = await makeWorld()
  return { world, reviewer: await world.signedIn('reviewer') }
}

function claimsOf(world: World, article: string): Promise<Claim[]> {
  return world.context.read
    .selectFrom('claims')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number')
    .execute() as Promise<Claim[]>
}

async function linesOf(world: World, article: string): Promise<string[]> {
  const rows = await world.context.read
    .selectFrom('lines')
    .select('id')
    .where('article_id', '=', article)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.id)
}

async function setClaim(
  world: World,
  by: Visitor,
  claim: Claim | undefined,
  patch: Partial<Claim>,
): Promise<void> {
  if (!claim) throw new Error('There is no such claim.')
  const { id: _, version: __, ...columns } = patch
  await world.context.change(by.actor, async (c) => {
    await c.update('claims', claim, columns)
    await c.record({ action: 'claim.edited' })
  })
}

async function setDeadline(world: World, by: Visitor, id: string, deadline_on: string): Promise<void> {
  await world.context.change(by.actor, async (c) => {
    const row = await c.read.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await c.update('articles', row, { deadline_on })
    await c.record({ action: 'article.edited' })
  })
}

/** How many statements the database ran meanwhile. */
async function queriesFor(world: World, work: () => Promise<unknown>): Promise<number> {
  const { raw } = world.context.connection
  if (!raw) throw new Error('This counts on SQLite only.')
  const prepared = Object.getPrototypeOf(raw.prepare('select 1')) as { all: (...args: unknown[]) => unknown }
  const { all } = prepared
  let count = 0
  prepared.all = function counted(...args) {
    count++
    return all.apply(this, args)
  }
  try {
    await work()
  } finally {
    prepared.all = all
  }
  return count
}
