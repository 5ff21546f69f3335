/*
 * What the page does beyond links and forms: where answers go, where focus goes, questions before sending, menus.
 * Nothing here is needed to read or to save. drafts.js keeps typed text, keys.js does the shortcuts.
 */
;(() => {
  const status = () => document.getElementById('status')
  const toast = () => document.getElementById('toast')

  const noAnswer =
    'No answer from the desk. What you typed is still here: check the connection and try again.'
  const notAPage = 'The desk could not do this. What you typed is still here; try again in a moment.'
  const signedInAgain = 'Signed in. What you typed is still here: save it again.'
  const refusedElsewhere =
    'What you sent from the page before was not saved. Go back to it: your words are kept.'

  let focusBeforeToast = null

  function say(region, sentence) {
    const paragraph = document.createElement('p')
    paragraph.textContent = sentence
    region?.replaceChildren(paragraph)
    if (region === toast()) addCloseButton()
  }

  function addCloseButton() {
    const region = toast()
    if (!region?.firstChild || region.querySelector('.toast-close')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'toast-close quiet'
    button.setAttribute('aria-label', 'Close the message')
    button.textContent = '✕'
    button.addEventListener('click', closeToast)
    region.prepend(button)
  }

  function closeToast() {
    const hadFocus = toast()?.contains(document.activeElement)
    toast()?.replaceChildren()
    if (hadFocus) focusOn(focusBeforeToast ?? document.getElementById('main'))
  }

  function focusOn(element, options = { preventScroll: true }) {
    if (!element?.isConnected) return
    for (
      let closed = element.closest('details:not([open])');
      closed;
      closed = closed.parentElement?.closest('details:not([open])')
    ) {
      closed.open = true
    }
    if (!element.matches('a[href], button, input, select, textarea, summary, [tabindex]'))
      element.tabIndex = -1
    element.focus(options)
  }

  const pathOf = (url) => new URL(url, location.href).pathname
  const isForm = (element) => element instanceof HTMLFormElement
  const isSave = (ctx) => isForm(ctx.sourceElement) && ctx.request.method !== 'GET'
  const intoMain = (tasks) => tasks.find((task) => task.type === 'main' && task.target?.id === 'main')

  /* ---- Requests ---- */

  // A sentence that is said again is only heard again if it was gone in between.
  document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
    // A form that stands in it has to stay until it is answered.
    if (!ctx.sourceElement.closest?.('#status')) status()?.replaceChildren()
    if (!ctx.sourceElement.closest?.('#toast')) toast()?.replaceChildren()
    ctx.sentAt = performance.now()
  })

  document.addEventListener('input', ({ target }) => {
    if (target.form) target.form.typedAt = performance.now()
  })

  // A file, feed or other answer that is not a page is left to the browser; after a save it can only be a failure.
  document.addEventListener('htmx:before:response', (event) => {
    const { response, request } = event.detail.ctx
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
    if (isPage || response.status === 204 || response.status === 304) return
    event.preventDefault()
    if (request.method === 'GET' && response.status < 400) location.assign(response.raw.url)
    else say(toast(), notAPage)
  })

  document.addEventListener('htmx:error', ({ detail }) => {
    if (detail.ctx && !detail.ctx.response) say(toast(), noAnswer)
  })

  /* ---- Swaps ---- */

  document.addEventListener('htmx:before:swap', (event) => {
    const { ctx, tasks } = event.detail
    ctx.focusTrail = trailOf(document.activeElement)
    const main = intoMain(tasks)
    if (!main || !ctx.response) return
    const refused = ctx.response.status >= 400
    // The person has gone on to another page meanwhile: say how it ended, and leave that page alone.
    if (isForm(ctx.sourceElement) && !ctx.sourceElement.isConnected) {
      event.preventDefault()
      if (refused) say(toast(), refusedElsewhere)
      return
    }
    ctx.isOtherPage = pathOf(ctx.response.raw.url) !== location.pathname && !(refused && isSave(ctx))
    if (ctx.isOtherPage) {
      main.swapSpec.style = 'innerHTML'
      return
    }
    if (isSave(ctx) && !refused && !(ctx.sourceElement.typedAt > ctx.sentAt)) ctx.sourceElement.reset()
    keepFormsBehindTyping(ctx, main.fragment)
  })

  // Somebody types in a form while its stored values changed under it. A morph would give the form the new version
  // number and keep the typing, and saving would overwrite the change unseen. Left alone, the save meets the version
  // check and both texts are shown.
  function keepFormsBehindTyping(ctx, fragment) {
    for (const form of document.querySelectorAll('#main form[id]')) {
      if (form === ctx.sourceElement || !window.assayDrafts?.isUnsaved(form)) continue
      const fresh = fragment.querySelector(`#${CSS.escape(form.id)}`)
      const { storedValues, basisOf } = window.assayDrafts
      if (fresh && storedValues(fresh) !== basisOf(form)) form.setAttribute('hx-morph-skip', '')
    }
  }

  document.addEventListener('htmx:finally:swap', () => {
    for (const form of document.querySelectorAll('form[hx-morph-skip]')) form.removeAttribute('hx-morph-skip')
  })

  // Saving on a page leads back to it: that is no new step for the Back button.
  document.addEventListener('htmx:before:history:update', ({ detail: { history: step } }) => {
    if (step.type === 'push' && step.path === location.pathname + location.search) step.type = 'replace'
  })

  /* ---- Focus ---- */

  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (ctx.target?.id === 'toast' || ctx.target === '#toast') return afterToast(ctx)
    const { activeElement } = document
    const isLost = !activeElement || activeElement === document.body
    const anchor = ctx.request?.anchor && document.getElementById(ctx.request.anchor)
    const summary = document.querySelector('#main [data-focus]')
    if (anchor) focusOn(anchor)
    else if (ctx.isOtherPage) {
      scrollTo(0, 0)
      focusOn(summary ?? document.getElementById('main'))
    } else if (summary && ctx.response?.status >= 400) focusOn(summary, {})
    else if (isLost && ctx.focusTrail) focusOn(findOnTrail(ctx.focusTrail))
    if (ctx.sourceElement?.closest?.('[data-top]')) scrollTo(0, 0)
    closeMenus()
  })

  // What was unfolded to be filled in folds again when it is saved.
  document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    if (isSave(ctx) && ctx.response?.status < 400) ctx.fold = ctx.sourceElement.closest('details[data-close]')
  })

  document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
    if (!ctx.fold?.isConnected) return
    const hadFocus = ctx.fold.contains(document.activeElement)
    ctx.fold.open = false
    if (!hadFocus) return
    const summary = ctx.fold.querySelector('summary')
    summary.focus({ preventScroll: true })
    // With what was saved, which stands beside the fold. A panel with a scroll bar of its own leaves the page where it is.
    const near = { block: 'nearest', container: 'nearest' }
    ctx.fold.parentElement.scrollIntoView(near)
    summary.scrollIntoView(near)
  })

  function afterToast(ctx) {
    addCloseButton()
    const signIn = toast().querySelector('form input:not([type="hidden"])')
    if (!toast().contains(document.activeElement) && ctx.response.status >= 400) {
      focusBeforeToast = document.activeElement
    }
    if (signIn) focusOn(signIn)
    else if (ctx.response.status < 400) {
      say(status(), signedInAgain)
      focusOn(focusBeforeToast)
    }
  }

  // Ids from the focused element outward: if it goes, focus stays as near as it can.
  function trailOf(element) {
    const trail = []
    for (let each = element; each && each !== document.body; each = each.parentElement)
      if (each.id) trail.push(each.id)
    return trail
  }

  function findOnTrail(trail) {
    return trail.map((id) => document.getElementById(id)).find(Boolean)
  }

  // A page loaded with a refused form begins at what has to be put right.
  focusOn(document.querySelector('#main [data-focus]'), {})

  /* ---- Questions and menus ---- */

  document.addEventListener(
    'submit',
    (event) => {
      const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm
      if (!question || window.confirm(question)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    },
    true,
  )

  function closeMenus(except) {
    for (const menu of document.querySelectorAll('details[data-menu][open]'))
      if (menu !== except) menu.open = false
  }

  document.addEventListener('click', ({ target }) => closeMenus(target.closest?.('details[data-menu]')))

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return
    const menu = document.querySelector('details[data-menu][open]')
    if (!menu && !toast()?.firstChild) return
    event.preventDefault()
    if (menu) {
      menu.open = false
      menu.querySelector('summary').focus()
    } else closeToast()
  })
})()
