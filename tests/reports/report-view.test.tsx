import { parseHTML } from 'linkedom'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { html } from '../../src/reports/formats/html.ts'
import type { Report } from '../../src/reports/model.ts'
import { ReportBody } from '../../views/reports/report.tsx'
import { claim, hostile, levels, sample } from './sample.ts'
import { rightToLeft } from './sample-rtl.ts'

function page(report: Report): Document {
  return parseHTML(
    `<!doctype html><html><body>${renderToString(<ReportBody report={report} />)}</body></html>`,
  ).document
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

test('every line stands in order, whole, under its number', () => {
  const lines = [...page(sample).querySelectorAll('.report-line')]
  expect(lines.map((line) => line.id)).toEqual(['line-1', 'line-2', 'line-3', 'line-4', 'line-5'])
  lines.forEach((line, i) => {
    for (const marker of line.querySelectorAll('.report-claim-marker')) marker.remove()
    const { start, end } = sample.lines[i] ?? { start: 0, end: 0 }
    expect(line.querySelector('.report-line-text p')?.textContent).toBe(sample.article.text.slice(start, end))
  })
})

test('each marker leads to its claim and says its verdict in words', () => {
  const document = page(sample)
  const markers = [...document.querySelectorAll('#line-2 .report-claim-marker')]
  expect(markers.map(words)).toEqual(['Claim 1, True', 'Claim 3, disputed', 'Claim 2, Mostly false'])
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    expect(document.querySelectorAll(link.getAttribute('href') ?? '')).toHaveLength(1)
  }
})

test('overlapping quotes are drawn one inside the other', () => {
  const overlap = page(sample).querySelector('#line-2 mark .report-claim-mark-2')
  expect(overlap?.textContent).toBe('the quay')
  expect(overlap?.className).toContain('verdict-mostly-false')
  expect(overlap?.parentElement?.className).toContain('verdict-open')
})

test('a claim shows both questions, its evidence with stance and grade, its ratings and who decided', () => {
  const text = words(page(sample).querySelector('#claim-2'))
  for (const part of [
    'Claimant: Ola Strand (“said”)',
    'Said?✓ TrueTrue?◔ Mostly false',
    'Refutes =cmd|',
    'row 3, “total” · secondary source · grade C4 (fairly reliable, doubtful)',
    'Uses the older price index.',
    'Imre Vas, high confidence, 19 March 2025, 08:00 UTC',
    'Decided by Edda Lind, 20 March 2025, 09:05 UTC',
  ]) {
    expect(text).toContain(part)
  }
})

test('no claim is lost: one without a place in the text has its own part', () => {
  const document = page(sample)
  expect(document.querySelectorAll('.report-claim')).toHaveLength(sample.claims.length)
  expect(document.querySelector('.report-lines #claim-7')).toBeNull()
})

test('a quote that runs on is marked on both lines and listed on the first', () => {
  const [first, second] = rightToLeft.lines
  const spans = [{ start: (first?.end ?? 0) - 3, end: (second?.start ?? 0) + 3, exact: '' }]
  const document = page({ ...rightToLeft, claims: [claim({ number: 1, line: 1, spans })] })
  expect(document.querySelectorAll('.report-claim-marker')).toHaveLength(2)
  expect(document.querySelectorAll('.report-claim')).toHaveLength(1)
  expect(words(document.querySelector('#line-2 .report-line-claims'))).toBe('Goes on with claim 1 of line 1.')
})

test('changes and lines not looked at are told, and left out when there are none', () => {
  const headings = (report: Report) => [...page(report).querySelectorAll('h2')].map(words)
  expect(headings(sample)).toContain('Changes since edition 1')
  expect(headings(sample)).toContain('Lines not looked at')
  expect(headings(rightToLeft)).not.toContain('Changes since edition 1')
  expect(headings(rightToLeft)).not.toContain('Lines not looked at')
})

test('the article keeps its language and direction; the words around it are English', () => {
  const document = page(rightToLeft)
  for (const place of ['h1', '#line-1 .report-line-text', '#claim-1 .report-claim-quote']) {
    expect(document.querySelector(place)?.getAttribute('lang')).toBe('ar')
    expect(document.querySelector(place)?.getAttribute('dir')).toBe('rtl')
  }
  expect(document.querySelector('#line-1 .report-claim-marker')?.getAttribute('lang')).toBe('en')
})

test('user text stays text, and links go to http(s) only', () => {
  const document = page(sample)
  expect(document.querySelectorAll('script, style, [style], img')).toHaveLength(0)
  for (const link of document.querySelectorAll('a:not([href^="#"])')) {
    expect(link.getAttribute('href')).toMatch(/^https:\/\//)
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
  }
  for (const element of document.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([])
  }
})

test('a colour outside the palette is neutral and cannot add a class', () => {
  const strange = { ...levels.true, colour: 'true" onclick="x' }
  const document = page({ ...sample, claims: [claim({ number: 1, state: 'decided', true: strange })] })
  expect(document.querySelector('#claim-1')?.className).toBe('report-claim verdict-neutral')
})

test('the file stands alone: a policy that allows its own style only, and no address that loads', () => {
  const text = html.render(sample)
  const document = parseHTML(text).document
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
  )
  expect(document.querySelectorAll('script, link, img, iframe, object, form')).toHaveLength(0)
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  expect(words(document.querySelector('title'))).toContain(hostile.script)
  expect(text).not.toContain(hostile.script)
})
