import type { ComponentChildren } from 'preact'
import type { WorkbenchClaim, WorkbenchLine } from '../../src/articles/workbench.ts'
import { type Segment, type Stretch, segments } from '../parts/segments.ts'
import { claimClass, claimName } from './claim-looks.ts'

/** Deeper nesting than this draws no further underline: the markers still name every claim. */
const UNDERLINES = 3

export interface LineSetting {
  text: string
  language: string
  /** Id of the claim open in the panel. */
  open: string | null
  /** Address that opens a claim. */
  linkTo: (claimId: string) => string
  /** Address that opens the form to make a claim from a line. */
  makeFrom: (line: number) => string
  /** Address of how a line was read; null where lines are not taken apart. */
  readingOf: ((line: number) => string) | null
  /** Whether this person may mark lines and make claims. */
  canWork: boolean
}

/** A claim as far as it is drawn in the text. */
export type ClaimDrawn = Pick<WorkbenchClaim, 'id' | 'number' | 'state' | 'true' | 'wording'>

interface TextLineProps {
  line: WorkbenchLine
  /** Where the article's live claims stand, any line. */
  stretches: readonly Stretch<WorkbenchClaim>[]
  opensParagraph: boolean
  setting: LineSetting
}

/** One numbered line: its words with their claims, where it stands, and what can be done with it. */
export function TextLine({ line, stretches, opensParagraph, setting }: TextLineProps) {
  const { number, standing } = line
  const classes = ['line', standingClasses[standing]]
  if (opensParagraph) classes.push('paragraph-start')
  if (line.heading) classes.push('heading')
  return (
    <li id={`line-${number}`} class={classes.join(' ')} data-line={number} tabindex={-1}>
      <a class="line-number" href={`#line-${number}`} aria-label={`Line ${number}`}>
        {number}
      </a>
      <p class="line-text" dir="auto" lang={setting.language || undefined} data-start={line.start_at}>
        {wordsWithClaims({ start: line.start_at, end: line.end_at }, stretches, setting)}
      </p>
      <div class="line-side" dir="ltr">
        <LineStanding line={line} />
        <span class="line-actions">
          {setting.canWork ? <LineActions line={line} setting={setting} /> : null}
          {setting.readingOf ? (
            <a href={setting.readingOf(number)} hx-boost="false" aria-label={`How read: line ${number}`}>
              How read
            </a>
          ) : null}
        </span>
      </div>
    </li>
  )
}

const standingClasses = {
  claims: 'looked',
  'nothing to check': 'nothing',
  'not looked at': 'unseen',
} as const
const standingIcons = { claims: '✓', 'nothing to check': '–', 'not looked at': '○' } as const

function LineStanding({ line }: { line: WorkbenchLine }) {
  const { standing, proposals } = line
  const proposal = standing === 'not looked at' && !proposals ? line.nothing_proposed : ''
  return (
    <span class="line-standing">
      <span aria-hidden="true">{standingIcons[standing]} </span>
      {standing === 'claims' ? 'claims' : standing}
      {standing === 'nothing to check' && line.nothingBy ? (
        <>
          , <bdi>{line.nothingBy}</bdi>
        </>
      ) : null}
      {proposals ? `, ${proposals} proposed` : null}
      {proposal ? `; proposed: nothing to check (${proposal})` : null}
    </span>
  )
}

function LineActions({ line, setting }: { line: WorkbenchLine; setting: LineSetting }) {
  const { number } = line
  const action = `/lines/${line.id}/nothing?version=${line.version}`
  const isNothing = line.standing === 'nothing to check'
  return (
    <>
      {line.standing === 'claims' ? null : (
        <button
          type="submit"
          class="quiet"
          formaction={action}
          name="nothing"
          value={isNothing ? '0' : '1'}
          aria-label={
            isNothing ? `Undo: line ${number} has something to check` : `Nothing to check in line ${number}`
          }
        >
          {isNothing ? 'Undo' : 'Nothing to check'}
        </button>
      )}
      <a class="make-from" href={setting.makeFrom(number)} aria-label={`Make a claim from line ${number}`}>
        Make a claim
      </a>
    </>
  )
}

/** A line's words, those of claims marked and followed by links to them. */
export function wordsWithClaims(
  line: { start: number; end: number },
  stretches: readonly Stretch<ClaimDrawn>[],
  setting: Pick<LineSetting, 'text' | 'open' | 'linkTo'>,
): ComponentChildren {
  return segments(setting.text, line, stretches).map((segment) =>
    segment.owners.length ? marked(segment, setting) : segment.text,
  )
}

function marked(
  { text, owners, ending }: Segment<ClaimDrawn>,
  setting: Pick<LineSetting, 'open' | 'linkTo'>,
): ComponentChildren {
  const highlighted = owners.reduceRight<ComponentChildren>((inner, claim, depth) => {
    const selected = claim.id === setting.open ? ' selected' : ''
    return (
      <mark
        class={`claim ${claimClass(claim)} depth-${Math.min(depth + 1, UNDERLINES)}${selected}`}
        data-claim={claim.id}
      >
        {inner}
      </mark>
    )
  }, text)
  if (!ending.length) return highlighted
  return [
    highlighted,
    ...ending.map((claim) => (
      <a
        class={`claim-marker ${claimClass(claim)}`}
        href={setting.linkTo(claim.id)}
        dir="ltr"
        lang="en"
        aria-label={claimName(claim)}
      >
        {claim.number}
      </a>
    )),
  ]
}
