const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const TEXT_NODE = 3

/**
 * Text of an element as it would be read: an empty line between blocks, a line end at each `br`, white space collapsed
 * except in `pre`. The page's depth is bounded before, so recursion is safe.
 */
export function blockText(root: Node): string {
  const pieces: string[] = []
  write(root, false, pieces)
  return pieces
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function write(node: Node, preformatted: boolean, pieces: string[]) {
  if (node.nodeType === TEXT_NODE) {
    const value = node.nodeValue ?? ''
    pieces.push(preformatted ? value : value.replace(/[ \t\r\n\f]+/g, ' '))
    return
  }
  const name = node.nodeName.toUpperCase()
  if (name === 'SCRIPT' || name === 'STYLE') return
  const edge = BLOCKS.has(name) ? '\n\n' : name === 'BR' ? '\n' : name === 'TD' || name === 'TH' ? ' ' : ''
  pieces.push(edge)
  for (const child of node.childNodes) write(child, preformatted || name === 'PRE', pieces)
  if (name !== 'BR') pieces.push(edge)
}
