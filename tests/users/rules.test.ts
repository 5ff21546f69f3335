import { describe, expect, test } from 'vitest'
import type { ArticleFacts, ArticleState, articleMoves } from '../../src/articles/state.ts'
import type { Facts } from '../../src/claims/conditions.ts'
import { claimStates } from '../../src/claims/vocabulary.ts'
import type { ClaimState } from '../../src/db/tables.ts'
import { defaultPolicies, type Policies, raterDecisions } from '../../src/desk/policy-vocabulary.ts'
import { Conflict, Forbidden, Refusal } from '../../src/errors.ts'
import {
  type Action,
  may,
  missing,
  nextArticleState,
  nextState,
  permissions,
  require,
  requireOnArticle,
  ruleOf,
} from '../../src/users/permissions.ts'
import { roles } from '../../src/users/vocabulary.ts'

/** The whole table, every combination of it: state × action × role × what holds × policy. */

const me = 'me'
const actions = Object.keys(permissions) as Action[]
const booleans = [true, false]

const source = (id: string, publisher: string) => ({ id, publisher, origin: '', url: '', anonymous: 0 })
const sourceSets = [
  [],
  [source('a', 'Post'), source('b', 'post ')],
  [source('a', 'Post'), source('b', 'Times')],
]
/** Who answered whether it is so with which level, and who answered whether it was said. */
const ratingSets = [
  '',
  'me:x',
  'ana:x',
  'ana:x me:x',
  'ana:x ben:x',
  'ana:x ben:y',
  'ana:x ben:x me:x',
  'said-ana:s said-ben:t',
  'ana:x ben:x said-ana:s said-ben:t',
].map(ratingsIn)

/** Of these, where two people differ, if no more ratings are asked for. */
const disputed = new Set([ratingSets[5], ratingSets[8]])

function ratingsIn(text: string): Facts['ratings'] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [who = '', level_id = ''] = one.split(':')
      const question = who.startsWith('said-') ? 'said' : 'true'
      // On an axis of single letters, and of one scale that calls none but the same alike.
      const level = { scale_id: 's', scale_key: 's', key: level_id, value: level_id.charCodeAt(0), alike: 0 }
      return { question, rater_id: who.replace('said-', ''), level }
    })
}

/** The question that a rating answers, and why it changes an earlier one. */
const asked = [
  ['said', null],
  ['true', null],
  ['true', ''],
  ['true', 'Recounted.'],
  [null, null],
] as const

function* allPolicies(): Generator<Policies> {
  for (const ratings of [1, 3])
    for (const raterDecides of raterDecisions)
      for (const evidenceFirst of booleans)
        for (const [twoSources, visibility] of [
          [true, 'blind'],
          [false, 'open'],
        ] as const)
          for (const secondEditor of [[], ['legal' as const]])
            yield {
              ...defaultPolicies,
              visibility,
              ratings,
              raterDecides,
              evidenceFirst,
              twoSources,
              secondEditor,
            }
}

function* allFacts(): Generator<Facts> {
  for (const policies of allPolicies())
    for (const ratings of ratingSets)
      for (const sources of sourceSets)
        for (const waitingBy of [null, me, 'eva'])
          for (const sourcesReason of ['', 'The only register.'])
            for (const risk of ['', 'legal'] as const)
              for (const [question, revisionReason] of asked) {
                const sees = { said: false, true: risk === 'legal' }
                const given = {
                  policies,
                  ratings,
                  sees,
                  sources,
                  hasEvidence: sources.length > 0,
                  waitingBy,
                  me,
                }
                const reasons = { sourcesReason, disputeReason: sourcesReason, revisionReason }
                yield { ...given, ...reasons, risk, question }
              }
}

