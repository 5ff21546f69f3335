import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { union } from '../../src/claims/split-merge.ts'
import {
  anchorsOf,
  articleRow,
  claimsOf,
  during,
  importedArticle,
  madeClaim,
  rowOf,
  rowsOf,
  withEvidence,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  article: string
  /** A claim of most of the first line. */
  claim: string
  text: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const article = await importedArticle(ana)
  const more = {
    claimant: 'the ministry',
    cue: 'said',
    wording: 'The ministry opened 12 clinics in March 2025.',
  }
  const claim = await madeClaim(ana, article, 'opened 12 clinics in Tavira in March 2025', more)
  const [version] = await rowsOf(world, 'article_versions')
  return { ...world, ana, article, claim, text: version?.text ?? '' }
}

async function act(world: Desk, word: string, fields: Fields, claim = world.claim) {
  const { version } = await rowOf(world, 'claims', claim)
  return during(world, () =>
    world.ana.post(`/claims/${claim}/${word}`, { version: String(version), ...fields }),
  )
}

const parts = {
  wording: ['They opened 12 clinics.', 'They opened in March 2025.', ''],
  quote: ['12 clinics', '', ''],
}

describe('splitting', () => {
  test('makes a claim of each part, and discards the one before', async () => {
    const world = await desk()
    const before = await claimsOf(world, world.article)
    const whole = await rowOf(world, 'claims', world.claim)
    const { answer, acts } = await act(world, 'parts', parts)
    expect(answer.status).toBe(303)
    const after = await claimsOf(world, world.article)
    const made = after.slice(before.length)
    expect(made.map(({ number, wording, state, version }) => ({ number, wording, state, version }))).toEqual([
      { number: whole.number + 1, wording: 'They opened 12 clinics.', state: 'to check', version: 1 },
      { number: whole.number + 2, wording: 'They opened in March 2025.', state: 'to check', version: 1 },
    ])
    expect(answer.headers.get('Location')).toBe(`/claims/${made[0]?.id}`)
    for (const claim of made)
      expect(claim).toMatchObject({ claimant: 'the ministry', cue: 'said', origin: 'person' })
    const exact = async (id = '') => (await anchorsOf(world, id)).map((anchor) => anchor.exact)
    expect(await exact(made[0]?.id)).toEqual(['12 clinics'])
    expect(await exact(made[1]?.id)).toEqual(await exact(world.claim))
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({
      ...{ state: 'discarded', state_reason: `Split into ${whole.number + 1}, ${whole.number + 2}.` },
    })
    expect(acts).toMatchObject([{ action: 'claim.split', article: world.article }])
  })

  test('the claim it was can be restored, and its number is never given out again', async () => {
    const world = await desk()
    await act(world, 'parts', parts)
    expect((await act(world, 'restoration', {})).actions).toEqual(['claim.restored'])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ state: 'to check', state_reason: '' })
    const [, last] = (await claimsOf(world, world.article)).slice(-2)
    await act(world, 'discarding', { reason: 'Twice.' }, last?.id)
    const made = await madeClaim(world.ana, world.article)
    expect((await rowOf(world, 'claims', made)).number).toBe((last?.number ?? 0) + 1)
    const numbers = (await claimsOf(world, world.article)).map((claim) => claim.number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test.each([
    ['one wording alone', { wording: ['Only one.', ''], quote: ['', ''] }, 'at least two wordings'],
    ['a quote that is not there', { ...parts, quote: ['thirteen clinics', ''] }, 'not in the line exactly'],
    ['too many parts', { wording: Array.from({ length: 7 }, (_, i) => `Part ${i}.`) }, 'At most 6 at once.'],
  ])('%s is refused, and nothing is half done', async (_, fields, sentence) => {
    const world = await desk()
    const before = await claimsOf(world, world.article)
    const { answer, actions } = await act(world, 'parts', fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(actions).toEqual([])
    expect(await claimsOf(world, world.article)).toEqual(before)
  })

  test('an older version of the claim is met', async () => {
    const world = await desk()
    await world.ana.post(`/claims/${world.claim}`, {
      version: '1',
      wording: 'Other.',
      claimant: '',
      kind: 'event',
      tags: '',
    })
    const { answer, actions } = await act(world, 'parts', { ...parts, version: '1' })
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.text).toContain('They opened 12 clinics.')
  })
})

describe('what was found out goes along', () => {
  test('each part of a split has the evidence, and so is in check', async () => {
    const world = await desk()
    const evidence = await withEvidence(world, world.ana, world.claim)
    const { quote } = await rowOf(world, 'evidence', evidence)
    await act(world, 'parts', parts)
    const made = (await claimsOf(world, world.article)).slice(-2)
    expect(made.map((claim) => claim.state)).toEqual(['in check', 'in check'])
    for (const { id } of made)
      expect(await rowsOf(world, 'evidence', { claim_id: id })).toMatchObject([{ quote, version: 1 }])
    expect(await rowsOf(world, 'evidence', { claim_id: world.claim })).toHaveLength(1)
  })

  test('a merged claim has the others’ evidence and notes', async () => {
    const world = await desk()
    const other = await madeClaim(world.ana, world.article, '3 million euros', { line: '5' })
    const evidence = await withEvidence(world, world.ana, other)
    await world.ana.post(`/claims/${other}/notes`, { body: 'Euros of which year?' })
    const { acts } = await act(world, 'merger', { claim: [other], wording: 'All of it.' })
    expect(acts).toHaveLength(1)
    expect(await rowOf(world, 'evidence', evidence)).toMatchObject({ claim_id: world.claim })
    expect(await rowsOf(world, 'notes', { claim_id: world.claim })).toHaveLength(1)
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ state: 'in check' })
  })
})

