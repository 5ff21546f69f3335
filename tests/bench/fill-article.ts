import { createHash } from 'node:crypto'
import { anchorRow } from '../../src/articles/anchor.ts'
import type { ArticleTable, ClaimTable, LineTable } from '../../src/db/tables.ts'
import { fillClaim } from './fill-claim.ts'
import { newId, type Setting, tick } from './setting.ts'
import { RARE_WORD } from './words.ts'

export interface Plan {
  number: number
  claims: number
  /** Whether all claims are decided; else about half are still open. */
  done: boolean
  title?: string
}

const WORDS_IN_LINE = 22
/** Claims stand on four lines of five; the fifth has nothing to check. */
const CLAIMS_PER_LINE = 1.6
const LINES_PER_PARAGRAPH = 4
/** So many articles, the first ones, hold the rare word, in one claim each. */
const WITH_RARE_WORD = 3
const kinds = ['event', 'quantity', 'classification', 'quotation', 'cause']

/** One article from its import to where the plan says it is, act by act. */
export function* fillArticle(setting: Setting, plan: Plan): Generator<void> {
  const { ledger, random, people } = setting
  const article = importArticle(setting, plan)
  yield
  const by = random.pick(people)
  const at = tick(setting)
  const claims = article.claims.map((claim) => ledger.update('claims', claim, { state: 'to check' }))
  ledger.update('articles', article.row, { state: 'in check' })
  ledger.record('claim.accepted', by, at, article.row.id)
  yield
  const marked = tick(setting)
  for (const line of article.lines.filter((line) => line.nothing_proposed))
    ledger.update('lines', line, { nothing_by: by, nothing_at: marked })
  ledger.record('line.marked-nothing', by, marked, article.row.id)
  yield
  for (const claim of claims) yield* fillClaim(setting, claim, plan.done)
}

interface Imported {
  row: ArticleTable
  lines: LineTable[]
  claims: ClaimTable[]
}

function importArticle(setting: Setting, plan: Plan): Imported {
  const { ledger, random, words, people } = setting
  const at = tick(setting)
  const by = random.pick(people)
  const row = ledger.insert('articles', {
    id: newId(setting),
    title: plan.title ?? words.name(8),
    byline: words.name(2),
    publisher: words.name(2),
    url: `https://news.example/${plan.number}`,
    published_on: at.slice(0, 10),
    language: 'en',
    state: 'draft',
    deadline_on: random.chance(0.5) ? at.slice(0, 10) : '',
    created_at: at,
    created_by: by,
  })
  const { text, lines: spans } = textOf(setting, Math.ceil(plan.claims / CLAIMS_PER_LINE / 0.8))
  const sha256 = createHash('sha256').update(text).digest('hex')
  const version = ledger.insert('article_versions', {
    id: newId(setting),
    article_id: row.id,
    number: 1,
    text,
    text_sha256: sha256,
    raw_sha256: sha256,
    file_name: '',
    media_type: 'text/plain',
    charset: 'utf-8',
    created_at: at,
  })
  const at_version = { article_id: row.id, article_version_id: version.id }
  const lines = spans.map((span, i) =>
    ledger.insert('lines', {
      id: newId(setting),
      ...at_version,
      number: i + 1,
      paragraph: Math.floor(i / LINES_PER_PARAGRAPH),
      heading: 0,
      ...span,
      nothing_proposed: i % 5 === 4 ? 'no statement of fact' : '',
      nothing_by: null,
      nothing_at: null,
    }),
  )
  const holding = lines.filter((line) => !line.nothing_proposed)
  const claims = Array.from({ length: plan.claims }, (_, i) => {
    const line = holding[
      Math.min(holding.length - 1, Math.floor((i * holding.length) / plan.claims))
    ] as LineTable
    const claim = propose(setting, row, i + 1, plan.number < WITH_RARE_WORD && i === 0)
    const span = i % 3 ? halfOf(text, line) : { start: line.start_at, end: line.end_at }
    const found = anchorRow(text, span, { ...at_version, claim_id: claim.id, ordinal: 0 }, lines)
    ledger.insert('anchors', { ...found, id: newId(setting) })
    return claim
  })
  ledger.record('article.imported', by, at, row.id)
  return { row, lines, claims }
}

function propose(
  { ledger, random, words, people, ...setting }: Setting,
  article: ArticleTable,
  number: number,
  rare: boolean,
) {
  return ledger.insert('claims', {
    id: newId({ random, ...setting }),
    article_id: article.id,
    number,
    wording: `${words.sentence(12)}${rare ? ` A ${RARE_WORD}.` : ''}`,
    claimant: random.chance(0.4) ? words.name(2) : '',
    cue: random.chance(0.4) ? 'said' : '',
    kind: random.pick(kinds),
    state: 'proposed',
    unrated_state: '',
    state_reason: '',
    risk: random.chance(0.05) ? 'legal' : '',
    tags_json: random.chance(0.2) ? '["numbers"]' : '[]',
    assignee_id: random.chance(0.6) ? random.pick(people) : null,
    origin: 'breaker',
    worthiness: random.below(101),
    features_json: '[{"name":"gives a number","weight":0.2},{"name":"names a place","weight":0.1}]',
    unclear_json: '[]',
    rule: 'main statement',
    figures_json: '[]',
    deadline_on: '',
    created_at: article.created_at,
  })
}

function textOf({ words, random }: Setting, count: number) {
  let text = ''
  const lines = Array.from({ length: count }, (_, i) => {
    if (i) text += i % LINES_PER_PARAGRAPH ? ' ' : '\n\n'
    const start_at = text.length
    text += words.sentence(WORDS_IN_LINE - 8 + random.below(17))
    return { start_at, end_at: text.length }
  })
  return { text, lines }
}

/** The first half of a line, up to the end of a word. */
function halfOf(text: string, line: LineTable): { start: number; end: number } {
  return { start: line.start_at, end: text.indexOf(' ', (line.start_at + line.end_at) >> 1) }
}
