import { MAX_TITLE_CHARACTERS, oneLine } from './metadata.ts'
import { stripInline } from './strip-inline.ts'

/**
 * Markdown to plain text: headings, quotations and list items keep their words, code fences their content; lines wrapped
 * inside a paragraph are joined, as they are when Markdown is shown; comments, rules and link definitions go.
 * @param takeTitle whether a text that begins with a first-level heading gives it up as its title.
 * Linear in the length of the source.
 */
export function stripMarkdown(source: string, takeTitle: boolean): { title: string; text: string } {
  const blocks = blocksOf(withoutComments(source).split(/\r\n|\n|\r/))
  const first = blocks[0]
  const title = takeTitle && first?.level === 1 ? oneLine(stripInline(first.text), MAX_TITLE_CHARACTERS) : ''
  const kept = title ? blocks.slice(1) : blocks
  return {
    title,
    text: kept.map((block) => (block.code ? block.text : stripInline(block.text))).join('\n\n'),
  }
}

/** `level` is that of a heading, 0 for everything else. */
type Block = { text: string; level: number; code: boolean }

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = (level = 0, code = false) => {
    if (open.length > 0) blocks.push({ text: open.join(code ? '\n' : ''), level, code })
    open = []
  }
  let fence = ''
  for (const raw of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? ''
    if (fence ? mark.startsWith(fence) : mark) {
      close(0, fence !== '')
      fence = fence ? '' : mark
      continue
    }
    if (fence) {
      open.push(raw)
      continue
    }
    const line = withoutQuoteMarks(raw)
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1]
    if (line.trim() === '' || DEFINITION.test(line)) close()
    else if (underline && open.length > 0) close(underline.startsWith('=') ? 1 : 2)
    else if (isRule(line)) close()
    else if (HEADING.test(line)) {
      close()
      open = [withoutClosingHashes(line.replace(HEADING, ''))]
      close(HEADING.exec(line)?.[1]?.length ?? 1)
    } else addLine(open, line)
  }
  close(0, fence !== '')
  return blocks
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/
const DEFINITION = /^ {0,3}\[[^[\]^]{1,200}\]:\s*\S/
const BULLET = /^\s{0,20}[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/
const NUMBER = /^\s{0,20}\d{1,9}[.)][ \t]/

/** A wrapped line goes on after a space; a list item or a line after a hard break begins a line of its own. */
function addLine(open: string[], line: string) {
  const item = BULLET.test(line) || NUMBER.test(line)
  const words = line.replace(BULLET, '').replace(/^\[\^[^\]]{1,40}\]:/, '')
  const last = open.at(-1)
  if (last === undefined) {
    open.push(words.trim() + breakAfter(line))
    return
  }
  const gap = item && !last.endsWith('\n') ? '\n' : last.endsWith('\n') ? '' : ' '
  open.push(gap + words.trim().replace(/\\$/, '') + breakAfter(line))
}

function breakAfter(line: string): string {
  return line.endsWith('  ') || line.endsWith('\\') ? '\n' : ''
}

function isRule(line: string): boolean {
  const marks = line.replace(/[ \t]/g, '')
  return marks.length >= 3 && /^(?:-+|\*+|_+)$/.test(marks)
}

function withoutQuoteMarks(line: string): string {
  const marks = /^(?: {0,3}> ?){1,20}/.exec(line)
  return marks ? line.slice(marks[0].length) : line
}

function withoutClosingHashes(heading: string): string {
  let end = heading.trimEnd().length
  while (end > 0 && heading[end - 1] === '#') end--
  return end === 0 || heading[end - 1] === ' ' ? heading.slice(0, end).trim() : heading.trim()
}

function withoutComments(source: string): string {
  let kept = ''
  let at = 0
  for (;;) {
    const start = source.indexOf('<!--', at)
    const end = start < 0 ? -1 : source.indexOf('-->', start + 4)
    if (end < 0) return kept + source.slice(at)
    kept += source.slice(at, start)
    at = end + 3
  }
}
