import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../../src/breaker/attribution/attribution.ts'
import { corefers, referentsOf, STRONG } from '../../../src/breaker/coreference/referents-of.ts'
import type { Document } from '../../../src/breaker/document.ts'
import { readDocument } from '../../../src/breaker/read-document.ts'

/** Where the last word spelled so stands; `back` counts from the last. */
function placeOf(document: Document, word: string, back = 0): { sentence: number; index: number } {
  const places = document.sentences.flatMap(({ tree, index: sentence }) =>
    tree.filter((node) => node.text === word).map(({ index }) => ({ sentence, index })),
  )
  const place = places.at(-1 - back)
  if (!place) throw new Error(`"${word}" does not stand in the text`)
  return place
}

function nameOf(text: string, word: string, margin = STRONG): string | null {
  const document = readDocument(text)
  const { sentence, index } = placeOf(document, word)
  return referentsOf(document, margin)(sentence, index)?.name ?? null
}

describe('referentsOf', () => {
  it.each([
    // Names, titles and gender
    ['Jane Roe resigned on Monday. She had led the council for ten years.', 'She', 'Jane Roe'],
    ['Mr Poe said he would appeal.', 'he', 'Poe'],
    ['Prime Minister Jane Roe met John Poe. Roe said she was pleased.', 'she', 'Jane Roe'],
    ['Jane Roe sued John Poe. He denied the charges.', 'He', 'John Poe'],
    ['Jane Roe sued John Poe. Her lawyer filed the papers.', 'Her', 'Jane Roe'],
    ['Actress Robin Roe left the theatre. Roe said she was tired.', 'she', 'Robin Roe'],
    ['Queen Mary opened the bridge. She thanked the workers.', 'She', 'Queen Mary'],
    ['John Poe hurt himself in the fall.', 'himself', 'John Poe'],
    ['After he left the party, John Poe joined the army.', 'he', 'John Poe'],
    ['Jane Roe and her brother own the firm.', 'her', 'Jane Roe'],
    ['Admiral John B. Poe Jr. spoke first. Admiral Poe said he was calm.', 'he', 'John B. Poe Jr.'],
    // Bodies, things and groups
    ['The United Nations said it would send food.', 'it', 'the United Nations'],
    ['Tesco is closing its store in Leeds.', 'its', 'Tesco'],
    ['Two officers were arrested on Sunday. They deny the charges.', 'They', 'the two officers'],
    ['Lawmakers said they would vote on Friday.', 'they', 'lawmakers'],
    ['Jane Roe and John Poe married in May. They live in Leeds.', 'They', 'Jane Roe and John Poe'],
  ])('%s %s → %s', (text, word, name) => {
    expect(nameOf(text, word)).toBe(name)
  })

  it.each([
    // Grammar forbids the only candidate, or nothing is named
    ['John Poe saw him.', 'him'],
    ['He resigned on Monday.', 'He'],
    ['It is clear that the council will lose.', 'It'],
    ['It rained in Leeds on Sunday.', 'It'],
    ['Roe and Poe met the others. They argued. This was a mistake.', 'This'],
    ['The council met on Monday. The minister resigned.', 'minister'],
    // More than one may be meant
    ['The lawyer for Roe met Poe and Low. The judge gave him a paper.', 'him'],
    ['A judge fined a firm. A court fined another firm. The firm appealed.', 'firm'],
  ])('%s %s stays open', (text, word) => {
    expect(nameOf(text, word)).toBeNull()
  })

  it.each([
    ['The council passed a new law on Monday. Roe said the law was a mistake.', 'law', 'the new law'],
    ['A bank in Basra was robbed. The bank has closed.', 'bank', 'the bank in Basra'],
    ['HTS, a militant group, seized the town. The group denied it.', 'group', 'HTS'],
    ['Jane Roe, the minister, spoke first. The minister promised more money.', 'minister', 'Jane Roe'],
    [
      'The University of Leeds has a new library. The university paid for it.',
      'university',
      'the University of Leeds',
    ],
    ['The company sold Nordfisk, a small firm, to a rival. The firm makes lamps.', 'firm', 'Nordfisk'],
  ])('%s %s → %s', (text, word, name) => {
    expect(nameOf(text, word)).toBe(name)
  })

  it('a description that says no more than was said stays open', () => {
    expect(nameOf('The law was passed. Roe praised the law.', 'law')).toBeNull()
  })

  it('names the mention whose words it gives', () => {
    const document = readDocument('Jane Roe resigned on Monday. Roe said she was tired.')
    const { sentence, index } = placeOf(document, 'she')
    const found = referentsOf(document)(sentence, index)
    const tree = document.sentences[found?.sentence ?? -1]?.tree ?? []
    expect(found?.words.map((word) => tree[word]?.text)).toEqual(['Jane', 'Roe'])
  })

  it('a lower margin answers more', () => {
    const text = 'John Poe met Peter Roe. Paul Low called. He was angry.'
    expect(nameOf(text, 'He', 0)).not.toBeNull()
    expect(nameOf(text, 'He', 1.1)).toBeNull()
  })

  describe('with attributions', () => {
    const document = readDocument('“I will not resign, and he lies about my house,” Jane Roe told Paul Low.')
    const wordsIn = (from: string, to: string) => {
      const [start, end] = [placeOf(document, from), placeOf(document, to)]
      return {
        sentence: start.sentence,
        words: Array.from({ length: end.index - start.index + 1 }, (_, at) => start.index + at),
      }
    }
    const said: Attribution = {
      source: wordsIn('Jane', 'Roe'),
      cue: wordsIn('told', 'told'),
      content: [wordsIn('I', 'house')],
      speech: 'direct',
    }
    const named = (word: string, attributions: Attribution[]) => {
      const { sentence, index } = placeOf(document, word)
      return referentsOf(document, STRONG, attributions)(sentence, index)?.name ?? null
    }

    it('"I" and "my" are the speaker’s', () => {
      expect([named('I', [said]), named('my', [said])]).toEqual(['Jane Roe', 'Jane Roe'])
    })

    it('without them, or in indirect speech, they stay open', () => {
      expect([named('I', []), named('my', [{ ...said, speech: 'indirect' }])]).toEqual([null, null])
    })
  })
})

describe('corefers', () => {
  it('gives every mention of the chain', () => {
    const document = readDocument('Jane Roe resigned. She had led the council. Roe said she was tired.')
    const { sentence, index } = placeOf(document, 'she')
    const chain = corefers(document)(sentence, index).map(({ sentence, words }) =>
      words.map((word) => document.sentences[sentence]?.tree[word]?.text).join(' '),
    )
    expect(chain).toEqual(['Jane Roe', 'She', 'Roe', 'she'])
  })

  it('is empty for a word that is no mention', () => {
    expect(corefers(readDocument('Jane Roe resigned.'))(0, 2)).toEqual([])
  })
})

describe('any text', () => {
  it('is read without throwing', () => {
    const words = fc.constantFrom(
      'He',
      'she',
      'it',
      'they',
      'Roe',
      'Jane',
      'the',
      'law',
      'of',
      ',',
      '“',
      '”',
      '.',
      'and',
      'himself',
      'said',
      '\n\n',
      '(',
      ')',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const document = readDocument(list.join(' '))
        const referents = referentsOf(document, 0)
        for (const { tree, index } of document.sentences)
          for (const node of tree) {
            const found = referents(index, node.index)
            if (found) expect(found.name).not.toBe('')
          }
      }),
      { numRuns: 60 },
    )
  })
})
