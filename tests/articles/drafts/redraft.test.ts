import { describe, expect, test } from 'vitest'
import { breakText } from '../../../src/breaker/break.ts'
import {
  anchorsOf,
  articleRow,
  claimsOf,
  decide,
  decidedClaim,
  during,
  levels,
  linesOf,
  location,
  madeClaim,
  rate,
  redraft,
  rowOf,
  rowsOf,
  versionsOf,
  withEvidence,
} from '../../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../../support/world.ts'
import { articleBrokenBy, brokenBy } from '../broken.ts'

const clinics = 'The ministry opened 12 clinics in Tavira in March 2025.'
const mayor = 'The mayor called it the largest project in the region.'
const jobs = 'Unemployment fell to 4.2 per cent last year, the statistics office said.'
const bridge = 'The bridge was built in 1911 and cost 3 million euros.'
const day = 'It was a lovely day.'
const text = [clinics, mayor, jobs, bridge, day].join('\n\n')

async function desk() {
  const world = await makeWorld()
  const rana = await world.signedIn('reviewer', 'Rana')
  const elias = await world.signedIn('editor', 'Elias')
  const article = await articleBrokenBy(world, rana, text, brokenBy(text, []))
  return { world, rana, elias, article }
}

async function linesIn(world: World, version = '') {
  const lines = await rowsOf(world, 'lines', { article_version_id: version })
  return lines.sort((a, b) => a.number - b.number)
}

const later = (...lines: string[]) => lines.join('\n\n')
const claimAt = (line: string, quote: string) => ({ line, wording: `It is so: ${quote}.`, quote })

async function claimOf(by: Visitor, article: string, line: string, quote: string): Promise<string> {
  return madeClaim(by, article, quote, claimAt(line, quote))
}

/** A claim's anchors in the newest version, as words. */
async function wordsNow(world: World, article: string, claim: string): Promise<string[]> {
  const version = (await versionsOf(world, article)).at(-1)
  const anchors = (await anchorsOf(world, claim)).filter((one) => one.article_version_id === version?.id)
  for (const { start_at, end_at, exact } of anchors) expect(version?.text.slice(start_at, end_at)).toBe(exact)
  return anchors.map(({ exact }) => exact)
}

const sentence = ({ document }: { document: Document }) =>
  document.querySelector('.act .act-sentence')?.textContent

