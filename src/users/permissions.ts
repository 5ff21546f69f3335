import {
  type ArticleCondition,
  type ArticleFacts,
  type ArticleMove,
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
import { type ClaimMove, claimMoves, type Grounds, unratedState } from '../claims/state.ts'
import type { Actor } from '../db/change.ts'
import type { ClaimState, ClaimTable } from '../db/tables.ts'
import { Conflict, Forbidden, InvalidInput } from '../errors.ts'
import type { Role } from './vocabulary.ts'

/** One row of the table. What a row does not say is not asked, and does not move. */
export interface Rule {
  roles: readonly Role[]
  /** What the act is, after "may": used in the sentence that refuses it. */
  does: string
  /** The claim states that allow the act; absent where no claim is concerned. */
  states?: readonly ClaimState[]
  /** What must hold for the claim besides; a refusal says each that does not. */
  needs?: readonly ClaimCondition[]
  /** Of these, what the form of the act brings along itself: the sentence then stands by its field. */
  brings?: readonly ClaimCondition[]
  /** The state the claim is in afterwards: by its name, or how it is found. */
  next?: ClaimMove
  /** The same for the article, for acts on articles and for those that move one along. */
  articleStates?: readonly ArticleState[]
  articleNeeds?: readonly ArticleCondition[]
  articleNext?: ArticleMove
}

const workers = ['reviewer', 'editor', 'admin'] as const
const deciders = ['editor', 'admin'] as const
const everyone = ['reader', ...workers] as const
const admins = ['admin'] as const

const taken = ['to check', 'in check', 'rated', 'disputed', 're-check'] as const
const underWork = ['proposed', ...taken] as const

/** People outside the desk are asked about what somebody has taken up, and may answer late. */
const asked = [...taken, 'decided', 'set aside'] as const

const takesUp = 'to check, if it was proposed'
const byRatings = 'rated or disputed, when enough ratings are in'
const byPlace = 'by its evidence and ratings, on the same words; re-check, if it is decided and on others'
/** Whatever a verdict asks for, to be made and to be confirmed. */
const forVerdict = [
  'evidence first',
  'enough ratings',
  'no judge in their own cause',
  'a judge outside the dispute',
  'two sources or a reason',
  'a reason for settling it',
] as const
/** States of an article in which its claims and lines are worked on. */
const unsigned = ['draft', 'in check', 'ready'] as const
/** An answer may come after the article is signed, and is kept. */
const settles = { articleNext: 'in check or ready, by what is left' } as const
/** Acts that work on an article's claims and lines: over once it is signed; what is left says where it stands. */
const works = { articleStates: unsigned, ...settles } as const

/**
 * The whole order of work: who may do what, on a claim or article in which state, what must hold besides, and where it
 * stands afterwards. Commands enforce it, views show it, CONTRIBUTING prints it.
 */
export const permissions = {
  'article.import': { roles: workers, does: 'import articles' },
  'article.edit': { roles: workers, does: 'edit the article’s details' },
  'article.rebreak': { roles: workers, does: 'propose claims again', ...works },
  'article.redraft': {
    roles: workers,
    does: 'put in a new draft',
    next: 're-check, where its words changed',
    ...works,
  },
  'hint.dismiss': { roles: workers, does: 'dismiss hints' },
  'line.mark': { roles: workers, does: 'mark lines', ...works },
  'claim.create': { roles: workers, does: 'make claims', ...works },
  'claim.accept': {
    roles: workers,
    does: 'accept a proposal',
    states: ['proposed'],
    next: 'to check',
    ...works,
  },
  'claim.discard': {
    roles: workers,
    does: 'discard a claim',
    states: underWork,
    next: 'discarded',
    ...works,
  },
  'claim.restore': {
    roles: workers,
    does: 'restore a claim',
    states: ['discarded', 'set aside'],
    next: 'by its evidence and ratings',
    ...works,
  },
  'claim.edit': {
    roles: workers,
    does: 'edit a claim',
    states: [...underWork, 'set aside'],
    next: takesUp,
    ...works,
  },
  'claim.split': { roles: workers, does: 'split a claim', states: underWork, next: 'discarded', ...works },
  'claim.merge': {
    roles: workers,
    does: 'merge claims',
    states: underWork,
    next: 'to check or in check, by the evidence that came along',
    ...works,
  },
  'claim.assign': { roles: workers, does: 'assign a claim', states: underWork, next: takesUp, ...works },
  'claim.assign-by-load': {
    roles: deciders,
    does: 'give claims out by load',
    states: underWork,
    next: takesUp,
    ...works,
  },
  'claim.schedule': { roles: workers, does: 'give a claim a deadline', states: underWork, ...works },
  'claim.tag': {
    roles: workers,
    does: 'tag a claim',
    states: [...underWork, 'decided', 'set aside'],
    ...works,
  },
  'claim.set-aside': {
    roles: workers,
    does: 'set a claim aside',
    states: underWork,
    next: 'set aside',
    ...works,
  },
  'claim.keep': {
    roles: workers,
    does: 'keep a claim where it stands',
    states: [...underWork, 'decided'],
    next: byPlace,
    ...works,
  },
  'claim.re-place': {
    roles: workers,
    does: 're-place a claim',
    states: [...underWork, 'decided'],
    next: byPlace,
    ...works,
  },
  'claim.retire': {
    roles: workers,
    does: 'retire a claim',
    states: [...underWork, 'decided'],
    next: 'set aside',
    ...works,
  },
  'claim.hold': {
    roles: workers,
    does: 'say that a claim still holds',
    states: ['re-check'],
    next: 'by its evidence and ratings',
    ...works,
  },
  'claim.uphold': {
    roles: deciders,
    does: 'let a verdict stand again',
    states: ['re-check'],
    needs: forVerdict,
    next: 'decided',
    ...works,
  },
  'claim.rate': {
    roles: workers,
    does: 'rate a claim',
    states: taken,
    needs: ['a blind eye', 'evidence first', 'a reason for changing it'],
    brings: ['a reason for changing it'],
    next: byRatings,
    ...works,
  },
  'claim.take-part': {
    roles: deciders,
    does: 'take the decider’s part in a claim',
    states: taken,
    needs: ['no rating yet'],
    ...works,
  },
  'claim.decide': {
    roles: deciders,
    does: 'decide a verdict',
    states: ['rated', 'disputed'],
    needs: forVerdict,
    brings: ['a reason for settling it'],
    next: 'decided, or as it is until a second editor confirms',
    ...works,
  },
  'claim.confirm': {
    roles: deciders,
    does: 'confirm a verdict',
    states: ['rated', 'disputed'],
    needs: ['a verdict that waits', 'a second editor', ...forVerdict],
    next: 'decided',
    ...works,
  },
  'claim.reopen': {
    roles: deciders,
    does: 'reopen a decided claim',
    states: ['decided'],
    next: byRatings,
    ...works,
  },
  'evidence.attach': {
    roles: workers,
    does: 'attach evidence',
    states: underWork,
    next: 'in check, if not begun',
    ...works,
  },
  'evidence.edit': { roles: workers, does: 'edit evidence', states: underWork, ...works },
  'evidence.remove': { roles: workers, does: 'remove evidence', states: underWork, ...works },
  'source.edit': { roles: workers, does: 'describe sources' },
  'note.write': { roles: workers, does: 'write notes' },
  'note.resolve': { roles: workers, does: 'resolve notes' },
  'queue.read': { roles: workers, does: 'work through queues' },
  'agreement.read': { roles: deciders, does: 'see how far raters agree' },
  'contact.record': { roles: workers, does: 'record a contact', states: asked, ...works },
  'contact.edit': { roles: workers, does: 'change a contact', states: asked, ...settles },
  'reply.need': { roles: workers, does: 'ask for a reply', states: asked, ...works },
  'reply.waive': { roles: deciders, does: 'waive a reply', states: asked, ...settles },
  'checklist.answer': { roles: workers, does: 'answer a checklist', states: taken, ...works },
  'report.issue': {
    roles: deciders,
    does: 'issue a preliminary edition',
    articleStates: unsigned,
    articleNeeds: ['a decided claim'],
  },
  'exception.waive': {
    roles: deciders,
    does: 'waive what is left',
    articleStates: unsigned,
  },
  'article.sign': {
    roles: deciders,
    does: 'sign an article',
    articleStates: unsigned,
    articleNeeds: ['a decided claim', 'nothing left that is not waived'],
    articleNext: 'signed, or corrected if signed before',
  },
  'article.reopen': {
    roles: deciders,
    does: 're-open an article',
    articleStates: ['signed', 'corrected'],
    articleNext: 'ready, or in check if anything is left',
  },
  'report.withdraw': {
    roles: deciders,
    does: 'withdraw a report',
    articleNeeds: ['an issued report that stands'],
    articleNext: 'ready, or in check if anything is left',
  },
  'report.bundle': { roles: deciders, does: 'take evidence bundles away' },
  'history.verify': { roles: deciders, does: 'check the history' },
  'history.restore': { roles: workers, does: 'restore an earlier value' },
  'person.invite': { roles: admins, does: 'invite people' },
  'person.edit': { roles: admins, does: 'change people’s roles' },
  'person.erase': { roles: admins, does: 'erase people' },
  'desk.edit': { roles: admins, does: 'change the desk’s settings' },
  'policy.edit': { roles: admins, does: 'change the desk’s policies' },
  'scale.edit': { roles: admins, does: 'change scales' },
  'checklist.edit': { roles: admins, does: 'change checklists' },
  'witness.edit': { roles: admins, does: 'name witnesses and take in what they sign' },
  'account.edit': { roles: everyone, does: 'change their own account' },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof permissions

/** The row of an action, with what it leaves out. */
export function ruleOf(action: Action): Rule {
  return permissions[action]
}

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
