import { describe, expect, test } from 'vitest'
import { claimKinds } from '../../src/breaker/types.ts'
import { checklistsOfArticle } from '../../src/checklists/queries.ts'
import { openQuestions } from '../../src/checklists/standing.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { during, importedArticle, madeClaim, rowOf, rowsOf } from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  rana: Visitor
  article: string
  claim: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const rana = await world.signedIn('admin', 'Rana Haddad')
  const article = await importedArticle(ana)
  return { ...world, ana, rana, article, claim: await madeClaim(ana, article) }
}

/** The items that a quantity is asked now, in order. */
async function items({ context }: World): Promise<string[]> {
  const newest = await context.read
    .selectFrom('checklists')
    .select('items_json')
    .where('kind', '=', 'quantity')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return JSON.parse(newest.items_json)
}

const answers = (world: Desk, fields: Fields, by = world.ana) =>
  during(world, () => by.post(`/claims/${world.claim}/checklist`, fields))
const section = async (world: Desk) =>
  (await world.ana.get(`/claims/${world.claim}`)).document.querySelector('#checklist')?.textContent ?? ''
const edits = (world: Desk, questions: string, number = '1', by = world.rana) =>
  during(world, () => by.post('/desk/checklists/quantity', { questions, number }))

test('open are the questions that are asked and that nobody has answered', () => {
  const asked = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const given = (item_id: string, answer: '' | 'no' | 'does not apply') => ({ item_id, answer })
  expect(openQuestions(asked, [])).toEqual(asked)
  expect(openQuestions(asked, [given('b', 'no'), given('a', ''), given('x', 'no')])).toEqual([
    { id: 'a' },
    { id: 'c' },
  ])
  expect(
    openQuestions(
      asked,
      asked.map(({ id }) => given(id, 'does not apply')),
    ),
  ).toEqual([])
})

describe('a claim’s checklist', () => {
  test('is answered in one act, each answer with who and when', async () => {
    const world = await desk()
    const [first, second, third] = await items(world)
    const { answer, acts } = await answers(world, {
      [`answer-${first}`]: 'yes',
      [`remark-${first}`]: 'Counted <twice>.',
      [`answer-${second}`]: 'does not apply',
      [`remark-${second}`]: '',
      [`answer-${third}`]: '',
      [`remark-${third}`]: '',
    })
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'checklist.answered', article: world.article }])
    expect(await rowsOf(world, 'checklist_answers')).toHaveLength(2)
    const given = (item_id = '') => rowsOf(world, 'checklist_answers', { item_id })
    expect(await given(first)).toMatchObject([
      { answer: 'yes', remark: 'Counted <twice>.', answered_by: world.ana.actor.id },
    ])
    expect(await given(second)).toMatchObject([{ answer: 'does not apply', remark: '' }])
    const shown = await section(world)
    expect(shown).toContain('2 of 5 answered')
    expect(shown).toContain('Counted <twice>.')
    const history = await world.ana.get(`/claims/${world.claim}/history`)
    expect(history.document.querySelector('.act-sentence')?.textContent).toMatch(
      /answered the checklist of claim \d+: 2 answers/,
    )
  })

  test('keeps whose an answer is when somebody else answers the rest', async () => {
    const world = await desk()
    const [first, second] = await items(world)
    await answers(world, { [`answer-${first}`]: 'yes', [`remark-${first}`]: '' })
    const both = {
      ...{ [`answer-${first}`]: 'yes', [`remark-${first}`]: '', [`version-${first}`]: '1' },
      ...{ [`answer-${second}`]: 'no', [`remark-${second}`]: '', [`version-${second}`]: '0' },
    }
    await answers(world, both, world.rana)
    const rows = await rowsOf(world, 'checklist_answers')
    expect(rows.map((row) => row.answered_by)).toEqual([world.ana.actor.id, world.rana.actor.id])
    expect((await answers(world, { ...both, [`version-${second}`]: '1' })).acts).toEqual([])
  })

  test('answered by two at once shows the second both answers', async () => {
    const world = await desk()
    const [first] = await items(world)
    await answers(world, { [`answer-${first}`]: 'yes', [`remark-${first}`]: 'Theirs.' })
    const mine = { [`answer-${first}`]: 'no', [`remark-${first}`]: 'Mine.', [`version-${first}`]: '0' }
    const { answer, actions } = await answers(world, mine, world.rana)
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.text).toContain('Theirs.')
    expect(answer.text).toContain('Mine.')
    expect((await rowsOf(world, 'checklist_answers'))[0]?.remark).toBe('Theirs.')
  })

  test.each([
    ['an answer that is none', (id: string) => ({ [`answer-${id}`]: 'maybe' }), 'must be one of'],
    [
      'a remark that is too long',
      (id: string) => ({ [`answer-${id}`]: 'yes', [`remark-${id}`]: 'a'.repeat(1_001) }),
      'longer than 1000',
    ],
    [
      'a question that is not asked',
      () => ({ 'answer-0195a0c2-7b1e-7000-8000-000000000001': 'yes' }),
      'not asked any more',
    ],
  ])('%s is refused', async (_, fields, sentence) => {
    const world = await desk()
    const [first = ''] = await items(world)
    const { answer, actions } = await answers(world, fields(first))
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.text).toContain(sentence)
  })

  test('stops nobody, and stands in the report and its exports', async () => {
    const world = await desk()
    const [first] = await items(world)
    await answers(world, { [`answer-${first}`]: 'yes', [`remark-${first}`]: 'From the register' })
    const { number } = await rowOf(world, 'claims', world.claim)
    const report = JSON.parse((await world.ana.get(`/articles/${world.article}/report.json`)).text)
    const { checklist } = report.claims.find((claim: { number: number }) => claim.number === number)
    expect(checklist).toHaveLength(5)
    expect(checklist[0]).toMatchObject({ answer: 'yes', remark: 'From the register', person: 'Ana Petrova' })
    expect(checklist[1]).toMatchObject({ answer: '', person: '' })
    for (const path of ['report', 'report.csv', 'report.markdown', 'report.html'])
      expect((await world.ana.get(`/articles/${world.article}/${path}`)).text).toContain('From the register')
  })
})

