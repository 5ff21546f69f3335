/** The marks that can end a sentence, in any script we read. */
export const stopMark = /[.!?…؟۔。！？]/

const closer = /["'”’»)\]}›]/

/** The end of a run of stops and of the closing marks and reference numbers ("[12]") after it. */
export function endOfStop(text: string, at: number, end: number): number {
  let i = at + 1
  while (i < end) {
    if (stopMark.test(text[i] as string)) i++
    else if (spacedDots(text, i)) i += 2
    else break
  }
  while (i < end && closes(text, i)) i++
  if (text[i] === ' ' && text[i + 1] === '»') i += 2
  if (/^ [:;]-?[)D](?!\S)/.test(text.slice(i, i + 5))) i += text[i + 2] === '-' ? 4 : 3
  return endOfReferences(text, Math.min(i, end), end)
}

/** ". . ." is one ellipsis. */
const spacedDots = (text: string, i: number) =>
  text[i] === ' ' && text[i + 1] === '.' && text[i - 1] === '.' && !/[\p{L}\p{N}]/u.test(text[i + 2] ?? ' ')

/** A straight quote right before a letter opens the next quotation rather than closing this one. */
const closes = (text: string, i: number) =>
  closer.test(text[i] as string) &&
  !(/["'([{]/.test(text[i] as string) && /[\p{L}\p{N}]/u.test(text[i + 1] ?? ''))

/** "… in 2009. [2] [3] She": the references belong to the sentence they follow. */
function endOfReferences(text: string, at: number, end: number): number {
  let to = at
  for (;;) {
    const found = /^\s?\[\d{1,3}\]/.exec(text.slice(to, Math.min(end, to + 6)))
    if (!found) return to
    to += found[0].length
  }
}
