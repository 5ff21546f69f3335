import { createHash } from 'node:crypto'
import { InvalidInput } from '../../errors.ts'
import { guessLanguage } from './guess-language.ts'
import type { Metadata } from './metadata.ts'
import { noMetadata } from './metadata.ts'
import { normaliseText } from './normalise-text.ts'

/** Largest upload, in bytes. */
export const MAX_FILE_BYTES = 10 * 1_048_576
/** Longest article text, in UTF-16 units, counted after normalising. */
export const MAX_TEXT_CHARACTERS = 400_000

/** An article on its way in: nothing is saved yet, and a person may still correct every field. Unknown fields are ''. */
export type Draft = Metadata & {
  /** Normalised; the form in which it is stored. */
  text: string
  /** Name of the encoding the bytes were read with, '' where the format settles it itself (.docx). */
  charset: string
  mediaType: string
  /** SHA-256 of the bytes as they came, in hex. */
  rawSha256: string
  /** Sentences for the person who looks at the preview. */
  warnings: string[]
}

/** What a reader of one format hands on: text as found, and whatever the file says about itself. */
export type Reading = {
  text: string
  metadata?: Partial<Metadata>
  charset: string
  mediaType: string
  warnings: string[]
}

/**
 * Turns a reading into a draft: normalises the text (the only place that does), checks its length and settles the language.
 * @param field the form field that a refusal is shown beside.
 * @param longest the longest text taken, in UTF-16 units.
 * @throws InvalidInput when there is no text, or too much of it.
 */
export function toDraft(
  reading: Reading,
  bytes: Uint8Array,
  field: 'file' | 'text',
  longest = MAX_TEXT_CHARACTERS,
): Draft {
  const text = normaliseText(reading.text)
  checkLength(text, field, longest)
  const metadata = { ...noMetadata, ...reading.metadata }
  const guessed = guessLanguage(text)
  const warnings = [...reading.warnings]
  if (metadata.language && guessed !== 'und' && guessed !== metadata.language)
    warnings.push(
      `The file gives its language as “${metadata.language}”, but the text reads like “${guessed}”. Check the language.`,
    )
  return {
    ...metadata,
    text,
    language: metadata.language || (guessed === 'und' ? '' : guessed),
    charset: reading.charset,
    mediaType: reading.mediaType,
    rawSha256: createHash('sha256').update(bytes).digest('hex'),
    warnings,
  }
}

function checkLength(text: string, field: 'file' | 'text', longest: number) {
  if (text.length === 0)
    throw new InvalidInput({
      [field]: 'There is no text in it: nothing but white space or invisible characters.',
    })
  if (text.length > longest)
    throw new InvalidInput({
      [field]: `The text has ${text.length.toLocaleString('en')} characters; the longest article taken is ${longest.toLocaleString('en')}.`,
    })
}
