const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const simple = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['a', 1],
  ['an', 1],
])
const magnitudes = new Map<string, number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])
const parts = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
])
const signs = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

/**
 * The value of a number in digits or words ("3.5 million", "twenty-five", "two thirds", "half a million", "two and a half",
 * "one in five", "3/4"); null when it has none ("dozens").
 */
export function numberValue(text: string): number | null {
  if (/^(?:several|a few|many) /i.test(text)) return null
  const words = text.toLowerCase().match(/\d[\d,.]*|[½¼¾⅓⅔]|\/|[a-z]+/g) ?? []
  const slash = words.findIndex((word) => /^(?:\/|in|out)$/.test(word))
  if (slash > 0) {
    const over = sum(words.slice(0, slash))
    const under = sum(words.slice(slash + (words[slash + 1] === 'of' ? 2 : 1)))
    return over === null || !under ? null : tidy(over / under)
  }
  const value = sum(words)
  return value === null ? null : tidy(value)
}

/** "one hundred and five thousand": what is below a magnitude is gathered, then multiplied; a fraction multiplies what follows it. */
function sum(words: string[]): number | null {
  let total = 0
  let current: number | null = null
  for (const [i, word] of words.entries()) {
    if (word === 'and' || word === 'of') continue
    const fraction = signs.get(word) ?? null
    const plain = /^\d/.test(word) ? digits(word) : (simple.get(word) ?? null)
    const part = parts.get(word.replace(/s$/, '')) ?? parts.get(word)
    const magnitude = magnitudes.get(word)
    if (fraction !== null) current = (current ?? 0) + fraction
    else if (part) current = withPart(current, part, words[i - 1])
    else if (magnitude) {
      const scaled: number = (current ?? 1) * magnitude
      if (magnitude >= 1000 && magnitude !== 12) {
        total += scaled
        current = null
      } else current = scaled
    } else if (plain === null) return null
    else if (/^an?$/.test(word) && current !== null) continue
    else current = (current ?? 0) + plain
  }
  return current === null && total === 0 ? null : total + (current ?? 0)
}

/** "two thirds" divides; "two and a half" adds. */
function withPart(current: number | null, part: number, before: string | undefined): number {
  if (current === null) return 1 / part
  return /^an?$/.test(before ?? '') && current > 1 ? current + 1 / part : current / part
}

function digits(word: string): number | null {
  const value = Number(word.replace(/,/g, '').replace(/\.$/, ''))
  return Number.isFinite(value) ? value : null
}

/** Without the dust of floating point. */
const tidy = (value: number): number => Number(value.toPrecision(12))
