import { describe, expect, test } from 'vitest'
import {
  acceptedClaim,
  articleRow,
  claimsOf,
  during,
  importedArticle,
  levels,
  madeClaim,
  rate,
  rowOf,
  withEvidence,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  article: string
  /** A proposal of the breaker’s. */
  proposal: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const article = await importedArticle(ana)
  const proposal = (await claimsOf(world, article))[0]?.id ?? ''
  return { ...world, ana, article, proposal }
}

/** Sends a form about a claim, filled from how the claim stands. */
async function act(world: Desk, claim: string, word: string, fields: Fields = {}, by = world.ana) {
  const before = await rowOf(world, 'claims', claim)
  const { answer, acts, actions } = await during(world, () =>
    by.post(`/claims/${claim}${word}`, { version: String(before.version), ...fields }),
  )
  return { answer, acts, actions, before, after: await rowOf(world, 'claims', claim) }
}

const edited = { wording: 'The ministry opened a dozen clinics.', claimant: 'the ministry', cue: 'said' }
const form = { ...edited, kind: 'quantity', risk: 'legal', tags: 'health, Tavira ,health,' }

describe('accepting', () => {
  test('takes a proposal up as it stands, and begins the check', async () => {
    const world = await desk()
    expect((await articleRow(world, world.article)).state).toBe('draft')
    const { answer, acts, before, after } = await act(world, world.proposal, '/acceptance')
    expect(answer.status).toBe(303)
    expect(after).toEqual({ ...before, state: 'to check', version: 2 })
    expect(acts).toMatchObject([{ action: 'claim.accepted', article: world.article }])
    expect(acts[0]?.rows[0]?.changes).toEqual({
      state: { from: 'proposed', to: 'to check' },
      version: { from: 1, to: 2 },
    })
    expect((await articleRow(world, world.article)).state).toBe('in check')
    const second = await act(world, (await claimsOf(world, world.article))[1]?.id ?? '', '/acceptance')
    expect(second.acts[0]?.rows.map((row) => row.table)).toEqual(['claims'])
  })

  test('a second person who accepts the same proposal is told', async () => {
    const world = await desk()
    const ben = await world.signedIn('reviewer', 'Ben Okafor')
    await act(world, world.proposal, '/acceptance')
    const { answer, actions } = await act(world, world.proposal, '/acceptance', { version: '1' }, ben)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('The claim is under way; to accept a proposal it must be proposed.')
    expect(actions).toEqual([])
  })

  test('what is not there is not found', async () => {
    const world = await desk()
    const { answer, actions } = await during(world, () =>
      world.ana.post('/claims/01a20a01-0000-7000-8000-000000000000/acceptance', { version: '1' }),
    )
    expect([answer.status, actions]).toEqual([404, []])
  })
})

describe('editing', () => {
  test('saves every field, takes a proposal up, and records what changed and why', async () => {
    const world = await desk()
    const { answer, acts, after } = await act(world, world.proposal, '', {
      ...form,
      reason: 'As the text has it.',
    })
    expect(answer.status).toBe(303)
    expect(after).toMatchObject({ ...edited, kind: 'quantity', risk: 'legal', state: 'to check', version: 2 })
    expect(JSON.parse(after.tags_json)).toEqual(['health', 'tavira'])
    expect(acts).toMatchObject([{ action: 'claim.edited', reason: 'As the text has it.' }])
    expect(acts[0]?.rows[0]?.changes).toMatchObject({
      wording: { to: edited.wording },
      risk: { from: '', to: 'legal' },
    })
  })

  test('saving what stands already records nothing', async () => {
    const world = await desk()
    await act(world, world.proposal, '', form)
    const { answer, actions, before, after } = await act(world, world.proposal, '', form)
    expect([answer.status, actions]).toEqual([303, []])
    expect(after).toEqual(before)
  })

  test.each([
    ['no wording', { wording: ' ' }, 'The wording is missing.'],
    ['a wording that is too long', { wording: 'a'.repeat(1_001) }, 'longer than 1000'],
    ['a kind that is none', { kind: 'rumour' }, 'The kind must be one of'],
    ['too many tags', { tags: Array.from({ length: 21 }, (_, i) => `t${i}`).join(',') }, 'At most 20 tags.'],
    ['no version', { version: '' as string }, ''],
  ])('%s is refused with everything kept', async (name, fields, sentence) => {
    const world = await desk()
    const { answer, actions, before, after } = await act(world, world.proposal, '', { ...form, ...fields })
    expect(answer.status).toBe(name === 'no version' ? 409 : 422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).toContain('the ministry')
    expect(actions).toEqual([])
    expect(after).toEqual(before)
  })
})

