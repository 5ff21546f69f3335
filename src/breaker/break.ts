import { breakEnglish } from './break-english.ts'
import { breakSentences } from './break-sentences.ts'
import type { BreakText } from './types.ts'

/**
 * Breaks a text (white space normalised, lines ended by LF) into lines and proposed claims. English is taken apart
 * construction by construction; of other languages each sentence is one claim. The same text gives the same result;
 * no text makes it throw.
 */
export const breakText: BreakText = (text, language) => {
  const primary = (language.split(/[-_]/)[0] ?? '').toLowerCase()
  return primary === 'en' || primary === '' ? breakEnglish(text) : breakSentences(text, primary)
}
