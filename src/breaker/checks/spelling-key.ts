/**
 * Spellings of one name that differ as transliterations do ("Sheikhun", "Shaikhoun"; "Mohammed", "Muhammad") share a skeleton:
 * the consonants, the ones that stand for each other made one, without doubling and without a last h.
 */
export function skeletonOf(name: string): string {
  return consonants(plain(name)).replace(/[aeiouy]/g, '')
}

/** How many vowels of two names with one skeleton sound apart ("Hasakah", "Hasakeh": 1; "Hassan", "Hussein": 2). */
export function vowelsApart(a: string, b: string): number {
  const [one, two] = [vowelGroups(a), vowelGroups(b)]
  if (one.length !== two.length) return Math.abs(one.length - two.length) + 1
  return one.filter((vowels, i) => vowels !== two[i]).length
}

/** How many letters must be put in, left out, changed or swapped with the next to come from one to the other; 3 for more than two. */
export function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? i + j
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const change = at(i - 1, j - 1) + Number(!same)
      const step = Math.min(at(i - 1, j), at(i, j - 1)) + 1
      ;(rows[i] as number[])[j] = Math.min(change, step, swapped ? at(i - 2, j - 2) + 1 : Infinity)
    }
  }
  return Math.min(3, at(a.length, b.length))
}

/** Lower case, without accents, apostrophes and hyphens. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]/gu, '')

function consonants(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/ck|q|kh|c(?!h)/g, 'k')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/gh/g, 'g')
    .replace(/([^aeiou])\1/g, '$1')
    .replace(/h$/, '')
}

/** The vowels between the consonants: those that are written for each other made one. */
function vowelGroups(name: string): string[] {
  return consonants(plain(name))
    .split(/[^aeiouy]+/)
    .map((vowels) =>
      vowels
        .replace(/ou|oo|uu|o/g, 'u')
        .replace(/ai|ay|ei|ey|ie|ee|ii|y|ia/g, 'i')
        .replace(/e(?=.)|(?<=.)e/g, '')
        .replace(/(.)\1/g, '$1'),
    )
}
