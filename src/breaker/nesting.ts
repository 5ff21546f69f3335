import type { Part } from './grammar/ranges.ts'
import type { Word } from './grammar/tags.ts'
import type { ProposedClaim } from './types.ts'

/** Rules whose claims say something the sentence around them only implies: they are never mere shorter versions of it. */
const ownRules = new Set([
  'apposition',
  'title before a name',
  'age',
  'relative clause',
  'participial clause',
  'quantity',
  'quotation',
])

/** A claim with the words of its sentence that it is made of. */
export interface Made {
  claim: ProposedClaim
  parts: Part[]
}

/**
 * For each claim of one line the place among them of the fullest other claim that says all of it and more, or null.
 * A claim is part of another when one claimant makes both and every word of it stands in the other.
 */
export function nestingOf(words: Word[], made: Made[]): (number | null)[] {
  const held = made.map(({ parts }) => wordsIn(words, parts))
  return made.map(({ claim }, n) => {
    if (ownRules.has(claim.rule)) return null
    let fullest: number | null = null
    made.forEach((other, m) => {
      if (m === n || ownRules.has(other.claim.rule) || other.claim.claimant.name !== claim.claimant.name)
        return
      if (other.claim.kind === 'opinion' && claim.kind !== 'opinion') return
      const [mine, theirs] = [held[n] as Set<number>, held[m] as Set<number>]
      if (theirs.size <= mine.size || ![...mine].every((word) => theirs.has(word))) return
      if (fullest === null || theirs.size > (held[fullest] as Set<number>).size) fullest = m
    })
    return fullest
  })
}

/** The places of the words, marks left out. */
function wordsIn(words: Word[], parts: Part[]): Set<number> {
  const places = new Set<number>()
  for (const part of parts) {
    if (typeof part === 'string') continue
    for (let i = part.from; i < part.to; i++) if (/[\p{L}\p{N}]/u.test((words[i] as Word).text)) places.add(i)
  }
  return places
}
