import { describe, expect, test } from 'vitest'
import type { ArticleState } from '../../src/articles/state.ts'
import { formats } from '../../src/reports/formats/formats.ts'
import type { Report } from '../../src/reports/model.ts'
import { named } from '../../src/reports/people.ts'
import { articleBrokenBy, brokenBy } from '../articles/broken.ts'
import {
  articleRow,
  decide,
  decidedClaim,
  during,
  levels,
  linesOf,
  madeClaim,
  newEvidence,
  rate,
  rowOf,
  rowsOf,
  withContact,
  withEvidence,
} from '../support/factories.ts'
import { roles } from '../support/stage.ts'
import { type Answer, type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

const publicly = { ASSAY_PUBLIC_URL: 'https://desk.example', ASSAY_ALLOWED_HOSTS: '127.0.0.1:0' }
const text = 'The ministry opened 12 clinics in Tavira.\n\nIt was a lovely day.'

interface Desk extends World {
  ana: Visitor
  editor: Visitor
  article: string
  /** The claim on the first line. */
  claim: string
}

/** An article of two lines with one decided claim; of the other line nobody has said anything. */
async function desk(): Promise<Desk> {
  const world = await makeWorld(publicly)
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const article = await articleBrokenBy(world, ana, text, brokenBy(text, []))
  const claim = await decidedClaim(world, ana, editor, article)
  return { ...world, ana, editor, article, claim }
}

const state = async (world: Desk) => (await articleRow(world, world.article)).state
const words = (answer: Answer, selector = 'main') =>
  (answer.document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ')
const page = (world: Desk, by = world.editor) => by.get(`/articles/${world.article}/sign-off`)

async function markRest(world: Desk, nothing = '1'): Promise<Answer> {
  const line = (await linesOf(world, world.article))[1]
  return world.ana.post(`/lines/${line?.id}/nothing`, { version: String(line?.version), nothing })
}

/** Signs what the page shows. */
async function sign(world: Desk, fields: Fields = {}, by = world.editor): Promise<Answer> {
  const seen = (await page(world)).document.querySelector('input[name="seen"]')?.getAttribute('value') ?? ''
  return by.post(`/articles/${world.article}/signature`, { seen, ...fields })
}

const reopen = (world: Desk, reason = 'A new register.', by = world.editor) =>
  by.post(`/articles/${world.article}/reopening`, { reason })
const waive = (world: Desk, fields: Fields, by = world.editor) =>
  by.post(`/articles/${world.article}/waivers`, { reason: 'Nothing turns on it.', ...fields })

async function frozen(world: Desk, number: number): Promise<Report> {
  const rows = await rowsOf(world, 'editions', { article_id: world.article })
  return JSON.parse(rows.find((row) => row.number === number)?.report_json ?? '') as Report
}

async function signed(): Promise<Desk> {
  const world = await desk()
  await markRest(world)
  expect((await sign(world)).status).toBe(303)
  return world
}

describe('an article', () => {
  test('becomes ready by itself when nothing is left, and is not any more when something is', async () => {
    const world = await desk()
    expect(await state(world)).toBe('in check')
    const { acts } = await during(world, () => markRest(world))
    expect(acts).toHaveLength(1)
    expect(acts[0]?.rows.map(({ table }) => table)).toEqual(['lines', 'articles'])
    expect(await state(world)).toBe('ready')
    await markRest(world, '0')
    expect(await state(world)).toBe('in check')
    await markRest(world)
    const open = await madeClaim(world.ana, world.article)
    expect(await state(world)).toBe('in check')
    const { version } = await rowOf(world, 'claims', open)
    await world.ana.post(`/claims/${open}/discarding`, { version: String(version), reason: 'Twice here.' })
    expect(await state(world)).toBe('ready')
    await world.editor.post(`/claims/${world.claim}/reopening`, { reason: 'A new register.' })
    expect(await state(world)).toBe('in check')
  })

  test('a line whose last claim is discarded is to be looked at again', async () => {
    const world = await desk()
    const claim = await madeClaim(world.ana, world.article, 'a lovely day', { line: '2' })
    const left = async () =>
      [...(await page(world)).document.querySelectorAll('[id^="left-"]')].map((h) => h.id)
    expect(await left()).toEqual(['left-open'])
    const { version } = await rowOf(world, 'claims', claim)
    await world.ana.post(`/claims/${claim}/discarding`, { version: String(version), reason: 'No claim.' })
    expect(await left()).toEqual(['left-line'])
    expect(words(await page(world))).toContain('Line 2: It was a lovely day.')
    await markRest(world)
    expect(await left()).toEqual([])
  })

  test('is never ready without a verdict', async () => {
    const world = await desk()
    const article = await articleBrokenBy(world, world.ana, 'A lovely day.', brokenBy('A lovely day.', []))
    const other = { ...world, article }
    const line = (await linesOf(world, article))[0]
    await world.ana.post(`/lines/${line?.id}/nothing`, { version: '1', nothing: '1' })
    expect(await state(other)).toBe('in check')
    const answer = await sign(other)
    expect(answer.status).toBe(409)
    expect(words(answer)).toContain('Decide at least one claim first')
  })
})

describe('what is left', () => {
  test('is listed by name with a link to each; signing is refused and writes nothing', async () => {
    const world = await desk()
    const open = await madeClaim(world.ana, world.article)
    const disputed = await madeClaim(world.ana, world.article)
    const { true: scale } = await levels(world)
    await withEvidence(world, world.ana, disputed)
    await rate(world.ana, disputed, scale.true)
    await rate(await world.signedIn('reviewer'), disputed, scale.false)
    const again = await madeClaim(world.ana, world.article)
    await world.context.change(world.ana.actor, async (c) => {
      const row = await c.read
        .selectFrom('claims')
        .selectAll()
        .where('id', '=', again)
        .executeTakeFirstOrThrow()
      await c.update('claims', row, { state: 're-check' })
      await c.record({ action: 'claim.edited' })
    })
    const shown = await page(world)
    const groups = [...shown.document.querySelectorAll('.exceptions')].map((group) => ({
      kind: group.querySelector('h3')?.id.replace('left-', ''),
      links: [...group.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    }))
    const link = (claim: string) => `/articles/${world.article}?claim=${claim}#panel`
    expect(groups).toEqual([
      { kind: 'open', links: [link(open)] },
      { kind: 'disputed', links: [link(disputed)] },
      { kind: 're-check', links: [link(again)] },
      { kind: 'line', links: [`/articles/${world.article}#line-2`] },
    ])
    expect(shown.document.querySelector('form[action$="/signature"]')).toBeNull()
    const { answer, actions } = await during(world, () => sign(world))
    expect([answer.status, actions]).toEqual([409, []])
    expect(words(answer)).toContain('4 things are left: finish each, or waive it with a reason.')
    expect(await rowsOf(world, 'editions')).toEqual([])
    expect(words(await page(world, world.ana))).toContain('Line 2: It was a lovely day.')
    expect((await page(world, world.ana)).document.querySelector('main form')).toBeNull()
  })

  test('is waived one by one with a reason, by an editor, and taken back', async () => {
    const world = await desk()
    const line = (await linesOf(world, world.article))[1]?.id ?? ''
    for (const [fields, status] of [
      [{ kind: 'line', exception: line, reason: ' ' }, 422],
      [{ kind: 'line', exception: [] }, 422],
      [{ kind: 'line', exception: world.claim }, 422],
      [{ kind: 'disputed', exception: line }, 422],
      [{ kind: 'nonsense', exception: line }, 422],
    ] as const) {
      const { answer, actions } = await during(world, () => waive(world, fields as Fields))
      expect([answer.status, actions]).toEqual([status, []])
    }
    expect((await waive(world, { kind: 'line', exception: line }, world.ana)).status).toBe(403)
    const { acts } = await during(world, () => waive(world, { kind: 'line', exception: line }))
    expect(acts).toMatchObject([{ action: 'exception.waived', reason: 'Nothing turns on it.' }])
    expect((await during(world, () => waive(world, { kind: 'line', exception: line }))).actions).toEqual([])
    expect(words(await page(world), '.waived')).toContain('Elias Brandt')
    expect((await page(world)).document.querySelector('form[action$="/signature"]')).not.toBeNull()
    expect(await state(world)).toBe('in check')
    const [waiver] = await rowsOf(world, 'waivers')
    const back = (by = world.editor) => by.post(`/waivers/${waiver?.id}/removal`, { version: '1' })
    expect((await back(world.ana)).status).toBe(403)
    expect((await during(world, back)).actions).toEqual(['waiver.withdrawn'])
    expect((await back()).status).toBe(409)
    expect((await page(world)).document.querySelector('form[action$="/signature"]')).toBeNull()
  })
})

test('all that was listed can be ticked at once, and nothing that was not', async () => {
  const world = await desk()
  for (let n = 0; n < 4; n++) await madeClaim(world.ana, world.article)
  const { document } = await page(world)
  const shown = [...document.querySelectorAll('input[name="shown"]')].map((field) =>
    String(field.getAttribute('value')),
  )
  expect(shown).toHaveLength(4)
  const unseen = await madeClaim(world.ana, world.article)
  expect((await waive(world, { kind: 'open', exception: 'all', shown })).status).toBe(303)
  const waived = (await rowsOf(world, 'waivers')).map((row) => row.claim_id)
  expect(waived.sort()).toEqual(shown.sort())
  expect(waived).not.toContain(unseen)
})

describe('signing', () => {
  test('issues an edition that says who stands for what and what was let stand', async () => {
    const world = await desk()
    const { number } = await rowOf(world, 'claims', world.claim)
    const line = (await linesOf(world, world.article))[1]?.id ?? ''
    await waive(world, { kind: 'line', exception: line })
    const { answer, acts } = await during(world, () => sign(world))
    expect(answer.headers.get('Location')).toBe(`/articles/${world.article}/editions/1`)
    expect(acts).toMatchObject([{ action: 'article.signed', article: world.article }])
    expect(await state(world)).toBe('signed')
    const at = acts[0]?.at
    const report = await frozen(world, 1)
    expect(report.signOff).toMatchObject({ by: 'Elias Brandt', at, reopened: null })
    expect(report.signOff?.waivers).toMatchObject([
      { claim: 0, line: 2, left: 'not looked at', words: 'It was a lovely day.', by: 'Elias Brandt' },
    ])
    expect(report.people.find(({ name }) => name === 'Elias Brandt')?.did).toEqual([
      `decided claim ${number}`,
      'waived 1 exception',
      'signed edition 1',
    ])
    expect(report.people.find(({ name }) => name === 'Ana Petrova')?.did).toContain(`rated claim ${number}`)
    const [edition] = await rowsOf(world, 'editions')
    expect(edition?.standing).toBe('signed')
    expect((await rowsOf(world, 'waivers'))[0]?.edition_id).toBe(edition?.id)
    for (const key of ['html', 'markdown', 'csv', 'json'])
      expect((await world.ana.get(`/articles/${world.article}/editions/1.${key}`)).text, key).toContain(
        'Nothing turns on it',
      )
    expect(words(await page(world))).toContain('Signed by Elias Brandt')
  })

  test('signs only what the editor had before them', async () => {
    const world = await desk()
    await markRest(world)
    const seen = (await page(world)).document.querySelector('input[name="seen"]')?.getAttribute('value') ?? ''
    await world.editor.post(`/claims/${world.claim}/reopening`, { reason: 'A new register.' })
    const { true: scale } = await levels(world)
    await decide(world.editor, world.claim, scale.false, { summary: 'Nine.' })
    const { answer, actions } = await during(world, () => sign(world, { seen }))
    expect([answer.status, actions]).toEqual([409, []])
    expect(words(answer)).toContain('The report was changed since you opened this page.')
    expect((await sign(world)).status).toBe(303)
  })

  test('the form sent twice signs once', async () => {
    const world = await desk()
    await markRest(world)
    const once = crypto.randomUUID()
    const [first, second] = [await sign(world, { once }), await sign(world, { once })]
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(await rowsOf(world, 'editions')).toHaveLength(1)
  })
})

describe('a signed article', () => {
  test('refuses all work on its claims and lines with a sentence, and nothing is written', async () => {
    const world = await signed()
    const { claim, article, ana, editor } = world
    const { version } = await rowOf(world, 'claims', claim)
    const [evidence] = await rowsOf(world, 'evidence', { claim_id: claim })
    const line = (await linesOf(world, article))[1]
    const row = { version: String(version) }
    const acts = (await world.acts()).length
    const made = (await world.acts()).find(({ action }) => action === 'evidence.attached')?.seq
    const put = { table: 'evidence', row: evidence?.id ?? '', field: 'quote', side: 'after', reason: '' }
    const tries: [Visitor, string, Fields, RegExp][] = [
      [
        ana,
        `/articles/${article}/claims`,
        { line: '2', quote: 'lovely', wording: 'Lovely.', kind: 'event' },
        /make claims/,
      ],
      [ana, `/articles/${article}/bulk`, { act: 'tag', claim, tag: 'health' }, /tag a claim/],
      [ana, `/lines/${line?.id}/nothing`, { version: String(line?.version), nothing: '0' }, /mark lines/],
      [editor, `/claims/${claim}/reopening`, { reason: 'A new register.' }, /reopen a decided claim/],
      [
        ana,
        `/claims/${claim}`,
        { ...row, wording: 'Other.', claimant: '', kind: 'event', tags: '' },
        /claim is decided/,
      ],
      [ana, `/claims/${claim}/evidence`, newEvidence, /claim is decided/],
      [
        ana,
        `/history/${made}/restoration`,
        { ...put, version: String(evidence?.version) },
        /claim is decided/,
      ],
      [editor, `/articles/${article}/editions`, {}, /issue a preliminary edition/],
      [
        editor,
        `/articles/${article}/waivers`,
        { kind: 'line', exception: 'x', reason: 'So.' },
        /waive what is left/,
      ],
      [editor, `/articles/${article}/signature`, {}, /sign an article/],
    ]
    for (const [by, path, fields, sentence] of tries) {
      const answer = await by.post(path, fields)
      expect(answer.status, path).toBe(409)
      expect(words(answer, 'body'), path).toMatch(sentence)
      if (!/claim is decided/.test(String(sentence)))
        expect(words(answer, 'body'), path).toContain('The article is signed; to')
    }
    expect(await world.acts()).toHaveLength(acts)
    expect(await state(world)).toBe('signed')
  })

  test('offers none of it, says why, and still takes notes', async () => {
    const world = await signed()
    const bench = await world.ana.get(`/articles/${world.article}?claim=${world.claim}`)
    expect(words(bench, '.signed-note')).toContain('its claims and lines cannot be changed')
    const forms = [
      ...bench.document.querySelectorAll('main form:has(button[type="submit"]:not([disabled]))'),
    ].map((form) => form.getAttribute('action'))
    const works = forms.filter((action) => action && !/\/(notes|details)$|^\/articles\/[^/]+$/.test(action))
    expect(works).toEqual([])
    const claim = await world.editor.get(`/claims/${world.claim}`)
    expect(words(claim, '.next-step')).toContain('An editor has to re-open the article')
    expect(claim.document.querySelector('form[action$="/reopening"]')).toBeNull()
    const note = await world.ana.post(`/claims/${world.claim}/notes`, { body: 'It closed.', parent: '' })
    expect(note.status).toBe(303)
  })

  test('re-opened with a reason, works again; signed again, says what changed, is corrected, and tells why', async () => {
    const world = await signed()
    const { number } = await rowOf(world, 'claims', world.claim)
    const before = await filesOf(world, 1)
    expect((await during(world, () => reopen(world, ' '))).actions).toEqual([])
    const { answer, acts } = await during(world, () => reopen(world))
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'article.reopened', reason: 'A new register.' }])
    expect(await state(world)).toBe('ready')
    expect(words(await page(world))).toContain('Re-opened by Elias Brandt')
    await world.editor.post(`/claims/${world.claim}/reopening`, { reason: 'A new register.' })
    expect(await state(world)).toBe('in check')
    const { true: scale } = await levels(world)
    await decide(world.editor, world.claim, scale.false, { summary: 'Nine.' })
    expect((await sign(world)).status).toBe(422)
    const again = await sign(world, { [`text-${number}`]: 'Three were closed.' })
    expect(again.headers.get('Location')).toBe(`/articles/${world.article}/editions/2`)
    expect(await state(world)).toBe('corrected')
    const report = await frozen(world, 2)
    expect(report.changes).toContainEqual({ claim: number, field: 'true', from: 'True', to: 'False' })
    expect(report.corrections).toMatchObject([{ kind: 'changed verdict', was: 'True', now: 'False' }])
    expect(report.signOff?.reopened).toMatchObject({ by: 'Elias Brandt', reason: 'A new register.' })
    for (const key of ['html', 'markdown', 'json'])
      expect((await filesOf(world, 2))[key], key).toContain('A new register')
    expect(await filesOf(world, 1)).toEqual(before)
    await reopen(world, 'Once more.')
    expect((await sign(world)).status).toBe(303)
    expect((await frozen(world, 3)).signOff?.reopened?.reason).toBe('Once more.')
  })

  test('a waiver ends when what it let stand is done, and does not come back with it', async () => {
    const world = await desk()
    await markRest(world)
    const open = await madeClaim(world.ana, world.article)
    const needs = { reason: 'It accuses the mayor.', version: '0' }
    expect((await world.ana.post(`/claims/${open}/reply-need`, needs)).status).toBe(303)
    for (const kind of ['open', 'reply'])
      expect((await waive(world, { kind, exception: open })).status).toBe(303)
    const contact = await withContact(world, world.ana, open)
    const outcome = (outcome: string, version: string) =>
      world.ana.post(`/contacts/${contact}/outcome`, { outcome, answer: 'Twelve.', answered_on: '', version })
    const { acts } = await during(world, () => outcome('answered', '1'))
    expect(acts).toHaveLength(1)
    expect(acts[0]?.rows.map(({ table }) => table)).toContain('waivers')
    const inForce = async () =>
      (await rowsOf(world, 'waivers', { withdrawn_at: null })).map(({ kind }) => kind)
    expect(await inForce()).toEqual(['open'])
    await outcome('waiting', '2')
    expect(await inForce()).toEqual(['open'])
    const claim = await rowOf(world, 'claims', open)
    const version = String(claim.version)
    await world.ana.post(`/claims/${open}/discarding`, { version, reason: 'Twice here.' })
    await world.ana.post(`/claims/${open}/restoration`, { version: String(claim.version + 1), reason: '' })
    expect(await inForce()).toEqual([])
    expect(words(await page(world))).toContain('2 things are left')
  })

  test('a waiver holds for one signing', async () => {
    const world = await desk()
    const line = (await linesOf(world, world.article))[1]?.id ?? ''
    await waive(world, { kind: 'line', exception: line })
    await sign(world)
    await reopen(world)
    expect(await state(world)).toBe('in check')
    const told = words(await world.ana.get(`/articles/${world.article}/history`))
    for (const sentence of [
      'let stand what is left: 1 waiver',
      'signed the article and issued the report, edition 1',
      're-opened the article',
    ])
      expect(told).toContain(sentence)
    const answer = await sign(world)
    expect(answer.status).toBe(409)
    expect(words(answer)).toContain('One thing is left')
    await markRest(world)
    expect((await sign(world)).status).toBe(303)
    expect((await frozen(world, 2)).signOff?.waivers).toEqual([])
  })

  test('a withdrawn one is under work again', async () => {
    const world = await signed()
    await world.editor.post(`/articles/${world.article}/withdrawal`, { text: 'We were had.' })
    expect(await state(world)).toBe('ready')
    expect((await frozen(world, 2)).signOff).toBeNull()
    expect((await sign(world)).status).toBe(303)
    expect(await state(world)).toBe('corrected')
  })
})

