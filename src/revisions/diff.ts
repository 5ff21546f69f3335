import { diffArrays } from 'diff'

/** Above this many edits two texts have so little in common that a word diff only confuses. */
const MAX_EDITS = 1_000
/** Milliseconds one diff may take. */
const MAX_TIME = 40

export interface DiffPart {
  value: string
  added?: boolean
  removed?: boolean
}

/**
 * What changed between two texts, word by word. A word is a run of letters, marks and digits of any script;
 * so is a number with its points and commas.
 * @returns parts in order; texts with too little in common come back whole, removed and added
 */
export function wordDiff(from: string, to: string): DiffPart[] {
  if (from === to) return from ? [{ value: from }] : []
  if (!from || !to) return whole(from, to)
  const parts = diffArrays(words(from), words(to), { maxEditLength: MAX_EDITS, timeout: MAX_TIME })
  if (!parts) return whole(from, to)
  return joined(
    parts.map(({ value, added, removed }) => ({
      value: value.join(''),
      ...(added && { added }),
      ...(removed && { removed }),
    })),
  )
}

function words(text: string): string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

function whole(from: string, to: string): DiffPart[] {
  return [...(from ? [{ value: from, removed: true }] : []), ...(to ? [{ value: to, added: true }] : [])]
}

/** A lone space between two changes reads better as part of both than as something kept. */
function joined(parts: DiffPart[]): DiffPart[] {
  const runs: { kept: string; removed: string; added: string }[] = []
  parts.forEach((part, i) => {
    const changed = part.added || part.removed
    const last = runs.at(-1)
    const bridges = !changed && /^\s+$/.test(part.value) && i > 0 && i < parts.length - 1
    if (last && !last.kept && (changed || bridges)) {
      if (!part.added) last.removed += part.value
      if (!part.removed) last.added += part.value
    } else if (changed)
      runs.push({ kept: '', removed: part.removed ? part.value : '', added: part.added ? part.value : '' })
    else runs.push({ kept: part.value, removed: '', added: '' })
  })
  return runs.flatMap((run) => (run.kept ? [{ value: run.kept }] : whole(run.removed, run.added)))
}
