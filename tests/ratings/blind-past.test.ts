import { expect, test } from 'vitest'
import {
  articleText,
  decide,
  importedArticle,
  levels,
  madeClaim,
  rate,
  redraft,
  rowOf,
  rowsOf,
  withEvidence,
  withPolicies,
} from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

/** Words of Ana's rating, of Ben's, of a note that is part of Ana's, and of a verdict that waited. */
const secrets = ['zinnober', 'quecksilber', 'rauchquarz', 'karfunkel']

interface Reopened extends World {
  ana: Visitor
  ben: Visitor
  /** May rate the claim, now that it is open again. */
  tom: Visitor
  lea: Visitor
  eve: Visitor
  article: string
  claim: string
  /** Numbers of the acts that decided and reopened it, and of the last one. */
  decided: number
  reopened: number
  last: number
}

/** A claim that two people disputed, that one editor proposed a verdict on, another confirmed, and that is open again. */
async function reopenedClaim(): Promise<Reopened> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const tom = await world.signedIn('reviewer', 'Tom Weiss')
  const lea = await world.signedIn('reader', 'Lea Martin')
  const eve = await world.signedIn('editor', 'Eve Adler')
  const max = await world.signedIn('editor', 'Max Brandt')
  await withPolicies(world, { secondEditor: ['legal'] })
  const article = await importedArticle(ana)
  const claim = await madeClaim(ana, article, '12 clinics in Tavira', { risk: 'legal' })
  const { version, wording } = await rowOf(world, 'claims', claim)
  await ana.post(`/claims/${claim}`, {
    ...{
      wording,
      claimant: '',
      cue: '',
      kind: 'quantity',
      risk: 'legal',
      tags: '',
      version: String(version),
    },
  })
  await withEvidence(world, ana, claim)
  const scale = await levels(world)
  await rate(ana, claim, scale.true.true, { rationale: 'By the zinnober count.' })
  await ana.post(`/claims/${claim}/notes`, {
    body: 'rauchquarz settles it.',
    parent: '',
    part_of_rating: '1',
  })
  await rate(ben, claim, scale.true.false, { rationale: 'By the quecksilber count.' })
  expect((await rowOf(world, 'claims', claim)).state).toBe('disputed')
  await decide(eve, claim, scale.true['half-true'], { summary: 'Half of it, says karfunkel.' })
  const [waiting] = await rowsOf(world, 'verdicts', { claim_id: claim })
  expect(waiting?.awaits_second).toBe(1)
  // Acts that everybody may know of, while a verdict waits and after: their moments are open to all.
  await ana.post(`/articles/${article}/notes`, { body: 'The editors are at it.', parent: '' })
  await decide(eve, claim, scale.true.true, { summary: 'All of it.', version: String(waiting?.version) })
  const [again] = await rowsOf(world, 'verdicts', { claim_id: claim })
  await max.post(`/claims/${claim}/confirmation`, { version: String(again?.version) })
  expect((await rowOf(world, 'claims', claim)).state).toBe('decided')
  const decided = (await world.acts()).length
  await eve.post(`/claims/${claim}/reopening`, { reason: 'A new register came out.' })
  const reopened = (await world.acts()).length
  await ana.post(`/articles/${article}/notes`, { body: 'It is open again.', parent: '' })
  const last = (await world.acts()).length
  return { ...world, ana, ben, tom, lea, eve, article, claim, decided, reopened, last }
}

/** Every page of the past there is, by its address, as this person gets it. */
async function allOfThePast({ article, claim, last }: Reopened, by: Visitor): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (let seq = 1; seq <= last; seq++)
    for (const address of [
      `/articles/${article}/as-of/${seq}`,
      `/articles/${article}/as-of/${seq}/report`,
      `/claims/${claim}/as-of/${seq}`,
    ]) {
      const { status, text } = await by.get(address)
      expect([200, 404]).toContain(status)
      pages.set(address, text)
    }
  return pages
}

test('who may rate a reopened claim again sees none of its ratings, at no moment', async () => {
  const world = await reopenedClaim()
  for (const by of [world.tom, world.lea])
    for (const [address, text] of await allOfThePast(world, by)) {
      for (const secret of secrets) expect(text, address).not.toContain(secret)
      expect(text, address).not.toMatch(/\bdisputed\b(?! settled)/)
    }
})

test('the verdict that once held stays where it stood; that ratings are left out is said', async () => {
  const world = await reopenedClaim()
  const at = (seq: number) => world.tom.get(`/claims/${world.claim}/as-of/${seq}`)
  const then = await at(world.decided)
  expect(then.text).toContain('All of it.')
  expect(then.text).toContain('Ratings that are not open to you today are left out.')
  const after = await at(world.reopened)
  expect(after.text).not.toContain('All of it.')
  expect(after.document.querySelector('.panel-head .claim-meta')?.textContent).toContain('in check')
})