test('a preliminary edition says that nobody signed it and what is open', async () => {
  const world = await desk()
  const form = await world.editor.get(`/articles/${world.article}/report`)
  expect(words(form)).toContain('Issue preliminary edition 1')
  expect((await world.editor.post(`/articles/${world.article}/editions`)).status).toBe(303)
  expect(await state(world)).toBe('in check')
  const files = await filesOf(world, 1)
  for (const key of ['html', 'markdown']) {
    expect(files[key], key).toContain('no editor stands for the article as a whole yet')
    expect(files[key], key).toContain('Open: 1 line not looked at.')
  }
  expect(JSON.parse(files.claimreview ?? '')['@graph'][0].creativeWorkStatus).toBe('Preliminary')
  await markRest(world)
  await sign(world)
  const later = await filesOf(world, 2)
  expect(later.html).not.toContain('no editor stands')
  expect(JSON.parse(later.claimreview ?? '')['@graph'][0].creativeWorkStatus).toBeUndefined()
  expect(await state(world)).toBe('signed')
  const list = await world.ana.get(`/articles/${world.article}/report`)
  expect(words(list, '.report-links')).toContain('Edition 1 (preliminary)')
  expect(words(list, '.report-links')).toContain('Edition 2 (signed)')
})

describe.each(['article.sign', 'article.reopen', 'exception.waive'] as const)('%s', (action) => {
  const tries = {
    'article.sign': (world: Desk, by: Visitor) => sign(world, {}, by),
    'article.reopen': (world: Desk, by: Visitor) => reopen(world, 'So.', by),
    'exception.waive': async (world: Desk, by: Visitor) => {
      const line = (await linesOf(world, world.article))[1]?.id ?? ''
      return waive(world, { kind: 'line', exception: line }, by)
    },
  }
  const opens: Record<typeof action, ArticleState[]> = {
    'article.sign': ['in check', 'ready'],
    'article.reopen': ['signed', 'corrected'],
    'exception.waive': ['in check'],
  }

  test.each<ArticleState>(['in check', 'ready', 'signed', 'corrected'])('on one that is %s', async (at) => {
    for (const who of roles) {
      const world = await deskAt(at)
      const by = who === 'stranger' ? world.stranger : await world.signedIn(who)
      if (action === 'article.sign' && at === 'in check') await tries['exception.waive'](world, world.editor)
      const { answer, actions } = await during(world, () => tries[action](world, by))
      const cell = `${action} by ${who}`
      const mays = who === 'editor' || who === 'admin'
      if (mays && opens[action].includes(at)) {
        expect(answer.status, cell).toBe(303)
        expect(actions, cell).toHaveLength(1)
        continue
      }
      expect(actions, cell).toEqual([])
      const nothingLeft = action === 'exception.waive' && at === 'ready'
      expect(answer.status, cell).toBe(who === 'stranger' ? 401 : !mays ? 403 : nothingLeft ? 422 : 409)
    }
  })

  async function deskAt(at: ArticleState): Promise<Desk> {
    const world = await desk()
    if (at === 'in check') return world
    await markRest(world)
    if (at === 'ready') return world
    await sign(world)
    if (at === 'signed') return world
    await reopen(world)
    await sign(world)
    return world
  }
})

test('numbers are told in runs', () => {
  expect(named('claim', [4])).toBe('claim 4')
  expect(named('line', [3, 1, 2, 7])).toBe('lines 1–3 and 7')
  expect(named('line', [2, 5, 9, 8])).toBe('lines 2, 5 and 8–9')
})

async function filesOf(world: Desk, number: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const { key } of formats)
    files[key] = (await world.ana.get(`/articles/${world.article}/editions/${number}.${key}`)).text
  return files
}
