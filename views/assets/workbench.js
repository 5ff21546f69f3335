/*
 * The workbench by mouse and keyboard: selecting words for a claim, going through lines and claims, and what stays
 * put when parts of the page are swapped. Everything it does has a link or a button of its own without it.
 */
;(() => {
  if (window.assayWorkbench) return
  window.assayWorkbench = true

  const find = (selector) => document.querySelector(selector)
  const byId = (id) => document.getElementById(id)
  const isHere = () => find('.workbench') !== null

  /* ---- The words selected in the text ---- */

  const make = () => byId('make')
  const makeButton = () => byId('make-selected')
  let lastLine = null

  /** The selection as offsets into the article's text; null when no words of it are selected. */
  function selectedWords() {
    const selection = getSelection()
    if (!selection?.rangeCount || selection.isCollapsed) return null
    const range = selection.getRangeAt(0)
    const texts = [...document.querySelectorAll('#line-list .line-text')].filter((text) =>
      range.intersectsNode(text),
    )
    const [first, last] = [texts[0], texts.at(-1)]
    if (!first || !last) return null
    const start = first.contains(range.startContainer)
      ? offsetIn(first, range.startContainer, range.startOffset)
      : Number(first.dataset.start)
    const end = last.contains(range.endContainer)
      ? offsetIn(last, range.endContainer, range.endOffset)
      : Number(last.dataset.start) + wordsOf(last).length
    if (start >= end) return null
    const quote = texts
      .map((text) => {
        const from = Number(text.dataset.start)
        return wordsOf(text).slice(Math.max(0, start - from), Math.max(0, end - from))
      })
      .join(' ')
      .trim()
    return quote ? { line: Number(first.closest('.line').dataset.line), start, end, quote } : null
  }

  function offsetIn(text, node, offset) {
    const before = document.createRange()
    before.selectNodeContents(text)
    before.setEnd(node, offset)
    return Number(text.dataset.start) + withoutMarkers(before.cloneContents()).length
  }

  function wordsOf(text) {
    return withoutMarkers(text.cloneNode(true))
  }

  function withoutMarkers(fragment) {
    for (const marker of fragment.querySelectorAll('.claim-marker')) marker.remove()
    return fragment.textContent
  }

  /** The button follows the selection, inside the window. */
  function placeMakeButton() {
    const button = makeButton()
    if (!button) return
    const words = selectedWords()
    button.hidden = !words
    if (!words) return
    const box = getSelection().getRangeAt(0).getBoundingClientRect()
    const below = box.bottom + 8
    const top = below + button.offsetHeight > innerHeight ? box.top - button.offsetHeight - 8 : below
    button.style.top = `${Math.max(8, top)}px`
    button.style.left = `${Math.min(Math.max(8, box.left), innerWidth - button.offsetWidth - 8)}px`
  }

  let waiting
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(placeMakeButton, 120)
  })
  document.addEventListener('scroll', () => makeButton()?.hidden === false && placeMakeButton(), {
    passive: true,
  })

  // Pressing the button must not take the selection away before it is read.
  document.addEventListener('mousedown', (event) => {
    if (event.target.closest?.('#make-selected, [data-go="make"]')) event.preventDefault()
  })

  /* ---- The form to make a claim ---- */

  function makeOf({ line, start = '', end = '', quote }, focusOn) {
    const section = make()
    const form = section?.querySelector('form')
    if (!form) return
    const set = (name, value) => {
      const field = form.elements.namedItem(name)
      field.value = value
      // What the page filled in is not something somebody typed.
      if (field.type !== 'hidden') field.defaultValue = value
    }
    set('line', line)
    set('start', start)
    set('end', end)
    set('quote', quote)
    set('wording', asStatement(quote))
    section.querySelector('[data-make-line]').textContent = `from line ${line}`
    section.hidden = false
    makeButton().hidden = true
    getSelection()?.removeAllRanges()
    form.elements.namedItem(focusOn).focus()
  }

  function asStatement(quote) {
    const text = quote.replace(/\s+/g, ' ').replace(/^["“”«»'‘’]+|["“”«»'‘’,;:]+$/g, '')
    const stop = /[.!?؟。…]$/.test(text) ? '' : '.'
    return text.charAt(0).toUpperCase() + text.slice(1) + stop
  }

  function makeFromLine(line) {
    if (!line) return
    lastLine = line
    const text = line.querySelector('.line-text')
    makeOf({ line: Number(line.dataset.line), quote: wordsOf(text) }, 'quote')
  }

  function closeMake() {
    make().hidden = true
    focusOn(lastLine)
  }

  // Typing in the quote means the words typed, no longer the ones selected.
  document.addEventListener('input', ({ target }) => {
    if (target.form?.id !== 'make-form' || target.name !== 'quote') return
    for (const name of ['start', 'end']) target.form.elements.namedItem(name).value = ''
  })

  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (target.form?.id !== 'make-form') return
    if (key === 'Escape') closeMake()
    else if (key === 'Enter' && !event.shiftKey && !event.isComposing && target.name === 'wording') {
      event.preventDefault()
      target.form.requestSubmit()
    }
  })

  /* ---- Going through lines and claims ---- */

  function focusOn(element) {
    if (!element?.isConnected) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  }

  function lineAtHand() {
    return document.activeElement?.closest('.line') ?? (lastLine?.isConnected ? lastLine : null)
  }

  function stepLine(by) {
    const lines = [...document.querySelectorAll('#line-list > .line')]
    const at = lines.indexOf(lineAtHand())
    lastLine = lines[Math.min(Math.max(at + by, 0), lines.length - 1)] ?? null
    focusOn(lastLine)
  }

  const openClaim = () => find('#panel .claim-panel')?.dataset.claim ?? null

  function cardAtHand() {
    return document.activeElement?.closest('.claim-card') ?? byId(`claim-${openClaim()}`)
  }

  function stepClaim(by) {
    const cards = [...document.querySelectorAll('#claim-list > .claim-card')]
    const at = cards.indexOf(cardAtHand())
    const card = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)]
    if (!card) return
    if (openClaim()) card.querySelector('.claim-wording a').click()
    else focusOn(card)
  }

  function nextProposal(card) {
    const cards = [...document.querySelectorAll('#claim-list > .claim-card')]
    const at = cards.indexOf(card)
    const proposed = (each) => each.classList.contains('state-proposed')
    return cards.slice(at + 1).find(proposed) ?? cards.find(proposed) ?? null
  }

  /** A key answers only a proposal that is in front of the person: otherwise it goes to the next one. */
  function answer(act) {
    const card = cardAtHand()
    const button = card?.querySelector(`[data-act="${act}"]`)
    if (button) button.click()
    else focusOn(nextProposal(card))
  }

  function edit() {
    const card = cardAtHand()
    const fold = card && byId(`edit-${card.dataset.claim}`)
    if (fold) {
      fold.open = true
      fold.querySelector('textarea').focus()
    } else if (card)
      (card.querySelector('[data-act="edit"]') ?? card.querySelector('.claim-wording a')).click()
    else focusOn(nextProposal(null))
  }

  /** Says that the claim at hand still holds, if it is to be checked again; else goes to the next one that is. */
  function hold() {
    const card = cardAtHand()
    const button =
      card?.querySelector('[data-act="hold"]') ??
      find('#panel form[action$="/holding"] button[type="submit"]')
    if (button) button.click()
    else focusOn(find('#claim-list > .claim-card.state-re-check'))
  }

  let lastDiscarded = null

  /** Brings back the discarded claim at hand, else the one that was discarded last. */
  function restore() {
    const at = (card) => card?.querySelector('[data-act="restore"]')
    const button =
      at(cardAtHand()) ??
      find('#panel form[action$="/restoration"] button') ??
      at(byId(`claim-${lastDiscarded}`))
    button?.click()
  }

  const steps = {
    'next-line': () => stepLine(1),
    'previous-line': () => stepLine(-1),
    make: () => {
      const words = selectedWords()
      if (words) {
        lastLine = byId(`line-${words.line}`)
        makeOf(words, 'wording')
      } else makeFromLine(lineAtHand() ?? find('#line-list > .line.unseen') ?? find('#line-list > .line'))
    },
    nothing: () => {
      const line = lineAtHand()
      if (line) line.querySelector('button[name="nothing"]')?.click()
      else stepLine(1)
    },
    accept: () => answer('accept'),
    discard: () => answer('discard'),
    hold,
    edit,
    restore,
    'next-claim': () => stepClaim(1),
    'previous-claim': () => stepClaim(-1),
    open: () =>
      (cardAtHand() ?? find('#claim-list > .claim-card'))?.querySelector('.claim-wording a').click(),
  }

  function goToLine(number) {
    lastLine = byId(`line-${number}`)
    lastLine?.focus({ preventScroll: true })
    lastLine?.scrollIntoView({ block: 'center' })
  }

  // Before htmx, which would follow these links.
  document.addEventListener(
    'click',
    (event) => {
      if (!isHere() || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
      const target = event.target.closest?.('.make-from, [data-make-cancel], [data-to-line]')
      if (!target) return
      event.preventDefault()
      event.stopPropagation()
      if (target.matches('.make-from')) makeFromLine(target.closest('.line'))
      else if (target.matches('[data-to-line]')) goToLine(target.dataset.toLine)
      else closeMake()
    },
    true,
  )

  document.addEventListener('click', (event) => {
    const { target } = event
    if (!isHere() || !target.closest) return
    const step = target.closest('[data-go]')
    if (step) return steps[step.dataset.go]()
    if (target.closest('#make-selected')) return steps.make()
    const mark = target.closest('#line-list mark[data-claim]')
    if (mark && getSelection()?.isCollapsed) linkTo(mark.dataset.claim)?.click()
  })

  function linkTo(claim) {
    return (
      find(`#line-list .claim-marker[href*="claim=${claim}"]`) ?? find(`#claim-${claim} .claim-wording a`)
    )
  }

  document.addEventListener('keydown', (event) => {
    if (!event.target.matches?.('.line') || event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    stepLine(by)
  })

  /* ---- Choosing claims ---- */

  document.addEventListener('change', ({ target }) => {
    if (target.matches?.('[data-choose-all]'))
      for (const box of document.querySelectorAll('#claim-list input[name="claim"]'))
        box.checked = target.checked
    if (target.matches?.('[data-choose-all], #claim-list input[name="claim"]')) countChosen()
  })

  function countChosen() {
    const counter = byId('chosen')
    if (!counter) return
    const count = document.querySelectorAll('#claim-list input[name="claim"]:checked').length
    counter.textContent = count || ''
    if (count && document.activeElement?.name === 'claim') byId('bulk-bar').open = true
  }

  /* ---- Swaps ---- */

  let answered = null
  let isRestored = false
  let openBefore = null
  let refusedIn = null
  const isSideBySide = () => matchMedia('(min-width: 60.01rem)').matches

  // Beside the text the panel is in view already: going to its anchor would only move the text.
  document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
    if (ctx.target?.id === 'panel' && ctx.request.method === 'GET' && isSideBySide())
      ctx.request.anchor = undefined
  })

  const isSave = (ctx) => ctx?.sourceElement instanceof HTMLFormElement && ctx.request?.method !== 'GET'

  document.addEventListener('htmx:before:swap', ({ detail: { ctx, tasks } }) => {
    if (!isHere() || !ctx.response) return
    openBefore = openClaim()
    const panel = tasks.find((task) => task.target?.id === 'panel')
    const saved = isSave(ctx) && ctx.response.status < 400
    refusedIn = ctx.response.status >= 400 ? tasks.find((task) => task.type === 'partial')?.target?.id : null
    const form = ctx.sourceElement
    answered = saved && form.id === 'bulk' ? ctx.request.submitter?.closest('.claim-card') : null
    isRestored = answered && ctx.request.submitter.dataset.act === 'restore'
    const [, discarded] = /\/claims\/([\w-]+)\/discarding$/.exec(new URL(ctx.response.raw.url).pathname) ?? []
    if (saved && discarded) lastDiscarded = discarded
    if (!panel || !isSave(ctx)) return
    if (saved && panel.type === 'partial' && form.closest('#panel') && !(form.typedAt > ctx.sentAt))
      form.reset()
    // A form in which somebody types is left alone: with the version it was filled from its save meets the check.
    for (const other of document.querySelectorAll('#panel form[id]'))
      if (other !== form && window.assayDrafts?.isUnsaved(other)) other.setAttribute('hx-morph-skip', '')
  })

  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (!isHere()) return
    showOpen()
    countChosen()
    if (ctx.response?.status >= 400) return byId(refusedIn)?.querySelector('[data-focus]')?.focus()
    const isLost = !document.activeElement || document.activeElement === document.body
    if (isRestored) focusOn(byId(answered.id))
    else if (answered) focusOn(nextProposal(byId(answered.id)) ?? byId(answered.id))
    else if (isLost && isSave(ctx)) focusOn(lineOf(ctx) ?? byId('panel'))
    answered = null
  })

  function lineOf(ctx) {
    const { sourceElement: form, request } = ctx
    if (form.id !== 'lines' && request.form?.id !== 'make-form' && request.form?.id !== 'lines') return null
    const line = request.submitter?.closest?.('.line') ?? lastLine
    return line && byId(line.id)
  }

  // A claim was opened or closed: focus goes along, and the claim's words come into view beside it.
  document.addEventListener('htmx:finally:swap', ({ detail: { ctx } }) => {
    if (!isHere() || openClaim() === openBefore || ctx?.request?.method !== 'GET') return
    const panel = byId('panel')
    const first = find('#panel details.fold[open][id^="edit-"] textarea')
    if (!openClaim()) return focusOn(byId(`claim-${openBefore}`))
    if (isSideBySide()) {
      panel.scrollTop = 0
      find('.workbench-side').scrollTop = 0
      panel.focus({ preventScroll: true })
      find('#line-list mark.selected')?.scrollIntoView({ block: 'nearest' })
    }
    first?.focus({ preventScroll: isSideBySide() })
  })

  /** Marks the open claim's words and card, and lets the forms of text and list lead back to it. */
  function showOpen() {
    const open = openClaim()
    for (const each of document.querySelectorAll('.workbench .selected')) each.classList.remove('selected')
    for (const each of document.querySelectorAll('#claim-list [aria-current]'))
      each.removeAttribute('aria-current')
    if (open) {
      for (const mark of document.querySelectorAll(`#line-list mark[data-claim="${open}"]`))
        mark.classList.add('selected')
      byId(`claim-${open}`)?.classList.add('selected')
      find(`#claim-${open} .claim-wording a`)?.setAttribute('aria-current', 'true')
    }
    for (const field of document.querySelectorAll(
      '#lines > [name="back"], #bulk > [name="back"], #make [name="back"]',
    ))
      field.value = location.pathname + location.search
  }
})()
