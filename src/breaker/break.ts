import { breakDocument } from './break-english.ts'
import { breakSentences } from './break-sentences.ts'
import { isTakenApart, primaryOf } from './languages.ts'
import { readInSteps } from './read-document.ts'
import type { Broken, Step } from './types.ts'

/**
 * Breaks a text (white space normalised, lines ended by LF) into lines and proposed claims. English is taken apart
 * construction by construction; of other languages each sentence is one claim. The same text gives the same result;
 * no text makes it throw.
 * @param language a BCP 47 language tag; only its primary part matters
 */
export function breakText(text: string, language: string): Broken {
  const steps = breakInSteps(text, language)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** As `breakText`, in steps of a few dozen sentences: for long texts, to tell how far it is and to stop in between. */
export function* breakInSteps(text: string, language: string): Generator<Step, Broken> {
  if (!isTakenApart(language)) return breakSentences(text, primaryOf(language))
  const document = yield* readInSteps(text)
  return yield* breakDocument(document)
}