describe('the checklist of a kind', () => {
  test('is saved as a new version; a question whose words stay keeps its answers', async () => {
    const world = await desk()
    const [first, second] = await items(world)
    const { question } = await rowOf(world, 'checklist_items', first ?? '')
    await answers(world, {
      ...{ [`answer-${first}`]: 'yes', [`remark-${first}`]: '' },
      ...{ [`answer-${second}`]: 'no', [`remark-${second}`]: 'As it was asked.' },
    })
    const { answer, acts } = await edits(world, `  ${question} \n\nWho counted?\n`)
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'checklist.edited' }])
    expect(await items(world)).toEqual([first, expect.not.stringMatching(second ?? '')])
    const [checklist] = (
      await checklistsOfArticle(world.context.read, world.article, [{ id: world.claim, kind: 'quantity' }])
    ).values()
    expect(checklist?.asked.map((one) => one.answer?.answer ?? '')).toEqual(['yes', ''])
    expect(checklist?.earlier.map((one) => one.remark)).toEqual(['As it was asked.'])
    expect(checklist?.open).toBe(1)
    expect(await section(world)).toContain('Answered, not asked any more (1)')
    const page = await world.ana.get('/desk/checklists')
    expect(page.text).toContain('Earlier versions (1)')
    expect(page.document.querySelector('a[href="/desk/checklists/quantity"]')).toBeNull()
    expect((await edits(world, `${question}\nWho counted?`, '2')).acts).toEqual([])
  })

  test.each([
    ['more than twenty', Array.from({ length: 21 }, (_, i) => `Question ${i}?`).join('\n'), 'At most 20'],
    ['one twice', 'Who?\nWho?', 'stands there twice'],
    ['one that is too long', 'a'.repeat(301), 'at most 300'],
  ])('with %s is refused, and what was typed stays', async (_, questions, sentence) => {
    const world = await desk()
    const { answer, actions } = await edits(world, questions)
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.text).toContain(sentence)
    expect(answer.document.querySelector('textarea')?.textContent).toBe(questions)
  })

  test('saved by somebody else meanwhile shows both', async () => {
    const world = await desk()
    await edits(world, 'Theirs?')
    const { answer, actions } = await edits(world, 'Mine?')
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.text).toContain('Theirs?')
    expect(answer.document.querySelector('textarea')?.textContent).toBe('Mine?')
    expect(answer.document.querySelector('[name=number]')?.getAttribute('value')).toBe('2')
  })

  test('of a kind that is none is not there, and only admins change one', async () => {
    const world = await desk()
    expect((await world.rana.get('/desk/checklists/poem')).status).toBe(404)
    expect((await world.ana.get('/desk/checklists/quantity')).status).toBe(403)
    expect((await edits(world, 'Who?', '1', world.ana)).answer.status).toBe(403)
  })
})

test('a desk from before there were checklists gets them at its next start, once', async () => {
  const world = await desk()
  world.context.connection.raw?.exec('delete from checklists; delete from checklist_items')
  const { actions } = await during(world, async () => {
    await ensureDesk(world.context)
    await ensureDesk(world.context)
  })
  expect(actions).toEqual(['checklist.made'])
  const kinds = (await rowsOf(world, 'checklists')).map((row) => row.kind)
  expect(kinds.sort()).toEqual([...claimKinds].sort())
})