describe('a new draft', () => {
  test('is a version with its own lines; the one before, its anchors and its address stay', async () => {
    const { world, rana, article } = await desk()
    const claim = await claimOf(rana, article, '1', '12 clinics')
    const [before] = await anchorsOf(world, claim)
    const { answer, acts } = await during(world, () =>
      redraft(world, rana, article, later(jobs, clinics, mayor, bridge, day)),
    )
    expect([answer.status, location(answer)]).toEqual([303, `/articles/${article}`])
    expect(acts.map(({ action, article }) => [action, article])).toEqual([['article.redrafted', article]])
    const versions = await versionsOf(world, article)
    expect(versions.map(({ number }) => number)).toEqual([1, 2])
    const anchors = await anchorsOf(world, claim)
    expect(anchors).toHaveLength(2)
    expect(anchors).toContainEqual(before)
    expect(await wordsNow(world, article, claim)).toEqual(['12 clinics'])
    const lines = await linesIn(world, versions[1]?.id)
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(
      (await rana.get(`/articles/${article}/versions/1`)).document.querySelector('mark')?.textContent,
    ).toBe('12 clinics')
    expect((await rana.get(`/articles/${article}`)).document.querySelector('#line-1')?.textContent).toContain(
      jobs,
    )
  })

  test('leaves claims on unchanged lines as they are, be they decided, and marks on those lines', async () => {
    const { world, rana, elias, article } = await desk()
    const decided = await decidedClaim(world, rana, elias, article)
    const [, , third, , fifth] = await linesOf(world, article)
    for (const line of [third, fifth])
      await rana.post(`/lines/${line?.id}/nothing`, { nothing: '1', version: '1' })
    const before = await rowOf(world, 'claims', decided)
    await redraft(
      world,
      rana,
      article,
      later(mayor, clinics, jobs.replace('4.2', '4.3'), bridge, day, 'It rained.'),
    )
    expect(await rowOf(world, 'claims', decided)).toEqual(before)
    const lines = await linesIn(world, (await versionsOf(world, article)).at(-1)?.id)
    expect(lines.map(({ nothing_by }) => nothing_by)).toEqual([null, null, null, null, rana.actor.id, null])
  })

  test('sends claims on changed lines to be checked again, and takes a verdict on them back', async () => {
    const { world, rana, elias, article } = await desk()
    const decided = await decidedClaim(world, rana, elias, article)
    const bare = await claimOf(rana, article, '3', 'Unemployment fell')
    const answer = await redraft(
      world,
      rana,
      article,
      text.replace('12 clinics', '14 clinics').replace('4.2', '4.3'),
    )
    expect(location(answer)).toBe(`/articles/${article}`)
    const states = await Promise.all(
      [decided, bare].map(async (id) => (await rowOf(world, 'claims', id)).state),
    )
    expect(states).toEqual(['re-check', 're-check'])
    expect((await rowsOf(world, 'verdicts'))[0]?.withdrawn_at).not.toBeNull()
    expect(await wordsNow(world, article, decided)).toEqual(['14 clinics in Tavira'])
    const [placement] = await rowsOf(world, 'placements', { claim_id: decided })
    expect(placement).toMatchObject({ kind: 'fuzzy', asks: 0, state_before: 'decided', settled_as: '' })
    expect(await rowsOf(world, 'placements', { claim_id: bare })).toMatchObject(
      [{ kind: 'exact', score: 99 }].map(({ kind }) => ({ kind })),
    )
    const page = await rana.get(`/articles/${article}`)
    expect(page.document.querySelector('#draft-work')?.textContent).toBe(
      '2 claims stand on changed words: check again',
    )
    expect(page.document.querySelector('#status')?.textContent).toContain(
      'Version 2 saved: 2 claims to be checked again',
    )
    const told = 'Rana put in a new draft, version 2: 5 lines, 2 claims to be checked again'
    expect(sentence(await rana.get(`/articles/${article}/history`))).toContain(told)
    expect(sentence(await rana.get(`/claims/${decided}/history`))).toContain(told)
  })

  test('keeps claims whose place is lost or uncertain waiting, without a place', async () => {
    const { world, rana, article } = await desk()
    const lost = await claimOf(rana, article, '4', '3 million euros')
    const answer = await redraft(world, rana, article, later(clinics, mayor, jobs, day))
    expect(location(answer)).toBe(`/articles/${article}/placements`)
    expect((await rowOf(world, 'claims', lost)).state).toBe('re-check')
    expect(await wordsNow(world, article, lost)).toEqual([])
    expect(await rowsOf(world, 'placements')).toMatchObject([{ kind: 'orphan', asks: 1, spans_json: '[]' }])
    const page = await rana.get(`/articles/${article}`)
    expect(page.document.querySelector(`#claim-${lost}`)?.textContent).toContain('no place in this version')
    expect(page.document.querySelector('#draft-work a')?.getAttribute('href')).toBe(
      `/articles/${article}/placements`,
    )
    expect((await rana.get(`/claims/${lost}`)).text).toContain('The quote has no place in the present text.')
  })

  test('proposes claims only for lines that are new or changed, in the place of those that nobody answered', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer', 'Rana')
    const article = await articleBrokenBy(world, rana, text, breakText(text, 'en'))
    const before = await claimsOf(world, article)
    const on = (words: RegExp) => before.filter(({ wording }) => words.test(wording))
    const touched = on(/4\.2/)[0]
    await rana.post(`/claims/${touched?.id}/acceptance`, { version: '1' })
    await redraft(
      world,
      rana,
      article,
      later(clinics, mayor, jobs, bridge.replace('1911', '1912'), day, 'The port was closed in May 2024.'),
    )
    const after = await claimsOf(world, article)
    for (const claim of on(/clinics|largest/)) expect(await rowOf(world, 'claims', claim.id)).toEqual(claim)
    for (const claim of on(/1911/))
      expect(await rowOf(world, 'claims', claim.id)).toMatchObject({
        state: 'discarded',
        state_reason: 'no longer proposed',
      })
    const fresh = after.slice(before.length).map(({ wording }) => wording)
    expect(fresh.some((wording) => wording.includes('1912'))).toBe(true)
    expect(fresh.some((wording) => wording.includes('port'))).toBe(true)
    expect(fresh.filter((wording) => /clinics|4\.2|largest/.test(wording))).toEqual([])
  })

  test('moves the figures of a claim along, and drops those whose words are gone', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer', 'Rana')
    const article = await articleBrokenBy(world, rana, text, breakText(text, 'en'))
    await redraft(world, rana, article, later(day, clinics, mayor, jobs, bridge))
    const version = (await versionsOf(world, article)).at(-1)
    let seen = 0
    for (const { state, figures_json } of await claimsOf(world, article))
      for (const { text: words, start, end } of JSON.parse(figures_json)) {
        if (state === 'discarded') continue
        expect(version?.text.slice(start, end)).toBe(words)
        seen++
      }
    expect(seen).toBeGreaterThan(2)
  })

  test('with the same text says so and writes nothing', async () => {
    const { world, rana, article } = await desk()
    const { answer, actions } = await during(world, () => redraft(world, rana, article, `${text}\n\n`))
    expect([answer.status, actions]).toEqual([303, []])
    expect((await rana.get(`/articles/${article}`)).document.querySelector('#status')?.textContent).toBe(
      'The text is the same as version 1; nothing was changed.',
    )
    expect(await versionsOf(world, article)).toHaveLength(1)
  })

  test('sent twice is saved once', async () => {
    const { world, rana, article } = await desk()
    const once = crypto.randomUUID()
    const based = (await versionsOf(world, article))[0]?.id ?? ''
    const fields = { based, text: later(clinics, mayor), once }
    const { actions } = await during(world, async () => {
      expect((await rana.post(`/articles/${article}/versions`, fields)).status).toBe(303)
      expect((await rana.post(`/articles/${article}/versions`, fields)).status).toBe(303)
    })
    expect(actions).toEqual(['article.redrafted'])
  })

  test('by two people at once is refused to the second, with what happened, and nothing typed is lost', async () => {
    const { world, rana, elias, article } = await desk()
    const based = (await versionsOf(world, article))[0]?.id ?? ''
    await rana.post(`/articles/${article}/versions`, { based, text: later(clinics, mayor) })
    const mine = later(clinics, jobs, day)
    const { answer, actions } = await during(world, () =>
      elias.post(`/articles/${article}/versions`, { based, text: mine }),
    )
    expect([answer.status, actions]).toEqual([409, []])
    const main = answer.document.querySelector('main')
    expect(main?.textContent).toContain('Rana put in version 2 while you looked at yours')
    expect(main?.querySelector('textarea[name="text"]')?.textContent).toBe(mine)
    expect(main?.textContent).toContain('beside version 2')
    const now = main?.querySelector('input[name="based"]')?.getAttribute('value')
    expect(now).toBe((await versionsOf(world, article)).at(-1)?.id)
    expect((await elias.post(`/articles/${article}/versions`, { based: now ?? '', text: mine })).status).toBe(
      303,
    )
  })

  test('without a text is refused beside the field', async () => {
    const { world, rana, article } = await desk()
    const answer = await redraft(world, rana, article, ' \n ')
    expect(answer.status).toBe(422)
    expect(answer.document.querySelector('textarea[name="text"]')?.getAttribute('aria-invalid')).toBe('true')
  })

  test('of a signed article has to wait until an editor has re-opened it', async () => {
    const { world, rana, elias, article } = await desk()
    const lines = await linesOf(world, article)
    await decidedClaim(world, rana, elias, article)
    for (const line of lines.slice(1))
      await rana.post(`/lines/${line.id}/nothing`, { nothing: '1', version: '1' })
    const page = await elias.get(`/articles/${article}/sign-off`)
    const seen = page.document.querySelector('input[name="seen"]')?.getAttribute('value') ?? ''
    await elias.post(`/articles/${article}/signature`, { seen })
    expect((await articleRow(world, article)).state).toBe('signed')
    expect((await rana.get(`/articles/${article}`)).text).not.toContain('New draft')
    expect((await rana.get(`/articles/${article}/versions/new`)).status).toBe(409)
    const draft = later(clinics, mayor, jobs, bridge)
    const { answer, actions } = await during(world, () => redraft(world, rana, article, draft))
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.text).toContain('an editor has to re-open it first')
    expect(answer.document.querySelector('textarea[name="text"], input[name="text"]')).not.toBeNull()

    await elias.post(`/articles/${article}/reopening`, { reason: 'A new draft.' })
    await redraft(world, rana, article, draft)
    expect((await articleRow(world, article)).state).toBe('ready')
    const issued = await rana.get(`/articles/${article}/editions/1`)
    expect(issued.text).toContain(day)
    expect((await rana.get(`/articles/${article}/report`)).text).not.toContain(day)
  })

  test('leaves nothing to be done to lines of the version before', async () => {
    const { world, rana, article } = await desk()
    const [line] = await linesOf(world, article)
    await redraft(world, rana, article, text.replace('lovely', 'fine'))
    const { answer, actions } = await during(world, () =>
      rana.post(`/lines/${line?.id}/nothing`, { nothing: '1', version: '1' }),
    )
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.text).toContain('A new draft came in, version 2')
    const many = await during(world, () =>
      rana.post(`/articles/${article}/nothing-proposed`, { line: line?.id ?? '' }),
    )
    expect(many.actions).toEqual([])
  })

  test('that is long shows how far its reading is, then what differs, and is saved', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const long = Array.from({ length: 300 }, (_, i) => `The ministry opened clinic ${i} in Tavira.`)
    const world = await makeWorld({}, async (text) => {
      await promise
      return brokenBy(text, [])
    })
    const rana = await world.signedIn('reviewer')
    const article = await articleBrokenBy(world, rana, later(...long), brokenBy(later(...long), []))
    const changed = later(...long.with(7, 'The ministry opened clinic 7 in Lisbon.'))
    const sent = await rana.post(`/articles/${article}/versions/preview`, { text: changed })
    expect(location(sent)).toMatch(/^\/articles\/readings\//)
    resolve()
    let page = await rana.get(location(sent))
    while (!page.document.querySelector('.differences')) page = await rana.get(location(sent))
    expect(page.document.querySelector('.difference.changed')?.textContent).toContain('Lisbon')
    expect((await redraft(world, rana, article, changed)).status).toBe(303)
    expect(await versionsOf(world, article)).toHaveLength(2)
  })

  test('after another finds again what had lost its place', async () => {
    const { world, rana, article } = await desk()
    const claim = await claimOf(rana, article, '4', 'cost 3 million euros')
    await redraft(world, rana, article, later(clinics, mayor, jobs, day))
    expect(await wordsNow(world, article, claim)).toEqual([])
    await redraft(world, rana, article, text.replace('lovely', 'fine'))
    expect(await wordsNow(world, article, claim)).toEqual(['cost 3 million euros'])
  })
})

