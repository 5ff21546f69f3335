import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/claims/queries.ts'
import { decide, levels, rate, rowOf, withEvidence, withPolicies } from '../support/factories.ts'
import { type Answer, makeWorld, type Visitor, type World } from '../support/world.ts'
import { importedArticle } from './article.ts'

describe('queues', () => {
  test('hold what their names say, in order of the deadlines, with counts on the desk’s page', async () => {
    const { world, editor, reviewer } = await start()
    const late = await taken(world, editor, 'Late', { deadline: inDays(world, 30) })
    const soon = await taken(world, editor, 'Soon', { deadline: inDays(world, 3) })
    const over = await taken(world, editor, 'Over', { deadline: inDays(world, -2) })
    const never = await taken(world, editor, 'No date')
    await set(world, editor, late[0], { assignee_id: reviewer.actor.id })
    await set(world, editor, soon[0], { assignee_id: reviewer.actor.id })
    await set(world, editor, never[0], { state: 're-check' })
    await set(world, editor, over[0], { state: 'decided' })
    await set(world, editor, over[1], { state: 'disputed' })
    const ids = (...claims: (Claim | undefined)[]) => claims.map((claim) => claim?.id)
    expect(await queue(editor, 'due')).toEqual(ids(over[1], over[2], ...soon))
    expect(await queue(editor, 'unassigned')).toEqual(
      ids(over[1], over[2], soon[1], soon[2], late[1], late[2], ...never),
    )
    expect(await queue(editor, 'disputed')).toEqual(ids(over[1]))
    expect(await queue(editor, 're-check')).toEqual(ids(never[0]))
    expect(await queue(reviewer, 'mine')).toEqual(ids(soon[0], late[0]))
    const tabs = (await editor.get('/')).document.querySelectorAll('.tabs a')
    const said = [...tabs].map((tab) => tab.textContent)
    expect(said).toEqual(['Mine0', 'Unassigned9', 'Disputed1', 'Due5', 'Needs reply0', 'To re-check1'])
  })

  test('leave out claims of signed articles that were due, and of those due long ago', async () => {
    const { world, editor } = await start()
    await taken(world, editor, 'Signed', { deadline: inDays(world, -1), state: 'signed' })
    await taken(world, editor, 'Long ago', { deadline: inDays(world, -200) })
    expect(await queue(editor, 'due')).toEqual([])
    const page = await editor.get('/queues/due')
    expect(page.document.querySelector('.empty a[href="/"]')).not.toBeNull()
    expect((await editor.get('/queues/nothing')).status).toBe(404)
    expect((await editor.get('/queues/due?from=0')).status).toBe(400)
  })

  test('go by a claim’s own deadline before its article’s', async () => {
    const { world, editor } = await start()
    const [a, b] = await taken(world, editor, 'Due later', { deadline: inDays(world, 40) })
    const [c] = await taken(world, editor, 'Due soon', { deadline: inDays(world, 2) })
    await set(world, editor, a, { deadline_on: inDays(world, 1) })
    await set(world, editor, c, { deadline_on: inDays(world, 40) })
    const due = await queue(editor, 'due')
    expect(due[0]).toBe(a?.id)
    expect(due).not.toContain(b?.id)
    expect(due).not.toContain(c?.id)
    expect(due).toHaveLength(3)
  })

  test('hold what needs a reply until it is waived', async () => {
    const { world, editor, reviewer } = await start()
    const [claim] = await taken(world, editor, 'The bridge')
    const needed = { reason: 'It names them.', version: '0' }
    expect((await reviewer.post(`/claims/${claim?.id}/reply-need`, needed)).status).toBe(303)
    expect(await queue(reviewer, 'needs-reply')).toEqual([claim?.id])
    const waived = { reason: 'They are dead.', version: '1' }
    expect((await editor.post(`/claims/${claim?.id}/reply-waiver`, waived)).status).toBe(303)
    expect(await queue(reviewer, 'needs-reply')).toEqual([])
  })

  test('of disputes shows who answered what; its former address leads there', async () => {
    const { world, editor, reviewer } = await start()
    const [claim] = await taken(world, editor, 'The bridge')
    const id = claim?.id ?? ''
    await withEvidence(world, editor, id)
    const { true: scale } = await levels(world)
    const other = await world.signedIn('reviewer', 'Olga Nery')
    await rate(reviewer, id, scale.true)
    await rate(other, id, scale.false)
    const answers = async (by: Visitor) =>
      [...(await by.get('/queues/disputed')).document.querySelectorAll('.queue .claim-meta')].map((line) =>
        line.textContent?.replace(/[^\w ?]/g, ''),
      )
    expect(await answers(editor)).toEqual([
      expect.stringMatching(new RegExp(`^Is it so\\?${reviewer.actor.name} True *Olga Nery False$`)),
    ])
    expect(await answers(await world.signedIn('reviewer'))).toEqual([])
    const moved = await editor.get('/disputes')
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/queues/disputed'])
  })

  test('go over several pages', async () => {
    const { world, editor } = await start()
    for (let n = 0; n < 19; n++) await taken(world, editor, `Article ${n}`)
    const first = await editor.get('/queues/unassigned')
    expect(first.document.querySelectorAll('.queue > li')).toHaveLength(50)
    const next = first.document.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
    expect(next).toBe('/queues/unassigned?from=51')
    const second = await editor.get(next)
    expect(second.document.querySelectorAll('.queue > li')).toHaveLength(7)
    expect(second.document.querySelector('.queue')?.getAttribute('start')).toBe('51')
    expect(second.document.querySelector('a[rel=next]')).toBeNull()
  })
})

