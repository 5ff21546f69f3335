/*
 * Saying where a claim stands in a new text: words selected among its lines fill the form, so that one key sends it.
 * Without scripts the words are typed, or taken from a line by its link.
 */
;(() => {
  if (window.assayPlacing) return
  window.assayPlacing = true

  const form = () => document.querySelector('form.re-place')

  /** The selection as offsets into the text; null when no words of it are selected. */
  function selectedWords() {
    const selection = getSelection()
    const list = document.getElementById('placing-lines')
    if (!list || !selection?.rangeCount || selection.isCollapsed) return null
    const range = selection.getRangeAt(0)
    const texts = [...list.querySelectorAll('.line-text')].filter((text) => range.intersectsNode(text))
    const [first, last] = [texts[0], texts.at(-1)]
    if (!first || !last) return null
    const start = offsetIn(first, range.startContainer, range.startOffset, 0)
    const end = offsetIn(last, range.endContainer, range.endOffset, last.textContent.length)
    const quote = texts
      .map((text) => {
        const from = Number(text.dataset.start)
        return text.textContent.slice(Math.max(0, start - from), Math.max(0, end - from))
      })
      .join(' ')
      .trim()
    return quote && start < end ? { line: first.closest('.line').dataset.line, start, end, quote } : null
  }

  function offsetIn(text, node, offset, otherwise) {
    const from = Number(text.dataset.start)
    if (!text.contains(node)) return from + otherwise
    const before = document.createRange()
    before.selectNodeContents(text)
    before.setEnd(node, offset)
    return from + before.toString().length
  }

  let waiting
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const words = form() && selectedWords()
      if (!words) return
      for (const name of ['line', 'start', 'end', 'quote'])
        form().elements.namedItem(name).value = words[name]
    }, 80)
  })

  // Words that are typed are looked for as typed, no longer the ones selected.
  document.addEventListener('input', ({ target }) => {
    if (!target.form?.matches('.re-place') || !['quote', 'line'].includes(target.name)) return
    for (const name of ['start', 'end']) target.form.elements.namedItem(name).value = ''
  })
})()
