import { describe, expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { proposed, wordings } from './constructions/wordings.ts'

const claims = (text: string) => breakText(text, 'en').claims

const fall =
  'Hayat Tahrir al-Sham (HTS), a Daesh offshoot, took power in Damascus in December, toppling the government of Bashar al-Assad after 14 years of war.'

test('one sentence gives its statement, its apposition and its participial clause', () => {
  expect(proposed(fall)).toEqual([
    'Hayat Tahrir al-Sham took power in Damascus in December.',
    'Hayat Tahrir al-Sham is a Daesh offshoot.',
    'Hayat Tahrir al-Sham toppled the government of Bashar al-Assad after 14 years of war.',
  ])
})

test('a restored subject is quoted beside the words of the clause', () => {
  const toppled = claims(fall).find((claim) => claim.wording.includes('toppled'))
  expect(toppled?.spans.map((span) => span.exact)).toEqual([
    'Hayat Tahrir al-Sham',
    'the government of Bashar al-Assad after 14 years of war',
  ])
  expect(toppled?.rule).toBe('participial clause')
})

test('a title, an apposition and two predicates of one subject', () => {
  expect(
    proposed(
      'HTS leader Abu Muhammad al-Julani, a former deputy of Abu Bakr al-Baghdadi, entered Damascus and named himself president.',
    ),
  ).toEqual([
    'Abu Muhammad al-Julani entered Damascus.',
    'Abu Muhammad al-Julani named himself president.',
    'Abu Muhammad al-Julani is the HTS leader.',
    'Abu Muhammad al-Julani is a former deputy of Abu Bakr al-Baghdadi.',
  ])
})

describe('who asserts it', () => {
  test('indirect speech is claimed as its content, with claimant and cue', () => {
    const [content] = claims('The minister said on Monday that the bridge had been closed for repairs.')
    expect(content).toMatchObject({
      wording: 'The bridge had been closed for repairs.',
      claimant: {
        name: 'the minister',
        cue: 'said',
        nameSpan: { exact: 'The minister' },
        cueSpan: { exact: 'said' },
      },
    })
  })

  test('a speaker after the content, then a pronoun, then a quotation that runs over two sentences', () => {
    const said = claims(
      'About 30,000 displaced people live in camps, Hamid al-Shatri said. He added that the guards are few. “The prison is full. The cells have no doors,” he told state television.',
    )
    expect(said.map((claim) => [claim.wording, claim.claimant.name, claim.claimant.cue])).toEqual(
      expect.arrayContaining([
        ['About 30,000 displaced people live in camps.', 'Hamid al-Shatri', 'said'],
        ['The guards are few.', 'Hamid al-Shatri', 'added'],
        ['The prison is full.', 'Hamid al-Shatri', 'told'],
        ['The cells have no doors.', 'Hamid al-Shatri', 'told'],
      ]),
    )
    expect(said.every((claim) => claim.claimant.name === 'Hamid al-Shatri')).toBe(true)
  })

  test.each([
    [
      'At least 30,000 prisoners can get a retrial, according to lawmakers.',
      'At least 30,000 prisoners can get a retrial.',
      'lawmakers',
    ],
    ['According to the ministry, the law covers 12 years.', 'The law covers 12 years.', 'the ministry'],
  ])('"according to" names the claimant wherever it stands: %s', (text, wording, name) => {
    expect(claims(text)[0]).toMatchObject({
      wording,
      claimant: { name, cue: expect.stringMatching(/^according to$/i) },
    })
  })

  test('what the article says itself has no claimant', () => {
    expect(claims('The council closed the bridge in May.')[0]?.claimant).toEqual({ name: null, cue: null })
  })

  test('what a title says is the article’s, beside a claim of the speaker', () => {
    const all = claims('President Anna Berg said that the harbour was full.')
    expect(all.find((claim) => claim.rule === 'title before a name')?.claimant).toEqual({
      name: null,
      cue: null,
    })
    expect(all.find((claim) => claim.wording === 'The harbour was full.')?.claimant.name).toBe('Anna Berg')
  })

  test('direct speech with nothing to check in it is claimed as a quotation', () => {
    expect(claims('“Will you ever come home?” Layla Haddad asked.')).toMatchObject([
      {
        wording: 'Layla Haddad asked: “Will you ever come home?”',
        kind: 'quotation',
        claimant: { name: 'Layla Haddad', cue: 'asked' },
      },
    ])
  })
})

describe('words that point elsewhere', () => {
  test('a pronoun with one possible owner is replaced', () => {
    expect(wordings('Sarah Haddad opened a clinic in Mosul. She has treated 40 patients.')).toContain(
      'Sarah Haddad has treated 40 patients.',
    )
  })

  test('one with two is left and named unclear', () => {
    const open = claims('John Amin and David Odeh met in Erbil. In 2014 he fled the city.').at(-1)
    expect(open?.wording).toMatch(/^He fled/)
    expect(open?.unclear).toContain('he')
  })

  test('"the group" stays and is named unclear where no group was named', () => {
    expect(claims('The group seized heavy weapons.')[0]?.unclear).toEqual(['the group'])
  })

  test('a shortened verb is written out after the name that replaces a pronoun', () => {
    expect(wordings('Sarah Haddad runs a clinic. She’ll close it in May.').join()).toMatch(
      /Sarah Haddad will close/,
    )
  })

  test('“I” in direct speech is the speaker', () => {
    expect(wordings('“I sold the mill in May,” said Anna Berg.')).toContain('Anna Berg sold the mill in May.')
  })
})

test('a shorter version knows the fuller one that it is part of', () => {
  const all = claims('The ministry bought twelve boats in May.')
  expect(all.map(({ wording, within }) => [wording, within])).toEqual([
    ['The ministry bought twelve boats in May.', null],
    ['The ministry bought twelve boats.', 0],
  ])
})

test('worthiness comes with the features behind it, and numbers outweigh judgements', () => {
  const [number] = claims('The army seized 400 rifles in Hasakah.')
  const [judgement] = claims('The new prison law in Hasakah should be better.')
  expect(number?.features.length).toBeGreaterThan(0)
  expect(number?.worthiness).toBeGreaterThan(judgement?.worthiness ?? 1)
})

test('figures come as data', () => {
  expect(claims('At least 30,000 prisoners were freed in 2019.')[0]?.figures).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ value: 30_000, unit: 'prisoners', bound: 'at least' }),
      expect.objectContaining({ kind: 'date', iso: '2019' }),
    ]),
  )
})

test('the same statement twice is claimed once, and the second line says so', () => {
  const { lines, claims: once } = breakText('The camp is closed. The camp is closed.', 'en')
  expect(once).toHaveLength(1)
  expect(lines[1]).toMatchObject({ standing: 'nothing', reason: 'says the same as an earlier line' })
})

test('a sentence too long to be taken apart is claimed as it stands', () => {
  const text = `The council said that ${'the river rose and '.repeat(60)}the wall fell.`
  const { claims: whole } = breakText(text, 'en')
  expect(whole).toMatchObject([{ rule: 'whole sentence', spans: [{ start: 0, end: text.length }] }])
})
