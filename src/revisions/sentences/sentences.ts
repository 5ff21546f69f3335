import { columnLabel, isShown } from '../columns.ts'
import { listed, type Part } from '../part.ts'
import { claimIdsOf, claims, person, type Reading, source } from '../reading.ts'
import { ofArticles } from './of-articles.ts'
import { ofClaims } from './of-claims.ts'
import { ofDesk } from './of-desk.ts'
import { ofJudgement } from './of-judgement.ts'
import { ofMaterial } from './of-material.ts'
import { contactOn, type Predicate } from './predicate.ts'

/**
 * The act as a sentence: who did what to what. An action without a sentence of its own is told in general words, so
 * that it reads well from its first day.
 */
export function sentenceOf(reading: Reading): Part[] {
  const predicate = predicates[reading.act.action] ?? inGeneral
  return [person(reading, reading.act.actor_id), ' ', ...predicate(reading)]
}

const predicates: Record<string, Predicate> = {
  ...ofDesk,
  ...ofArticles,
  ...ofClaims,
  ...ofJudgement,
  ...ofMaterial,
  'history.undone': undone,
  'history.restored': restored,
}

/** Every action with a sentence of its own, by its words. */
export const knownActions: readonly string[] = Object.keys(predicates).sort()

/** "recorded: contact answered, on claim 7" */
function inGeneral(r: Reading): Part[] {
  const what = r.act.action.replace(/[.\-_]+/g, ' ').trim()
  const about = claimIdsOf(r)
  return [`recorded: ${what}`, ...(about.length ? [', on ', ...claims(r, about)] : [])]
}

function undone({ act }: Reading): Part[] {
  const seq = /\d+$/.exec(act.entry?.reason ?? '')?.[0]
  return ['undid ', seq ? { as: 'thing', text: `act ${seq}`, href: `/history/${seq}` } : 'their last act']
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