describe('what a person says', () => {
  async function waiting() {
    const { world, rana, elias, article } = await desk()
    const lost = await claimOf(rana, article, '4', '3 million euros')
    const unsure = await claimOf(rana, article, '5', 'It was a lovely day')
    await redraft(
      world,
      rana,
      article,
      later(day, clinics, mayor, jobs, 'The port was shut for 3 million euros.'),
    )
    const placement = async (claim: string) => {
      const [row] = (await rowsOf(world, 'placements', { claim_id: claim })).slice(-1)
      return row ?? expect.unreachable()
    }
    return { world, rana, elias, article, lost, unsure, placement }
  }

  test('keeps a claim at the proposed place', async () => {
    const { world, rana, article, unsure, placement } = await waiting()
    expect(await placement(unsure)).toMatchObject({ kind: 'fuzzy', asks: 1 })
    const page = await rana.get(`/articles/${article}/placements?claim=${unsure}`)
    expect(page.document.querySelector('#placing-lines mark')?.textContent).toBe('It was a lovely day')
    const { answer, acts } = await during(world, () =>
      rana.post(`/claims/${unsure}/keeping`, { version: '1' }),
    )
    expect(location(answer)).toBe(`/articles/${article}/placements`)
    expect(acts.map(({ action }) => action)).toEqual(['claim.kept'])
    expect(await wordsNow(world, article, unsure)).toEqual(['It was a lovely day'])
    expect(await placement(unsure)).toMatchObject({ settled_as: 'kept', settled_by: rana.actor.id })
    expect((await rana.post(`/claims/${unsure}/keeping`, { version: '2' })).status).toBe(409)
  })

  test('re-places a claim at words of a line, or at selected ones', async () => {
    const { world, rana, article, lost } = await waiting()
    const refused = await rana.post(`/claims/${lost}/re-placing`, {
      version: '1',
      line: '5',
      quote: 'four million',
    })
    expect(refused.status).toBe(422)
    expect(refused.document.querySelector('[name="quote"]')?.textContent).toBe('four million')
    const done = await rana.post(`/claims/${lost}/re-placing`, {
      version: '1',
      line: '5',
      quote: '3 million euros',
    })
    expect(done.status).toBe(303)
    expect(await wordsNow(world, article, lost)).toEqual(['3 million euros'])
    const again = { version: '2', start: '0', end: '21', quote: '' }
    expect((await rana.post(`/claims/${lost}/re-placing`, again)).status).toBe(303)
    expect(await wordsNow(world, article, lost)).toEqual(['It was a lovely day.'])
    expect(sentence(await rana.get(`/claims/${lost}/history`))).toBe(
      'Rana said where claim 1 stands in the new text',
    )
  })

  test('retires a claim with a reason; brought back, it waits again', async () => {
    const { world, rana, article, lost } = await waiting()
    expect((await rana.post(`/claims/${lost}/retirement`, { version: '1', reason: '' })).status).toBe(422)
    const reason = 'The article says no more what it cost.'
    expect((await rana.post(`/claims/${lost}/retirement`, { version: '1', reason })).status).toBe(303)
    const claim = await rowOf(world, 'claims', lost)
    expect(claim).toMatchObject({ state: 'set aside', state_reason: reason })
    const count = async () =>
      (await rana.get(`/articles/${article}/placements`)).document.querySelectorAll('nav ol.list li').length
    expect(await count()).toBe(1)
    await rana.post(`/claims/${lost}/restoration`, { version: String(claim.version), reason: '' })
    expect(await count()).toBe(2)
  })

  /** Claims that were decided, both, while they waited for their place: as when they were taken up by hand again. */
  async function decidedWaiting() {
    const one = await waiting()
    const { true: scale } = await levels(one.world)
    const other = await one.world.signedIn('reviewer')
    for (const claim of [one.lost, one.unsure]) {
      await withEvidence(one.world, one.rana, claim)
      for (const by of [one.rana, other]) expect((await rate(by, claim, scale.true)).status).toBe(303)
      expect((await decide(one.elias, claim, scale.true)).status).toBe(303)
    }
    const standing = async (claim: string) => {
      const [verdict] = await rowsOf(one.world, 'verdicts', { claim_id: claim })
      return [(await rowOf(one.world, 'claims', claim)).state, verdict?.withdrawn_at === null]
    }
    return { ...one, standing }
  }

  test('leaves a decided claim decided on lines that read the same', async () => {
    const { world, rana, unsure, standing } = await decidedWaiting()
    const { acts } = await during(world, () => rana.post(`/claims/${unsure}/keeping`, { version: '1' }))
    expect(acts.map(({ action }) => action)).toEqual(['claim.kept'])
    expect(await standing(unsure)).toEqual(['decided', true])
  })

  test('sends a decided claim on other words to be checked again, and takes its verdict back', async () => {
    const { world, rana, elias, article, lost, unsure, standing } = await decidedWaiting()
    const page = await rana.get(`/articles/${article}/placements?claim=${lost}`)
    expect(page.document.querySelector('.placing')?.textContent).toContain('its verdict is taken back')
    const there = { version: '1', line: '5', quote: '3 million euros' }
    const { acts } = await during(world, () => rana.post(`/claims/${lost}/re-placing`, there))
    expect(acts[0]?.rows.map(({ table }) => table)).toContain('verdicts')
    expect(await standing(lost)).toEqual(['re-check', false])
    const upheld = { version: String((await rowOf(world, 'claims', lost)).version) }
    expect((await elias.post(`/claims/${lost}/upholding`, upheld)).status).toBe(303)
    expect(await standing(lost)).toEqual(['decided', true])
    const away = { version: '1', reason: 'The day is out.' }
    expect((await rana.post(`/claims/${unsure}/retirement`, away)).status).toBe(303)
    expect(await standing(unsure)).toEqual(['set aside', false])
  })

  test('lets a claim that was not decided go on where it was, on lines that read the same', async () => {
    const { world, rana, article, unsure, lost } = await waiting()
    await rana.post(`/claims/${unsure}/keeping`, { version: '1' })
    expect((await rowOf(world, 'claims', unsure)).state).toBe('to check')
    const there = { version: '1', line: '5', quote: '3 million euros' }
    await rana.post(`/claims/${lost}/re-placing`, there)
    expect((await rowOf(world, 'claims', lost)).state).toBe('re-check')
    // It waits for a check of other words: that these moved does not make up for it.
    await redraft(
      world,
      rana,
      article,
      later('The port was shut for 3 million euros.', day, clinics, mayor, jobs),
    )
    const version = String((await rowsOf(world, 'placements', { claim_id: lost })).at(-1)?.version)
    expect((await rana.post(`/claims/${lost}/keeping`, { version })).status).toBe(303)
    expect((await rowOf(world, 'claims', lost)).state).toBe('re-check')
  })

  test('leaves to an editor whether a verdict that the draft took back holds again', async () => {
    const { world, rana, elias, article } = await desk()
    const { true: scale } = await levels(world)
    const claim = await claimOf(rana, article, '5', 'It was a lovely day')
    await withEvidence(world, rana, claim)
    for (const by of [rana, await world.signedIn('reviewer')]) await rate(by, claim, scale.true)
    await decide(elias, claim, scale.true)
    await redraft(world, rana, article, later(day, clinics, mayor, jobs, bridge))
    expect((await rowOf(world, 'claims', claim)).state).toBe('re-check')
    expect((await rana.post(`/claims/${claim}/keeping`, { version: '1' })).status).toBe(303)
    const { state, version } = await rowOf(world, 'claims', claim)
    expect(state).toBe('re-check')
    expect((await rana.get(`/claims/${claim}`)).document.querySelector('#recheck')?.textContent).toContain(
      'its words are the same, what stands around them is not',
    )
    const upheld = await elias.post(`/claims/${claim}/upholding`, { version: String(version) })
    expect(upheld.status).toBe(303)
    expect((await rowOf(world, 'claims', claim)).state).toBe('decided')
  })

  test('somebody else said first: both are told apart', async () => {
    const { world, rana, elias, unsure } = await waiting()
    await rana.post(`/claims/${unsure}/keeping`, { version: '1' })
    const { answer, actions } = await during(world, () =>
      elias.post(`/claims/${unsure}/retirement`, { version: '1', reason: 'Gone.' }),
    )
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.document.querySelector('main')?.textContent).toContain('Somebody has said already')
  })
})

