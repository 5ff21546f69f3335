import type { ClaimTable } from '../../src/db/tables.ts'
import { newId, type Setting, tick, timeOf } from './setting.ts'

/** How much of the evidence rests on a source described for it, and how much on the few that everybody uses. */
const NEW_SOURCE = 0.07
const WELL_KNOWN = 5
const ON_WELL_KNOWN = 0.02
const MENTIONING = 0.1
/** Of the mentions in articles that are done, and in those that are not. */
const READ = 0.995
const READ_LATELY = 0.8
/** Of the claims under way, how many count as rated. */
const RATED = 0.5
/** Of the ratings after the first, how many are on a level drawn anew. */
const UNLIKE = 0.3

/** Everything done to one claim, act by act: evidence, notes, ratings, and where the article is done a verdict. */
export function* fillClaim(setting: Setting, accepted: ClaimTable, done: boolean): Generator<void> {
  const { size, ledger, random, people } = setting
  let claim = accepted
  const record = (action: string, by: string) => ledger.record(action, by, timeOf(setting), claim.article_id)
  for (let i = 0; i < size.evidence; i++) {
    const by = attach(setting, claim)
    if (i === 0) claim = ledger.update('claims', claim, { state: 'in check' })
    record('evidence.attached', by)
    yield
  }
  let thread: string | null = null
  for (let i = 0; i < size.notes; i++) {
    const by = random.pick(people)
    const id = write(setting, claim, { by, thread, resolved: done })
    thread ??= id
    record('note.written', by)
    yield
  }
  const level = random.pick(setting.levels)
  const first = random.below(people.length)
  const rated = done || random.chance(RATED)
  for (let i = 0; i < size.ratings; i++) {
    const by = people[(first + i) % people.length] as string
    rate(setting, claim, by, i && random.chance(UNLIKE) ? random.pick(setting.levels) : level)
    // As many as a desk asks for to begin with.
    if (i === Math.min(1, size.ratings - 1) && rated)
      claim = ledger.update('claims', claim, { state: 'rated' })
    record('claim.rated', by)
    yield
  }
  if (!done) return
  const by = random.pick(people)
  decide(setting, claim, by, level)
  claim = ledger.update('claims', claim, { state: 'decided' })
  record('claim.decided', by)
  yield
}

/** @returns who attached it */
function attach(setting: Setting, claim: ClaimTable): string {
  const { ledger, random, words, people, sources } = setting
  const at = tick(setting)
  const by = random.pick(people)
  if (sources.length < WELL_KNOWN || random.chance(NEW_SOURCE)) {
    const id = newId(setting)
    sources.push(id)
    ledger.insert('sources', {
      id,
      title: words.name(7),
      author: words.name(2),
      publisher: words.name(2),
      url: `https://source.example/${sources.length}`,
      archive_url: '',
      published_on: at.slice(0, 10),
      kind: 'page',
      anonymous: 0,
      interests: '',
      origin: '',
      created_at: at,
      created_by: by,
    })
  }
  const latest = Math.max(0, sources.length - 500)
  const near = latest + random.below(sources.length - latest)
  ledger.insert('evidence', {
    id: newId(setting),
    article_id: claim.article_id,
    claim_id: claim.id,
    source_id: sources[
      random.chance(ON_WELL_KNOWN) ? random.below(Math.min(WELL_KNOWN, sources.length)) : near
    ] as string,
    stance: random.pick(['supports', 'refutes', 'context'] as const),
    quote: words.sentence(18),
    locator: `page ${random.below(90)}`,
    tier: random.pick(['primary', 'secondary', 'other'] as const),
    reliability: 'B',
    credibility: '2',
    note: '',
    removed_at: null,
    removed_reason: '',
    created_at: at,
    created_by: by,
  })
  return by
}

/** @returns the note's id */
function write(
  setting: Setting,
  claim: ClaimTable,
  { by, thread, resolved }: { by: string; thread: string | null; resolved: boolean },
): string {
  const { ledger, random, words, people } = setting
  const created_at = tick(setting)
  const id = newId(setting)
  ledger.insert('notes', {
    id,
    article_id: claim.article_id,
    claim_id: claim.id,
    parent_id: thread,
    author_id: by,
    body: words.sentence(16),
    part_of_rating: 0,
    resolved_at: resolved ? created_at : null,
    resolved_by: resolved ? by : null,
    created_at,
  })
  if (random.chance(MENTIONING)) {
    const read = random.chance(resolved ? READ : READ_LATELY)
    ledger.keep('notifications', {
      ...{ id: newId(setting), user_id: random.pick(people), kind: 'mention', subject: id },
      ...{ article_id: claim.article_id, claim_id: claim.id, note_id: id, contact_id: null, by_id: by },
      ...{ claims: 1, due_on: '', created_at, read_at: read ? created_at : null },
    })
  }
  return id
}

function rate(setting: Setting, claim: ClaimTable, rater_id: string, level_id: string): void {
  const { ledger, random, words } = setting
  ledger.insert('ratings', {
    id: newId(setting),
    article_id: claim.article_id,
    claim_id: claim.id,
    question: 'true',
    rater_id,
    level_id,
    confidence: random.pick(['low', 'medium', 'high'] as const),
    rationale: words.sentence(14),
    revision_reason: '',
    revised_at: null,
    created_at: tick(setting),
  })
}

function decide(setting: Setting, claim: ClaimTable, decided_by: string, level_id: string): void {
  const { ledger, words } = setting
  ledger.insert('verdicts', {
    id: newId(setting),
    article_id: claim.article_id,
    claim_id: claim.id,
    said_level_id: null,
    level_id,
    summary: words.sentence(20),
    decided_by,
    decided_at: tick(setting),
    withdrawn_at: null,
    sources_reason: '',
    dispute_reason: '',
    awaits_second: 0,
    confirmed_by: null,
    confirmed_at: null,
  })
}
