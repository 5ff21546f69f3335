/*
 * Single-key shortcuts: a control with `data-key="r"` is pressed (or, a text field, focused) by that key. They rest
 * while somebody types, and can be switched off in the help dialog (the browser keeps that choice). `?` opens the
 * dialog, which lists the keys of the page as it is now, named by `title`, `aria-label` or text.
 */
;(() => {
  const setting = 'assay.keys'

  function areOn() {
    try {
      return localStorage.getItem(setting) !== 'off'
    } catch {
      return true
    }
  }

  function controls() {
    return [...document.querySelectorAll('[data-key]')].filter(
      (control) => !control.disabled && control.checkVisibility({ visibilityProperty: true }),
    )
  }

  function isTypingIn(element) {
    if (element.isContentEditable || element.matches('textarea, select')) return true
    return element.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])')
  }

  function press(control) {
    if (control.matches('textarea, select') || isTypingIn(control)) {
      control.focus()
      control.select?.()
    } else {
      if (control.matches('input')) control.focus()
      control.click()
    }
  }

  function nameOf(control) {
    return (control.title || control.getAttribute('aria-label') || control.textContent).trim()
  }

  function openHelp() {
    const names = new Map()
    for (const control of controls()) {
      if (!names.has(control.dataset.key)) names.set(control.dataset.key, nameOf(control))
    }
    document.getElementById('keys-list').replaceChildren(...[...names].map(([key, name]) => entry(key, name)))
    document.getElementById('keys-on').checked = areOn()
    document.getElementById('keys').showModal()
  }

  function entry(key, name) {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    const kbd = document.createElement('kbd')
    const description = document.createElement('dd')
    kbd.textContent = key
    description.textContent = name
    term.append(kbd)
    row.append(term, description)
    return row
  }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (!areOn() || document.querySelector('dialog[open]') || isTypingIn(event.target)) return
    const control = controls().find((each) => each.dataset.key === event.key)
    if (!control) return
    event.preventDefault()
    press(control)
  })

  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('[data-help]')) openHelp()
  })

  document.addEventListener('change', ({ target }) => {
    if (target.id !== 'keys-on') return
    try {
      localStorage.setItem(setting, target.checked ? 'on' : 'off')
    } catch {
      // The choice lasts for this page only.
    }
  })
})()
