import { describe, expect, test } from 'vitest'
import { type DeskWithClaim, deskWithClaim } from '../support/desks.ts'
import {
  articleRow,
  claimsOf,
  decidedClaim,
  during,
  importedArticle,
  levels,
  newEvidence,
  rate,
  ratedByAnother,
  rowOf,
  rowsOf,
  withEvidence,
} from '../support/factories.ts'
import { type Fields, makeWorld } from '../support/world.ts'

const attach = (world: DeskWithClaim, fields: Fields, claim = world.claim) =>
  during(world, () => world.ana.post(`/claims/${claim}/evidence`, fields))

const link = { stance: 'refutes', quote: 'Eleven were opened.', locator: 'p. 5', tier: 'secondary' }

/** A form about evidence, filled from how the evidence stands unless `fields` says otherwise. */
async function act(world: DeskWithClaim, id: string, word: string, fields: Fields, by = world.ana) {
  const { version } = await rowOf(world, 'evidence', id)
  return during(world, () => by.post(`/evidence/${id}${word}`, { version: String(version), ...fields }))
}

describe('attaching', () => {
  test('a source described along with it is one act with the evidence and the claim', async () => {
    const world = await deskWithClaim()
    const { answer, acts } = await attach(world, {
      ...newEvidence,
      reliability: 'B',
      credibility: '2',
      note: 'Seen.',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`/claims/${world.claim}`)
    const [source] = await rowsOf(world, 'sources')
    expect(source).toMatchObject({
      title: 'Register of clinics',
      kind: 'document',
      created_by: world.ana.actor.id,
    })
    const [evidence] = await rowsOf(world, 'evidence')
    expect(evidence).toMatchObject({
      ...{
        claim_id: world.claim,
        article_id: world.article,
        source_id: source?.id,
        stance: 'supports',
        tier: 'primary',
      },
      ...{ quote: 'Twelve were opened.', locator: 'p. 4', reliability: 'B', credibility: '2', note: 'Seen.' },
      ...{ removed_at: null, created_by: world.ana.actor.id, version: 1 },
    })
    expect(acts).toMatchObject([{ action: 'evidence.attached', article: world.article }])
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['sources', 'evidence', 'claims'])
    expect(await rowOf(world, 'claims', world.claim)).toMatchObject({ state: 'in check', version: 2 })
    const page = await world.ana.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).toContain('Twelve were opened.')
  })

  test('a source the desk knows is used again, not described again', async () => {
    const world = await deskWithClaim()
    await withEvidence(world, world.ana, world.claim)
    const [source] = await rowsOf(world, 'sources')
    const { answer, acts } = await attach(world, { ...link, source: source?.id ?? '' })
    expect(answer.status).toBe(303)
    expect(acts[0]?.rows.map((row) => row.table)).toEqual(['evidence'])
    expect(await rowsOf(world, 'sources')).toHaveLength(1)
    expect((await rowsOf(world, 'evidence')).map((row) => row.source_id)).toEqual([source?.id, source?.id])
  })

  test('a proposal that gets evidence is taken up, and the article is in check', async () => {
    const world = await makeWorld()
    const ana = await world.signedIn('reviewer')
    const article = await importedArticle(ana)
    const claim = (await claimsOf(world, article))[0]?.id ?? ''
    await withEvidence(world, ana, claim)
    expect((await rowOf(world, 'claims', claim)).state).toBe('in check')
    expect((await articleRow(world, article)).state).toBe('in check')
  })

  test('a rated claim stays rated when more is found', async () => {
    const world = await deskWithClaim()
    await withEvidence(world, world.ana, world.claim)
    const level = (await levels(world)).true.true
    await rate(world.ana, world.claim, level)
    await ratedByAnother(world, world.claim, level)
    await withEvidence(world, world.ana, world.claim, { stance: 'refutes' })
    expect((await rowOf(world, 'claims', world.claim)).state).toBe('rated')
  })

  test.each([
    ['no stance', { ...newEvidence, stance: '' }, 'The stance must be one of'],
    ['no source and no title', { ...newEvidence, title: ' ' }, 'Title is missing.'],
    ['a source that is not there', { ...newEvidence, source: 'nothing' }, 'Choose a source from the list'],
    ['an address that is none', { ...newEvidence, url: 'javascript:alert(1)' }, 'must start with http'],
    ['a quote that is too long', { ...newEvidence, quote: 'a'.repeat(5_001) }, 'longer than 5000'],
    ['a grade that is none', { ...newEvidence, reliability: 'G' }, 'The reliability must be one of'],
  ])('%s is refused, with everything kept and nothing written', async (_, fields, sentence) => {
    const world = await deskWithClaim()
    const { answer, actions } = await attach(world, { ...fields, note: 'Not to be lost.' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('Not to be lost.')
    expect(actions).toEqual([])
    expect([...(await rowsOf(world, 'sources')), ...(await rowsOf(world, 'evidence'))]).toEqual([])
    expect((await rowOf(world, 'claims', world.claim)).state).toBe('to check')
  })

  test('the form sent twice attaches once', async () => {
    const world = await deskWithClaim()
    const once = crypto.randomUUID()
    const first = await attach(world, { ...newEvidence, once })
    const second = await attach(world, { ...newEvidence, once })
    expect([first.answer.status, second.answer.status, second.actions]).toEqual([303, 303, []])
    expect(await rowsOf(world, 'evidence')).toHaveLength(1)
    expect(await rowsOf(world, 'sources')).toHaveLength(1)
  })
})

describe('editing', () => {
  test('saves what ties the source to the claim, and records what changed', async () => {
    const world = await deskWithClaim()
    const id = await withEvidence(world, world.ana, world.claim)
    const { answer, acts } = await act(world, id, '', { ...link, note: 'Counted again.' })
    expect(answer.status).toBe(303)
    expect(await rowOf(world, 'evidence', id)).toMatchObject({ ...link, note: 'Counted again.', version: 2 })
    expect(acts).toMatchObject([{ action: 'evidence.edited', article: world.article }])
    expect(acts[0]?.rows[0]?.changes.stance).toEqual({ from: 'supports', to: 'refutes' })
    const again = await act(world, id, '', { ...link, note: 'Counted again.' })
    expect([again.answer.status, again.actions]).toEqual([303, []])
  })

  test('the second of two people sees both texts, and can go on from there', async () => {
    const world = await deskWithClaim()
    const id = await withEvidence(world, world.ana, world.claim)
    await act(world, id, '', { ...link, quote: 'Hers: eleven.' })
    const { answer, actions } = await act(
      world,
      id,
      '',
      { ...link, quote: 'His: ten.', version: '1' },
      world.ben,
    )
    expect([answer.status, actions]).toEqual([409, []])
    expect((await rowOf(world, 'evidence', id)).quote).toBe('Hers: eleven.')
    expect(answer.document.body.textContent).toContain('Hers: eleven.')
    const form = answer.document.querySelector(`form[action="/evidence/${id}"]`)
    expect(form?.querySelector('[name=quote]')?.textContent?.trim()).toBe('His: ten.')
    const version = form?.querySelector('[name=version]')?.getAttribute('value') ?? ''
    expect(version).toBe('2')
    const again = await act(world, id, '', { ...link, quote: 'His: ten.', version }, world.ben)
    expect([again.answer.status, again.actions]).toEqual([303, ['evidence.edited']])
    expect((await rowOf(world, 'evidence', id)).quote).toBe('His: ten.')
  })
})

describe('removing', () => {
  test('needs a reason, and leaves the row and the history in place', async () => {
    const world = await deskWithClaim()
    const id = await withEvidence(world, world.ana, world.claim)
    const bare = await act(world, id, '/removal', { reason: ' ' })
    expect(bare.answer.status).toBe(422)
    expect(bare.answer.text).toContain('The reason is missing.')
    expect(bare.actions).toEqual([])
    const { answer, acts } = await act(world, id, '/removal', { reason: 'Another register.' })
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'evidence.removed', reason: 'Another register.' }])
    const row = await rowOf(world, 'evidence', id)
    expect(row).toMatchObject({
      removed_at: acts[0]?.at,
      removed_reason: 'Another register.',
      quote: 'Twelve were opened.',
    })
    const page = await world.ana.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('main')?.textContent).not.toContain('Twelve were opened.')
  })

  test('what was removed cannot be edited or removed again, nor does it let the claim be rated', async () => {
    const world = await deskWithClaim()
    const id = await withEvidence(world, world.ana, world.claim)
    await act(world, id, '/removal', { reason: 'Another register.' })
    for (const [word, fields] of [
      ['', link],
      ['/removal', { reason: 'Again.' }],
    ] as const) {
      const { answer, actions } = await act(world, id, word, fields)
      expect([answer.status, actions]).toEqual([404, []])
    }
    expect((await rate(world.ana, world.claim, (await levels(world)).true.true)).status).toBe(409)
  })

  test('a decided claim keeps its evidence until it is reopened', async () => {
    const world = await deskWithClaim()
    const editor = await world.signedIn('editor')
    const claim = await decidedClaim(world, world.ana, editor, world.article)
    const [evidence] = await rowsOf(world, 'evidence', { claim_id: claim })
    const { answer, actions } = await act(world, evidence?.id ?? '', '/removal', {
      reason: 'Another register.',
    })
    expect([answer.status, actions]).toEqual([409, []])
    expect((await rowOf(world, 'evidence', evidence?.id ?? '')).removed_at).toBeNull()
  })
})