describe('who is still to rate', () => {
  test('learns from no queue that others have rated: neither by its entries nor by its count nor by a state', async () => {
    const { world, editor, reviewer } = await start()
    const [a, b] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
    const [claim] = await taken(world, editor, 'The bridge')
    const id = claim?.id ?? ''
    await withEvidence(world, editor, id)
    await set(world, editor, (await rowOf(world, 'claims', id)) as Claim, { assignee_id: reviewer.actor.id })
    const { true: scale } = await levels(world)
    const before = await seen(reviewer)
    await rate(a, id, scale.true)
    expect(await seen(reviewer)).toEqual(before)
    await rate(b, id, scale.false)
    expect((await rowOf(world, 'claims', id)).state).toBe('disputed')
    expect(await seen(reviewer)).toEqual(before)
    expect(await queue(a, 'disputed')).toEqual([id])
    expect(await queue(editor, 'disputed')).toEqual([id])
    await withPolicies(world, { visibility: 'open' })
    expect(await queue(reviewer, 'disputed')).toEqual([id])
    await withPolicies(world, { visibility: 'blind' })
    expect(await queue(reviewer, 'disputed')).toEqual([])
    await rate(reviewer, id, scale.true)
    expect(await queue(reviewer, 'disputed')).toEqual([id])
    expect((await seen(reviewer)).mine).toContain('≠disputed')
  })

  test('does not learn of a dispute on the one question by answering the other', async () => {
    const { world, editor, reviewer } = await start()
    const [a, b] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
    const [claim] = await taken(world, editor, 'The bridge')
    const id = claim?.id ?? ''
    await withEvidence(world, editor, id)
    const { true: scale, said } = await levels(world)
    const [one, other] = Object.values(said)
    await rate(a, id, one, { question: 'said' })
    await rate(b, id, other, { question: 'said' })
    await rate(a, id, scale.true)
    await rate(reviewer, id, scale.true)
    expect(await queue(editor, 'disputed')).toEqual([id])
    expect(await queue(reviewer, 'disputed')).toEqual([])
    await rate(reviewer, id, one, { question: 'said' })
    expect(await queue(reviewer, 'disputed')).toEqual([id])
  })

  /** All that the queues show this person. */
  async function seen(by: Visitor) {
    const words = (page: Answer) => page.document.querySelector('main')?.textContent ?? ''
    const [due, mine, disputed] = [
      await by.get('/queues/due'),
      await by.get('/queues/mine'),
      await by.get('/queues/disputed'),
    ]
    return { due: words(due), mine: words(mine), disputed: words(disputed) }
  }
})

