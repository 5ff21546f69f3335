import { MAX_TITLE_CHARACTERS, oneLine } from './metadata.ts'

/** The part of Mammoth's document tree that is looked at here. */
export type WordNode = {
  type: string
  value?: string
  styleName?: string | null
  children?: WordNode[]
}

/**
 * Paragraphs of a Word document, an empty line between them. A first paragraph in the style Title or Heading 1 is the title.
 * Depth is bounded by the check made on unpacking, so recursion is safe.
 */
export function wordText(document: WordNode): { title: string; text: string } {
  const paragraphs: { text: string; style: string }[] = []
  collect(document, paragraphs)
  const written = paragraphs.filter(({ text }) => text.trim() !== '')
  const first = written[0]
  const titled = written.length > 1 && first && /^(?:title|heading 1)$/i.test(first.style)
  const title = titled ? oneLine(first.text, MAX_TITLE_CHARACTERS) : ''
  const kept = titled ? written.slice(1) : written
  return { title, text: kept.map(({ text }) => text).join('\n\n') }
}

function collect(node: WordNode, paragraphs: { text: string; style: string }[]) {
  if (node.type === 'paragraph')
    paragraphs.push({ text: (node.children ?? []).map(inlineText).join(''), style: node.styleName ?? '' })
  else for (const child of node.children ?? []) collect(child, paragraphs)
}

function inlineText(node: WordNode): string {
  if (node.type === 'text') return node.value ?? ''
  if (node.type === 'tab') return ' '
  if (node.type === 'break') return '\n'
  const inner = (node.children ?? []).map(inlineText).join('')
  return node.type === 'paragraph' ? `${inner}\n` : inner
}
