import { policiesOf } from '../desk/policies.ts'
import { policiesInWords } from '../desk/policy-vocabulary.ts'
import { columnLabel, isShown } from './columns.ts'
import { counted, listed, type Part, words } from './part.ts'
import {
  claimIdsOf,
  claims,
  contact,
  level,
  lines,
  person,
  type Reading,
  rowsOf,
  source,
  tieOf,
  valueFrom,
  valueTo,
} from './reading.ts'

type Predicate = (reading: Reading) => Part[]

/**
 * The act as a sentence: who did what to what. An action without a sentence of its own is told in general words, so
 * that it reads well from its first day.
 */
export function sentenceOf(reading: Reading): Part[] {
  const predicate = predicates[reading.act.action] ?? inGeneral
  return [person(reading, reading.act.actor_id), ' ', ...predicate(reading)]
}

const onClaims =
  (verb: string, after = ''): Predicate =>
  (r) => [`${verb} `, ...claims(r), after]

const predicates: Record<string, Predicate> = {
  'desk.opened': () => ['opened the desk'],
  'desk.edited': (r) => ['changed the desk’s settings', ...columnsOf(r, 'desk')],
  'policy.changed': policyChanged,
  'log.key-added': () => ['began to sign the history with a new key'],
  'log.key-retired': () => ['ended signing the history with an old key'],
  'log.key-replaced': () => ['replaced the lost key that the history was signed with'],
  'witness.named': (r) => ['named a witness: ', words(valueTo(r, 'witnesses', 'name'))],
  'witness.withdrawn': () => ['withdrew a witness'],
  'scale.made': (r) => [
    'made the scale ',
    words(valueTo(r, 'scales', 'name')),
    `, version ${valueTo(r, 'scales', 'number')}`,
  ],

  'user.joined': joined,
  'user.role-changed': (r) => [
    'made ',
    user(r),
    ` ${valueTo(r, 'users', 'role')}, before ${valueFrom(r, 'users', 'role')}`,
  ],
  'user.disabled': (r) => ['closed the account of ', user(r)],
  'user.enabled': (r) => ['opened the account of ', user(r), ' again'],
  'user.erased': (r) => ['erased name and address of ', user(r)],
  'user.renamed': (r) => (ownAccount(r) ? ['changed their name'] : ['changed the name of ', user(r)]),
  'password.changed': (r) =>
    ownAccount(r) ? ['changed their password'] : ['set a new password for ', user(r)],
  'password.rehashed': () => ['signed in; the password is now kept more safely'],
  'session.started': () => ['signed in'],
  'session.ended': () => ['signed out'],
  'session.revoked': () => ['ended a session'],
  'invitation.made': (r) => [`invited somebody as ${valueTo(r, 'invitations', 'role') || 'a member'}`],
  'invitation.withdrawn': () => ['withdrew an invitation'],

  'article.imported': imported,
  'article.rebroken': rebroken,
  'article.redrafted': redrafted,
  'article.edited': (r) => ['edited the article’s details', ...columnsOf(r, 'articles')],
  'line.marked-nothing': (r) => ['marked ', ...lines(r), ' as nothing to check'],
  'line.unmarked': (r) => ['took back that ', ...lines(r), ' has nothing to check'],

  'hint.dismissed': (r) => ['dismissed the hint ', ...hints(r)],
  'hint.restored': (r) => ['took up again the hint ', ...hints(r)],

  'claim.made': onClaims('made'),
  'claim.accepted': (r) => ['accepted ', ...claims(r, claimIdsOf(r), 'proposal')],
  'claim.edited': (r) => ['edited ', ...claims(r), ...columnsOf(r, 'claims')],
  'claim.discarded': onClaims('discarded'),
  'claim.restored': onClaims('brought', ' back'),
  'claim.set-aside': onClaims('set', ' aside'),
  'claim.kept': onClaims('kept', ' where the new text has it'),
  'claim.re-placed': onClaims('said where', ' stands in the new text'),
  'claim.retired': onClaims('retired', ': the new text does not make it'),
  'claim.put-back': onClaims('put', ' back to how it had stood'),
  'claim.held': onClaims('said that', ' still holds'),
  'claim.upheld': onClaims('said that', ' still holds, and its verdict'),
  'claim.assigned': assigned,
  'claim.scheduled': scheduled,
  'claim.tagged': tagged,
  'claim.split': split,
  'claim.merged': merged,
  'claim.rated': (r) => [
    'rated ',
    ...claims(r),
    ' ',
    question(r),
    ': ',
    level(r, valueTo(r, 'ratings', 'level_id')),
    ...confidence(r),
  ],
  'rating.changed': ratingChanged,
  'claim.decided': (r) => ['decided ', ...claims(r), ': ', ...decision(r)],
  'verdict.changed': verdictChanged,
  'decider.named': (r) => ['took the decider’s part in ', ...claims(r)],
  'claim.adjudicated': (r) => ['settled the dispute about ', ...claims(r), ...adjudication(r)],
  'verdict.proposed': (r) => ['decided ', ...claims(r), ', for a second editor to confirm: ', ...decision(r)],
  'verdict.confirmed': (r) => ['confirmed the verdict on ', ...claims(r)],
  'claim.reopened': onClaims('reopened'),

  'source.described': (r) => ['described the source ', source(r)],
  'source.edited': (r) => ['edited the source ', source(r), ...columnsOf(r, 'sources')],
  'evidence.attached': (r) => [
    'attached ',
    source(r),
    ' to ',
    ...claims(r),
    ` as evidence: ${stances[valueTo(r, 'evidence', 'stance')] ?? 'context'}`,
  ],
  'evidence.edited': (r) => [
    'edited the evidence ',
    source(r),
    ' on ',
    ...claims(r),
    ...columnsOf(r, 'evidence'),
  ],
  'evidence.removed': (r) => ['removed the evidence ', source(r), ' from ', ...claims(r)],

  'note.written': (r) => [tieOf(r, 'notes')?.parent ? 'replied to a note' : 'wrote a note', ...noteOn(r)],
  'note.resolved': (r) => ['resolved a note', ...noteOn(r)],
  'note.reopened': (r) => ['reopened a note', ...noteOn(r)],

  'contact.recorded': (r) => [
    'asked ',
    contact(r),
    ' about ',
    ...claims(r),
    ` (${valueTo(r, 'contacts', 'channel') || 'other'})`,
  ],
  'contact.edited': (r) => ['edited the contact with ', ...contactOn(r), ...columnsOf(r, 'contacts')],
  'contact.answered': (r) => ['recorded the answer of ', ...contactOn(r)],
  'contact.lapsed': (r) => ['recorded that no answer came from ', ...contactOn(r)],
  'contact.reopened': (r) => ['took back what came of the contact with ', ...contactOn(r)],
  'contact.erased': (r) => ['erased the name of ', ...contactOn(r)],
  'contact.removed': (r) => ['removed the contact with ', contact(r), ' from ', ...claims(r)],
  'reply.needed': (r) => ['asked for a reply to ', ...claims(r)],
  'reply.waived': (r) => ['waived the reply to ', ...claims(r)],

  'checklist.made': () => ['made the checklists'],
  'checklist.edited': (r) => [
    `changed the checklist for ${valueTo(r, 'checklists', 'kind')}, version ${valueTo(r, 'checklists', 'number')}`,
  ],
  'checklist.answered': (r) => [
    'answered the checklist of ',
    ...claims(r),
    `: ${counted(rowsOf(r, 'checklist_answers').length, 'answer')}`,
  ],

  'report.issued': (r) => [...issued('issued the report', r), ...corrected(r)],
  'article.signed': (r) => [...issued('signed the article and issued the report', r), ...corrected(r)],
  'article.reopened': () => ['re-opened the article'],
  'exception.waived': (r) => ['let stand what is left: ', counted(rowsOf(r, 'waivers').length, 'waiver')],
  'waiver.withdrawn': () => ['took a waiver back'],
  'report.withdrawn': (r) => issued('withdrew the report', r),
  'history.undone': undone,
  'history.restored': restored,
}