describe('a claim opened from a queue', () => {
  test('says where it stands there and leads on and back, by links that hold the queue', async () => {
    const { world, editor } = await start()
    const claims = await taken(world, editor, 'The bridge')
    const page = await editor.get(`/claims/${claims[1]?.id}?queue=unassigned&at=2`)
    const nav = page.document.querySelector('.panel-nav')
    expect(nav?.textContent).toContain('2 of 3 in Unassigned')
    const link = (rel: string) => nav?.querySelector(`a[rel=${rel}]`)
    expect(link('prev')?.getAttribute('href')).toBe(`/claims/${claims[0]?.id}?queue=unassigned&at=1`)
    expect(link('next')?.getAttribute('href')).toBe(`/claims/${claims[2]?.id}?queue=unassigned&at=3`)
    expect([link('prev'), link('next')].map((a) => a?.getAttribute('data-key'))).toEqual(['K', 'J'])
    const plain = await editor.get(`/claims/${claims[1]?.id}?queue=nothing`)
    expect(plain.document.querySelector('.panel-nav')?.textContent).not.toContain('of 3')
  })

  test('keeps the queue when something is saved or refused, and goes on from the gap it leaves', async () => {
    const { world, editor } = await start()
    const claims = await taken(world, editor, 'The bridge')
    const [id, next] = [claims[1]?.id, claims[2]?.id]
    const at = { queue: 'unassigned', at: '2' }
    const version = String(claims[1]?.version)
    const refused = await editor.post(`/claims/${id}/setting-aside`, { ...at, version, reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.document.querySelector('.panel-nav')?.textContent).toContain('2 of 3 in Unassigned')
    const fields = { ...at, version, assignee: editor.actor.id }
    const saved = await editor.post(`/claims/${id}/assignment`, fields)
    expect(saved.headers.get('Location')).toBe(`/claims/${id}?queue=unassigned&at=2`)
    const page = await editor.get(saved.headers.get('Location') ?? '')
    const nav = page.document.querySelector('.panel-nav')
    expect(nav?.textContent).toContain('No longer in Unassigned')
    expect(nav?.querySelector('a[rel=next]')?.getAttribute('href')).toBe(
      `/claims/${next}?queue=unassigned&at=2`,
    )
    expect(nav?.querySelector('a[rel=prev]')?.getAttribute('href')).toContain(`/claims/${claims[0]?.id}?`)
  })

  test('sends the queue along with every form', async () => {
    const { world, editor } = await start()
    const [claim] = await taken(world, editor, 'The bridge')
    await withEvidence(world, editor, claim?.id ?? '')
    const page = await editor.get(`/claims/${claim?.id}?queue=unassigned&at=1`)
    const forms = [...page.document.querySelectorAll('.claim-panel form')]
    expect(forms.length).toBeGreaterThan(5)
    for (const form of forms)
      expect(form.querySelector('input[name=queue]')?.getAttribute('value'), form.outerHTML).toBe(
        'unassigned',
      )
    expect(await decide(editor, claim?.id ?? '', 'x', { queue: 'unassigned', at: '1' })).toMatchObject({
      status: 409,
    })
  })
})

async function start() {
  const world = await makeWorld()
  return { world, editor: await world.signedIn('editor'), reviewer: await world.signedIn('reviewer') }
}

function inDays(world: World, days: number): string {
  return new Date(world.context.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
}

/** An article of three claims that are taken up and that nobody has. */
async function taken(
  world: World,
  by: Visitor,
  title: string,
  { deadline = '', state = 'draft' as 'draft' | 'signed' } = {},
): Promise<Claim[]> {
  const article = await importedArticle(world, by.actor, title)
  await world.context.change(by.actor, async (c) => {
    const rows = await c.read.selectFrom('claims').selectAll().where('article_id', '=', article).execute()
    for (const row of rows) await c.update('claims', row as Claim, { state: 'to check' })
    const [one] = await c.read.selectFrom('articles').selectAll().where('id', '=', article).execute()
    if (one) await c.update('articles', one, { deadline_on: deadline, state })
    await c.record({ action: 'article.edited', article })
  })
  const rows = await world.context.read
    .selectFrom('claims')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number')
    .execute()
  return rows as Claim[]
}

async function set(world: World, by: Visitor, claim: Claim | undefined, patch: Partial<Claim>) {
  const { id: _, version: __, ...columns } = patch
  if (!claim) return expect.unreachable()
  await world.context.change(by.actor, async (c) => {
    await c.update('claims', claim, columns)
    await c.record({ action: 'claim.edited' })
  })
}

/** The claims that a queue's page lists, by id. */
async function queue(by: Visitor, key: string): Promise<(string | undefined)[]> {
  const page = await by.get(`/queues/${key}`)
  expect(page.status).toBe(200)
  const links = [...page.document.querySelectorAll('.queue a')].map((link) => link.getAttribute('href') ?? '')
  return links.map((href) => /\/claims\/([\w-]+)\?/.exec(href)?.[1])
}
