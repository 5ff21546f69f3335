const marker = /^(?:[•⁃▪◦*]\s?)?(?:\(?([0-9]{1,2}|[a-z]|[ivx]{1,4})(?:\.\)|[.)])\s?|[•⁃▪◦]\s?)(?=\S)/i

/**
 * Where the items of a list written in one run begin: "1) First 2) Second", "a. … b. …", "• … • …".
 * Empty unless the stretch itself begins with a marker, and only markers that carry on its count are taken.
 */
export function listItemStarts(text: string, start: number, end: number): number[] {
  const head = text.slice(start, Math.min(end, start + 12))
  const first = marker.exec(head)
  if (!first) return []
  const starts: number[] = []
  const bullet = /^[•⁃▪◦]/.test(head) ? (head[0] as string) : null
  let expected = next(first[1] ?? '')
  for (let i = start + first[0].length; i < end; i++) {
    if (!/\s/.test(text[i - 1] as string)) continue
    const here = marker.exec(text.slice(i, i + 12))
    if (!here) continue
    if (bullet ? text[i] === bullet : expected !== '' && here[1]?.toLowerCase() === expected) {
      starts.push(i)
      expected = next(here[1] ?? '')
      i += here[0].length - 1
    }
  }
  return starts
}

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** The label after this one: 2 after 1, b after a, ii after i. */
function next(label: string): string {
  const lower = label.toLowerCase()
  if (/^\d+$/.test(lower)) return String(Number(lower) + 1)
  const roman = romans.indexOf(lower)
  if (roman >= 0) return romans[roman + 1] ?? ''
  return /^[a-y]$/.test(lower) ? String.fromCharCode(lower.charCodeAt(0) + 1) : ''
}
