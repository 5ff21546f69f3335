import { describe, expect, test } from 'vitest'
import {
  claimsOf,
  decide,
  decidedClaim,
  importedArticle,
  levels,
  linesOf,
  madeClaim,
  rate,
  redraft,
  rowOf,
  rowsOf,
  withCopy,
  withEvidence,
  withPolicies,
} from '../support/factories.ts'
import { routesOf } from '../support/routes.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

/** Words, as nobody else would write them: wherever one of them turns up, a rating has leaked. */
const secrets = ['zinnober', 'quecksilber', 'rauchquarz']

interface Desk extends World {
  /** Rates first; the second rater; who rates third; an editor and an admin; a reader. */
  ana: Visitor
  ben: Visitor
  tom: Visitor
  eve: Visitor
  rana: Visitor
  lea: Visitor
  article: string
  /** The claim that Ana rates; another beside it; one that is decided. */
  claim: string
  other: string
  decided: string
  /** An article with a new draft, and a claim of it that Ana rates too: it waits for its place in that draft. */
  redrafted: string
  waiting: string
  /** Another of it, whose line changed: it is to be checked again. */
  changed: string
  scale: Awaited<ReturnType<typeof levels>>
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const ben = await world.signedIn('reviewer', 'Ben Okafor')
  const tom = await world.signedIn('reviewer', 'Tom Weiss')
  const eve = await world.signedIn('editor', 'Eve Adler')
  const rana = await world.signedIn('admin', 'Rana Haddad')
  const lea = await world.signedIn('reader', 'Lea Martin')
  const article = await importedArticle(ana)
  const decided = await decidedClaim(world, tom, eve, article)
  const [claim, other] = [await madeClaim(ana, article), await madeClaim(ana, article)]
  const text = await rowOf(world, 'claims', claim)
  for (const id of [claim, other]) await withEvidence(world, ana, id)
  const [evidence] = await rowsOf(world, 'evidence', { claim_id: claim })
  await withCopy(world, ana, evidence?.source_id ?? '', 'Twelve were opened.')
  const { version } = await rowOf(world, 'claims', claim)
  await ana.post(`/claims/${claim}/assignment`, { version: String(version), assignee: ben.actor.id })
  await ana.post(`/claims/${claim}/notes`, { body: '@Ben Okafor would you rate this one?', parent: '' })
  await eve.post(`/articles/${article}/editions`)
  expect(text.state).toBe('to check')
  const scale = await levels(world)
  const people = { ana, ben, tom, eve, rana, lea }
  const redrafted = await importedArticle(ana, `${harbour} ${ferry} ${road}`, { title: 'The harbour' })
  const waiting = await madeClaim(ana, redrafted, 'cost 3 million euros')
  const changed = await madeClaim(ana, redrafted, '12 kilometres', { line: '3' })
  await withEvidence(world, ana, changed)
  expect((await redraft(world, ana, redrafted, `${ferry} ${rockier}`)).status).toBe(303)
  await withEvidence(world, ana, waiting)
  expect((await rowOf(world, 'claims', changed)).state).toBe('re-check')
  return { ...world, ...people, article, claim, other, decided, redrafted, waiting, changed, scale }
}

const harbour = 'The harbour cost 3 million euros.'
const ferry = 'The ferry crosses twice a day.'
const road = 'The road runs along 12 kilometres of coast.'
const rockier = road.replace('coast', 'rocky coast')

/** Ana answers both questions, thinks again, and writes down more about it than belongs in a rationale. */
async function anaRates({ ana, claim, waiting, changed, scale }: Desk): Promise<void> {
  const said = { question: 'said', rationale: 'In the zinnober recording.', confidence: 'low' }
  expect((await rate(ana, claim, scale.said.changed, said)).status).toBe(303)
  const rating = { rationale: 'By the quecksilber count.', confidence: 'medium' }
  expect((await rate(ana, claim, scale.true['half-true'], rating)).status).toBe(303)
  expect(
    (await rate(ana, claim, scale.true['half-true'], { ...rating, confidence: 'low', version: '1' })).status,
  ).toBe(303)
  for (const [level, answer] of [
    [scale.said.changed, said],
    [scale.true['half-true'], rating],
  ] as const)
    for (const id of [waiting, changed]) expect((await rate(ana, id, level, answer)).status).toBe(303)
  const note = { body: '@Ben Okafor, @Eve Adler: rauchquarz settles it.', parent: '', part_of_rating: '1' }
  expect((await ana.post(`/claims/${claim}/notes`, note)).status).toBe(303)
}

