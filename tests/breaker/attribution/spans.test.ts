import { expect, test } from 'vitest'
import { attributionsOf } from '../../../src/breaker/attribution/attributions-of.ts'
import { rowOfAttribution } from '../../../src/breaker/attribution/spans.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

const rows = (text: string) => {
  const document = readDocument(text)
  return attributionsOf(document).map((each) => rowOfAttribution(document, each))
}

test('words that follow one another are one piece, a gap begins another', () => {
  const text = '“The bridge,” Roe said, “is safe.”'
  expect(rows(text)).toEqual([
    {
      source: [[[14, 17]]],
      cue: [[[18, 22]]],
      content: [
        [
          [0, 13],
          [24, 34],
        ],
      ],
    },
  ])
})

test('a source nobody names is an empty list', () => {
  expect(rows('It was reported that the mayor had resigned.')[0]?.source).toEqual([])
})
