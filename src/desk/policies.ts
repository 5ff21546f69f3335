import { z } from 'zod'
import {
  defaultPolicies,
  flaggedRisks,
  MAX_RATINGS_ASKED,
  type Policies,
  raterDecisions,
  visibilities,
} from './policy-vocabulary.ts'

/** As kept in `desk.policies_json`. What an older desk did not set yet has its default. */
const kept = z.object({
  ratings: z.int().min(1).max(MAX_RATINGS_ASKED).default(defaultPolicies.ratings),
  visibility: z.enum(visibilities).default(defaultPolicies.visibility),
  raterDecides: z.enum(raterDecisions).default(defaultPolicies.raterDecides),
  evidenceFirst: z.boolean().default(defaultPolicies.evidenceFirst),
  twoSources: z.boolean().default(defaultPolicies.twoSources),
  secondEditor: z.array(z.enum(flaggedRisks)).default([...defaultPolicies.secondEditor]),
})

/** The desk's policies out of its row. @throws ZodError when the row holds something else */
export function policiesOf(desk: { policies_json: string }): Policies {
  return kept.parse(JSON.parse(desk.policies_json))
}