/** Addresses to visit for each route that can be read. A route that is not here fails the test below. */
async function addresses(world: Desk): Promise<Record<string, string[]>> {
  const { ana, ben, article, claim, decided, redrafted, waiting, changed } = world
  const [evidence] = await rowsOf(world, 'evidence', { claim_id: claim })
  const ratings = await rowsOf(world, 'ratings', { claim_id: claim })
  const source = evidence?.source_id
  const [copy] = await rowsOf(world, 'snapshots')
  const [scale] = await rowsOf(world, 'scales')
  const last = (await world.acts()).length
  const acts = [1, last - 1, last, last + 1, last + 2, last + 3, last + 4, last + 5]
  // The moment before anybody rates, and two that come with ratings: the same addresses at each visit.
  const issued = (await world.acts()).findLast(({ action }) => action === 'report.issued')?.seq ?? 0
  const moments = [issued, issued + 1, issued + 4]
  const formats = ['csv', 'json', 'markdown', 'html', 'claimreview']
  const filters = [
    '',
    '?state=rated',
    '?state=disputed',
    '?state=in+check',
    '?verdict=none',
    '?sort=worthiness',
  ]
  const groups = [
    '',
    '?group=ratings',
    '?group=notes',
    '?group=verdicts',
    '?action=claim.rated',
    ...['rating', 'claim', 'note'].map((thing) => `?thing=${thing}`),
    ...[...secrets, 'half true', 'count', 'rated'].map((word) => `?text=${encodeURIComponent(word)}`),
    `?person=${ana.actor.id}`,
    '?after=0',
  ]
  const words = [...secrets, 'half true', 'ana', 'count', 'clinics', 'low']
  return {
    'GET /': ['/'],
    'GET /healthz': ['/healthz'],
    'GET /readyz': ['/readyz'],
    'GET /agreement': ['/agreement', `/agreement?article=${article}`],
    'GET /agreement/figures.csv': ['/agreement/figures.csv'],
    'GET /agreement/figures.json': ['/agreement/figures.json'],
    'GET /agreement/ratings.csv': ['/agreement/ratings.csv'],
    'GET /articles/new': ['/articles/new'],
    'GET /articles/preview': ['/articles/preview'],
    'GET /articles/readings/:id': ['/articles/readings/none'],
    'GET /articles/:id': [
      ...filters.map((filter) => `/articles/${article}${filter}`),
      ...[claim, decided].map((id) => `/articles/${article}?claim=${id}`),
      `/articles/${article}?claim=${claim}&edit=rating:true`,
      ...[waiting, changed].map((id) => `/articles/${redrafted}?claim=${id}`),
      `/articles/${redrafted}?state=re-check`,
    ],
    'GET /articles/:id/as-of': [
      `/articles/${article}/as-of`,
      `/articles/${article}/as-of?act=${issued + 4}`,
      `/articles/${article}/as-of?at=2999-01-01`,
    ],
    'GET /articles/:id/as-of/:seq': moments.map((seq) => `/articles/${article}/as-of/${seq}`),
    'GET /articles/:id/as-of/:seq/report': moments.map((seq) => `/articles/${article}/as-of/${seq}/report`),
    'GET /claims/:id/as-of': [`/claims/${claim}/as-of?act=${issued + 4}`],
    'GET /claims/:id/as-of/:seq': moments.flatMap((seq) =>
      [claim, changed].map((id) => `/claims/${id}/as-of/${seq}`),
    ),
    'GET /articles/:id/compare': [
      `/articles/${article}/compare?from=${issued - 6}&to=${issued}`,
      `/articles/${article}/compare`,
      `/articles/${redrafted}/compare?from=${last}`,
    ],
    'GET /claims/:id/as-of/:seq/restoration': moments.map(
      (seq) => `/claims/${claim}/as-of/${seq}/restoration`,
    ),
    'GET /articles/:id/history.:format': ['csv', 'json'].flatMap((format) =>
      ['', '?group=ratings', '?thing=claim'].map(
        (filter) => `/articles/${article}/history.${format}${filter}`,
      ),
    ),
    'GET /articles/:id/history': groups.map((group) => `/articles/${article}/history${group}`),
    'GET /articles/:id/lines/:number/reading': [`/articles/${article}/lines/1/reading`],
    'GET /articles/:id/report': [article, redrafted].map((id) => `/articles/${id}/report`),
    'GET /articles/:id/report.:format': formats.map((format) => `/articles/${article}/report.${format}`),
    'GET /articles/:id/editions/:number': [`/articles/${article}/editions/1`],
    'GET /articles/:id/editions/:number.:format': formats.map(
      (format) => `/articles/${article}/editions/1.${format}`,
    ),
    'GET /articles/:id/editions/:number/bundle': [`/articles/${article}/editions/1/bundle`],
    'GET /articles/:id/editions/:number/files': [`/articles/${article}/editions/1/files`],
    'GET /articles/:id/placements': [
      `/articles/${article}/placements`,
      `/articles/${redrafted}/placements`,
      `/articles/${redrafted}/placements?claim=${waiting}&line=1`,
    ],
    'GET /articles/:id/timeline': [`/articles/${article}/timeline`],
    'GET /articles/:id/sign-off': [article, redrafted].map((id) => `/articles/${id}/sign-off`),
    'GET /articles/:id/versions': [`/articles/${article}/versions`],
    'GET /articles/:id/versions/:number': [article, redrafted].map((id) => `/articles/${id}/versions/1`),
    'GET /articles/:id/versions/new': [`/articles/${article}/versions/new`],
    'GET /articles/:id/versions/preview': [`/articles/${article}/versions/preview`],
    'GET /calendar/:token': ['/calendar/none'],
    'GET /corrections': ['/corrections', `/corrections?article=${article}`],
    'GET /corrections.csv': ['/corrections.csv'],
    'GET /claims/:id': [
      `/claims/${claim}?queue=mine&at=1`,
      ...[claim, decided, waiting, changed].map((id) => `/claims/${id}`),
      `/claims/${changed}?queue=re-check&at=1`,
      ...['merge', 'claim', 'verdict', 'rating:true'].map((edit) => `/claims/${claim}?edit=${edit}`),
      `/claims/${world.other}?edit=merge`,
      `/claims/${claim}?back=${encodeURIComponent(`/articles/${article}`)}`,
    ],
    'GET /claims/:id/history.:format': ['csv', 'json'].flatMap((format) =>
      ['', '?group=ratings', '?thing=claim'].map((filter) => `/claims/${claim}/history.${format}${filter}`),
    ),
    'GET /claims/:id/history': groups.map((group) => `/claims/${claim}/history${group}`),
    'GET /claims/:id/wording': [`/claims/${claim}/wording`],
    'GET /disputes': ['/disputes'],
    'GET /desk/checklists': ['/desk/checklists'],
    'GET /desk/checklists/:kind': ['/desk/checklists/event'],
    'GET /due': ['/due', '/due?whose=mine'],
    'GET /queues/:queue': ['mine', 'unassigned', 'disputed', 'due', 'needs-reply', 're-check'].map(
      (queue) => `/queues/${queue}`,
    ),
    'GET /queues/unassigned/assignment': ['/queues/unassigned/assignment?number=3'],
    'GET /desk/people': ['/desk/people'],
    'GET /desk/people/:id/erasure': [`/desk/people/${ana.actor.id}/erasure`],
    'GET /desk/policies': ['/desk/policies'],
    'GET /desk/scales': ['/desk/scales'],
    'GET /desk/scales/:id': [`/desk/scales/${scale?.id}`],
    'GET /desk/settings': ['/desk/settings'],
    'GET /history.:format': ['csv', 'json'].flatMap((format) =>
      ['', '?thing=rating', '?text=count'].map((filter) => `/history.${format}${filter}`),
    ),
    'GET /history': groups.map((group) => `/history${group}`),
    'GET /history/of/:table/:id/:column': [
      ...['wording', 'state', 'state_reason'].map((column) => `/history/of/claims/${claim}/${column}`),
      ...ratings.flatMap(({ id }) =>
        ['rationale', 'level_id', 'confidence'].map((column) => `/history/of/ratings/${id}/${column}`),
      ),
    ],
    'GET /history/:seq': acts.map((seq) => `/history/${seq}`),
    'GET /history/:seq/proof': acts.map((seq) => `/history/${seq}/proof`),
    'GET /history/:seq/entry': acts.map((seq) => `/history/${seq}/entry`),
    'GET /join/:token': ['/join/none'],
    'GET /me': ['/me'],
    'GET /notifications': ['/notifications'],
    'GET /people/:id/history.:format': [ana, ben].flatMap(({ actor }) =>
      ['csv', 'json'].map((format) => `/people/${actor.id}/history.${format}`),
    ),
    'GET /people/:id/history': [ana, ben].flatMap(({ actor }) =>
      groups.map((group) => `/people/${actor.id}/history${group}`),
    ),
    'GET /search': words.flatMap((word) =>
      ['', '&kind=notes', '&kind=claims'].map((kind) => `/search?q=${word}${kind}`),
    ),
    'GET /session': ['/session'],
    'GET /setup/:token': ['/setup/none'],
    'GET /snapshots/:id/file': [`/snapshots/${copy?.id}/file`],
    'GET /sources': ['/sources', '/sources?q=register'],
    'GET /sources/:id': [`/sources/${source}`],
    'GET /sources/:id/history.:format': ['csv', 'json'].map(
      (format) => `/sources/${source}/history.${format}`,
    ),
    'GET /sources/:id/history': [`/sources/${source}/history`],
    'GET /sources/options': ['/sources/options?q=register'],
  }
}

