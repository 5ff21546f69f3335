import type { Stretch } from './stretches.ts'

/** A line this long, or longer, may have been broken by a page's width; one longer than the other was not. UTF-16 units. */
const NARROWEST = 45
const WIDEST = 110

const stopped = /[.!?…:;؟۔]["'”’»)\]]*\s*$/
const ended = /[.!?…؟۔]["'”’»)\]]*\s*$/
const marked = /^\s*(?:[-•*⁃▪◦>|]|\(?[0-9a-z]{1,3}[.)]\s)/i

/**
 * The paragraphs of a block of lines without a blank one between them. A whole block that was broken at a page's width is
 * one paragraph; otherwise a line that begins small carries on the one before it, if the sentence so made has its stop.
 */
export function unwrapped(text: string, lines: readonly Stretch[]): Stretch[] {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last || lines.length === 1) return [...lines]
  const written = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 4 * WIDEST)))
  if (brokenAtWidth(written)) return [{ start: first.start, end: last.end }]
  const found: Stretch[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Stretch
    const to = carriedTo(text, lines, i)
    found.push({ start: line.start, end: (lines[to] as Stretch).end })
    i = to
  }
  return found
}

/** No line but the last had room for the first word of the next, and one stops in the middle of a sentence. */
function brokenAtWidth(lines: string[]): boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (lines.length < 3 || width < NARROWEST || width > WIDEST) return false
  return (
    lines.every(
      (line, i) =>
        !(i > 0 && marked.test(line)) && !(i < lines.length - 1 && hadRoom(line, lines[i + 1] ?? '', width)),
    ) &&
    lines.some((line, i) => i > 0 && /^\s*[\p{Ll}\p{Lo}]/u.test(line) && !stopped.test(lines[i - 1] ?? ''))
  )
}

const hadRoom = (line: string, next: string, width: number) =>
  line.trimEnd().length + 1 + (next.trimStart().match(/^\S+/)?.[0].length ?? 0) <= width

/** The last of the lines that carry on the sentence begun in line `from`: `from` itself where none does. */
function carriedTo(text: string, lines: readonly Stretch[], from: number): number {
  const small = /^\s*\p{Ll}/u
  if (small.test(headOf(text, lines[from])) || marked.test(headOf(text, lines[from]))) return from
  let to = from
  while (to + 1 < lines.length && !stopped.test(tailOf(text, lines[to]))) {
    const next = headOf(text, lines[to + 1])
    if (!small.test(next) || marked.test(next)) break
    to++
  }
  return ended.test(tailOf(text, lines[to])) ? to : from
}

const SAMPLE = 40
const headOf = (text: string, line: Stretch | undefined) =>
  line ? text.slice(line.start, Math.min(line.end, line.start + SAMPLE)) : ''
const tailOf = (text: string, line: Stretch | undefined) =>
  line ? text.slice(Math.max(line.start, line.end - SAMPLE), line.end) : ''
