import type { Workbench } from '../articles/workbench.ts'
import type { Report, ReportClaim } from './model.ts'

/** Who worked on the article and what they did, in the order of names. */
export function peopleOf(bench: Workbench, claims: readonly ReportClaim[]): Report['people'] {
  const did = new Map<string, string[]>()
  const note = (name: string, what: string) => {
    if (name) did.set(name, [...(did.get(name) ?? []), what])
  }
  const importer = bench.people.find((person) => person.id === bench.article.created_by)
  note(importer?.name ?? '', 'imported the article')
  const markers = bench.lines.map((line) =>
    line.standing === 'nothing to check' ? (line.nothingBy ?? '') : '',
  )
  for (const [name, n] of counted(markers)) note(name, `marked ${amount(n, 'line')} as nothing to check`)
  const raters = claims.flatMap((claim) => [...new Set(claim.ratings.map((rating) => rating.person))])
  for (const [name, n] of counted(raters)) note(name, `rated ${amount(n, 'claim')}`)
  for (const [name, n] of counted(claims.map((claim) => claim.decidedBy)))
    note(name, `decided ${amount(n, 'claim')}`)
  const roles = new Map(bench.people.map((person) => [person.name, person.role]))
  return [...did]
    .map(([name, acts]) => ({ name, role: roles.get(name) ?? '', did: acts }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function amount(n: number, noun: string): string {
  return `${n} ${n === 1 ? noun : `${noun}s`}`
}