/** Forms sent empty or with an old version: what is refused shows its page again. Those that would do something are left out. */
async function forms(world: Desk): Promise<Record<string, [string, Fields]>> {
  const { article, claim, redrafted, waiting, changed } = world
  const [evidence] = await rowsOf(world, 'evidence', { claim_id: claim })
  const [note] = await rowsOf(world, 'notes', { claim_id: claim })
  const [line] = await linesOf(world, article)
  const stale = { version: '999' }
  const wording = { wording: 'Words.', claimant: '', kind: 'event', tags: '' }
  return {
    'POST /articles': ['/articles', {}],
    'POST /articles/preview': ['/articles/preview', {}],
    'POST /articles/readings/:id/stopping': ['/articles/readings/none/stopping', {}],
    'POST /articles/:id/bulk': [`/articles/${article}/bulk`, { act: 'tag', claim, tag: '' }],
    'POST /articles/:id/claims': [`/articles/${article}/claims`, {}],
    'POST /articles/:id/details': [`/articles/${article}/details`, { ...stale, title: 'T', language: 'en' }],
    'POST /articles/:id/editions': ['/articles/none/editions', {}],
    'POST /articles/:id/notes': [`/articles/${article}/notes`, {}],
    'POST /articles/:id/nothing-proposed': [`/articles/none/nothing-proposed`, {}],
    'POST /articles/:id/reopening': [`/articles/${article}/reopening`, {}],
    'POST /articles/:id/signature': [`/articles/${article}/signature`, { seen: 'other' }],
    'POST /articles/:id/versions': [`/articles/${article}/versions`, {}],
    'POST /articles/:id/versions/preview': [`/articles/${redrafted}/versions/preview`, { text: harbour }],
    'POST /articles/:id/waivers': [`/articles/${article}/waivers`, { kind: 'open' }],
    'POST /articles/:id/withdrawal': [`/articles/${article}/withdrawal`, {}],
    'POST /claims/:id': [`/claims/${claim}`, { ...wording, ...stale }],
    'POST /claims/:id/as-of/:seq/restoration': [`/claims/${claim}/as-of/1/restoration`, stale],
    'POST /claims/:id/checklist': [`/claims/${claim}/checklist`, stale],
    'POST /claims/:id/contacts': [`/claims/${claim}/contacts`, {}],
    'POST /claims/:id/deadline': [`/claims/${claim}/deadline`, { ...stale, deadline_on: 'soon' }],
    'POST /claims/:id/holding': [`/claims/${changed}/holding`, { version: '0' }],
    'POST /claims/:id/keeping': [`/claims/${waiting}/keeping`, stale],
    'POST /claims/:id/re-placing': [`/claims/${waiting}/re-placing`, { ...stale, line: '1', quote: 'none' }],
    'POST /claims/:id/reply-need': [`/claims/${claim}/reply-need`, {}],
    'POST /claims/:id/reply-waiver': [`/claims/${claim}/reply-waiver`, stale],
    'POST /claims/:id/retirement': [`/claims/${waiting}/retirement`, { ...stale, reason: '' }],
    'POST /claims/:id/upholding': [`/claims/${claim}/upholding`, stale],
    'POST /contacts/:id': ['/contacts/none', stale],
    'POST /contacts/:id/erasure': ['/contacts/none/erasure', stale],
    'POST /contacts/:id/outcome': ['/contacts/none/outcome', stale],
    'POST /contacts/:id/removal': ['/contacts/none/removal', stale],
    'POST /desk/checklists/:kind': ['/desk/checklists/event', stale],
    'POST /queues/unassigned/assignment': ['/queues/unassigned/assignment', {}],
    'POST /waivers/:id/removal': ['/waivers/none/removal', stale],
    'POST /claims/:id/acceptance': [`/claims/${claim}/acceptance`, stale],
    'POST /claims/:id/assignment': [`/claims/${claim}/assignment`, { ...stale, assignee: '' }],
    'POST /claims/:id/confirmation': [`/claims/${claim}/confirmation`, stale],
    'POST /claims/:id/decider': [`/claims/none/decider`, {}],
    'POST /claims/:id/discarding': [`/claims/${claim}/discarding`, { ...stale, reason: 'No.' }],
    'POST /claims/:id/evidence': [`/claims/${claim}/evidence`, { find: '1', q: 'register' }],
    'POST /claims/:id/merger': [
      `/claims/${claim}/merger`,
      { ...stale, claim: world.other, wording: 'Both.' },
    ],
    'POST /claims/:id/notes': [`/claims/${claim}/notes`, {}],
    'POST /claims/:id/parts': [`/claims/${claim}/parts`, stale],
    'POST /claims/:id/ratings': [`/claims/${claim}/ratings`, { question: 'true', level: 'none' }],
    'POST /claims/:id/reopening': [`/claims/${claim}/reopening`, { reason: 'No.' }],
    'POST /claims/:id/restoration': [`/claims/${claim}/restoration`, { ...stale, reason: '' }],
    'POST /claims/:id/setting-aside': [`/claims/${claim}/setting-aside`, { ...stale, reason: 'No.' }],
    'POST /claims/:id/verdict': [
      `/claims/${claim}/verdict`,
      { level: world.scale.true.true ?? '', summary: 'So.', dispute_reason: 'Because.', version: '0' },
    ],
    'POST /desk/people': ['/desk/people', { role: 'king' }],
    'POST /desk/people/:id/erasure': ['/desk/people/none/erasure', stale],
    'POST /desk/people/:id/role': [`/desk/people/none/role`, stale],
    'POST /desk/people/:id/disabling': [`/desk/people/none/disabling`, stale],
    'POST /desk/people/:id/enabling': [`/desk/people/none/enabling`, stale],
    'POST /desk/people/invitations/:id/withdrawal': ['/desk/people/invitations/none/withdrawal', stale],
    'POST /desk/policies': ['/desk/policies', { ...stale, ratings: '9' }],
    'POST /desk/scales/:id': ['/desk/scales/none', {}],
    'POST /desk/settings': ['/desk/settings', {}],
    'POST /desk/settings/scale': ['/desk/settings/scale', {}],
    'POST /evidence/:id': [`/evidence/${evidence?.id}`, { ...stale, stance: 'refutes', tier: 'other' }],
    'POST /evidence/:id/removal': [`/evidence/${evidence?.id}/removal`, { ...stale, reason: 'No.' }],
    'POST /hints/:id/dismissal': ['/hints/none/dismissal', { ...stale, dismissed: '1' }],
    'POST /history/:seq/restoration': ['/history/1/restoration', stale],
    'POST /history/:seq/undoing': ['/history/1/undoing', {}],
    'POST /lines/:id/nothing': [`/lines/${line?.id}/nothing`, { ...stale, nothing: '1' }],
    'POST /me/name': ['/me/name', stale],
    'POST /me/password': ['/me/password', stale],
    'POST /notifications/mail': ['/notifications/mail', { mail: 'often' }],
    'POST /notifications/read': ['/notifications/read', {}],
    'POST /notes/:id/resolution': [`/notes/${note?.id}/resolution`, { ...stale, resolved: '1' }],
    'POST /snapshots/:id/removal': ['/snapshots/none/removal', {}],
    'POST /sources': ['/sources', {}],
    'POST /sources/:id/snapshots': ['/sources/none/snapshots', {}],
    'POST /sources/:id': ['/sources/none', stale],
  }
}

