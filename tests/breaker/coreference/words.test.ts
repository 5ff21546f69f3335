import { describe, expect, it } from 'vitest'
import { acronymOf } from '../../../src/breaker/coreference/acronyms.ts'
import { femaleNames, maleNames } from '../../../src/breaker/coreference/first-names.ts'
import { quotedWords } from '../../../src/breaker/coreference/quotations.ts'
import { sortOfNoun } from '../../../src/breaker/coreference/sort-of-noun.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

describe('word lists', () => {
  it('no first name is both a woman’s and a man’s', () => {
    expect([...femaleNames].filter((name) => maleNames.has(name))).toEqual([])
  })

  it.each([
    ['actress', 'person', 'she'],
    ['king', 'person', 'he'],
    ['minister', 'person', null],
    ['company', 'body', null],
    ['island', 'place', null],
    ['week', 'time', null],
    ['letter', 'thing', null],
    ['blorker', null, null],
  ])('%s is a %s (%s)', (noun, sort, gender) => {
    expect(sortOfNoun(noun)).toEqual({ sort, gender })
  })

  it.each([
    [['hayat', 'tahrir', 'al-sham'], 'hts'],
    [['bank', 'of', 'england'], 'be'],
    [['roe'], ''],
  ])('%s → %s', (key, acronym) => {
    expect(acronymOf(key)).toBe(acronym)
  })
})

describe('quotedWords', () => {
  const quotedIn = (text: string) => {
    const document = readDocument(text)
    const quoted = quotedWords(document)
    return document.sentences.flatMap(({ tree, index }) =>
      tree.filter((_, at) => (quoted[index]?.[at] ?? -1) >= 0).map((word) => word.text),
    )
  }

  it.each([
    ['“I left,” Roe said. “He stayed.”', 'I left , He stayed .'],
    ['Roe said "I left" and went.', 'I left'],
    ['«I left», Roe said.', 'I left'],
    ['Roe never said so.', ''],
    ['“I left\n\nRoe went.', 'I left'],
  ])('%s → %s', (text, words) => {
    expect(quotedIn(text).join(' ')).toBe(words)
  })
})
