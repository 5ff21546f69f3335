import { type ComponentChildren, h } from 'preact'

/**
 * Links and forms inside open and change a claim in the panel: the server answers with parts, not with the page, and
 * a link's address goes into the history. Without scripts the same links and forms lead to the whole page.
 */
export const intoPanel: Record<string, string> = {
  'hx-target:inherited': '#panel',
  'hx-select:inherited': '',
  'hx-select-oob:inherited': '',
  'hx-swap:inherited': 'innerHTML show:none ignoreTitle:true',
}

/** For forms inside `intoPanel`: their address takes no GET, so it never goes into the history. */
export const notIntoHistory: Record<string, string> = { 'hx-push-url': 'false' }

/** For links inside `intoPanel` that lead to another page. */
export const toPage: Record<string, string> = {
  'hx-target': '#main',
  'hx-select': '#main > *',
  'hx-select-oob': '#masthead:outerMorph,#status:innerHTML',
  'hx-swap': 'innerMorph show:none',
}

interface PartProps {
  /** CSS selector of what it replaces; where that is not on the page, nothing happens. */
  target: string
  swap?: 'innerMorph' | 'outerMorph' | 'innerHTML' | 'outerHTML'
  children: ComponentChildren
}

/** One part of an answer with several: swapped into its own target. */
export function Part({ target, swap = 'outerMorph', children }: PartProps) {
  return h('hx-partial' as 'div', { 'hx-target': target, 'hx-swap': swap } as object, children)
}