/** Every action with a sentence of its own, by its words. */
export const knownActions: readonly string[] = Object.keys(predicates).sort()

/** Actions that have a sentence of their own. */
export const toldActions = Object.keys(predicates)

const stances: Record<string, string> = {
  supports: 'it supports it',
  refutes: 'it refutes it',
  context: 'it gives context',
}

function joined(r: Reading): Part[] {
  const role = valueTo(r, 'users', 'role')
  const as = role ? ` as ${role}` : ''
  return ownAccount(r) ? [`joined the desk${as}`] : ['added ', user(r), `${as}`]
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

function policyChanged(r: Reading): Part[] {
  const [from, to] = [valueFrom(r, 'desk', 'policies_json'), valueTo(r, 'desk', 'policies_json')]
  if (!to) return ['changed the desk’s policies']
  const [before, after] = [from, to].map((policies_json) => policiesInWords(policiesOf({ policies_json })))
  const changed = Object.entries(after ?? {}).filter(
    ([name, words]) => before?.[name as keyof typeof before] !== words,
  )
  const moved = rowsOf(r, 'claims').length
  return [
    `changed the desk’s policies: ${changed.map(([, words]) => words).join('; ')}`,
    ...(moved ? [`; ${counted(moved, 'claim')} moved by it`] : []),
  ]
}

function assigned(r: Reading): Part[] {
  const to = rowsOf(r, 'claims').find((row) => row.changes.assignee_id)?.changes.assignee_id?.to
  if (!to) return ['took ', ...claims(r), ' from whoever had it']
  return ['assigned ', ...claims(r), ' to ', to === r.act.actor_id ? 'themselves' : person(r, to)]
}

function scheduled(r: Reading): Part[] {
  const on = valueTo(r, 'claims', 'deadline_on')
  return on ? ['gave ', ...claims(r), ` the deadline ${on}`] : ['took the deadline off ', ...claims(r)]
}

function tagged(r: Reading): Part[] {
  const { from, to } = rowsOf(r, 'claims').find((row) => row.changes.tags_json)?.changes.tags_json ?? {}
  const [before, after] = [tagsOf(from), tagsOf(to)]
  const added = after.filter((tag) => !before.includes(tag)).map((tag) => words(tag))
  const gone = before.filter((tag) => !after.includes(tag)).map((tag) => words(tag))
  const put = added.length ? ['added the tag ', ...listed(added), ' to '] : []
  const took = gone.length ? ['took the tag ', ...listed(gone), ' off '] : []
  if (!put.length && !took.length) return ['changed the tags of ', ...claims(r)]
  if (put.length && took.length) return ['changed the tags of ', ...claims(r)]
  return [...put, ...took, ...claims(r)]
}

function split(r: Reading): Part[] {
  const rows = rowsOf(r, 'claims')
  const made = rows.filter((row) => row.changes.number?.from === undefined && row.changes.number)
  const old = rows.filter((row) => !made.includes(row))
  return ['split ', ...claims(r, idsOf(old)), ' into ', ...claims(r, idsOf(made))]
}

function merged(r: Reading): Part[] {
  const gone = rowsOf(r, 'claims').filter((row) => row.changes.state?.to === 'discarded')
  const kept = claimIdsOf(r).filter((id) => !gone.some((row) => row.id === id))
  return ['merged ', ...claims(r, idsOf(gone)), ' into ', ...claims(r, kept)]
}

function ratingChanged(r: Reading): Part[] {
  const row = rowsOf(r, 'ratings').find((row) => row.changes.level_id)
  const start: Part[] = ['changed their rating of ', ...claims(r), ' ', question(r)]
  if (!row) return [...start, ...columnsOf(r, 'ratings')]
  const { from, to } = row.changes.level_id ?? {}
  return [...start, ' from ', level(r, from), ' to ', level(r, to)]
}

function verdictChanged(r: Reading): Part[] {
  const { from, to } = rowsOf(r, 'verdicts').find((row) => row.changes.level_id)?.changes.level_id ?? {}
  if (to) return ['changed the verdict on ', ...claims(r), ' from ', level(r, from), ' to ', level(r, to)]
  return ['decided ', ...claims(r), ' again', ...columnsOf(r, 'verdicts')]
}

function adjudication(r: Reading): Part[] {
  return valueTo(r, 'verdicts', 'level_id') ? [': ', ...decision(r)] : [' again']
}

function decision(r: Reading): Part[] {
  const said = valueTo(r, 'verdicts', 'said_level_id')
  const level_ = level(r, valueTo(r, 'verdicts', 'level_id'))
  return said ? [level_, ' (', { as: 'strong', text: 'said' }, ': ', level(r, said), ')'] : [level_]
}

function restored(r: Reading): Part[] {
  const row = r.act.entry?.rows[0]
  if (row?.table === 'evidence' && row.changes.removed_at)
    return ['put the evidence ', source(r), ' on ', ...claims(r), ' back']
  if (row?.table === 'contacts' && row.changes.removed_at)
    return ['put the contact with ', ...contactOn(r), ' back']
  const columns = Object.keys(row?.changes ?? {}).filter((column) => row && isShown(row.table, column))
  const what = columns.map((column) => (row ? columnLabel(row.table, column) : column))
  return ['restored ', ...(what.length ? ['the ', ...listed(what), ' of '] : []), ...thing(r)]
}

function issued(did: string, r: Reading): Part[] {
  const number = r.names.editions.get(r.act.seq) ?? valueTo(r, 'editions', 'number')
  return number ? [`${did}, edition ${number}`] : [did]
}

function corrected(r: Reading): Part[] {
  const { length } = rowsOf(r, 'corrections')
  return length ? [`, with ${counted(length, 'correction')}`] : []
}

function thing(r: Reading): Part[] {
  switch (r.act.entry?.rows[0]?.table) {
    case 'articles':
      return ['the article']
    case 'sources':
      return ['the source ', source(r)]
    case 'evidence':
      return ['the evidence ', source(r), ' on ', ...claims(r)]
    case 'verdicts':
      return ['the verdict on ', ...claims(r)]
    case 'contacts':
      return ['the contact with ', ...contactOn(r)]
    default:
      return claims(r)
  }
}

/** "recorded: contact answered, on claim 7" */
function inGeneral(r: Reading): Part[] {
  const what = r.act.action.replace(/[.\-_]+/g, ' ').trim()
  const about = claimIdsOf(r)
  return [`recorded: ${what}`, ...(about.length ? [', on ', ...claims(r, about)] : [])]
}

function question(r: Reading): Part {
  return {
    as: 'strong',
    text: valueTo(r, 'ratings', 'question') || (tieOf(r, 'ratings')?.question ?? 'true'),
  }
}

function confidence(r: Reading): Part[] {
  const value = valueTo(r, 'ratings', 'confidence')
  return value ? [` (${value} confidence)`] : []
}

function noteOn(r: Reading): Part[] {
  const tie = tieOf(r, 'notes')
  return tie?.claim ? [' on ', ...claims(r, [tie.claim])] : [' on the article']
}

function contactOn(r: Reading): Part[] {
  return [contact(r), ' on ', ...claims(r)]
}

function user(r: Reading): Part {
  return person(r, rowsOf(r, 'users')[0]?.id ?? '')
}

function ownAccount(r: Reading): boolean {
  const row = rowsOf(r, 'users')[0]
  return !row || row.id === r.act.actor_id
}

/** ": wording, kind": which columns an edit changed. */
function columnsOf(r: Reading, table: Parameters<typeof rowsOf>[1]): Part[] {
  const columns = Object.keys(rowsOf(r, table)[0]?.changes ?? {}).filter(
    (column) => column !== 'state' && isShown(table, column),
  )
  return columns.length ? [`: ${columns.map((column) => columnLabel(table, column)).join(', ')}`] : []
}

function tagsOf(json: unknown): string[] {
  return typeof json === 'string' ? (JSON.parse(json) as string[]) : []
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id)
}

function undone({ act }: Reading): Part[] {
  const seq = /\d+$/.exec(act.entry?.reason ?? '')?.[0]
  return ['undid ', seq ? { as: 'thing', text: `act ${seq}`, href: `/history/${seq}` } : 'their last act']
}