describe('still holds', () => {
  async function changed() {
    const { world, rana, elias, article } = await desk()
    const { true: scale } = await levels(world)
    const claim = await madeClaim(rana, article)
    await withEvidence(world, rana, claim)
    for (const by of [rana, await world.signedIn('reviewer')]) await rate(by, claim, scale.true)
    await decide(elias, claim, scale.true)
    await redraft(world, rana, article, text.replace('March', 'April'))
    const held = async (by: Visitor, as = 'holding') => {
      const { version } = await rowOf(world, 'claims', claim)
      return by.post(`/claims/${claim}/${as}`, { version: String(version) })
    }
    return { world, rana, elias, article, claim, held }
  }

  test('puts a claim back to where its ratings put it; an editor’s word brings the verdict back', async () => {
    const one = await changed()
    const page = await one.rana.get(`/claims/${one.claim}`)
    expect(page.document.querySelector('#recheck')?.textContent).toContain('From version 1 to version 2')
    const { actions } = await during(one.world, () => one.held(one.rana))
    expect(actions).toEqual(['claim.held'])
    expect((await rowOf(one.world, 'claims', one.claim)).state).toBe('rated')
    expect((await rowsOf(one.world, 'verdicts'))[0]?.withdrawn_at).not.toBeNull()

    const other = await changed()
    const { actions: upheld } = await during(other.world, () => other.held(other.elias, 'upholding'))
    expect(upheld).toEqual(['claim.upheld'])
    expect((await rowOf(other.world, 'claims', other.claim)).state).toBe('decided')
    expect((await rowsOf(other.world, 'verdicts'))[0]?.withdrawn_at).toBeNull()
  })

  test('is one button on the card, and a stale one is refused', async () => {
    const { world, rana, article, claim } = await changed()
    const card = (await rana.get(`/articles/${article}`)).document.querySelector(`#claim-${claim}`)
    const button = card?.querySelector('[data-act="hold"]')
    expect(button?.getAttribute('formaction')).toBe(`/claims/${claim}/holding`)
    await rana.post(`/claims/${claim}`, {
      ...{ wording: 'Other words.', claimant: '', kind: 'event', tags: '' },
      version: button?.getAttribute('value') ?? '',
    })
    const stale = await rana.post(`/claims/${claim}/holding`, {
      version: button?.getAttribute('value') ?? '',
    })
    expect(stale.status).toBe(409)
    expect((await rowOf(world, 'claims', claim)).state).toBe('re-check')
  })

  test('is refused while the claim has no place', async () => {
    const { world, rana, article } = await desk()
    const lost = await claimOf(rana, article, '4', '3 million euros')
    await redraft(world, rana, article, later(clinics, mayor, jobs, day))
    const { version } = await rowOf(world, 'claims', lost)
    const answer = await rana.post(`/claims/${lost}/holding`, { version: String(version) })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Say first where the claim stands')
  })
})