/** What each act on a claim waits for, said once more and otherwise: as the README tells it. */
function waits(action: Action, facts: Facts): boolean {
  const { policies, ratings, sources, waitingBy } = facts
  const raters = ratings.filter(({ question }) => question === 'true').map(({ rater_id }) => rater_id)
  const ungrounded = policies.evidenceFirst && !facts.hasEvidence
  const others = ratings.filter(({ rater_id }) => rater_id !== me)
  const unexplained =
    facts.revisionReason === '' && others.some(({ question }) => question === facts.question)
  const isMine = ratings.some(({ rater_id, question }) => rater_id === me && question === facts.question)
  const unblind =
    policies.visibility === 'blind' && facts.question !== null && facts.sees[facts.question] && !isMine
  if (action === 'claim.rate') return (ungrounded && facts.question !== 'said') || unexplained || unblind
  if (action === 'claim.take-part') return ratings.some(({ rater_id }) => rater_id === me)
  const partial =
    (policies.raterDecides === 'never' && ratings.some(({ rater_id }) => rater_id === me)) ||
    (policies.raterDecides === 'with another' && raters.every((rater) => rater === me))
  const thin = policies.twoSources && sources !== sourceSets[2] && !facts.sourcesReason
  const verdict =
    (ungrounded && facts.question !== 'said') ||
    raters.length < policies.ratings ||
    partial ||
    thin ||
    (disputed.has(ratings) && (facts.disputeReason === '' || ratings.some(({ rater_id }) => rater_id === me)))
  if (action === 'claim.decide') return verdict
  if (action === 'claim.confirm') return verdict || waitingBy === null || waitingBy === me
  return false
}

describe.each(actions)('%s', (action) => {
  const { roles: allowed, states, needs } = ruleOf(action)

  test('the role first, then the state, then what is missing, each with its sentence', () => {
    const every = [...allFacts()]
    const some = every.filter((_, i) => i % 13 === 0)
    for (const role of roles)
      for (const state of claimStates) {
        // Where the role or the state forbids it already, or nothing more is asked, one set of facts is like another.
        const matters = needs && allowed.includes(role) && states?.includes(state)
        const first = role === allowed[0] && state === states?.[0]
        for (const facts of first ? every : matters ? some : every.slice(0, 2)) {
          const expected = !allowed.includes(role)
            ? Forbidden
            : states && !states.includes(state)
              ? Conflict
              : needs && waits(action, facts)
                ? Refusal
                : null
          const refusal = refusalOf(() => require({ role }, action, state, facts))
          if (expected === null ? refusal !== null : !(refusal instanceof expected))
            expect.unreachable(`${role} on ${state}: ${refusal} for ${JSON.stringify(facts)}`)
          if (refusal && !/^[A-Z].{10,}\.$/.test(refusal.message)) expect.unreachable(refusal.message)
          const shown = may({ role }, action, state) && !missing(action, facts).length
          if (shown !== (expected === null)) expect.unreachable(`${role} on ${state} is shown it: ${shown}`)
        }
      }
  })

  test('leads to a state that the claim can be in, and nowhere when it says so', () => {
    for (const state of states ?? [])
      for (const facts of allFacts()) {
        const next = nextState(action, state, facts)
        if (!claimStates.includes(next)) expect.unreachable(`${state} to ${next}`)
        if (!ruleOf(action).next && next !== state) expect.unreachable(`${state} to ${next}`)
      }
  })
})

