import { parseHTML } from 'linkedom'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { paletteName, StateBadge, VerdictBadge } from '../../views/parts/badges.tsx'
import { WordDiff, YoursTheirs } from '../../views/parts/diff.tsx'
import { EmptyState, Pager, Tabs } from '../../views/parts/page.tsx'
import { PersonName, Quote, readableTime, When } from '../../views/parts/text.tsx'

const hostile = '<img src=x onerror=alert(1)>'

function element(part: VNode): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${renderToString(part)}</body></html>`)
  return document.body.firstElementChild as unknown as Element
}

test.each([
  <VerdictBadge key="1" label={hostile} colour={hostile} icon={hostile} />,
  <StateBadge key="2" state={hostile} />,
  <PersonName key="3" name={hostile} href="/people/1" />,
  <When key="4" at={hostile} />,
  <WordDiff
    key="5"
    parts={[{ value: hostile }, { value: hostile, added: true }, { value: hostile, removed: true }]}
  />,
  <Quote key="6" text={hostile} lang="ar" cite={hostile} />,
  <YoursTheirs key="7" fields={[{ label: hostile, yours: hostile, theirs: hostile }]} />,
  <EmptyState key="8" title={hostile} />,
  <Tabs key="9" label={hostile} tabs={[{ href: '/', label: hostile, current: true }]} />,
])('a part shows text from people as text', (part) => {
  const shown = element(part)
  expect(shown.querySelector('img')).toBeNull()
  expect(shown.textContent).toContain(hostile)
})

test('a verdict is a word, an icon that is not read out, and a colour of the palette', () => {
  const badge = element(<VerdictBadge label="Mostly false" colour="mostly-false" />)
  expect(badge.classList.contains('verdict-mostly-false')).toBe(true)
  expect(badge.querySelector('[aria-hidden="true"]')?.textContent).toBeTruthy()
  expect(badge.querySelector('bdi')?.textContent).toBe('Mostly false')
})

test('a colour outside the palette is neutral', () => {
  expect(paletteName('half')).toBe('half')
  expect(paletteName('verdict-true "x')).toBe('neutral')
})

test('every palette name has its own icon', () => {
  const names = ['false', 'mostly-false', 'half', 'mostly-true', 'true', 'unproven', 'neutral']
  const icons = names.map(
    (name) => element(<VerdictBadge label="x" colour={name} />).querySelector('.badge-icon')?.textContent,
  )
  expect(new Set(icons).size).toBe(names.length)
})

test.each([
  ['2025-02-11T09:30:12.123Z', '11 Feb 2025, 09:30 UTC'],
  ['2025-02-11T09:30Z', '11 Feb 2025, 09:30 UTC'],
  ['2025-12-01', '1 Dec 2025'],
  ['2025-13-01', '2025-13-01'],
  ['', ''],
  ['soon', 'soon'],
])('the time %j reads %j', (at, words) => {
  expect(readableTime(at)).toBe(words)
})

test('a difference is heard as well as seen', () => {
  const diff = element(
    <WordDiff
      parts={[{ value: 'At least ' }, { value: '30,000', removed: true }, { value: '3,000', added: true }]}
    />,
  )
  expect(diff.querySelector('del')?.textContent).toBe('[removed: 30,000]')
  expect(diff.querySelector('ins')?.textContent).toBe('[added: 3,000]')
})

test('a pager leads only where there is something', () => {
  const links = (part: VNode) =>
    [...element(<div>{part}</div>).querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links(<Pager newer={null} older="?before=3" />)).toEqual(['?before=3'])
  expect(links(<Pager newer="?after=3" older="?before=1" />)).toEqual(['?after=3', '?before=1'])
  expect(renderToString(<Pager newer={null} older={null} />)).toBe('')
})
