/** Numbers, dates and names found in a statement, as data a reviewer can sort and compare. */

export type FigureKind = 'number' | 'percent' | 'money' | 'date' | 'duration' | 'name'

/** How the text bounds a value; null when it gives it plainly. */
export type Bound =
  | 'exactly'
  | 'about'
  | 'at least'
  | 'more than'
  | 'at most'
  | 'less than'
  | 'between'
  | null

export type NameType = 'person' | 'place' | 'body' | 'unknown'

/** `text` stands at [start, end) of the article (UTF-16), its bounding words included, the thing counted not; line ends are spaces. */
export interface Figure {
  kind: FigureKind
  text: string
  start: number
  end: number
  /** The number, or the lower end of a range; a year for dates that give one; null when the text gives none ("dozens"). */
  value: number | null
  /** The upper end of a range. */
  to?: number
  /** What is counted ("prisoners"), the currency ("$"), the span of time ("years") or "percent". */
  unit: string | null
  bound: Bound
  /** Dates that the text fixes, in the Extended Date/Time Format: "2025-03-17", "2025-03", "199X", "2015/2019", "XXXX-03-17". */
  iso?: string | null
  /** A guess at what a name stands for. */
  type?: NameType
}
