import type { Cell, Shape, Sign, Timeline } from '../../src/revisions/timeline.ts'
import { readableTime } from '../parts/text.tsx'

/** Room for the lanes' names, width of a stretch, height of a lane and of the rows above, in pixels. */
const NAMES = 160
const WIDTH = 62
const LANE = 34
const TOP = 46
/** Signs side by side in one stretch of a lane, and how far apart. */
const SIGNS = 3
const STEP = 19

/** An article's acts over time: a lane for each kind, in it a letter in a shape for whoever did something. */
export function TimelineDrawing({ timeline, label }: { timeline: Timeline; label: string }) {
  const { bins, hours, lanes, marks } = timeline
  const [width, height] = [NAMES + bins.length * WIDTH + 8, TOP + lanes.length * LANE + 8]
  const most = Math.max(1, ...lanes.flatMap(({ cells }) => cells.map(({ acts }) => acts)))
  return (
    <section class="timeline-box" tabindex={0} aria-label={label}>
      <svg
        class="timeline"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Acts over time, a lane for each kind; the table says the same."
      >
        {bins.map((at, i) => (
          <text key={at} class="timeline-time" x={NAMES + i * WIDTH + 4} y={14}>
            {timeOf(at, bins[i - 1])}
          </text>
        ))}
        {marks.map(({ bin, label: short, words }) => (
          <g key={bin}>
            <title>{words}</title>
            <path class="timeline-mark" d={`M${NAMES + bin * WIDTH} 20V${height}`} />
            <text class="timeline-mark-name" x={NAMES + bin * WIDTH + 4} y={34}>
              {short}
            </text>
          </g>
        ))}
        {lanes.map((lane, i) => (
          <g key={lane.group}>
            <path class="timeline-lane" d={`M0 ${TOP + i * LANE}H${width}`} />
            <text class="timeline-name" x={4} y={TOP + i * LANE + 21}>
              {lane.label}
            </text>
            {lane.cells.map((cell) => (
              <CellDrawing
                key={cell.bin}
                cell={cell}
                part={cell.acts / most}
                x={NAMES + cell.bin * WIDTH + 4}
                y={TOP + i * LANE}
                title={`${lane.label}, ${readableTime(bins[cell.bin] ?? '')}${hours > 1 ? ' and on' : ''}: ${inWords(cell.people)}`}
              />
            ))}
          </g>
        ))}
      </svg>
    </section>
  )
}

/** "Ana 5, Ben 2" */
export function inWords(people: Cell['people']): string {
  return people.map(({ sign, acts }) => `${sign.name} ${acts.toLocaleString('en')}`).join(', ')
}

interface CellDrawingProps {
  cell: Cell
  /** Of the fullest cell. */
  part: number
  x: number
  y: number
  title: string
}

function CellDrawing({ cell: { people }, part, x, y, title }: CellDrawingProps) {
  const shown = people.length > SIGNS ? people.slice(0, SIGNS - 1) : people
  return (
    <g>
      <title>{title}</title>
      {shown.map(({ sign }, i) => (
        <SignMark key={sign.id} sign={sign} x={x + 9 + i * STEP} y={y + 14} />
      ))}
      {shown.length < people.length ? (
        <text class="timeline-letter" x={x + 9 + shown.length * STEP} y={y + 18} text-anchor="middle">
          +{people.length - shown.length}
        </text>
      ) : null}
      <rect class="timeline-amount" x={x} y={y + 26} width={Math.max(2, part * (WIDTH - 8))} height={4} />
    </g>
  )
}

/** A person's letter in their shape, around a point. */
export function SignMark({ sign, x, y }: { sign: Pick<Sign, 'letter' | 'shape'>; x: number; y: number }) {
  return (
    <>
      <path class={`timeline-sign sign-${sign.shape}`} d={outlines[sign.shape](x, y)} />
      <text class="timeline-letter" x={x} y={y + 4} text-anchor="middle">
        {sign.letter}
      </text>
    </>
  )
}

const outlines: Record<Shape, (x: number, y: number) => string> = {
  circle: (x, y) => `M${x - 9} ${y}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z`,
  square: (x, y) => `M${x - 8} ${y - 8}h16v16h-16z`,
  diamond: (x, y) => `M${x} ${y - 11}l10 11l-10 11l-10 -11z`,
  triangle: (x, y) => `M${x} ${y - 12}l11 20h-22z`,
  hexagon: (x, y) => `M${x - 5} ${y - 9}h10l5 9l-5 9h-10l-5 -9z`,
}

/** "17 Mar", and within a day "09:00". */
function timeOf(at: string, before: string | undefined): string {
  if (before?.slice(0, 10) === at.slice(0, 10)) return at.slice(11, 16)
  const [day, month, year] = readableTime(at.slice(0, 10)).split(' ')
  return before && before.slice(0, 4) !== at.slice(0, 4) ? `${month} ${year}` : `${day} ${month}`
}
