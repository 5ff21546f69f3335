import { expect, test } from 'vitest'
import { markdown } from '../../src/reports/formats/markdown.ts'
import { blockQuote, inline, link } from '../../src/reports/formats/markdown-text.ts'
import { hostile, sample } from './sample.ts'

test.each([
  ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
  ['# 1. - + !', '\\# 1\\. \\- \\+ \\!'],
  ['a | b ~~c~~ \\', 'a \\| b \\~\\~c\\~\\~ \\\\'],
  ['<b>&lt;', '&lt;b&gt;&amp;lt;'],
  ['see https://a.example', 'see https&#58;//a\\.example'],
  ['=== \n\n two\tlines ', '&#61;== two lines'],
  ['', ''],
])('%j in a line becomes %j', (text, escaped) => {
  expect(inline(text)).toBe(escaped)
})

test('a block quote keeps its lines, and every line of it is inside the quote', () => {
  expect(blockQuote(hostile.lines, '  ')).toBe(
    '  > First "line"\\\n  > second, line\\\n  > &#61;third\n  >\n  > 1\\. fourth 🧭',
  )
})

test('links go to http(s) only, in angle brackets nothing can leave', () => {
  expect(link('a](b', 'https://a.example/x y>z?<q>')).toBe(
    '[a\\]\\(b](<https://a.example/x%20y%3Ez?%3Cq%3E>)',
  )
  expect(link('words', hostile.address)).toBe('words')
  expect(link('words', 'https://user:secret@a.example/')).toBe('words')
})

test('no user text comes out raw, and the only addresses are the linked ones', () => {
  const text = markdown.render(sample)
  expect(text).not.toMatch(/<(?!https?:\/\/[^<>\s]*>)/)
  expect(text).not.toContain('](javascript')
  expect(text.replaceAll(/\]\(<[^>]*>\)/g, '')).not.toContain('://')
  expect(
    text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .every((line) => /^#{1,4} (Brackwater|Corrections|Changes|Signed|At a|Line|Claim|People)/.test(line)),
  ).toBe(true)
})