describe('discarding and restoring', () => {
  test('a proposal goes without a reason and comes back to be checked', async () => {
    const world = await desk()
    const gone = await act(world, world.proposal, '/discarding')
    expect(gone.answer.status).toBe(303)
    expect(gone.after).toMatchObject({ state: 'discarded', state_reason: '' })
    expect(gone.actions).toEqual(['claim.discarded'])
    expect((await articleRow(world, world.article)).state).toBe('in check')
    const back = await act(world, world.proposal, '/restoration', { reason: 'It matters after all.' })
    expect(back.answer.status).toBe(303)
    expect(back.after).toMatchObject({ state: 'to check', state_reason: '' })
    expect(back.acts).toMatchObject([{ action: 'claim.restored', reason: 'It matters after all.' }])
  })

  test('a claim somebody took up goes only with a reason', async () => {
    const world = await desk()
    const claim = await acceptedClaim(world, world.ana, world.article)
    const bare = await act(world, claim, '/discarding', { reason: '  ' })
    expect(bare.answer.status).toBe(422)
    expect(bare.answer.text).toContain('somebody has already taken this claim up')
    expect(bare.actions).toEqual([])
    const { after, acts } = await act(world, claim, '/discarding', { reason: 'Says the same as 2.' })
    expect(after).toMatchObject({ state: 'discarded', state_reason: 'Says the same as 2.' })
    expect(acts).toMatchObject([{ action: 'claim.discarded', reason: 'Says the same as 2.' }])
  })
})

describe('setting aside', () => {
  test('needs a reason, keeps it, and lets the claim be restored', async () => {
    const world = await desk()
    const claim = await madeClaim(world.ana, world.article)
    const bare = await act(world, claim, '/setting-aside')
    expect(bare.answer.status).toBe(422)
    expect(bare.answer.text).toContain('The reason is missing.')
    const { answer, after, acts } = await act(world, claim, '/setting-aside', { reason: 'Nobody can know.' })
    expect(answer.status).toBe(303)
    expect(after).toMatchObject({ state: 'set aside', state_reason: 'Nobody can know.' })
    expect(acts).toMatchObject([{ action: 'claim.set-aside', reason: 'Nobody can know.' }])
    expect((await act(world, claim, '/restoration')).after).toMatchObject({
      state: 'to check',
      state_reason: '',
    })
  })
})

describe('a restored claim goes on where what is attached to it puts it', () => {
  test.each(['/restoration', 'all at once'])('%s', async (way) => {
    const world = await desk()
    const ben = await world.signedIn('reviewer', 'Ben Okafor')
    const { true: scale } = await levels(world)
    const ids = await Promise.all(
      ['rated', 'disputed', 'in check', 'to check'].map(() => madeClaim(world.ana, world.article)),
    )
    const [rated, disputed, begun] = ids as [string, string, string, string]
    for (const id of [rated, disputed, begun]) await withEvidence(world, world.ana, id)
    for (const id of [rated, disputed]) await rate(world.ana, id, scale.true)
    await rate(ben, rated, scale.true)
    await rate(ben, disputed, scale.false)
    for (const id of ids) await act(world, id, '/setting-aside', { reason: 'Not now.' })
    if (way === '/restoration') for (const id of ids) await act(world, id, way)
    else await world.ana.post(`/articles/${world.article}/bulk`, { act: 'restore', claim: ids })
    const states = await Promise.all(ids.map(async (id) => (await rowOf(world, 'claims', id)).state))
    expect(states).toEqual(['rated', 'disputed', 'in check', 'to check'])
  })
})

describe('assigning', () => {
  test('gives a proposal to a person, which takes it up, and takes it back', async () => {
    const world = await desk()
    const ben = await world.signedIn('reviewer', 'Ben Okafor')
    const given = await act(world, world.proposal, '/assignment', { assignee: ben.actor.id })
    expect(given.answer.status).toBe(303)
    expect(given.after).toMatchObject({ assignee_id: ben.actor.id, state: 'to check' })
    expect(given.actions).toEqual(['claim.assigned'])
    const again = await act(world, world.proposal, '/assignment', { assignee: ben.actor.id })
    expect([again.answer.status, again.actions]).toEqual([303, []])
    const taken = await act(world, world.proposal, '/assignment', { assignee: '' })
    expect(taken.after).toMatchObject({ assignee_id: null, state: 'to check' })
  })

  test('readers and people who left cannot be given claims', async () => {
    const world = await desk()
    const admin = await world.signedIn('admin')
    const reader = await world.signedIn('reader', 'Lea Martin')
    const gone = await world.signedIn('reviewer', 'Tom Weiss')
    await admin.post(`/desk/people/${gone.actor.id}/disabling`, { version: '1' })
    for (const { actor } of [reader, gone]) {
      const { answer, actions } = await act(world, world.proposal, '/assignment', { assignee: actor.id })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(`${actor.name} cannot be given claims.`)
      expect(actions).toEqual([])
    }
  })

  test('somebody unknown is refused on the form', async () => {
    const world = await desk()
    const { answer, actions } = await act(world, world.proposal, '/assignment', { assignee: 'nobody' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choose somebody')
    expect(actions).toEqual([])
  })

  test('somebody else’s assignment meanwhile is not overwritten unseen', async () => {
    const world = await desk()
    const ben = await world.signedIn('reviewer', 'Ben Okafor')
    await act(world, world.proposal, '/assignment', { assignee: ben.actor.id })
    const late = await act(world, world.proposal, '/assignment', {
      version: '1',
      assignee: world.ana.actor.id,
    })
    expect(late.answer.status).toBe(409)
    expect(late.after.assignee_id).toBe(ben.actor.id)
    expect(late.actions).toEqual([])
  })
})
