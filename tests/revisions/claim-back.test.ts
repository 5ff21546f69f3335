import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  claimsOf,
  decidedClaim,
  during,
  importedArticle,
  location,
  madeClaim,
  rowOf,
} from '../support/factories.ts'
import { type Answer, type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'
import { mainWords } from './main-words.ts'

let world: World
let ana: Visitor
let eve: Visitor
let article: string
let claim: string
/** The act after which the claim stood as it was first edited. */
let stood: number
beforeEach(async () => {
  world = await makeWorld()
  ana = await world.signedIn('reviewer', 'Ana Petrova')
  eve = await world.signedIn('editor', 'Eve Adler')
  article = await importedArticle(ana)
  claim = await madeClaim(ana, article)
  await edited({
    wording: 'Twelve clinics were opened.',
    claimant: 'the mayor',
    tags: 'health, money',
    risk: '',
  })
  stood = await last()
  await edited({ wording: 'Some clinics were opened.', claimant: '', tags: 'health', risk: 'legal' })
})

const last = async () => (await world.acts()).length
const now = () => rowOf(world, 'claims', claim)
const page = (by: Visitor, seq = stood) => by.get(`/claims/${claim}/as-of/${seq}/restoration`)

async function edited(fields: Fields): Promise<void> {
  const { version } = await now()
  const all = { cue: '', kind: 'quantity', ...fields, version: String(version) }
  expect((await ana.post(`/claims/${claim}`, all)).status).toBe(303)
}

async function putBack(by: Visitor, more: Fields = {}, seq = stood): Promise<Answer> {
  const { version } = await now()
  return by.post(`/claims/${claim}/as-of/${seq}/restoration`, {
    reason: '',
    version: String(version),
    ...more,
  })
}

describe('a claim put back to how it stood', () => {
  test('is shown with what would change, and led to from its page of that moment', async () => {
    const then = await ana.get(`/claims/${claim}/as-of/${stood}`)
    expect(then.document.querySelector('.past-links')?.innerHTML).toContain(`/as-of/${stood}/restoration`)
    const told = mainWords(await page(ana))
    expect(told).toContain('wording[Some][Twelve] clinics were opened.')
    expect(told).toContain('claimant[the mayor]')
    expect(told).toContain('risklegal → becomes none')
    expect(told).toContain('tagshealth → becomes health, money')
    const reader = await world.signedIn('reader')
    expect((await page(reader)).document.querySelector('main form')).toBeNull()
  })

  test('has all its fields again, by one act with its reason, told in the history', async () => {
    const { answer, acts } = await during(world, () => putBack(eve, { reason: 'The register says so.' }))
    expect(location(answer)).toBe(`/claims/${claim}`)
    expect(await now()).toMatchObject({
      ...{ wording: 'Twelve clinics were opened.', claimant: 'the mayor', risk: '' },
      ...{ tags_json: '["health","money"]', state: 'to check' },
    })
    expect(acts).toMatchObject([
      { action: 'claim.put-back', article, reason: `As after act ${stood}: The register says so.` },
    ])
    const history = mainWords(await ana.get(`/claims/${claim}/history`))
    expect(history).toContain('Eve Adler put claim 7 back to how it had stood')
    expect(mainWords(await page(ana))).toContain(
      'Everything about it that can be put back is as it was then.To the claim as it is now',
    )
  })

  test('is saved once, and not at all when nothing differs', async () => {
    const once = randomUUID()
    const { actions } = await during(world, async () => {
      await putBack(ana, { once, version: '3' })
      await putBack(ana, { once, version: '3' })
      await putBack(ana)
    })
    expect(actions).toEqual(['claim.put-back'])
  })

  test('is refused when somebody saved meanwhile; the page shows what would change now', async () => {
    const { version } = await now()
    await edited({ wording: 'Many clinics were opened.', claimant: '', tags: 'health', risk: 'legal' })
    const { answer, acts } = await during(world, () =>
      putBack(ana, { version: `${version}`, reason: 'Mine.' }),
    )
    expect([answer.status, acts]).toEqual([409, []])
    expect(mainWords(answer)).toContain('Somebody else saved this while you were editing.')
    expect(mainWords(answer)).toContain('[Many][Twelve] clinics')
    expect(answer.document.querySelector('input[name=reason]')?.getAttribute('value')).toBe('Mine.')
    expect(answer.document.querySelector('main input[name=version]')?.getAttribute('value')).toBe(
      `${version + 1}`,
    )
  })

  test('needs the right to change each field, in the state that it is in', async () => {
    const reader = await world.signedIn('reader')
    expect((await putBack(reader)).status).toBe(403)
    expect((await putBack(ana, {}, 1)).status).toBe(404)
    expect((await putBack(ana, {}, 9_999)).status).toBe(404)
    claim = await decidedClaim(world, ana, eve, article)
    const made = (await world.acts()).findLast(({ action }) => action === 'claim.made')?.seq ?? 0
    const { version } = await now()
    const tags = { act: 'tag', claim, tag: 'settled', [`version-${claim}`]: `${version}` }
    expect((await ana.post(`/articles/${article}/bulk`, tags)).status).toBe(303)
    // Tags may change while a claim is decided.
    expect((await during(world, () => putBack(ana, {}, made))).actions).toEqual(['claim.put-back'])
    expect(await now()).toMatchObject({ state: 'decided', tags_json: '[]' })
  })

  test('is refused while it is decided, or its article signed, if its words differ', async () => {
    const { context } = world
    context.connection.raw?.exec(`update claims set state = 'decided' where id = '${claim}'`)
    const { answer, acts } = await during(world, () => putBack(eve))
    expect([answer.status, acts]).toEqual([409, []])
    expect(mainWords(answer)).toContain('The claim is decided; to')
    expect(mainWords(answer)).toContain('you cannot change these')
    context.connection.raw?.exec(`update claims set state = 'to check'; update articles set state = 'signed'`)
    expect((await putBack(eve)).status).toBe(409)
    expect(mainWords(await page(eve))).toContain('you cannot change these')
  })
})

describe('a discarded proposal', () => {
  const discarded = async () => {
    const proposal = (await claimsOf(world, article)).find(({ state }) => state === 'proposed')
    await ana.post(`/claims/${proposal?.id}/discarding`, { version: '1', reason: '' })
    return { id: proposal?.id ?? '', seq: await last() }
  }

  test('is brought back from the act that discarded it', async () => {
    const { id, seq } = await discarded()
    const act = await ana.get(`/history/${seq}`)
    const form = act.document.querySelector('#discarded form')
    expect(form?.getAttribute('action')).toBe(`/claims/${id}/restoration`)
    const version = form?.querySelector('input[name=version]')?.getAttribute('value') ?? ''
    const { answer, actions } = await during(world, () => ana.post(`/claims/${id}/restoration`, { version }))
    expect([answer.status, actions]).toEqual([303, ['claim.restored']])
    expect((await rowOf(world, 'claims', id)).state).not.toBe('discarded')
    expect((await ana.get(`/history/${seq}`)).document.querySelector('#discarded')).toBeNull()
  })

  test('is brought back from its own page of an earlier moment', async () => {
    const { id } = await discarded()
    claim = id
    const imported = (await world.acts()).find(({ action }) => action === 'article.imported')?.seq ?? 0
    const back = await page(ana, imported)
    expect(mainWords(back)).toContain('It is discarded')
    expect(back.document.querySelector(`form[action="/claims/${id}/restoration"]`)).not.toBeNull()
  })

  test('is offered to nobody who may not bring it back, nor while the article is signed', async () => {
    const { seq } = await discarded()
    const reader = await world.signedIn('reader')
    expect((await reader.get(`/history/${seq}`)).document.querySelector('#discarded')).toBeNull()
    world.context.connection.raw?.exec(`update articles set state = 'signed'`)
    expect((await ana.get(`/history/${seq}`)).document.querySelector('#discarded')).toBeNull()
  })
})
