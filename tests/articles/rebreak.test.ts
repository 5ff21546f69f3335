import { describe, expect, test } from 'vitest'
import { rebreakArticle } from '../../src/articles/rebreak-command.ts'
import type { Broken } from '../../src/breaker/types.ts'
import { Conflict } from '../../src/errors.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { articleBrokenBy, brokenBy, type Proposal } from './broken.ts'
import { claimsOf, fieldsOf, linesOf } from './desk.ts'

const text = [
  'The ministry opened 12 clinics in Tavira.',
  'The mayor closed the old bridge in May.',
  'It was a lovely day.',
].join('\n\n')
const clinics = { wording: 'The ministry opened 12 clinics.', quote: 'The ministry opened 12 clinics' }
const tavira = { wording: 'The clinics are in Tavira.', quote: 'clinics in Tavira' }
const bridge = { wording: 'The mayor closed the old bridge.', quote: 'The mayor closed the old bridge' }
const may = { wording: 'The bridge was closed in May.', quote: 'the old bridge in May' }

async function desk(proposals: Proposal[] = [clinics, bridge], nothing = {}) {
  const world = await makeWorld()
  const rana = await world.signedIn('reviewer', 'Rana')
  const article = await articleBrokenBy(world, rana, text, brokenBy(text, proposals, nothing))
  const states = async () =>
    (await claimsOf(world, article)).map(({ number, wording, state }) => [number, wording, state])
  return { world, rana, article, states }
}

/** The article is read again by a breaker that makes this of it. */
async function rebroken(world: World, by: Visitor, article: string, broken: Broken) {
  const version = await world.context.read
    .selectFrom('article_versions')
    .select('id')
    .where('article_id', '=', article)
    .executeTakeFirstOrThrow()
  const read = { versionId: version.id, language: 'en' }
  return world.context.change(by.actor, (c) => rebreakArticle(c, article, read, broken))
}

const sentence = ({ document }: { document: Document }) =>
  document.querySelector('.act .act-sentence')?.textContent

describe('proposing again', () => {
  test('keeps what is proposed again, adds what is new, and takes off what is gone, as one act', async () => {
    const { world, rana, article, states } = await desk()
    const before = await claimsOf(world, article)
    expect(await rebroken(world, rana, article, brokenBy(text, [tavira, clinics, may]))).toEqual({
      fresh: 2,
      gone: 1,
    })
    expect(await states()).toEqual([
      [1, clinics.wording, 'proposed'],
      [2, bridge.wording, 'discarded'],
      [3, tavira.wording, 'proposed'],
      [4, may.wording, 'proposed'],
    ])
    const after = await claimsOf(world, article)
    expect(after[0]).toEqual(before[0])
    expect(after[1]?.state_reason).toBe('no longer proposed')
    const act = (await world.acts()).at(-1)
    expect(act).toMatchObject({ action: 'article.rebroken', actor: rana.actor.id, article })
    const told = 'Rana had the article read again: 2 new proposals, 1 no longer proposed'
    expect(sentence(await rana.get(`/articles/${article}/history`))).toBe(told)
    expect(sentence(await rana.get(`/claims/${after[1]?.id}/history`))).toBe(told)
  })

  test('leaves what anybody did something to, and proposes nothing beside it', async () => {
    const { world, rana, article } = await desk([clinics, tavira, bridge, may])
    const [first, second, third, fourth] = await claimsOf(world, article)
    await rana.post(`/claims/${first?.id}/acceptance`, { version: '1' })
    await rana.post(`/claims/${second?.id}/discarding`, { version: '1' })
    await rana.post(`/claims/${third?.id}/notes`, { body: 'Which bridge?' })
    await rana.post(`/articles/${article}/bulk`, { claim: fourth?.id ?? '', act: 'tag', tag: 'roads' })
    const before = await claimsOf(world, article)
    const acts = (await world.acts()).length
    const broken = brokenBy(text, [clinics, { ...tavira, wording: 'Clinics were opened in Tavira.' }])
    expect(await rebroken(world, rana, article, broken)).toEqual({ fresh: 0, gone: 0 })
    expect(await claimsOf(world, article)).toEqual(before)
    expect(await world.acts()).toHaveLength(acts)
  })

  test('proposes nothing for a line marked as having nothing to check, and changes no line that was marked', async () => {
    const { world, rana, article, states } = await desk([], { 0: 'no statement', 2: 'an opinion' })
    const [first, second] = await linesOf(world, article)
    await rana.post(`/lines/${first?.id}/nothing`, { nothing: '1', version: '1' })
    await rana.post(`/lines/${second?.id}/nothing`, { nothing: '1', version: '1' })
    await rana.post(`/lines/${second?.id}/nothing`, { nothing: '0', version: '2' })
    const before = await linesOf(world, article)
    await rebroken(world, rana, article, brokenBy(text, [clinics, bridge], { 2: 'a greeting' }))
    expect(await states()).toEqual([[1, bridge.wording, 'proposed']])
    const after = await linesOf(world, article)
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[2]).toMatchObject({ nothing_proposed: 'a greeting', version: 2 })
  })

  test('by two people at once is done once', async () => {
    const { world, rana, article, states } = await desk([])
    const omar = await world.signedIn('reviewer')
    const answers = await Promise.all([rana, omar].map((one) => one.post(`/articles/${article}/proposals`)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await world.acts()).filter(({ action }) => action === 'article.rebroken')).toHaveLength(1)
    const wordings = (await states()).map(([, wording]) => wording)
    expect(new Set(wordings).size).toBe(wordings.length)
  })

  test('is refused when another language stands there by the time it is read', async () => {
    const { world, rana, article, states } = await desk([])
    const details = { title: 'A dam', language: 'pt', version: '1' }
    await rana.post(`/articles/${article}/details`, details)
    await expect(rebroken(world, rana, article, brokenBy(text, [clinics]))).rejects.toThrow(Conflict)
    expect(await states()).toEqual([])
  })
})

