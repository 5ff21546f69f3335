import type { Stretch } from './stretches.ts'

/** Opening marks and those that close them, of every language; „ and » open or close as the language has it. */
const closers: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '"': '"',
}

/**
 * The quotations of one paragraph, text[start, end), marks included, outermost only. One that is never closed runs to the
 * end of the paragraph. A straight mark inside a word (Hebrew ד"ר, 6'2") is none.
 */
export function quotationsOf(text: string, start: number, end: number): Stretch[] {
  const found: Stretch[] = []
  let from = start
  const waiting: string[] = []
  for (let i = start; i < end; i++) {
    const mark = text[i] as string
    if (waiting.at(-1)?.includes(mark) && !(mark === '"' && insideWord(text, i))) {
      waiting.pop()
      if (!waiting.length) found.push({ start: from, end: i + 1 })
    } else if (closers[mark] && opens(text, i, start)) {
      if (!waiting.length) from = i
      waiting.push(closers[mark])
    }
  }
  if (waiting.length && end > from + 1) found.push({ start: from, end })
  return found
}

const insideWord = (text: string, i: number) =>
  /[\p{L}\p{N}]/u.test(text[i - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[i + 1] ?? '')

/** The ambiguous marks open only at the beginning of a word. */
const opens = (text: string, i: number, start: number) =>
  !/["»]/.test(text[i] as string) ||
  ((i === start || /[\s([:،,—–-]/.test(text[i - 1] ?? '')) && /\S/.test(text[i + 1] ?? ' '))
