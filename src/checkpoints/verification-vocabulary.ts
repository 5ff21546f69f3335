import type { UntiedKey } from './verify/key-facts.ts'

/** What is checked, in the order in which it is told, with the heading of what is wrong there. */
export const parts = {
  file: 'The file',
  entries: 'The acts',
  tree: 'The tree over the acts',
  checkpoints: 'The checkpoints',
  outside: 'The checkpoint kept elsewhere',
  subjects: 'Where acts are found',
  rows: 'The tables',
  search: 'The search',
} as const

export type Part = keyof typeof parts

/** Something that is not as it should be. */
export interface Finding {
  part: Part
  /** In full, with what the table holds and what the log says. */
  text: string
  /** The same without values that a person at the desk may be yet to answer unseen; missing where there are none. */
  guarded?: string
}

/** What a check found, as it is kept: the first of each part, and how many there are. */
export interface Found {
  findings: Finding[]
  counts: Partial<Record<Part, number>>
}

/** What is kept of a check. */
export interface Kept extends Found {
  untied: UntiedKey[]
}

/** A key that came in without the word of an earlier one, with the name of whoever brought it. */
export type UntiedKeyOf = UntiedKey & { by: string }

/** What it can mean that there is such a key, and what to do. */
export const aboutUntied =
  'So it is after a lost key was replaced; and so it would be if somebody who has the data file alone had brought in a key of their own, and signed on. The log cannot tell which. Ask whoever runs the desk, and compare the key, or a checkpoint from since then, with one that was kept elsewhere.'

/** The parts in which something was found, each with what is listed of it and how many more there are. */
export function byPart({ findings, counts }: Found): { title: string; listed: Finding[]; more: number }[] {
  return (Object.keys(parts) as Part[]).flatMap((part) => {
    const listed = findings.filter((finding) => finding.part === part)
    return listed.length ? [{ title: parts[part], listed, more: (counts[part] ?? 0) - listed.length }] : []
  })
}

/** What whoever finds something wrong should do, in order. */
export const whatToDo = [
  'Keep the data file as it is, with the files named after it: copy them somewhere safe before anything else is done.',
  'Check the newest backup the same way (assay verify, with ASSAY_DATA naming it), and older ones, until one is found well: what differs happened between it and now.',
  'Tell whoever looks after this desk’s machine, and whoever answers for what the desk has published. Name the findings; do not mend them by hand.',
] as const
