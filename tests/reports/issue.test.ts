import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/reports/formats/formats.ts'
import type { Report } from '../../src/reports/model.ts'
import {
  decide,
  decidedClaim,
  during,
  importedArticle,
  levels,
  madeClaim,
  rowOf,
  rowsOf,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  editor: Visitor
  article: string
  claim: string
}

async function desk(settings: Record<string, string> = {}): Promise<Desk> {
  const world = await makeWorld(settings)
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const article = await importedArticle(ana)
  return { ...world, ana, editor, article, claim: await decidedClaim(world, ana, editor, article) }
}

const publicly = { ASSAY_PUBLIC_URL: 'https://desk.example', ASSAY_ALLOWED_HOSTS: '127.0.0.1:0' }

const issues = (world: Desk, by = world.editor, once = '', corrections: Fields = {}) =>
  during(world, () => by.post(`/articles/${world.article}/editions`, { once, ...corrections }))

/** What is said to readers about the verdict that `changeEverything` changes. */
const explained = async (world: Desk): Promise<Fields> => {
  const { number } = await rowOf(world, 'claims', world.claim)
  return { [`text-${number}`]: 'One of the twelve never opened.' }
}

/** Every export of an edition, as it is downloaded. */
async function filesOf(world: Desk, edition: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const { key } of formats) {
    const answer = await world.ana.get(`/articles/${world.article}/editions/${edition}.${key}`)
    if (answer.status === 200) files[key] = answer.text
  }
  return files
}

/** Changes all that a report draws on: the claim, its verdict, the source, a note, the desk’s name, a person’s name. */
async function changeEverything(world: Desk): Promise<void> {
  const { true: scale } = await levels(world)
  const admin = await world.signedIn('admin')
  await world.editor.post(`/claims/${world.claim}/reopening`, { reason: 'A new register.' })
  const { version } = await rowOf(world, 'claims', world.claim)
  const edit = {
    version: String(version),
    wording: 'There were 13 clinics.',
    claimant: '',
    kind: 'event',
    tags: '',
  }
  expect((await world.ana.post(`/claims/${world.claim}`, edit)).status).toBe(303)
  expect((await decide(world.editor, world.claim, scale.false, { summary: 'Eleven.' })).status).toBe(303)
  await world.ana.post(`/claims/${world.claim}/notes`, { body: 'Which?', parent: '' })
  const [source] = await rowsOf(world, 'sources')
  await world.ana.post(`/sources/${source?.id}`, { version: '1', title: 'Another title', kind: 'page' })
  await admin.post('/desk/settings', { version: '1', name: 'The other desk' })
  await world.editor.post('/me/name', { version: '1', name: 'Elias B.' })
}

