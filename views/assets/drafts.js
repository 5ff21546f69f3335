/*
 * Typed text outlives a reload, Back and a change of page: forms with `data-guard` are copied, while somebody types,
 * into this tab's session storage under their id, and filled again when they are next shown. Passwords and files
 * never are. With the text goes what it was based on, the version and the stored values: where those values have changed
 * since, the form gets its old version back, so that saving meets the check for what others saved. A successful save,
 * or signing out, removes the copy.
 */
;(() => {
  const prefix = 'assay.draft:'
  const maxDraftLength = 1_000_000
  const keyOf = (form) => `${prefix}${document.getElementById('masthead')?.dataset.viewer ?? ''}:${form.id}`
  const guarded = () => document.querySelectorAll('form[data-guard][id]')
  let isSending = false

  function typedFields(form) {
    const unkept = ['hidden', 'password', 'file', 'submit', 'button']
    return [...form.elements].filter(
      (field) => field.name && field.type && !unkept.includes(field.type) && field.type !== 'fieldset',
    )
  }

  function isChanged(field) {
    if (field.type === 'hidden') return false
    if (field.type === 'file') return field.files.length > 0
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
    if (!field.options) return field.defaultValue !== undefined && field.value !== field.defaultValue
    const options = [...field.options]
    if (options.some((option) => option.defaultSelected))
      return options.some((option) => option.selected !== option.defaultSelected)
    return field.selectedIndex > 0
  }

  /** Whether the form holds something that was typed and not saved, also when it came back refused. */
  function isUnsaved(form) {
    return [...form.elements].some(isChanged) || form.querySelector('.error-summary') !== null
  }

  function keep(form) {
    const values = typedFields(form).map((field) => [field.name, field.value, field.checked ?? null])
    const version = form.elements.namedItem('version')?.value ?? null
    const draft = JSON.stringify({ version, basis: basisOf(form), values })
    try {
      if (isUnsaved(form) && draft.length <= maxDraftLength) sessionStorage.setItem(keyOf(form), draft)
      else forget(form)
    } catch {
      // Storage is full or switched off: the text is still in the form.
    }
  }

  /** What is saved, as far as the form knows: the values it came with. */
  function storedValues(form) {
    return JSON.stringify(
      typedFields(form).map((field) => [
        field.name,
        field.type === 'radio' ? field.value : '',
        defaultOf(field),
      ]),
    )
  }

  function defaultOf(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.defaultChecked
    if (field.options) return [...field.options].map((option) => option.defaultSelected)
    return field.defaultValue
  }

  /** The stored values that what is typed in the form was based on. */
  function basisOf(form) {
    return form.basis ?? storedValues(form)
  }

  function forget(form) {
    delete form.basis
    try {
      sessionStorage.removeItem(keyOf(form))
    } catch {
      // Nothing was kept.
    }
  }

  function draftOf(form) {
    try {
      return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? 'null')
    } catch {
      return null
    }
  }

  function restore(form) {
    const draft = draftOf(form)
    if (draft && isUnsaved(form) && form.isRestored) showNote(form)
    if (!draft || isUnsaved(form)) return
    const left = [...draft.values]
    for (const field of typedFields(form)) {
      const isBox = field.type === 'checkbox' || field.type === 'radio'
      const at = left.findIndex(([name, value]) => name === field.name && (!isBox || value === field.value))
      if (at === -1) continue
      const [[, value, checked]] = left.splice(at, 1)
      if (isBox) field.checked = checked
      else field.value = value
    }
    if (!isUnsaved(form)) return forget(form)
    const version = form.elements.namedItem('version')
    if (version && draft.version !== null && draft.basis !== storedValues(form)) {
      form.basis = draft.basis
      version.value = draft.version
    }
    form.isRestored = true
    showNote(form)
  }

  function showNote(form) {
    if (form.querySelector('.draft-note')) return
    const note = document.createElement('p')
    note.className = 'draft-note'
    note.textContent = 'What you typed before and did not save is here again. '
    const discard = document.createElement('button')
    discard.type = 'button'
    discard.className = 'quiet'
    discard.textContent = 'Discard it'
    discard.addEventListener('click', () => {
      forget(form)
      location.reload()
    })
    note.append(discard)
    form.prepend(note)
  }

  function restoreAll() {
    for (const form of guarded()) restore(form)
  }

  document.addEventListener('input', ({ target }) => {
    if (target.form?.matches('[data-guard][id]')) keep(target.form)
  })

  document.addEventListener('htmx:before:swap', ({ detail: { ctx } }) => {
    const form = ctx.sourceElement
    const isSaved =
      form instanceof HTMLFormElement && ctx.request?.method !== 'GET' && ctx.response?.status < 400
    if (isSaved && !(form.typedAt > ctx.sentAt)) forget(form)
  })
  document.addEventListener('htmx:after:swap', restoreAll)

  // Without htmx a form leaves the page. Whether it was saved shows on the next page: an error page has a message.
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    isSending = true
    const form = event.target
    if (form.matches('[data-sign-out]')) forgetAll()
    else if (form.matches('[data-guard][id]')) sessionStorage.setItem(`${prefix}sent`, keyOf(form))
  })

  function forgetAll() {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  }

  function settleSent() {
    const sent = sessionStorage.getItem(`${prefix}sent`)
    sessionStorage.removeItem(`${prefix}sent`)
    if (sent && !document.querySelector('#main #message')) sessionStorage.removeItem(sent)
  }

  addEventListener('beforeunload', (event) => {
    if (!isSending && [...guarded()].some((form) => isUnsaved(form))) event.preventDefault()
  })
  addEventListener('pageshow', () => {
    isSending = false
  })

  window.assayDrafts = { isUnsaved, storedValues, basisOf }
  try {
    settleSent()
    restoreAll()
  } catch {
    // No session storage: typed text lives in the form alone.
  }
})()