/** Routes that tell nothing of a claim, and change with every act or would do something by being sent. */
const apart = [
  'GET /assets/htmx.min.js',
  // How many acts there are is no secret, their numbers tell it; and what each says cannot be found from its hash.
  'GET /checkpoint',
  'GET /tile/:level/*index',
  'GET /history/log',
  'GET /history/verification',
  'GET /history/log/checkpoints/:size',
  'POST /history/log/cosignatures',
  'POST /history/log/witnesses',
  'POST /history/log/witnesses/:id/withdrawal',
  'POST /articles/:id/proposals',
  'POST /due/calendar',
  'POST /due/calendar/withdrawal',
  'POST /history/verification',
  'POST /join/:token',
  'POST /me/sessions/:prefix/end',
  'POST /me/sessions/end',
  'POST /session',
  'POST /session/end',
  'POST /setup/:token',
]

const fragment = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

/** All that this person gets to see, by address: pages, their fragments, and forms sent back. */
async function crawl(world: Desk, by: Visitor): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const keep = (address: string, { status, text }: { status: number; text: string }) => {
    expect(status, address).toBeLessThan(500)
    seen.set(address, `${status} ${bare(text)}`)
  }
  for (const address of Object.values(await addresses(world)).flat()) {
    keep(address, await patiently(() => by.get(address)))
    // Pages of the past and the history are the same to scripts.
    if (
      /^\/(articles|claims|search)\b(?!.*\/(history|as-of|compare|report|editions|versions)\b)/.test(address)
    )
      keep(`${address} (fragment)`, await patiently(() => by.get(address, fragment)))
  }
  const back = `/articles/${world.article}?claim=${world.claim}`
  for (const [address, fields] of Object.values(await forms(world))) {
    keep(`POST ${address}`, await patiently(() => by.post(address, fields)))
    if (/^\/(articles|claims|notes|evidence|lines)/.test(address))
      keep(
        `POST ${address} (fragment)`,
        await patiently(() => by.post(address, { ...fields, back }, fragment)),
      )
  }
  return seen
}

