import type { Actor } from '../db/change.ts'
import type { ClaimState } from '../db/tables.ts'
import { Conflict, Forbidden } from '../errors.ts'
import type { Role } from './vocabulary.ts'

interface Permission {
  roles: readonly Role[]
  /** The claim states that allow the act; absent where no claim is concerned. */
  states?: readonly ClaimState[]
  /** What the act is, after "may": used in the sentence that refuses it. */
  does: string
}

const workers = ['reviewer', 'editor', 'admin'] as const
const deciders = ['editor', 'admin'] as const
const everyone = ['reader', ...workers] as const
const admins = ['admin'] as const

const underWork = ['proposed', 'to check', 'in check', 'rated', 'disputed', 're-check'] as const

/** The whole policy: who may do what, on a claim in which state. Commands enforce it, views show it. */
export const permissions = {
  'article.import': { roles: workers, does: 'import articles' },
  'article.edit': { roles: workers, does: 'edit the article’s details' },
  'article.rebreak': { roles: workers, does: 'propose claims again' },
  'article.redraft': { roles: workers, does: 'put in a new draft' },
  'hint.dismiss': { roles: workers, does: 'dismiss hints' },
  'line.mark': { roles: workers, does: 'mark lines' },
  'claim.create': { roles: workers, does: 'make claims' },
  'claim.accept': { roles: workers, states: ['proposed'], does: 'accept a proposal' },
  'claim.discard': {
    roles: workers,
    states: ['proposed', 'to check', 'in check', 're-check'],
    does: 'discard a claim',
  },
  'claim.restore': { roles: workers, states: ['discarded', 'set aside'], does: 'restore a claim' },
  'claim.edit': { roles: workers, states: [...underWork, 'set aside'], does: 'edit a claim' },
  'claim.split': {
    roles: workers,
    states: ['proposed', 'to check', 'in check', 're-check'],
    does: 'split a claim',
  },
  'claim.merge': {
    roles: workers,
    states: ['proposed', 'to check', 'in check', 're-check'],
    does: 'merge claims',
  },
  'claim.assign': { roles: workers, states: underWork, does: 'assign a claim' },
  'claim.tag': { roles: workers, states: [...underWork, 'decided', 'set aside'], does: 'tag a claim' },
  'claim.set-aside': { roles: workers, states: underWork, does: 'set a claim aside' },
  'claim.keep': { roles: workers, states: underWork, does: 'keep a claim where it stands' },
  'claim.re-place': { roles: workers, states: underWork, does: 're-place a claim' },
  'claim.retire': { roles: workers, states: underWork, does: 'retire a claim' },
  'claim.hold': { roles: workers, states: ['re-check'], does: 'say that a claim still holds' },
  'claim.rate': { roles: workers, states: underWork, does: 'rate a claim' },
  'claim.decide': { roles: deciders, states: ['rated', 'disputed'], does: 'decide a verdict' },
  'claim.reopen': { roles: deciders, states: ['decided'], does: 'reopen a decided claim' },
  'evidence.attach': { roles: workers, states: underWork, does: 'attach evidence' },
  'evidence.edit': { roles: workers, states: underWork, does: 'edit evidence' },
  'evidence.remove': { roles: workers, states: underWork, does: 'remove evidence' },
  'source.edit': { roles: workers, does: 'describe sources' },
  'note.write': { roles: workers, does: 'write notes' },
  'note.resolve': { roles: workers, does: 'resolve notes' },
  'report.issue': { roles: deciders, does: 'issue a report' },
  'history.restore': { roles: workers, does: 'restore an earlier value' },
  'person.invite': { roles: admins, does: 'invite people' },
  'person.edit': { roles: admins, does: 'change people’s roles' },
  'desk.edit': { roles: admins, does: 'change the desk’s settings' },
  'scale.edit': { roles: admins, does: 'change scales' },
  'account.edit': { roles: everyone, does: 'change their own account' },
} as const satisfies Record<string, Permission>

export type Action = keyof typeof permissions

/** Whether this person may do this now; `state` is the claim's, where a claim is concerned. */
export function may(actor: Pick<Actor, 'role'>, action: Action, state?: ClaimState): boolean {
  const { roles, states }: Permission = permissions[action]
  return roles.includes(actor.role) && (!states || state === undefined || states.includes(state))
}

/** @throws Forbidden for the role, Conflict for the state, each with a sentence for the person */
export function require(actor: Pick<Actor, 'role'>, action: Action, state?: ClaimState): void {
  const { roles, states, does }: Permission = permissions[action]
  if (!roles.includes(actor.role)) throw new Forbidden(`As ${actor.role} you may not ${does}.`)
  if (states && state !== undefined && !states.includes(state))
    throw new Conflict(`The claim is ${state}; to ${does} it must be ${listed(states)}.`)
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
