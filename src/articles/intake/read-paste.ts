import { InvalidInput } from '../../errors.ts'
import type { Draft } from './draft.ts'
import { MAX_TEXT_CHARACTERS, toDraft } from './draft.ts'

/** How much longer than the limit pasted text may be before invisible characters and spare white space are taken out. */
const SLACK = 4

/** Longest first line taken for a headline, in UTF-16 units. */
const MAX_HEADLINE = 150

/**
 * Pasted text to a draft; all of it is text, no markup is looked for. `rawSha256` is that of the text as pasted, in UTF-8.
 * @throws InvalidInput on the field `text` when there is no text, or too much of it.
 */
export function readPaste(text: string): Draft {
  if (text.length > MAX_TEXT_CHARACTERS * SLACK)
    throw new InvalidInput({
      text: `The text has ${text.length.toLocaleString('en')} characters; the longest article taken is ${MAX_TEXT_CHARACTERS.toLocaleString('en')}.`,
    })
  const reading = { text, charset: 'utf-8', mediaType: 'text/plain', warnings: [] }
  const draft = toDraft(reading, new TextEncoder().encode(text), 'text')
  return { ...draft, title: headline(draft.text) }
}

/** The first paragraph when it reads like a headline: one short line without a stop. It stays in the text as well. */
function headline(text: string): string {
  const [first = '', next] = text.split('\n\n', 2)
  const isOne =
    next !== undefined && first.length <= MAX_HEADLINE && !/\n|[.!?:;\u2026\u061f\u06d4"”»]$/u.test(first)
  return isOne ? first : ''
}