/** On a busy machine a connection that was kept open may be closed just as it is used again. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return ask()
  }
}

/** Without what differs each time: keys that let a form be sent once, ids of requests, when a session was used or somebody was here. */
function bare(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ONCE')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?=<\/code>)/g, 'REQUEST')
    .replace(/(data-label="Last (?:used|here)">)<time.*?<\/time>/g, '$1')
}

/** Where what they see differs, and how. */
function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].flatMap(([address, is]) => {
    const was = before.get(address) ?? ''
    if (was === is) return []
    let at = 0
    while (is[at] === was[at]) at++
    return [`${address}: … ${is.slice(Math.max(0, at - 60), at + 100)} … (was: ${was.slice(at, at + 60)})`]
  })
}

describe('every route of the app', () => {
  test('is visited, or known to tell nothing', async () => {
    const world = await desk()
    const visited = [...Object.keys(await addresses(world)), ...Object.keys(await forms(world)), ...apart]
    expect(routesOf(world.context).filter((route) => !visited.includes(route))).toEqual([])
    expect(visited.filter((route) => !routesOf(world.context).includes(route))).toEqual([])
  })

  test('shows who is yet to rate the same as if nobody had rated', { timeout: 180_000 }, async () => {
    const world = await desk()
    const blind = [world.ben, world.rana, world.lea]
    const before = new Map<Visitor, Map<string, string>>()
    for (const by of blind) before.set(by, await crawl(world, by))
    // Addresses of acts that come with the ratings are visited too: nothing is there for them.
    await anaRates(world)
    for (const by of blind) {
      const after = await crawl(world, by)
      expect(differences(before.get(by) ?? new Map(), sameAddresses(before.get(by), after))).toEqual([])
      for (const [address, text] of after)
        for (const secret of secrets)
          if (!address.includes(secret)) expect(text, address).not.toContain(secret)
    }
  })

  test('shows a third person nothing of a dispute, and the reader neither', {
    timeout: 180_000,
  }, async () => {
    const world = await desk()
    const before = new Map<Visitor, Map<string, string>>()
    for (const by of [world.ben, world.lea]) before.set(by, await crawl(world, by))
    await anaRates(world)
    const rating = { rationale: 'By the zinnober count.' }
    for (const id of [world.claim, world.waiting, world.changed]) {
      expect((await rate(world.tom, id, world.scale.true.false, rating)).status).toBe(303)
      expect((await rowOf(world, 'claims', id)).state).toBe('disputed')
    }
    for (const by of [world.ben, world.lea]) {
      const after = sameAddresses(before.get(by), await crawl(world, by))
      expect(differences(before.get(by) ?? new Map(), after)).toEqual([])
      for (const [address, text] of after)
        for (const secret of secrets)
          if (!address.includes(secret)) expect(text, address).not.toContain(secret)
    }
  })
})

