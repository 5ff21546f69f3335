import { breakText } from '../../../src/breaker/break.ts'

/** Every wording that the breaker makes of an English text, shorter versions too. */
export const wordings = (text: string): string[] => breakText(text, 'en').claims.map((claim) => claim.wording)

/** The wordings that a reviewer would be shown: those of no fuller claim. */
export const proposed = (text: string): string[] =>
  breakText(text, 'en')
    .claims.filter((claim) => claim.within === null)
    .map((claim) => claim.wording)