describe('where acts lead', () => {
  const facts = (ratings: string, more: Partial<Facts> = {}, policies: Partial<Policies> = {}): Facts => ({
    ...{ policies: { ...defaultPolicies, ...policies }, ratings: ratingsIn(ratings), sources: [] },
    ...{ hasEvidence: true, waitingBy: null, sourcesReason: '', risk: '', question: null, me },
    ...{ disputeReason: '', revisionReason: null, sees: { said: false, true: false } },
    ...more,
  })
  test.each<[Action, ClaimState, Facts, ClaimState]>([
    ['claim.accept', 'proposed', facts(''), 'to check'],
    ['claim.edit', 'proposed', facts(''), 'to check'],
    ['claim.edit', 'disputed', facts(''), 'disputed'],
    ['claim.assign', 'proposed', facts(''), 'to check'],
    ['claim.tag', 'proposed', facts(''), 'proposed'],
    ['evidence.attach', 're-check', facts(''), 'in check'],
    ['evidence.attach', 'rated', facts(''), 'rated'],
    ['claim.merge', 'proposed', facts('', { hasEvidence: false }), 'to check'],
    ['claim.merge', 'proposed', facts(''), 'in check'],
    ['claim.rate', 'in check', facts('ana:x'), 'in check'],
    ['claim.rate', 'to check', facts('said-ana:s'), 'to check'],
    ['claim.rate', 're-check', facts('ana:x'), 're-check'],
    ['claim.rate', 're-check', facts('ana:x ben:x'), 'rated'],
    ['claim.rate', 'in check', facts('ana:x ben:x'), 'rated'],
    ['claim.rate', 'in check', facts('ana:x ben:y'), 'disputed'],
    ['claim.rate', 'in check', facts('ana:x ben:y', {}, { ratings: 3 }), 'in check'],
    ['claim.rate', 'in check', facts('ana:x', {}, { ratings: 1 }), 'rated'],
    ['claim.rate', 'in check', facts('said-ana:s said-ben:t'), 'in check'],
    ['claim.rate', 'in check', facts('ana:x ben:x said-ana:s said-ben:t'), 'disputed'],
    ['claim.rate', 'disputed', facts('ana:x ben:x'), 'rated'],
    ['claim.restore', 'set aside', facts('ana:x ben:y'), 'disputed'],
    ['claim.restore', 'discarded', facts('ana:x'), 'in check'],
    ['claim.restore', 'discarded', facts('', { hasEvidence: false }), 'to check'],
    ['claim.decide', 'disputed', facts('ana:x ben:y'), 'decided'],
    ['claim.decide', 'rated', facts('ana:x ben:x', { risk: 'legal' }), 'rated'],
    ['claim.decide', 'rated', facts('ana:x ben:x', { risk: 'legal' }, { secondEditor: ['harm'] }), 'decided'],
    ['claim.confirm', 'rated', facts('ana:x ben:x', { risk: 'legal' }), 'decided'],
    ['claim.reopen', 'decided', facts('ana:x ben:x'), 'rated'],
    ['claim.reopen', 'decided', facts('ana:x'), 'in check'],
    ['claim.discard', 'in check', facts('ana:x'), 'discarded'],
    ['claim.split', 'in check', facts(''), 'discarded'],
    ['claim.set-aside', 'disputed', facts(''), 'set aside'],
  ])('%s on %s', (action, state, given, next) => expect(nextState(action, state, given)).toBe(next))

  const standing: ArticleFacts = { decided: 1, open: 0, linesNotLookedAt: 0, editions: 0 }
  test.each<[Action, ArticleState, Partial<ArticleFacts>, ArticleState]>([
    ['claim.accept', 'draft', {}, 'in check'],
    ['claim.accept', 'signed', {}, 'signed'],
    ['claim.decide', 'draft', {}, 'draft'],
    ['report.issue', 'in check', { open: 1 }, 'in check'],
    ['report.issue', 'in check', { linesNotLookedAt: 1 }, 'in check'],
    ['report.issue', 'in check', {}, 'signed'],
    ['report.issue', 'signed', { editions: 1 }, 'corrected'],
  ])('%s on an article that is %s', (action, state, more, next) =>
    expect(nextArticleState(action, state, { ...standing, ...more })).toBe(next),
  )

  test('on articles too, the role first and then what is missing', () => {
    const none = { ...standing, decided: 0 }
    expect(() => requireOnArticle({ role: 'reviewer' }, 'report.issue', 'ready', none)).toThrow(Forbidden)
    expect(() => requireOnArticle({ role: 'editor' }, 'report.issue', 'ready', none)).toThrow(Conflict)
    requireOnArticle({ role: 'editor' }, 'report.issue', 'ready', standing)
  })

  test('a draft is begun by acts that work on claims, and by no others', () => {
    const begin = 'in check, if a draft' satisfies keyof typeof articleMoves
    const begun = actions.filter((action) => ruleOf(action).articleNext === begin)
    const onClaims = actions.filter((action) => /^claim\.(?!take-part|decide|confirm|reopen)/.test(action))
    expect(begun.sort()).toEqual([...onClaims, 'evidence.attach'].sort())
  })
})

test('an action that needs more than a state cannot be allowed without facts', () => {
  expect(() => require({ role: 'editor' }, 'claim.decide', 'rated')).toThrow('needs facts')
})

function refusalOf(work: () => void): Error | null {
  try {
    work()
    return null
  } catch (error) {
    return error as Error
  }
}
