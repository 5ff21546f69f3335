import { describe, expect, test } from 'vitest'
import type { ArticleFacts, ArticleState, articleMoves } from '../../src/articles/state.ts'
import type { Facts } from '../../src/claims/conditions.ts'
import { claimStates } from '../../src/claims/vocabulary.ts'
import type { ClaimState } from '../../src/db/tables.ts'
import { defaultPolicies, type Policies, raterDecisions } from '../../src/desk/policy-vocabulary.ts'
import { Conflict, Forbidden, Refusal } from '../../src/errors.ts'
import {
  may,
  missing,
  nextArticleState,
  nextState,
  require,
  requireOnArticle,
} from '../../src/users/permissions.ts'
import { type Action, permissions, ruleOf } from '../../src/users/rules.ts'
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
  if (action === 'claim.decide' || action === 'claim.uphold') return verdict
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

  const standing: ArticleFacts = {
    ...{ decided: 1, left: 0, unwaived: 0, editions: 0, signed: 0, withdrawn: false },
  }
  test.each<[Action, ArticleState, Partial<ArticleFacts>, ArticleState]>([
    ['claim.accept', 'draft', { left: 1 }, 'in check'],
    ['claim.decide', 'in check', { left: 1, unwaived: 0 }, 'in check'],
    ['claim.decide', 'in check', {}, 'ready'],
    ['line.mark', 'in check', { decided: 0 }, 'in check'],
    ['claim.create', 'ready', { left: 1 }, 'in check'],
    ['claim.accept', 'signed', { left: 1 }, 'signed'],
    ['report.issue', 'in check', { left: 1 }, 'in check'],
    ['report.issue', 'ready', {}, 'ready'],
    ['exception.waive', 'in check', { left: 1 }, 'in check'],
    ['article.sign', 'ready', {}, 'signed'],
    ['article.sign', 'in check', { left: 2, editions: 1 }, 'signed'],
    ['article.sign', 'ready', { editions: 2, signed: 1 }, 'corrected'],
    ['article.reopen', 'signed', {}, 'ready'],
    ['article.reopen', 'corrected', { left: 1 }, 'in check'],
    ['report.withdraw', 'in check', { editions: 1 }, 'in check'],
    ['report.withdraw', 'signed', { editions: 1 }, 'ready'],
    ['report.withdraw', 'corrected', { editions: 2, left: 1 }, 'in check'],
  ])('%s on an article that is %s', (action, state, more, next) =>
    expect(nextArticleState(action, state, { ...standing, ...more })).toBe(next),
  )

  test('on articles too, the role first and then what is missing', () => {
    const none = { ...standing, decided: 0 }
    expect(() => requireOnArticle({ role: 'reviewer' }, 'report.issue', 'ready', none)).toThrow(Forbidden)
    expect(() => requireOnArticle({ role: 'editor' }, 'report.issue', 'ready', none)).toThrow(Conflict)
    requireOnArticle({ role: 'editor' }, 'report.issue', 'ready', standing)
    const withdraw = (more: Partial<ArticleFacts>) => () =>
      requireOnArticle({ role: 'editor' }, 'report.withdraw', 'signed', { ...standing, ...more })
    expect(withdraw({})).toThrow('there is none to withdraw')
    expect(withdraw({ editions: 2, withdrawn: true })).toThrow('withdrawn already')
    withdraw({ editions: 2 })()
    const sign = (state: ArticleState, more: Partial<ArticleFacts>) => () =>
      requireOnArticle({ role: 'editor' }, 'article.sign', state, { ...standing, ...more })
    expect(sign('in check', { left: 1, unwaived: 1 })).toThrow('One thing is left: finish it, or waive it')
    expect(sign('in check', { left: 9, unwaived: 3 })).toThrow('3 things are left')
    expect(sign('signed', {})).toThrow(
      new Conflict('The article is signed; to sign an article, an editor has to re-open it first.'),
    )
    sign('in check', { left: 9 })()
    expect(() => requireOnArticle({ role: 'editor' }, 'article.reopen', 'ready', standing)).toThrow(
      'The article is ready; to re-open an article it must be signed or corrected.',
    )
  })

  test('what works on claims and lines is over once an article is signed, and moves it along; nothing else is', () => {
    const move = 'in check or ready, by what is left' satisfies keyof typeof articleMoves
    const working = actions.filter((action) => ruleOf(action).articleNext === move)
    const onIt = actions.filter((action) =>
      /^(claim|evidence|line)\.|^article\.re(break|draft)$/.test(action),
    )
    const more = ['contact.record', 'reply.need', 'checklist.answer']
    const late = ['contact.edit', 'reply.waive']
    expect(working.sort()).toEqual([...onIt, ...more, ...late].sort())
    for (const action of working.filter((action) => !late.includes(action))) {
      for (const state of ['signed', 'corrected'] as const) {
        expect(may({ role: 'admin', article: state }, action), action).toBe(false)
        expect(() => requireOnArticle({ role: 'admin' }, action, state, standing)).toThrow(
          'has to re-open it',
        )
      }
      expect(may({ role: 'admin', article: 'ready' }, action), action).toBe(true)
    }
    for (const action of ['note.write', 'note.resolve', 'article.edit'] as const)
      expect(may({ role: 'reviewer', article: 'signed' }, action)).toBe(true)
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
