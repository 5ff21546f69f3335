import type { Passage, WaitingPlace } from '../../../src/articles/drafts/waiting.ts'
import { segments } from '../../parts/segments.ts'

interface PlacementLinesProps {
  passage: Passage
  language: string
  direction: 'ltr' | 'rtl'
  takeFrom?: ((line: number) => string) | null
}

/** Lines of a text with the claim’s words marked; those of the new text can be taken as its words. */
export function PlacementLines({ passage, language, direction, takeFrom = null }: PlacementLinesProps) {
  const { text, lines, spans } = passage
  const stretches = spans.map(({ start, end }) => ({ start, end, owner: 'claim' }))
  return (
    <ol class="lines" id={takeFrom ? 'placing-lines' : undefined} dir={direction}>
      {lines.map((line) => (
        <li class="line" data-line={line.number}>
          <span class="line-number">{line.number}</span>
          <p class="line-text" dir="auto" lang={language || undefined} data-start={line.start_at}>
            {segments(text, { start: line.start_at, end: line.end_at }, stretches).map((segment) =>
              segment.owners.length ? <mark class="claim">{segment.text}</mark> : segment.text,
            )}
          </p>
          {takeFrom ? (
            <div class="line-side" dir="ltr">
              <a href={takeFrom(line.number)} aria-label={`Take these words: line ${line.number}`}>
                Take these words
              </a>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** To the lines around those that are shown. */
export function MoreLines({
  article,
  claim,
  after,
}: {
  article: string
  claim: string
  after: WaitingPlace['after']
}) {
  const [first, last] = [after.lines[0]?.number ?? 1, after.lines.at(-1)?.number ?? 1]
  const to = (around: number) => `/articles/${article}/placements?claim=${claim}&around=${around}`
  const step = last - first + 1
  const middle = Math.floor((first + last) / 2)
  return (
    <nav class="pager" aria-label="More lines">
      {first > 1 ? <a href={to(Math.max(1, middle - step))}>Lines before</a> : <span />}
      {last < after.all ? <a href={to(Math.min(after.all, middle + step))}>Lines after</a> : null}
    </nav>
  )
}
