import type { Candidate } from './candidates.ts'
import type { Mention } from './mention.ts'
import type { Choose } from './read-entities.ts'
import { allSigns, classOf } from './signs.ts'
import { weights } from './weights.ts'

/** Chooses by the weights of the signs: the sureness is the share a candidate has of all (a log-linear ranking). */
export const chooserOf =
  (weights: Readonly<Record<string, ReadonlyMap<string, number>>>): Choose =>
  (pronoun, around) => {
    const known = weights[classOf(pronoun)]
    const scores = allSigns(pronoun, around).map((signs) =>
      signs.reduce((sum, sign) => sum + (known?.get(sign) ?? 0), 0),
    )
    const best = Math.max(...scores)
    const share = 1 / scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
    const at = scores.indexOf(best)
    const chosen = around.candidates[at]
    if (!chosen) return { at: -1, sureness: share }
    return { at, sureness: isDoubtful(pronoun, chosen) ? share * DOUBT : share }
  }

export const chooseByWeights = chooserOf(weights)

/** How much a doubtful choice is worth of its share. */
const DOUBT = 0.88

/**
 * Choices that are wrong more often than their share says: "it" for what is only described ("the law … it") may point to a whole
 * statement, and a name that nothing shows to be a person's may be a club's or a newspaper's.
 */
function isDoubtful(pronoun: Mention, { entity }: Candidate): boolean {
  if (pronoun.gender) return entity.sort !== 'person' && entity.gender === 0
  return !pronoun.plural && !entity.named
}
