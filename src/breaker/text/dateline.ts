/**
 * A place in capitals, more places, a date and an agency after it, and a dash: "BAGHDAD (Reuters) --",
 * "HEMPSTEAD, N.Y., Sept. 26 (UPI) —", "KABUL, Afghanistan (AP) -". A place in small letters needs the agency: "Erbil (Reuters) -".
 */
const place = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`
const shouted = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,4}`
const date = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`
const agency = String.raw` ?\([\p{Lu}\d][^()\n]{0,40}\)`
const dash = String.raw`\s?(?:--|[—–]|-(?=\s))\s*`
const dateline = new RegExp(
  `^(?:${shouted}(?:, ?(?:${date}|${place})){0,3}(?:${agency})?|${place}(?:, ?(?:${date}|${place})){0,3}${agency})${dash}(?=\\S)`,
  'u',
)

/** The longest dateline looked for, in UTF-16 units. */
const MAX_LENGTH = 120

/** Where, in the line text[start, end), the sentence begins after its dateline; `start` where there is none. */
export function endOfDateline(text: string, start: number, end: number): number {
  const found = dateline.exec(text.slice(start, Math.min(end, start + MAX_LENGTH)))
  return found ? start + found[0].length : start
}
