import { listed, type Part, words } from '../part.ts'
import { claimIdsOf, claims, person, type Reading, rowsOf, valueTo } from '../reading.ts'
import { columnsOf, onClaims, type Predicate } from './predicate.ts'

/** Acts on claims: making them, sorting them, giving them out. */
export const ofClaims: Record<string, Predicate> = {
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

function tagsOf(json: unknown): string[] {
  return typeof json === 'string' ? (JSON.parse(json) as string[]) : []
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

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((row) => row.id)
}
