import { expect, test } from 'vitest'
import { attributionsOf } from '../../../src/breaker/attribution/attributions-of.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

test.each([
  ['nothing', ''],
  ['marks alone', '“”"\'‘’: — , ; .'],
  ['a colon first', ': said'],
  ['a tag alone', 'said'],
  ['a comma and a tag', ', said'],
  ['no words', '\n\n\n'],
  ['an open quotation and nothing after', '“'],
  ['according to nobody', 'According to'],
  ['quotations in a row', '“a” “b” said “c” “d”: “e” — F'],
  ['many lines without a tag', '“We go on.”\n\n'.repeat(300)],
  ['many tags', '“We go on,” he said, adding that she said “no,” he said.\n'.repeat(200)],
  ['many colons', 'ROE: yes\n'.repeat(300)],
  ['one long line', `He said ${'that she said '.repeat(3_000)}`],
])('%s', (_, text) => {
  const document = readDocument(text)
  for (const { cue, content, source } of attributionsOf(document)) {
    for (const { sentence, words } of [cue, ...content, ...(source ? [source] : [])]) {
      const { tree } = document.sentences[sentence] ?? { tree: [] }
      expect(words.every((word) => tree[word])).toBe(true)
      expect(words).toEqual([...new Set(words)].toSorted((a, b) => a - b))
    }
    expect(content.length).toBeGreaterThan(0)
  }
})
