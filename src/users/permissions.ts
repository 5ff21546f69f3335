import {
  type ArticleFacts,
  type ArticleState,
  articleConditions,
  articleMoves,
  type Condition as OfArticle,
} from '../articles/state.ts'
import { isSigned } from '../articles/state-vocabulary.ts'
import {
  type ClaimCondition,
  claimConditions,
  type Facts,
  type Condition as OfClaim,
} from '../claims/conditions.ts'
import { claimMoves, type Grounds, unratedState } from '../claims/state.ts'
import type { Actor } from '../db/change.ts'
import type { ClaimState, ClaimTable } from '../db/tables.ts'
import { Conflict, Forbidden, InvalidInput } from '../errors.ts'
import { type Action, ruleOf, taken } from './rules.ts'

/** Who would act, and the state of the article it would be on, where that is known. */
export interface Acting extends Pick<Actor, 'role'> {
  article?: ArticleState
}

/** Whether this person may do this in this state; what must hold besides, `missing` tells. */
export function may({ role, article }: Acting, action: Action, state?: ClaimState): boolean {
  const { roles, states, articleStates } = ruleOf(action)
  return (
    roles.includes(role) &&
    (!states || state === undefined || states.includes(state)) &&
    (!articleStates || article === undefined || articleStates.includes(article))
  )
}

/** The conditions of an act on a claim that do not hold, by name. */
export function lacking(action: Action, facts: Facts): ClaimCondition[] {
  return (ruleOf(action).needs ?? []).filter((name) => !claimConditions[name].holds(facts))
}

/** What the act on a claim still waits for, each as a sentence; empty when nothing is missing. */
export function missing(action: Action, facts: Facts): string[] {
  return lacking(action, facts).map((name) => claimConditions[name].missing(facts))
}

/**
 * @param state the claim's; without it only the role is asked
 * @param facts about the claim, for an action that needs more than a state
 * @throws Forbidden for the role, Conflict for the state and for what is missing, InvalidInput for what is missing in the
 *   form itself, each with a sentence for the person
 */
export function require(actor: Pick<Actor, 'role'>, action: Action, state?: ClaimState, facts?: Facts): void {
  const { roles, states, needs, brings = [], does } = ruleOf(action)
  if (!roles.includes(actor.role)) throw new Forbidden(`As ${actor.role} you may not ${does}.`)
  if (state === undefined) return
  if (states && !states.includes(state))
    throw new Conflict(`The claim is ${inWords(state)}; to ${does} it must be ${listed(states)}.`)
  if (!needs) return
  if (!facts) throw new Error(`Whether ${action} may be done needs facts about the claim.`)
  const names = lacking(action, facts)
  const sentence = (name: ClaimCondition) => claimConditions[name].missing(facts)
  if (names.some((name) => !brings.includes(name))) throw new Conflict(names.map(sentence).join(' '))
  const byField = names.map((name) => [(claimConditions[name] as OfClaim).field ?? '', sentence(name)])
  if (names.length) throw new InvalidInput(Object.fromEntries(byField))
}

/** The state a claim is in after the act. Moves that look at nothing but the state need no grounds. */
export function nextState(action: Action, state: ClaimState, grounds: Grounds = noGrounds): ClaimState {
  const { next } = ruleOf(action)
  if (next === undefined) return state
  return next in claimMoves
    ? claimMoves[next as keyof typeof claimMoves](state, grounds)
    : (next as ClaimState)
}

/**
 * Where the act moves a claim, as columns: the state it is in afterwards, and the one it would be in had nobody rated it,
 * found by the same rule.
 */
export function movedBy(
  action: Action,
  claim: Pick<ClaimTable, 'state' | 'unrated_state'>,
  grounds: Grounds = noGrounds,
): Pick<ClaimTable, 'state' | 'unrated_state'> {
  const state = nextState(action, claim.state, grounds)
  const unrated = nextState(action, unratedState(claim), { ...grounds, ratings: [] })
  return { state, unrated_state: unrated === unratedState({ state, unrated_state: '' }) ? '' : unrated }
}

const noGrounds: Grounds = {
  policies: { ratings: 1, secondEditor: [] },
  risk: '',
  ratings: [],
  hasEvidence: false,
}

/** As `missing`, for an act on an article. */
export function missingOnArticle(action: Action, facts: ArticleFacts): string[] {
  const needed = (ruleOf(action).articleNeeds ?? []).map((name): OfArticle => articleConditions[name])
  return needed.filter(({ holds }) => !holds(facts)).map(({ missing }) => missing(facts))
}

/** As `require`, for an act on an article. @throws Forbidden, Conflict */
export function requireOnArticle(
  actor: Pick<Actor, 'role'>,
  action: Action,
  state: ArticleState,
  facts: ArticleFacts,
): void {
  require(actor, action)
  const { articleStates, does } = ruleOf(action)
  if (articleStates && !articleStates.includes(state)) {
    if (isSigned(state))
      throw new Conflict(`The article is ${state}; to ${does}, an editor has to re-open it first.`)
    throw new Conflict(`The article is ${state}; to ${does} it must be ${listed(articleStates)}.`)
  }
  const sentences = missingOnArticle(action, facts)
  if (sentences.length) throw new Conflict(sentences.join(' '))
}

/** The state an article is in after the act. */
export function nextArticleState(action: Action, state: ArticleState, facts: ArticleFacts): ArticleState {
  const { articleNext: next } = ruleOf(action)
  if (next === undefined) return state
  return next in articleMoves
    ? articleMoves[next as keyof typeof articleMoves](state, facts)
    : (next as ArticleState)
}

/** A refusal does not tell how far the ratings are: who reads it may be yet to rate. */
function inWords(state: ClaimState): string {
  return (taken as readonly ClaimState[]).includes(state) ? 'under way' : state
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
