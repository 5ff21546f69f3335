import type { Workbench } from '../articles/workbench.ts'
import type { Report, ReportClaim } from './model.ts'

/** Who stands for what: everybody who worked on the article, and on which lines and claims, in the order of names. */
export function peopleOf(bench: Workbench, claims: readonly ReportClaim[]): Report['people'] {
  const did = new Map<string, string[]>()
  const note = (name: string, what: string) => {
    if (name) did.set(name, [...(did.get(name) ?? []), what])
  }
  const importer = bench.people.find((person) => person.id === bench.article.created_by)
  note(importer?.name ?? '', 'imported the article')
  const marked = bench.lines.map(({ standing, nothingBy, number }) => {
    return { name: standing === 'nothing to check' ? (nothingBy ?? '') : '', number }
  })
  for (const [name, numbers] of byName(marked))
    note(name, `marked ${named('line', numbers)} as nothing to check`)
  const rated = claims.flatMap(({ ratings, number }) =>
    [...new Set(ratings.map((rating) => rating.person))].map((name) => ({ name, number })),
  )
  for (const [name, numbers] of byName(rated)) note(name, `rated ${named('claim', numbers)}`)
  const decided = claims.map(({ decidedBy, number }) => ({ name: decidedBy, number }))
  for (const [name, numbers] of byName(decided)) note(name, `decided ${named('claim', numbers)}`)
  const roles = new Map(bench.people.map((person) => [person.name, person.role]))
  return [...did]
    .map(([name, acts]) => ({ name, role: roles.get(name) ?? '', did: acts }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** "claim 4", "claims 1–3 and 7", "lines 2, 5 and 8–9". */
export function named(noun: string, numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  const told = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const list = told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
  return `${noun}${numbers.length === 1 ? '' : 's'} ${list}`
}

function byName(rows: readonly { name: string; number: number }[]): Map<string, number[]> {
  const found = Map.groupBy(
    rows.filter(({ name }) => name),
    ({ name }) => name,
  )
  return new Map([...found].map(([name, own]) => [name, own.map(({ number }) => number)]))
}
