import type { Change } from '../db/change.ts'
import { checkVersion } from '../db/check-version.ts'
import { desk } from '../scales/queries.ts'
import { require } from '../users/permissions.ts'
import type { PoliciesInput } from './input.ts'
import { policiesOf } from './policies.ts'
import { movedUnder } from './policy-effects.ts'
import { claimsUnderWay } from './policy-queries.ts'
import type { Policies } from './policy-vocabulary.ts'

/**
 * Changes the desk's policies. Claims under way go, in the same act, to where their ratings would have put them by the
 * new ones.
 * @throws Stale
 */
export async function changePolicies(c: Change, input: PoliciesInput): Promise<{ moved: number }> {
  require(c.actor, 'policy.edit')
  const settings = await desk(c.read)
  const policies = policiesIn(input)
  const before = policiesOf(settings)
  await checkVersion(c, 'desk', settings, input.version, asFields(policies), asFields(before))
  // What the row leaves out has its default: writing that out alone is no change.
  const same = JSON.stringify(policies) === JSON.stringify(before)
  if (same || !(await c.update('desk', settings, { policies_json: JSON.stringify(policies) }))) {
    c.unchanged()
    return { moved: 0 }
  }
  let moved = 0
  for (const one of await claimsUnderWay(c.read))
    if (await c.carryAlong('claims', one.claim, movedUnder(policies, before, one))) moved++
  await c.record({ action: 'policy.changed' })
  return { moved }
}

/** A form's fields as policies, their keys in the order in which they are kept. */
export function policiesIn(input: PoliciesInput): Policies {
  return {
    ratings: input.ratings,
    visibility: input.visibility,
    raterDecides: input.rater_decides,
    evidenceFirst: input.evidence_first,
    twoSources: input.two_sources,
    secondEditor: [...new Set(input.second_editor)].sort().reverse(),
  }
}

function asFields(policies: Policies): Record<string, string> {
  const tick = (value: boolean) => (value ? '1' : '')
  return {
    ratings: String(policies.ratings),
    visibility: policies.visibility,
    rater_decides: policies.raterDecides,
    evidence_first: tick(policies.evidenceFirst),
    two_sources: tick(policies.twoSources),
    second_editor: policies.secondEditor.join(', '),
  }
}
