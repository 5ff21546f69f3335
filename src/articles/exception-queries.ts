import type { ReadonlyKysely } from 'kysely/readonly'
import { unratedState } from '../claims/state.ts'
import { openStates } from '../claims/vocabulary.ts'
import { claimsAwaitingReply } from '../contacts/queries.ts'
import type { ClaimState, Tables } from '../db/tables.ts'
import { claimsWithHidden, eyesOf, type Seer } from '../ratings/readable-queries.ts'
import { type Exception, type ExceptionKind, exceptionKinds } from './exception-vocabulary.ts'
import { isNotLookedAt } from './line-queries.ts'
import { currentVersion } from './queries.ts'

type Read = ReadonlyKysely<Tables>

/** Each finds one sort of thing that is left, with as few queries for any number of them. One more is a line here. */
const sources: readonly ((read: Read, articleId: string) => Promise<Exception[]>)[] = [
  claimsLeft,
  repliesLeft,
  linesLeft,
]

/** All that stands against signing an article, by kind and number. Nothing left: the article is ready. */
export async function exceptionsOf(read: Read, articleId: string): Promise<Exception[]> {
  const found: Exception[] = []
  for (const source of sources) found.push(...(await source(read, articleId)))
  return sorted(found)
}

function sorted(found: Exception[]): Exception[] {
  const place = ({ kind }: Exception) => exceptionKinds.indexOf(kind)
  return found.sort((a, b) => place(a) - place(b) || a.number - b.number)
}

/** The same as this person may see it: to whom ratings are hidden, a claim is what it would be without them. */
export async function exceptionsSeen(read: Read, articleId: string, seer: Seer): Promise<Exception[]> {
  const found = await exceptionsOf(read, articleId)
  const claims = found.flatMap((one) => (one.unrated && one.unrated !== one.kind ? one.id : []))
  const hidden = await claimsWithHidden(read, await eyesOf(read, seer), claims)
  return sorted(found.map((one) => ({ ...one, kind: (hidden.has(one.id) && one.unrated) || one.kind })))
}

const kindOfState: Partial<Record<ClaimState, ExceptionKind>> = {
  proposed: 'proposal',
  disputed: 'disputed',
  're-check': 're-check',
}

async function claimsLeft(read: Read, articleId: string): Promise<Exception[]> {
  const claims = await read
    .selectFrom('claims')
    .select(['id', 'number', 'wording', 'state', 'unrated_state'])
    .where('article_id', '=', articleId)
    .where('state', 'in', openStates)
    .execute()
  return claims.map(({ id, number, wording, ...claim }) => {
    const kind = (state: ClaimState) => kindOfState[state] ?? 'open'
    return { kind: kind(claim.state), unrated: kind(unratedState(claim)), id, number, words: wording }
  })
}

async function repliesLeft(read: Read, articleId: string): Promise<Exception[]> {
  const claims = await claimsAwaitingReply(read, { article: articleId })
  return claims.map(({ id, number, wording }) => ({ kind: 'reply', id, number, words: wording }))
}

/** Lines of the newest text that nobody has marked and that hold no claim; a proposal on one is answered first. */
async function linesLeft(read: Read, articleId: string): Promise<Exception[]> {
  const { id, text } = await currentVersion(read, articleId)
  const lines = await read
    .selectFrom('lines as l')
    .select(['l.id', 'l.number', 'l.start_at', 'l.end_at'])
    .where('l.article_version_id', '=', id)
    .where(isNotLookedAt)
    .execute()
  return lines.map((line) => {
    return { kind: 'line', id: line.id, number: line.number, words: text.slice(line.start_at, line.end_at) }
  })
}
