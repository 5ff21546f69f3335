import { counted, type Part, words } from '../part.ts'
import { lines, type Reading, rowsOf, valueTo } from '../reading.ts'
import { columnsOf, type Predicate } from './predicate.ts'

/** Acts on articles, their lines, and what is issued of them. */
export const ofArticles: Record<string, Predicate> = {
  'article.imported': imported,
  'article.rebroken': rebroken,
  'article.redrafted': redrafted,
  'article.edited': (r) => ['edited the article’s details', ...columnsOf(r, 'articles')],
  'line.marked-nothing': (r) => ['marked ', ...lines(r), ' as nothing to check'],
  'line.unmarked': (r) => ['took back that ', ...lines(r), ' has nothing to check'],
  'hint.dismissed': (r) => ['dismissed the hint ', ...hints(r)],
  'hint.restored': (r) => ['took up again the hint ', ...hints(r)],
  'report.issued': (r) => [...issued('issued the report', r), ...corrected(r)],
  'article.signed': (r) => [...issued('signed the article and issued the report', r), ...corrected(r)],
  'article.reopened': () => ['re-opened the article'],
  'exception.waived': (r) => ['let stand what is left: ', counted(rowsOf(r, 'waivers').length, 'waiver')],
  'waiver.withdrawn': () => ['took a waiver back'],
  'report.withdrawn': (r) => issued('withdrew the report', r),
}

function imported(r: Reading): Part[] {
  const made = r.names.imports.get(r.act.seq)
  const title = words(r.names.articles.get(r.act.article_id ?? '') ?? '', `/articles/${r.act.article_id}`)
  if (!made) return ['imported the article ', title]
  return [
    'imported the article ',
    title,
    `: ${counted(made.lines, 'line')}, ${counted(made.proposals, 'proposal')}`,
  ]
}

function rebroken(r: Reading): Part[] {
  const start = 'had the article read again'
  const fresh = r.names.imports.get(r.act.seq)?.proposals ?? 0
  const claims = rowsOf(r, 'claims')
  const gone = claims.filter((row) => row.changes.state?.to === 'discarded').length
  const told = [fresh ? counted(fresh, 'new proposal') : '', gone ? `${gone} no longer proposed` : ''].filter(
    Boolean,
  )
  if (told.length) return [`${start}: ${told.join(', ')}`]
  return [r.act.entry && !claims.length ? `${start}: the same proposals` : start]
}

function redrafted(r: Reading): Part[] {
  const made = r.names.drafts.get(r.act.seq)
  if (!made) return ['put in a new draft']
  const { number, lines, proposals, recheck, asks } = made
  const told = [
    counted(lines, 'line'),
    recheck ? `${counted(recheck, 'claim')} to be checked again` : '',
    asks ? `${counted(asks, 'claim')} to be placed` : '',
    proposals ? counted(proposals, 'new proposal') : '',
  ].filter(Boolean)
  return [`put in a new draft, version ${number}: ${told.join(', ')}`]
}

function hints(r: Reading): Part[] {
  return rowsOf(r, 'hints').map(({ id }) => words(r.names.hints.get(id) ?? ''))
}

function issued(did: string, r: Reading): Part[] {
  const number = r.names.editions.get(r.act.seq) ?? valueTo(r, 'editions', 'number')
  return number ? [`${did}, edition ${number}`] : [did]
}

function corrected(r: Reading): Part[] {
  const { length } = rowsOf(r, 'corrections')
  return length ? [`, with ${counted(length, 'correction')}`] : []
}
