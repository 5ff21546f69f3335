/** Most ratings a desk can ask for before a verdict. */
export const MAX_RATINGS_ASKED = 5

/** Whether ratings stay hidden from whoever has not given their own yet. */
export const visibilities = ['blind', 'open'] as const
export type Visibility = (typeof visibilities)[number]

/** Whether somebody who rated a claim may decide it. */
export const raterDecisions = ['never', 'with another', 'alone'] as const
export type RaterDecision = (typeof raterDecisions)[number]

/** Risk flags that can ask for a second editor. */
export const flaggedRisks = ['legal', 'harm'] as const
export type FlaggedRisk = (typeof flaggedRisks)[number]

/** What a desk asks for before it says anything about a claim. An admin sets it; every change is recorded. */
export interface Policies {
  /** How many people must have answered whether a claim is so before it can be decided. */
  ratings: number
  visibility: Visibility
  raterDecides: RaterDecision
  /** Whether evidence must be attached before anybody says whether a claim is so. */
  evidenceFirst: boolean
  /** Whether a verdict needs two independent sources, or a reason why it has fewer. */
  twoSources: boolean
  /** Risk flags whose verdicts hold only when a second editor confirms them. */
  secondEditor: readonly FlaggedRisk[]
}

/** What a desk starts with. */
export const defaultPolicies: Policies = {
  ratings: 2,
  visibility: 'blind',
  raterDecides: 'never',
  evidenceFirst: true,
  twoSources: false,
  secondEditor: ['legal', 'harm'],
}

export const visibilityLabels: Record<Visibility, string> = {
  blind: 'Blind: nobody sees others’ ratings of a claim before their own is in',
  open: 'Open: everybody who rates sees every rating at once',
}

export const raterDecisionLabels: Record<RaterDecision, string> = {
  never: 'No: a claim is decided by somebody who did not rate it',
  'with another': 'Yes, if somebody else rated it too',
  alone: 'Yes, also on their own rating alone',
}

/** Each policy as one sentence, in the order of the form: what the history compares and pages tell. */
export function policiesInWords(policies: Policies): Record<keyof Policies, string> {
  const { ratings, visibility, raterDecides, evidenceFirst, twoSources, secondEditor } = policies
  const deciding = { never: 'no', 'with another': 'if another rated it too', alone: 'yes, also alone' }
  return {
    ratings: `ratings before a verdict: ${ratings}`,
    visibility: `ratings: ${visibility}`,
    raterDecides: `a rater may decide: ${deciding[raterDecides]}`,
    evidenceFirst: `evidence before a rating of true: ${evidenceFirst ? 'needed' : 'not needed'}`,
    twoSources: `two independent sources or a reason: ${twoSources ? 'needed' : 'not needed'}`,
    secondEditor: `a second editor for: ${secondEditor.length ? secondEditor.join(' and ') : 'no claims'}`,
  }
}

/** How many people the policies need for one claim, and how many of them must be editors. */
export function peopleNeeded(policies: Policies): { people: number; editors: number } {
  const { ratings, raterDecides, secondEditor } = policies
  const least = raterDecides === 'alone' ? 1 : 2
  const people = raterDecides === 'never' ? ratings + 1 : Math.max(ratings, least)
  return { people, editors: secondEditor.length ? 2 : 1 }
}