describe('merging', () => {
  test('joins the words, keeps the number, and discards the others', async () => {
    const world = await desk()
    const near = await madeClaim(world.ana, world.article, '12 clinics in Tavira in March 2025')
    const far = await madeClaim(world.ana, world.article, '3 million euros', { line: '5' })
    const { number } = await rowOf(world, 'claims', world.claim)
    const { answer, acts } = await act(world, 'merger', {
      claim: [near, far, world.claim],
      wording: 'All of it.',
    })
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'claim.merged', article: world.article }])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({
      number,
      wording: 'All of it.',
      state: 'to check',
    })
    for (const id of [near, far])
      expect(await rowOf(world, 'claims', id)).toMatchObject({
        ...{ state: 'discarded', state_reason: `Merged into ${number}.` },
      })
    const anchors = await anchorsOf(world, world.claim)
    expect(anchors.map(({ ordinal, exact }) => ({ ordinal, exact }))).toEqual([
      { ordinal: 0, exact: 'opened 12 clinics in Tavira in March 2025' },
      { ordinal: 1, exact: '3 million euros' },
    ])
    for (const { start_at, end_at, exact } of anchors) expect(world.text.slice(start_at, end_at)).toBe(exact)
    expect((await anchorsOf(world, near)).map((anchor) => anchor.exact)).toEqual([
      '12 clinics in Tavira in March 2025',
    ])
    const back = await act(world, 'restoration', {}, near)
    expect(back.actions).toEqual(['claim.restored'])
  })

  test('a proposal that others are merged into is taken up', async () => {
    const world = await desk()
    const [proposal] = await claimsOf(world, world.article)
    await act(world, 'merger', { claim: world.claim, wording: 'Both.' }, proposal?.id)
    expect(await rowOf(world, 'claims', proposal?.id ?? '')).toMatchObject({
      state: 'to check',
      wording: 'Both.',
    })
    expect((await articleRow(world, world.article)).state).toBe('in check')
  })

  test('alone, with claims of another article, or with ones that are gone it is refused', async () => {
    const world = await desk()
    const foreign = (await claimsOf(world, await importedArticle(world.ana)))[0]?.id ?? ''
    const gone = await madeClaim(world.ana, world.article)
    await act(world, 'discarding', { reason: 'Twice.' }, gone)
    const before = await claimsOf(world, world.article)
    for (const [claim, status, sentence] of [
      [[], 422, 'Choose at least one other claim'],
      [[world.claim], 422, 'Choose at least one other claim'],
      [['nothing'], 422, 'Choose at least one other claim'],
      [[foreign], 422, 'Only claims of one article merge.'],
      [[gone], 409, 'The claim is discarded;'],
    ] as const) {
      const { answer, actions } = await act(world, 'merger', { claim: [...claim], wording: 'Both.' })
      expect(answer.status).toBe(status)
      expect(answer.document.body.textContent).toContain(sentence)
      expect(actions).toEqual([])
    }
    expect(await claimsOf(world, world.article)).toEqual(before)
  })
})

test('a union of ranges covers just what they cover, in order and apart', () => {
  const range = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([start, n]) => ({ start, end: start + n }))
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const joined = union(ranges)
      const covered = (list: typeof ranges, at: number) =>
        list.some(({ start, end }) => start <= at && at < end)
      for (let at = 0; at < 90; at++) expect(covered(joined, at)).toBe(covered(ranges, at))
      for (const [i, { start }] of joined.entries()) expect(start).toBeGreaterThan(joined[i - 1]?.end ?? -1)
    }),
  )
})