test('who has rated it, and an editor whose turn it is, see it as it stood', async () => {
  const world = await reopenedClaim()
  const shown = async (by: Visitor) => {
    const all = [...(await allOfThePast(world, by)).values()].join('\n')
    return secrets.filter((secret) => all.includes(secret))
  }
  expect(await shown(world.ana)).toEqual(secrets)
  expect(await shown(world.eve)).toEqual(secrets)
  const scale = await levels(world)
  expect((await rate(world.tom, world.claim, scale.true.true)).status).toBe(303)
  expect(await shown(world.tom)).toEqual(['zinnober', 'quecksilber', 'rauchquarz', 'karfunkel'])
})

test('a claim that is decided today may be looked at as it was disputed', async () => {
  const world = await reopenedClaim()
  const scale = await levels(world)
  const [verdict] = await rowsOf(world, 'verdicts', { claim_id: world.claim })
  await decide(world.eve, world.claim, scale.true.true, { version: String(verdict?.version) })
  const [waiting] = await rowsOf(world, 'verdicts', { claim_id: world.claim })
  const second = await world.signedIn('editor')
  await second.post(`/claims/${world.claim}/confirmation`, { version: String(waiting?.version) })
  expect((await rowOf(world, 'claims', world.claim)).state).toBe('decided')
  const all = [...(await allOfThePast(world, world.tom)).values()].join('\n')
  for (const secret of secrets) expect(all).toContain(secret)
})

test('what a claim was before a new draft changed its line tells nothing of ratings, now or then', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const tom = await world.signedIn('reviewer', 'Tom Weiss')
  const article = await importedArticle(ana)
  const claim = await madeClaim(ana, article)
  await withEvidence(world, ana, claim)
  const scale = await levels(world)
  await rate(ana, claim, scale.true.true)
  await rate(ben, claim, scale.true.false)
  const text = articleText.replace('March 2025', 'April 2025')
  expect((await redraft(world, ana, article, text)).status).toBe(303)
  expect((await rowOf(world, 'claims', claim)).state).toBe('re-check')
  const seq = (await world.acts()).length
  for (const address of [`/claims/${claim}`, `/claims/${claim}/as-of/${seq}`]) {
    expect((await ana.get(address)).text, address).toContain('Before, it was disputed.')
    expect((await tom.get(address)).text, address).toContain('Before, it was in check.')
  }
})

test('of a claim that was rated without evidence it says that it was still to check', async () => {
  const world = await makeWorld()
  const [ana, tom] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
  await withPolicies(world, { ratings: 1, evidenceFirst: false })
  const article = await importedArticle(ana)
  const claim = await madeClaim(ana, article)
  expect((await rate(ana, claim, (await levels(world)).true.false)).status).toBe(303)
  expect(await rowOf(world, 'claims', claim)).toMatchObject({ state: 'rated', unrated_state: 'to check' })
  let text = articleText
  // Also of a claim that waits by then, and was rated once more meanwhile.
  for (const month of ['April', 'May']) {
    text = text.replace(/(March|April) 2025/, `${month} 2025`)
    expect((await redraft(world, ana, article, text)).status).toBe(303)
    const seq = (await world.acts()).length
    for (const address of [`/claims/${claim}`, `/claims/${claim}/as-of/${seq}`]) {
      expect((await ana.get(address)).text, address).toContain('Before, it was rated.')
      expect((await tom.get(address)).text, address).toContain('Before, it was to check.')
    }
    expect((await tom.get(`/history/${seq}/entry`)).status).toBe(403)
    const again = { version: month === 'April' ? '1' : '2', reason: 'Once more.' }
    const level = (await levels(world)).true[month === 'April' ? 'half-true' : 'false']
    expect((await rate(ana, claim, level, again)).status).toBe(303)
    expect(await rowOf(world, 'claims', claim)).toMatchObject({ state: 'rated', unrated_state: 're-check' })
  }
})

test('whoever has a claim to check again hears of the next draft only if it stood elsewhere for them', async () => {
  const world = await makeWorld()
  const [ana, tom] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
  await withPolicies(world, { ratings: 1 })
  const article = await importedArticle(ana)
  const claim = await madeClaim(ana, article)
  await withEvidence(world, ana, claim)
  const { version } = await rowOf(world, 'claims', claim)
  await ana.post(`/claims/${claim}/assignment`, { version: String(version), assignee: tom.actor.id })
  const told = async () =>
    (await tom.get('/notifications')).document.querySelectorAll('.notifications > li').length
  const changes = async (to: string) => {
    await redraft(world, ana, article, articleText.replace('March 2025', to))
    expect((await rowOf(world, 'claims', claim)).state).toBe('re-check')
  }
  await changes('April 2025')
  expect(await told()).toBe(2)
  await rate(ana, claim, (await levels(world)).true.true)
  expect((await rowOf(world, 'claims', claim)).state).toBe('rated')
  await changes('May 2025')
  expect(await told()).toBe(2)
})
