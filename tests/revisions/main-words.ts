import type { Answer } from '../support/world.ts'

/** What a page says, in a line; words that were taken out or put in stand in brackets. */
export function mainWords({ document }: Pick<Answer, 'document'>): string {
  const text = document.querySelector('main')?.textContent ?? ''
  return text.replace(/\s+/g, ' ').replace(/\[(removed|added): /g, '[')
}
