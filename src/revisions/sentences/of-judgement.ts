import { counted, type Part } from '../part.ts'
import { claims, level, type Reading, rowsOf, tieOf, valueTo } from '../reading.ts'
import { columnsOf, onClaims, type Predicate } from './predicate.ts'

/** Acts of judging: ratings, verdicts, answers to a checklist. */
export const ofJudgement: Record<string, Predicate> = {
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
  'checklist.answered': (r) => [
    'answered the checklist of ',
    ...claims(r),
    `: ${counted(rowsOf(r, 'checklist_answers').length, 'answer')}`,
  ],
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