describe('issuing', () => {
  test('freezes the report with every format, as one act', async () => {
    const world = await desk()
    const { answer, acts } = await issues(world)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`/articles/${world.article}/editions/1`)
    expect(acts).toMatchObject([
      { action: 'report.issued', article: world.article, actor: world.editor.actor.id },
    ])
    const [edition] = await rowsOf(world, 'editions')
    const report = JSON.parse(edition?.report_json ?? '') as Report
    expect(report.edition).toEqual({ number: 1, issuedAt: acts[0]?.at, issuedBy: 'Elias Brandt' })
    expect(report.claims.find((claim) => claim.id === world.claim)).toMatchObject({
      ...{
        state: 'decided',
        summary: 'Twelve were opened, as the register shows.',
        decidedBy: 'Elias Brandt',
      },
      ...{ true: { label: 'True' }, evidence: [{ title: 'Register of clinics' }] },
    })
    expect(report.changes).toEqual([])
    const sha256 = (text = '') => createHash('sha256').update(text).digest('hex')
    expect(edition?.sha256).toBe(sha256(edition?.report_json))
    const files = await rowsOf(world, 'edition_files')
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const file of files) expect(file.sha256).toBe(sha256(file.body))
    const page = await world.ana.get(`/articles/${world.article}/editions/1`)
    expect(page.status).toBe(200)
    expect(page.document.querySelector('main')?.textContent).toContain('as the register shows')
  })

  test('an edition’s files are the same bytes whatever happens later', async () => {
    const world = await desk(publicly)
    await issues(world)
    const before = await filesOf(world, 1)
    expect(Object.keys(before).sort()).toEqual(formats.map((format) => format.key).sort())
    const page = await world.ana.get(`/articles/${world.article}/editions/1`)
    world.wait(86_400_000 / 4)
    await changeEverything(world)
    await issues(world, world.editor, '', await explained(world))
    expect(await filesOf(world, 1)).toEqual(before)
    const after = await world.ana.get(`/articles/${world.article}/editions/1`)
    const claims = (document: Document) => document.querySelector('.report')?.textContent
    expect(claims(after.document)).toBe(claims(page.document))
    for (const [key, body] of Object.entries(await filesOf(world, 2))) expect(body, key).not.toBe(before[key])
  })

  test('the next edition says what changed since the one before', async () => {
    const world = await desk()
    await issues(world)
    await changeEverything(world)
    const { answer } = await issues(world, world.editor, '', await explained(world))
    expect(answer.headers.get('Location')).toBe(`/articles/${world.article}/editions/2`)
    const { number } = await rowOf(world, 'claims', world.claim)
    const second = (await rowsOf(world, 'editions')).find((edition) => edition.number === 2)
    const { changes } = JSON.parse(second?.report_json ?? '') as Report
    const of = (field: string) => changes.find((change) => change.claim === number && change.field === field)
    expect(of('wording')).toMatchObject({
      from: 'There are 12 clinics in Tavira.',
      to: 'There were 13 clinics.',
    })
    expect(changes.map(({ from, to }) => [from, to])).toContainEqual(['True', 'False'])
    const page = await world.ana.get(`/articles/${world.article}/editions/2`)
    expect(page.document.querySelector('main')?.textContent).toContain('There were 13 clinics.')
    const list = await world.ana.get(`/articles/${world.article}/report`)
    for (const n of [1, 2])
      expect(list.document.querySelector(`a[href="/articles/${world.article}/editions/${n}"]`)).not.toBeNull()
  })

  test('waits for a first decision', async () => {
    const world = await desk()
    const article = await importedArticle(world.ana)
    await madeClaim(world.ana, article)
    const { answer, actions } = await issues({ ...world, article })
    expect([answer.status, actions]).toEqual([409, []])
    expect(answer.document.body.textContent).toContain('Decide at least one claim')
    expect(await rowsOf(world, 'editions')).toEqual([])
  })

  test('the form sent twice issues one edition', async () => {
    const world = await desk()
    const once = crypto.randomUUID()
    const [first, second] = [await issues(world, world.editor, once), await issues(world, world.editor, once)]
    expect(second.answer.headers.get('Location')).toBe(first.answer.headers.get('Location'))
    expect(second.actions).toEqual([])
    expect(await rowsOf(world, 'editions')).toHaveLength(1)
  })
})

describe('reading', () => {
  test.each(['html', 'markdown', 'csv', 'json'])(
    'the draft can be had as %s before anything is issued',
    async (key) => {
      const world = await desk()
      const answer = await world.ana.get(`/articles/${world.article}/report.${key}`)
      expect(answer.status).toBe(200)
      expect(answer.text).toContain('There are 12 clinics in Tavira')
      expect(answer.headers.get('Content-Disposition')).toContain(`draft.${key === 'markdown' ? 'md' : key}`)
    },
  )

  test.each(['editions/2', 'editions/0', 'editions/x', 'editions/1.pdf', 'report.pdf'])(
    '%s is not there',
    async (path) => {
      const world = await desk()
      await issues(world)
      expect((await world.ana.get(`/articles/${world.article}/${path}`)).status).toBe(404)
    },
  )

  test('a source that may not be named is not in any export', async () => {
    const world = await desk(publicly)
    const [source] = await rowsOf(world, 'sources')
    const edit = {
      version: '1',
      title: 'Nurse K.',
      author: 'K.',
      url: 'https://k.example/',
      kind: 'person',
      anonymous: '1',
    }
    expect((await world.ana.post(`/sources/${source?.id}`, edit)).status).toBe(303)
    await issues(world)
    const files = await filesOf(world, 1)
    for (const [key, body] of Object.entries(files)) expect(body, key).not.toMatch(/Nurse K\.|\/\/k\.example/)
    expect(files.markdown).toContain('A source known to the desk')
  })
})

test('a format that cannot be had says why in place of its link', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer')
  const article = await importedArticle(ana)
  const { document } = await ana.get(`/articles/${article}/report`)
  expect(document.querySelector('a[href$="/report.csv"]')).not.toBeNull()
  expect(document.querySelector('a[href$="/report.claimreview"]')).toBeNull()
  expect(document.querySelector('.report-exports')?.textContent).toContain(
    'public address that starts with https://',
  )
  expect((await ana.get(`/articles/${article}/report.claimreview`)).status).toBe(409)
})
