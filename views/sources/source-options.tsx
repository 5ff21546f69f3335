import type { Source } from '../../src/sources/queries.ts'

/** Sources to choose from while somebody types: a part of a page, for the list behind a field. */
export function SourceOptions({
  sources,
}: {
  sources: readonly Pick<Source, 'id' | 'title' | 'publisher'>[]
}) {
  return (
    <>
      {sources.map(({ id, title, publisher }) => (
        <option key={id} value={id}>
          {publisher ? `${title} — ${publisher}` : title}
        </option>
      ))}
    </>
  )
}
