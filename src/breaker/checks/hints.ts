import type { Document } from '../document.ts'
import { disagreementHints } from './disagreements.ts'
import type { Hint } from './hint.ts'
import { readFigures } from './read-figures.ts'
import { sameNumberHints } from './same-number.ts'
import { spellingHints } from './spellings.ts'

/**
 * What in an article may be a slip: one name in two spellings, one number for two things, two numbers for one. It stays silent
 * where it is not sure: a false alarm costs a reviewer's patience. Takes time linear in the text.
 */
export function hintsOf(document: Document): Hint[] {
  const sentences = readFigures(document)
  return [
    ...spellingHints(document, sentences),
    ...sameNumberHints(document, sentences),
    ...disagreementHints(document, sentences),
  ]
}