/** Of what is seen later, the addresses that were visited before: acts that came meanwhile have new numbers. */
function sameAddresses(before: Map<string, string> | undefined, after: Map<string, string>) {
  return new Map([...after].filter(([address]) => before?.has(address)))
}

describe('who sees what, question by question', () => {
  const shows = async (world: Desk, by: Visitor) => {
    const page = (await by.get(`/claims/${world.claim}`)).text
    return secrets.filter((secret) => page.includes(secret))
  }

  test('an answer to one question opens that question', async () => {
    const world = await desk()
    await anaRates(world)
    expect(await shows(world, world.ben)).toEqual([])
    await rate(world.ben, world.claim, world.scale.said.changed, { question: 'said' })
    expect(await shows(world, world.ben)).toEqual(['zinnober'])
    await rate(world.ben, world.claim, world.scale.true.false)
    expect(await shows(world, world.ben)).toEqual(secrets)
    expect(await shows(world, world.ana)).toEqual(secrets)
  })

  test('who answered one question alone is told at the state that the other opens the rest', async () => {
    const world = await desk()
    await anaRates(world)
    const head = async (by: Visitor) =>
      (await by.get(`/claims/${world.claim}`)).document.querySelector('.panel-head')?.textContent
    const part = 'answer “Was it said by the claimant?” too'
    for (const by of [world.ben, world.ana, world.eve, world.lea]) expect(await head(by)).not.toContain(part)
    await rate(world.ben, world.claim, world.scale.true.false)
    expect(await head(world.ben)).toContain(part)
    expect(await head(world.ben)).toContain('in check')
    await rate(world.ben, world.claim, world.scale.said.said, { question: 'said' })
    expect(await head(world.ben)).not.toContain(part)
    expect(await head(world.ben)).toContain('disputed')
  })

  test('an editor sees nothing before the ratings are in, and then all of them', async () => {
    const world = await desk()
    await anaRates(world)
    expect(await shows(world, world.eve)).toEqual([])
    await rate(world.ben, world.claim, world.scale.true.false)
    expect(await shows(world, world.eve)).toEqual(secrets)
    expect(await shows(world, world.tom)).toEqual([])
    const disputes = async (by: Visitor) =>
      (await by.get('/queues/disputed')).document.querySelectorAll('.queue > li').length
    expect(await disputes(world.eve)).toBe(1)
    expect(await disputes(world.tom)).toBe(0)
    expect(await disputes(world.lea)).toBe(0)
    // Ben has not said whether it was said: that they differ might be about that.
    expect(await disputes(world.ben)).toBe(0)
    await rate(world.ben, world.claim, world.scale.said.said, { question: 'said' })
    expect(await disputes(world.ben)).toBe(1)
    expect(await disputes(world.ana)).toBe(1)
  })

  test('an editor who takes the decider’s part sees them, and cannot rate any more', async () => {
    const world = await desk()
    await anaRates(world)
    const page = await world.eve.get(`/claims/${world.claim}`)
    expect(page.document.querySelector('form[action$="/decider"]')).not.toBeNull()
    expect((await world.eve.post(`/claims/${world.claim}/decider`)).status).toBe(303)
    expect((await world.acts()).at(-1)).toMatchObject({ action: 'decider.named', actor: world.eve.actor.id })
    expect(await shows(world, world.eve)).toEqual(secrets)
    expect((await rate(world.eve, world.claim, world.scale.true.true)).status).toBe(409)
    const twice = (await world.acts()).length
    expect((await world.eve.post(`/claims/${world.claim}/decider`)).status).toBe(303)
    expect(await world.acts()).toHaveLength(twice)
    expect((await world.ben.get(`/claims/${world.claim}`)).text).toContain(
      'The decider’s part: <bdi>Eve Adler',
    )
    expect(await shows(world, world.ben)).toEqual([])
  })

  test('by open policy whoever works on the desk sees them at once; a reader once the claim is decided', async () => {
    const world = await desk()
    await withPolicies(world, { visibility: 'open' })
    await anaRates(world)
    for (const by of [world.ben, world.tom, world.eve, world.rana])
      expect(await shows(world, by)).toEqual(secrets)
    expect(await shows(world, world.lea)).toEqual([])
    await rate(world.ben, world.claim, world.scale.true.false)
    expect((await decide(world.eve, world.claim, world.scale.true.false)).status).toBe(303)
    expect(await shows(world, world.lea)).toEqual(secrets)
  })

  test('a verdict that waits for a second editor is hidden from who could still rate', async () => {
    const world = await desk()
    const { version } = await rowOf(world, 'claims', world.claim)
    const edit = { version: String(version), wording: 'Words.', claimant: '', kind: 'event', tags: '' }
    await world.ana.post(`/claims/${world.claim}`, { ...edit, risk: 'legal' })
    await anaRates(world)
    await rate(world.ben, world.claim, world.scale.true['half-true'])
    await world.tom.get('/')
    const before = new Map([
      ['claim', bare((await world.tom.get(`/claims/${world.claim}`)).text)],
      ['history', bare((await world.tom.get(`/claims/${world.claim}/history`)).text)],
    ])
    const verdict = { summary: 'The lapislazuli sentence.' }
    expect((await decide(world.eve, world.claim, world.scale.true.true, verdict)).status).toBe(303)
    expect((await rowsOf(world, 'verdicts', { claim_id: world.claim }))[0]?.awaits_second).toBe(1)
    const after = new Map([
      ['claim', bare((await world.tom.get(`/claims/${world.claim}`)).text)],
      ['history', bare((await world.tom.get(`/claims/${world.claim}/history`)).text)],
    ])
    expect(differences(before, after)).toEqual([])
    for (const address of [`/search?q=lapislazuli`, '/history', `/articles/${world.article}/report`])
      expect(
        (await world.tom.get(address)).document.querySelector('main')?.textContent,
        address,
      ).not.toContain('The lapislazuli sentence')
  })

  test('an issued edition holds no rating of what is not decided', async () => {
    const world = await desk()
    await anaRates(world)
    await rate(world.ben, world.claim, world.scale.true.false)
    expect((await world.eve.post(`/articles/${world.article}/editions`)).status).toBe(303)
    for (const { body } of await rowsOf(world, 'edition_files'))
      for (const secret of secrets) expect(body).not.toContain(secret)
    const [, edition] = await rowsOf(world, 'editions')
    for (const secret of [...secrets, 'disputed']) expect(edition?.report_json).not.toContain(secret)
    expect((await world.ana.get(`/articles/${world.article}/report`)).text).toContain('quecksilber')
  })

  test('a note that is part of a rating, and the answers to it, are hidden with it', async () => {
    const world = await desk()
    await anaRates(world)
    const notes = await rowsOf(world, 'notes', { claim_id: world.claim })
    const part = notes.find((note) => note.part_of_rating === 1)
    const reply = await world.ben.post(`/claims/${world.claim}/notes`, {
      body: 'Why?',
      parent: part?.id ?? '',
    })
    expect(reply.status).toBe(404)
    expect(
      (await world.ben.post(`/notes/${part?.id}/resolution`, { version: '1', resolved: '1' })).status,
    ).toBe(404)
    await rate(world.ben, world.claim, world.scale.true.false)
    const answer = { body: 'The rauchquarz is new.', parent: part?.id ?? '' }
    expect((await world.ben.post(`/claims/${world.claim}/notes`, answer)).status).toBe(303)
    expect(await shows(world, world.tom)).toEqual([])
    expect((await world.tom.get('/search?q=rauchquarz')).document.querySelectorAll('.result')).toHaveLength(0)
    expect((await world.ana.get('/search?q=rauchquarz')).document.querySelectorAll('.result')).toHaveLength(2)
  })

  test('acts that move a claim to where its hidden ratings put it do not say where', async () => {
    const world = await desk()
    await anaRates(world)
    await rate(world.tom, world.claim, world.scale.true.false)
    const version = async () => String((await rowOf(world, 'claims', world.claim)).version)
    const aside = { version: await version(), reason: 'Not now.' }
    expect((await world.tom.post(`/claims/${world.claim}/setting-aside`, aside)).status).toBe(303)
    const back = { version: await version(), reason: 'After all.' }
    expect((await world.tom.post(`/claims/${world.claim}/restoration`, back)).status).toBe(303)
    expect((await rowOf(world, 'claims', world.claim)).state).toBe('disputed')
    const last = (await world.acts()).length
    for (const address of [
      `/claims/${world.claim}/history`,
      '/history',
      `/history/${last}`,
      `/history/${last - 1}`,
    ]) {
      const told = (by: Visitor) =>
        by.get(address).then(({ document }) => document.querySelector('main')?.textContent)
      expect(await told(world.ben), address).toContain('in check')
      expect(await told(world.ben), address).not.toContain('disputed')
      expect(await told(world.eve), address).toContain('disputed')
    }
    expect((await world.ben.get(`/history/${last}/entry`)).status).toBe(403)
    expect((await world.eve.get(`/history/${last}/entry`)).text).toContain('disputed')
  })

  test('who is yet to rate goes on with a claim to re-check as if nobody had rated it', async () => {
    const world = await desk()
    const { ben, tom, eve, changed } = world
    await anaRates(world)
    await rate(tom, changed, world.scale.true.false)
    expect(await rowOf(world, 'claims', changed)).toMatchObject({
      state: 'disputed',
      unrated_state: 're-check',
    })
    const state = async (by: Visitor) =>
      (await by.get(`/claims/${changed}`)).document.querySelector('.panel-head .state')?.textContent
    const waits = async (by: Visitor) =>
      (await by.get('/queues/re-check')).document.querySelectorAll(`.queue a[href*="${changed}"]`).length
    expect([await state(ben), await waits(ben), await state(eve), await waits(eve)]).toEqual([
      ...[expect.stringContaining('re-check'), 1, expect.stringContaining('disputed'), 0],
    ])
    const { version } = await rowOf(world, 'claims', changed)
    expect((await ben.post(`/claims/${changed}/holding`, { version: String(version) })).status).toBe(303)
    expect(await rowOf(world, 'claims', changed)).toMatchObject({ state: 'disputed', unrated_state: '' })
    expect([await state(ben), await waits(ben), await state(eve)]).toEqual([
      ...[expect.stringContaining('in check'), 0, expect.stringContaining('disputed')],
    ])
    const last = (await world.acts()).length
    const told = (by: Visitor) =>
      by.get(`/history/${last}`).then(({ document }) => document.querySelector('main')?.textContent)
    expect(await told(ben)).toMatch(/re-check.*in check/s)
    expect(await told(eve)).not.toContain('re-check')
  })

  test('a new draft does not say where ratings had put the claims that it moves', async () => {
    const world = await desk()
    const { ana, ben, tom, redrafted, waiting } = world
    await anaRates(world)
    await rate(tom, waiting, world.scale.true.false)
    await redraft(world, ana, redrafted, `${ferry} ${harbour.replace('3', '4')}`)
    await redraft(world, ana, redrafted, ferry)
    const last = (await world.acts()).length
    const addresses = [
      `/claims/${waiting}`,
      `/articles/${redrafted}/placements`,
      `/articles/${redrafted}/history`,
      `/history/${last}`,
      `/history/${last - 1}`,
    ]
    const told = async (by: Visitor) => {
      const pages = await Promise.all(addresses.map((address) => by.get(address)))
      return pages.flatMap(
        ({ document }) => /.{40}disputed.{40}/.exec(document.querySelector('main')?.textContent ?? '') ?? [],
      )
    }
    expect(await told(ben)).toEqual([])
    expect(await told(ana)).not.toEqual([])
    for (const seq of [last, last - 1]) {
      expect((await ben.get(`/history/${seq}/entry`)).status).toBe(403)
      expect((await world.eve.get(`/history/${seq}/entry`)).status).toBe(403)
    }
  })

  test('saves answered by fragments tell no more than pages', async () => {
    const world = await desk()
    await anaRates(world)
    await rate(world.tom, world.claim, world.scale.true.false)
    const back = `/articles/${world.article}?claim=${world.claim}`
    const version = async () => String((await rowOf(world, 'claims', world.claim)).version)
    const sent: [string, Fields][] = [
      [`/claims/${world.claim}/notes`, { body: 'Anything else?', parent: '' }],
      [`/claims/${world.claim}/assignment`, { version: await version(), assignee: world.tom.actor.id }],
      [`/articles/${world.article}/bulk`, { act: 'tag', claim: world.claim, tag: 'health' }],
    ]
    for (const [address, fields] of sent) {
      const { status, text } = await world.ben.post(address, { ...fields, back }, fragment)
      expect(status, address).toBe(200)
      expect(text).toContain('state-in-check')
      for (const told of [...secrets, 'state-disputed', 'state-rated'])
        expect(text, `${address}: ${told}`).not.toContain(told)
    }
    expect((await claimsOf(world, world.article)).find(({ id }) => id === world.claim)?.state).toBe(
      'disputed',
    )
  })
})