describe('the button', () => {
  test('proposes again, and says so; sent twice it acts once', async () => {
    const { world, rana, article, states } = await desk([])
    const page = await rana.get(`/articles/${article}`)
    const form = page.document.querySelector(`form[action="/articles/${article}/proposals"]`)
    const first = await rana.post(`/articles/${article}/proposals`, fieldsOf(form))
    expect([first.status, first.headers.get('Location')]).toEqual([303, `/articles/${article}`])
    const made = await states()
    expect(made.length).toBeGreaterThan(1)
    const shown = await rana.get(`/articles/${article}`)
    const said = `Proposed again: ${made.length} new proposals.`
    expect(shown.document.querySelector('#status')?.textContent).toBe(said)
    await rana.post(`/articles/${article}/proposals`, fieldsOf(form))
    const again = await rana.get(`/articles/${article}`)
    expect(again.document.querySelector('#status')?.textContent).toBe(said)
    await rana.post(`/articles/${article}/proposals`)
    const same = await rana.get(`/articles/${article}`)
    expect(same.document.querySelector('#status')?.textContent).toBe('The same proposals as before.')
    expect(await states()).toEqual(made)
    expect((await world.acts()).filter(({ action }) => action === 'article.rebroken')).toHaveLength(1)
  })

  test('is not there for readers', async () => {
    const { world, article } = await desk([])
    const { document } = await (await world.signedIn('reader')).get(`/articles/${article}`)
    expect(document.querySelector('form[action$="/proposals"]')).toBeNull()
  })

  test('of a long text leads to the page that shows how far it is, and then back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const long = Array.from({ length: 300 }, (_, i) => `The ministry opened clinic ${i} in Tavira.`).join(
      '\n\n',
    )
    const world = await makeWorld({}, async (text) => {
      await promise
      return brokenBy(text, [{ wording: 'There is a clinic 7.', quote: 'clinic 7' }])
    })
    const rana = await world.signedIn('reviewer')
    const article = await articleBrokenBy(world, rana, long, brokenBy(long, []))
    const sent = await rana.post(`/articles/${article}/proposals`)
    const page = sent.headers.get('Location') ?? ''
    expect(page).toMatch(/^\/articles\/readings\//)
    expect((await rana.get(page)).document.querySelector('.page-heading p')?.textContent).toBe('A dam')
    resolve()
    let back = ''
    while (!back) back = (await rana.get(page)).headers.get('Location') ?? ''
    expect(back).toBe(`/articles/${article}`)
    expect((await claimsOf(world, article)).map(({ wording }) => wording)).toEqual(['There is a clinic 7.'])
  })
})
