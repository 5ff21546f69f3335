/**
 * The one form in which article text is stored and in which every offset counts. Done once, at intake.
 *
 * - Lone surrogates become U+FFFD; line ends of every kind become LF; tabs and no-break spaces become a space.
 * - Invisible characters go: zero-width spaces, direction marks and overrides, soft hyphens, tags, controls. They can hide
 *   words from a reader or from a search. ZWNJ and ZWJ stay, because Persian and Arabic spelling needs them.
 * - Composed form (NFC), no white space at line ends, at most one empty line between paragraphs, none at either end.
 *
 * Idempotent: normalising twice gives the same as once.
 */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

// Vertical tab, form feed and NEL stand between lines or pages; dropping them would glue two words together.
const LINE_ENDS = /\r\n|[\r\v\f\x85\u2028\u2029]/g

const SPACES = /[\t\u00A0\u2007\u202F]/g

const INVISIBLE = new RegExp(
  `[${[
    '\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F', // C0 and C1 controls except LF
    '\\u00AD', // soft hyphen
    '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u206A-\\u206F', // direction
    '\\u180E\\u200B\\u2060-\\u2064\\uFEFF', // zero width
    '\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}', // interlinear annotation, tags
  ].join('')}]`,
  'gu',
)
