import type { Workbench } from '../../../src/articles/workbench.ts'

/** What a new draft left to do: claims to be placed, claims to be checked again. Nothing where there is none. */
export function DraftWork({ bench: { article, counts } }: { bench: Workbench }) {
  const base = `/articles/${article.id}`
  const { waiting, recheck } = counts
  const placed = recheck - waiting
  return (
    <p id="draft-work" class="draft-work small">
      {waiting ? (
        <a href={`${base}/placements`}>
          {waiting === 1 ? '1 claim waits for its place' : `${waiting} claims wait for their place`} in the
          new draft
        </a>
      ) : null}
      {waiting && placed > 0 ? ' · ' : null}
      {placed > 0 ? (
        <a href={`${base}?state=re-check#claims`}>
          {placed === 1 ? '1 claim stands on changed words' : `${placed} claims stand on changed words`}:
          check again
        </a>
      ) : null}
    </p>
  )
}
