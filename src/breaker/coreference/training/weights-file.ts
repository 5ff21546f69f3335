/** Weights smaller than this are left out of the file. */
const SMALL = 0.02

/** What the training texts hold too little of, set by hand: "the company said it would…". */
const atLeast = new Map([['it: says it as a body subject', 1.2]])

/** The weights of "kind: sign" by kind. */
export function byKind(weights: ReadonlyMap<string, number>): Record<string, Map<string, number>> {
  const kinds: Record<string, Map<string, number>> = {}
  for (const [name, weight] of [...weights, ...atLeast]) {
    const at = name.indexOf(': ')
    const kind = name.slice(0, at)
    kinds[kind] ??= new Map()
    kinds[kind].set(name.slice(at + 2), Math.max(weight, atLeast.get(name) ?? weight))
  }
  return kinds
}

/** The source of weights.ts. */
export function weightsFile(weights: ReadonlyMap<string, number>): string {
  const tables = Object.entries(byKind(weights))
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([kind, signs]) => `  ${kind}: table(\`\n${rowsOf(signs)}\n\`),`)
  return `${head}export const weights: Record<string, ReadonlyMap<string, number>> = {\n${tables.join('\n')}\n}\n${foot}`
}

const rowsOf = (signs: ReadonlyMap<string, number>) =>
  [...signs]
    .filter(([, weight]) => Math.abs(weight) >= SMALL)
    .map(([sign, weight]) => `${sign}: ${weight.toFixed(2)}`)
    .sort()
    .join('\n')

const head = `// Made by training/train.ts from GAP (Apache 2.0) and the GUM corpus (CC BY and CC BY-SA documents): not to be edited by hand.

/** How much each sign speaks for a candidate, by the kind of pronoun: natural logarithms of odds. */
`
const foot = `
function table(rows: string): Map<string, number> {
  return new Map(
    rows
      .trim()
      .split('\\n')
      .map((row) => {
        const at = row.lastIndexOf(': ')
        return [row.slice(0, at), Number(row.slice(at + 2))]
      }),
  )
}
`
