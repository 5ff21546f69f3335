import { MAX_LINES_AT_ONCE } from '../../src/articles/limits.ts'
import type { Workbench, WorkbenchClaim, WorkbenchLine } from '../../src/articles/workbench.ts'
import { isTakenApart } from '../../src/breaker/languages.ts'
import { HiddenField } from '../form.tsx'
import type { Stretch } from '../parts/segments.ts'
import { claimLinks, lineReadingUrl, MANY, type Place, workbenchUrl } from './place.ts'
import { intoPanel, notIntoHistory } from './swaps.tsx'
import { type LineSetting, TextLine } from './text-line.tsx'

interface ArticleTextProps {
  bench: Workbench
  place: Place
  direction: 'ltr' | 'rtl'
  canWork: boolean
}

/**
 * The whole text, line by line. One form holds it, and each line's button says by its own address what it does: a
 * form per line would double the page.
 */
export function ArticleText({ bench, place, direction, canWork }: ArticleTextProps) {
  const { article, lines } = bench
  const proposed = lines.filter(isProposedNothing)
  return (
    <section class="workbench-text" aria-labelledby="text-title" {...intoPanel}>
      <div class="section-heading">
        <h2 id="text-title">Text</h2>
        <LineKeys canWork={canWork} />
      </div>
      <form id="lines" method="post" action={`/articles/${article.id}/nothing-proposed`} {...notIntoHistory}>
        <Once id="lines-once" />
        <HiddenField name="back" value={workbenchUrl(place)} />
        <ProposedNothing lines={proposed} canWork={canWork} />
        <ol id="line-list" class={lines.length > MANY ? 'lines many' : 'lines'} dir={direction}>
          {eachLine(bench, lines, lineSetting(bench, place, canWork))}
        </ol>
      </form>
    </section>
  )
}

/** Some lines of the text alone: what an answer with parts brings. */
export function eachLine(bench: Workbench, lines: readonly WorkbenchLine[], setting: LineSetting) {
  const onLine = stretchesByLine(bench)
  return lines.map((line) => (
    <TextLine
      key={line.id}
      line={line}
      stretches={onLine.get(line.id) ?? []}
      opensParagraph={bench.lines[line.number - 2]?.paragraph !== line.paragraph}
      setting={setting}
    />
  ))
}

export function lineSetting(bench: Workbench, place: Place, canWork: boolean): LineSetting {
  return {
    text: bench.text.text,
    language: bench.article.language,
    open: place.claim,
    linkTo: claimLinks(place),
    makeFrom: (line) => `${workbenchUrl(place, line)}#line-${line}`,
    readingOf: isTakenApart(bench.article.language) ? (line) => lineReadingUrl(bench.article.id, line) : null,
    canWork,
  }
}

/** The key that lets one form be sent once; an answer with parts brings a fresh one for the next act. */
export function Once({ id }: { id: string }) {
  return <input type="hidden" id={id} name="once" value={crypto.randomUUID()} />
}

/** One button for all lines that the breaker thinks hold nothing; it goes when there is none. */
export function ProposedNothing({
  lines: all,
  canWork,
}: {
  lines: readonly WorkbenchLine[]
  canWork: boolean
}) {
  // Of a book, the first so many; the next ones follow when these are marked.
  const lines = all.slice(0, MAX_LINES_AT_ONCE)
  return (
    <p id="proposed-nothing" class="proposed-nothing">
      {lines.length && canWork ? (
        <>
          <HiddenField name="line" value={lines.map((line) => line.id)} />
          <button type="submit" class="plain">
            Nothing to check in {lines.length === 1 ? 'the 1 line' : `the ${lines.length} lines`} proposed so
          </button>
          <span class="hint">
            {lines.length === 1 ? 'Line ' : 'Lines '}
            {lines.map((line) => line.number).join(', ')}
          </span>
        </>
      ) : null}
    </p>
  )
}

export function isProposedNothing(line: WorkbenchLine): boolean {
  return line.standing === 'not looked at' && line.nothing_proposed !== '' && line.proposals === 0
}

/** The keys for going through the lines, as buttons, so that the keyboard help lists them and a mouse has them too. */
function LineKeys({ canWork }: { canWork: boolean }) {
  return (
    <div class="line-keys needs-script">
      <button type="button" class="quiet" data-go="previous-line" data-key="k" title="Previous line">
        ↑<kbd>k</kbd>
      </button>
      <button type="button" class="quiet" data-go="next-line" data-key="j" title="Next line">
        ↓<kbd>j</kbd>
      </button>
      {canWork ? (
        <>
          <button
            type="button"
            class="quiet"
            data-go="make"
            data-key="c"
            title="Make a claim of the selected words, or from the line"
          >
            Claim<kbd>c</kbd>
          </button>
          <button
            type="button"
            class="quiet"
            data-go="nothing"
            data-key="z"
            title="Nothing to check in the line, or undo"
          >
            Nothing<kbd>z</kbd>
          </button>
        </>
      ) : null}
    </div>
  )
}

function stretchesByLine({ lines, claims }: Workbench): Map<string, Stretch<WorkbenchClaim>[]> {
  const byLine = new Map<string, Stretch<WorkbenchClaim>[]>()
  const all = claims
    .filter((claim) => claim.state !== 'discarded')
    .flatMap((owner) => owner.anchors.map((at) => ({ start: at.start_at, end: at.end_at, owner })))
    .sort((a, b) => a.start - b.start)
  for (const line of lines) {
    const here: Stretch<WorkbenchClaim>[] = []
    for (const stretch of all) {
      if (stretch.start >= line.end_at) break
      if (stretch.end > line.start_at) here.push(stretch)
    }
    if (here.length) byLine.set(line.id, here)
  }
  return byLine
}
