import { expect, test } from 'vitest'
import { articleText, importedArticle, madeClaim, rowsOf } from '../support/factories.ts'
import { type Answer, makeWorld, type World } from '../support/world.ts'

/** Values that have broken forms, queries, headers or pages somewhere. */
const hostile = [
  '',
  '-1',
  '1.5',
  '1e308',
  '9007199254740993',
  'NaN',
  '__proto__',
  'constructor',
  "'; drop table users;--",
  '" OR ""="',
  'NEAR((',
  '%',
  '*',
  '{"$ne":1}',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><hx-partial>',
  'javascript:alert(1)',
  '//other.example',
  '/.//other.example',
  '\r\nSet-Cookie: a=b',
  '\u0007',
  '\u202e\u2028',
  `${'a'.repeat(79)}😀😀`,
  'x'.repeat(4_000),
  '2025-02-30',
  '+275760-09-13',
  'http://[::1',
]

const queries = ['q', 'kind', 'before', 'after', 'claim', 'edit', 'make', 'back', 'next', 'held', 'state']
const htmx = { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-Current-URL': 'http://other.example/' }

test('no value in any query is answered with a fault', { timeout: 30_000 }, async () => {
  const world = await makeWorld()
  const { pages, admin } = await desk(world)
  for (const [i, page] of pages.entries())
    for (const [j, value] of hostile.entries()) {
      if ((i + j) % 2) continue
      // Every other value meets a page, under names that change from page to page.
      const names = [queries[(i + j) % queries.length], queries[(i * 3 + j + 1) % queries.length]]
      const query = new URLSearchParams(names.map((name) => [name ?? '', value]))
      checked(await admin.get(`${page}?${query}`, j % 4 < 2 ? htmx : {}), `${page}?${query}`)
    }
})

test('no value in any field of any form is answered with a fault', { timeout: 30_000 }, async () => {
  const world = await makeWorld()
  const { forms, admin } = await desk(world)
  for (const [i, path] of forms.entries())
    for (const [j, value] of hostile.entries()) {
      if ((i + j) % 3) continue
      const names = Object.keys(sound)
      const bad = [names[(i + j) % names.length], names[(i * 5 + j * 3) % names.length]]
      const fields = {
        ...sound,
        ...Object.fromEntries(bad.map((name) => [name, j % 5 ? value : [value, value]])),
      }
      checked(await admin.post(path, fields, j % 2 ? htmx : {}), `${path} ${bad} ${value.slice(0, 40)}`)
    }
})

/** Fields that most forms take, so that a form gets as far as the one that is off. */
const sound = {
  version: '1',
  title: 'A title',
  name: 'A name',
  kind: 'event',
  wording: 'There are 12 clinics.',
  claimant: '',
  cue: '',
  tags: '',
  tag: 'a',
  reason: 'A reason.',
  language: 'en',
  text: articleText,
  body: 'A note.',
  parent: '',
  question: 'true',
  level: 'none',
  confidence: 'low',
  rationale: '',
  summary: 'A summary.',
  stance: 'supports',
  tier: 'primary',
  quote: '12 clinics',
  locator: '',
  url: '',
  published_on: '',
  line: '1',
  start: '',
  end: '',
  act: 'tag',
  claim: 'none',
  assignee: '',
  role: 'reader',
  number: '1',
  table: 'claims',
  row: 'none',
  field: 'wording',
  side: 'before',
  back: '',
  once: '',
}

async function desk(world: World) {
  const admin = await world.signedIn('admin')
  const article = await importedArticle(admin)
  const claim = await madeClaim(admin, article)
  await admin.post('/sources', { title: 'A register', kind: 'document' })
  const id = async (table: 'sources' | 'scales' | 'lines') => (await rowsOf(world, table))[0]?.id
  const [source, scale, line] = [await id('sources'), await id('scales'), await id('lines')]
  const acts = 'acceptance assignment discarding evidence merger notes parts ratings reopening restoration'
  return {
    admin,
    pages: [
      ...[
        '/',
        '/search',
        '/sources',
        '/sources/options',
        '/history',
        '/history/1',
        '/notifications',
        '/due',
        '/me',
        '/session',
      ],
      ...[`/articles/${article}`, `/articles/${article}/report`, `/articles/${article}/report.csv`],
      ...[`/claims/${claim}`, `/claims/${claim}/history`, `/sources/${source}`, `/desk/scales/${scale}`],
    ],
    forms: [
      ...acts.split(' ').map((act) => `/claims/${claim}/${act}`),
      ...['bulk', 'claims', 'details', 'editions', 'notes', 'nothing-proposed'].map(
        (act) => `/articles/${article}/${act}`,
      ),
      ...['/articles', '/articles/preview', '/sources', `/sources/${source}`, `/claims/${claim}`],
      ...[`/lines/${line}/nothing`, '/history/1/restoration', '/desk/people', '/desk/settings', '/me/name'],
      ...[
        `/desk/scales/${scale}`,
        '/desk/settings/scale',
        '/notifications/read',
        '/notifications/mail',
        '/due/calendar',
        '/me/sessions/x/end',
      ],
    ],
  }
}

function checked({ status, headers, text }: Answer, what: string): void {
  expect(status, what).toBeLessThan(500)
  expect(headers.get('content-security-policy'), what).toContain("default-src 'none'")
  expect(headers.get('cache-control'), what).toBe('no-store')
  expect(headers.get('location') ?? '/', what).toMatch(/^\/(?![/\\])/)
  expect(headers.getSetCookie().join(), what).not.toContain('a=b')
  if (headers.get('content-type')?.startsWith('text/html'))
    expect(text, what).not.toMatch(/<script>|<img src=x|<hx-partial>/)
}
