import { expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'

const claims = (text: string) => breakText(text, 'en').claims
const wordings = (text: string) => claims(text).map((claim) => claim.wording)

const fall =
  'Hayat Tahrir al-Sham (HTS), a Daesh offshoot, took power in Damascus in December, toppling the government of Bashar al-Assad after 14 years of war.'

test('one sentence gives its statement, its apposition and its participial clause', () => {
  expect(wordings(fall)).toEqual(
    expect.arrayContaining([
      'Hayat Tahrir al-Sham took power in Damascus in December.',
      'Hayat Tahrir al-Sham took power in Damascus.',
      'Hayat Tahrir al-Sham took power.',
      'Hayat Tahrir al-Sham is a Daesh offshoot.',
      'Hayat Tahrir al-Sham toppled the government of Bashar al-Assad after 14 years of war.',
    ]),
  )
})

test('a restored subject is quoted beside the words of the clause', () => {
  const toppled = claims(fall).find((claim) => claim.wording.includes('toppled'))
  expect(toppled?.spans.map((span) => span.exact)).toEqual([
    'Hayat Tahrir al-Sham',
    'toppling the government of Bashar al-Assad after 14 years of war',
  ])
  expect(toppled?.rule).toBe('participial clause')
})

test('a title, an apposition and two predicates of one subject', () => {
  expect(
    wordings(
      'HTS leader Abu Muhammad al-Julani, a former deputy of Abu Bakr al-Baghdadi, entered Damascus and named himself president.',
    ),
  ).toEqual([
    'HTS leader Abu Muhammad al-Julani entered Damascus.',
    'HTS leader Abu Muhammad al-Julani named himself president.',
    'Abu Muhammad al-Julani is the HTS leader.',
    'HTS leader Abu Muhammad al-Julani is a former deputy of Abu Bakr al-Baghdadi.',
  ])
})

test('indirect speech is claimed as its content, with claimant and cue', () => {
  const [content, title] = claims(
    "Iraq's intelligence chief Hamid al-Shatri warned Syria's new rulers that Daesh cells are regrouping near the border.",
  )
  expect(content).toMatchObject({
    wording: 'Daesh cells are regrouping near the border.',
    claimant: { name: 'Hamid al-Shatri', cue: 'warned' },
  })
  expect(title).toMatchObject({
    wording: "Hamid al-Shatri is Iraq's intelligence chief.",
    claimant: { name: null, cue: null },
    kind: 'classification',
  })
})

test('a speaker after the content, then a pronoun, then a quotation that runs over two sentences', () => {
  const said = claims(
    'About 30,000 displaced people of 60 nationalities live in camps, Hamid al-Shatri said. He added that the guards are few. “The prison is full. The cells have no doors,” he told state television.',
  )
  expect(said.map((claim) => claim.claimant.name)).toEqual(said.map(() => 'Hamid al-Shatri'))
  expect(said.map((claim) => [claim.wording, claim.claimant.cue])).toEqual([
    ['About 30,000 displaced people of 60 nationalities live in camps.', 'said'],
    ['About 30,000 displaced people are of 60 nationalities.', 'said'],
    ['The guards are few.', 'added'],
    ['The prison is full.', expect.any(String)],
    ['The cells have no doors.', 'told'],
  ])
})

test('a number of its own inside another', () => {
  expect(
    wordings(
      'Some 9,000 Daesh members, 2,000 of them Iraqis, are held in prisons run by the Kurdish-led SDF in Hasakah.',
    ),
  ).toEqual(
    expect.arrayContaining([
      'Some 9,000 Daesh members are held in prisons run by the Kurdish-led SDF.',
      '2,000 of the 9,000 Daesh members are Iraqis.',
    ]),
  )
})

test('a quoted fragment and a date before it', () => {
  const [claim] = claims(
    "Qasim al-Araji, Iraq's national security adviser, said on 11 February that Al-Hol “must be emptied”.",
  )
  expect(claim).toMatchObject({
    wording: 'Al-Hol must be emptied.',
    claimant: { name: 'Qasim al-Araji', cue: 'said' },
    kind: 'opinion',
  })
})

test('"according to" names the claimant wherever it stands', () => {
  expect(claims('At least 30,000 prisoners can get a retrial, according to lawmakers.')[0]).toMatchObject({
    wording: 'At least 30,000 prisoners can get a retrial.',
    claimant: { name: 'lawmakers', cue: 'according to' },
    kind: 'quantity',
  })
  expect(claims('According to the ministry, the law covers 12 years.')[0]).toMatchObject({
    wording: 'The law covers 12 years.',
    claimant: { name: 'the ministry' },
  })
})

test('a relative clause and a cause', () => {
  expect(
    wordings(
      'Izadi leaders, who lost thousands of relatives in Sinjar, rejected the amnesty because it frees fighters.',
    ),
  ).toEqual(
    expect.arrayContaining([
      'Izadi leaders lost thousands of relatives in Sinjar.',
      'Izadi leaders rejected the amnesty.',
      'Izadi leaders rejected the amnesty because it frees fighters.',
    ]),
  )
})

test('an age', () => {
  expect(wordings('Layla Haddad, 54, was released on Friday.')).toContain('Layla Haddad is 54 years old.')
})

test('a pronoun with one possible owner is replaced, one with two is left and named unclear', () => {
  expect(wordings('Sarah Haddad opened a clinic in Mosul. She treats 40 patients.')).toContain(
    'Sarah Haddad treats 40 patients.',
  )
  const open = claims('John Amin met David Odeh in Erbil. In 2014 he fled the city.').at(-1)
  expect(open?.wording).toMatch(/^He fled/)
  expect(open?.unclear).toContain('he')
})

test('"the group" stays and is named unclear', () => {
  expect(claims('The group seized heavy weapons.')[0]?.unclear).toEqual(['the group'])
})

test('direct speech with nothing to check in it is claimed as a quotation', () => {
  expect(claims('“Will you ever come home?” Layla Haddad asked.')).toMatchObject([
    {
      kind: 'quotation',
      claimant: { name: 'Layla Haddad', cue: 'asked' },
      spans: [{ exact: '“Will you ever come home?”' }],
    },
  ])
})

test('worthiness is the sum of its named features, and numbers outweigh judgements', () => {
  const [number] = claims('The army seized 400 rifles in Hasakah.')
  const [judgement] = claims('The new prison law in Hasakah should be better.')
  expect(number?.features[0]).toEqual({ name: 'gives a number', weight: 0.2 })
  expect(number?.worthiness).toBeGreaterThan(judgement?.worthiness ?? 1)
})

test('the same statement twice is claimed once, and the second line says so', () => {
  const { lines, claims: once } = breakText('The camp is closed. The camp is closed.', 'en')
  expect(once).toHaveLength(1)
  expect(lines[1]).toMatchObject({ standing: 'nothing', reason: 'says the same as an earlier line' })
})
