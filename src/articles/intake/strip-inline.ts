/**
 * Words of a Markdown line without the markup inside it: links become their text, images go, emphasis and code marks go
 * only where they come in pairs, so that `2 * 3` and `snake_case` stay as they are. Every step is linear: the patterns
 * are bounded or cannot run past the next bracket.
 */
export function stripInline(text: string): string {
  const linked = text
    .replace(
      /!\[[^[\]]{0,500}\](?:\([^()]{0,1500}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^[\]]{0,200}\])/g,
      '',
    )
    .replace(/\[\^[^[\]]{1,40}\]/g, '')
    .replace(
      /\[([^[\]]{1,1000})\](?:\([^()]{0,1500}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^[\]]{0,200}\])/g,
      '$1',
    )
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[A-Za-z][^<>]{0,500}>/g, '')
  return withoutPairedMarks(linked).replace(
    /&(amp|lt|gt|quot|nbsp|#39);/g,
    (_, name: string) => ENTITIES[name] ?? '',
  )
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

type Mark = { start: number; mark: string }

/** One pass: a mark that can close pairs with the last like mark that can open; only paired marks are dropped. */
function withoutPairedMarks(text: string): string {
  const openers = new Map<string, Mark[]>()
  const dropped: { start: number; length: number }[] = []
  for (const found of text.matchAll(/\\[!-/:-@[-`{-~]|\*{1,3}|_{1,3}|~~|`{1,9}/g)) {
    const [mark] = found
    const start = found.index
    if (mark.startsWith('\\')) {
      dropped.push({ start, length: 1 })
      continue
    }
    const before = text[start - 1] ?? ' '
    const after = text[start + mark.length] ?? ' '
    const underscore = mark.startsWith('_')
    const waiting = openers.get(mark) ?? []
    const closes = /\S/.test(before) && !(underscore && /[\p{L}\p{N}]/u.test(after))
    const opener = closes ? waiting.pop() : undefined
    if (opener) dropped.push({ start: opener.start, length: mark.length }, { start, length: mark.length })
    else if (/\S/.test(after) && !(underscore && /[\p{L}\p{N}]/u.test(before)))
      openers.set(mark, [...waiting.slice(-50), { start, mark }])
  }
  dropped.sort((a, b) => a.start - b.start)
  let kept = ''
  let at = 0
  for (const { start, length } of dropped) {
    kept += text.slice(at, start)
    at = start + length
  }
  return kept + text.slice(at)
}
