import { describe, expect, test } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { proposalsOf } from '../../src/breaker/proposals.ts'

const claims = (text: string) => breakText(text, 'en').claims
const all = (text: string) => claims(text).map((claim) => claim.wording)
const proposed = (text: string) => proposalsOf(breakText(text, 'en')).map((claim) => claim.wording)

describe('a list inside a clause is not a clause', () => {
  test.each([
    [
      'The farmers found water, timber and tools in the valleys along the river and in the woods between Bergen and Voss.',
      [
        'The farmers found water, timber and tools in the valleys along the river and in the woods between Bergen and Voss.',
      ],
    ],
    [
      'Prices could rise again, six months after the mill closed and its stores, ovens and carts were sold.',
      [
        'Prices could rise again, six months after the mill closed and its stores, ovens and carts were sold.',
      ],
    ],
    ['Police said on Monday that Roe, Poe and Lowe left Bergen.', ['Roe, Poe and Lowe left Bergen.']],
    ['On Monday, police and soldiers stormed the camp.', ['Police and soldiers stormed the camp on Monday.']],
  ])('%s', (text, wordings) => expect(proposed(text)).toEqual(wordings))
})

test('no claim ends in a conjunction, and none lacks its verb or subject', () => {
  const text =
    'The line has been bringing crews home from Bodo and from the Lofot camp. Bread, fish and tools in the valleys along the river and. She urged other towns to take back their own buses without delay and to put those accused of theft on leave.'
  for (const wording of all(text)) {
    expect(wording).not.toMatch(/\b(?:and|or|but|the|of)\.$/)
    expect(wording).toMatch(/ (?:has|urged) /)
  }
  expect(all(text)).not.toContain('She urged other towns to take back their own buses on leave.')
})

test('"or" joins what is not claimed apart', () => {
  expect(proposed('Dozens of sheep were drowned or lost in the weeks that followed.')).toEqual([
    'Dozens of sheep were drowned or lost in the weeks that followed.',
  ])
})

test('a verb that needs more to say something is not claimed without it', () => {
  expect(all('The vote comes while Norway argues over fish.')).not.toContain('The vote comes.')
})

describe('nothing that limits a statement is lost', () => {
  test.each([
    ['If the law passes, 300 prisoners will be freed.', '300 prisoners will be freed if the law passes.'],
    ['The ferry left Bodo but never reached the rocks.', 'The ferry never reached the rocks.'],
    ['Allegedly the mayor sold the mill.', 'The mayor allegedly sold the mill.'],
    ['The council promised help, but barely paid for it.', 'The council barely paid for it.'],
  ])('%s', (text, wording) => {
    expect(proposed(text)).toContain(wording)
    const verb = wording.includes('freed') ? 'freed.' : '\u0000'
    expect(all(text).some((each) => each.endsWith(verb))).toBe(false)
  })
})

describe('what a relative clause and "of them" speak of', () => {
  test('the noun that agrees with the verb', () => {
    const text = 'The thieves hid in mills in Tromso that are owned by the Arctic Fund.'
    expect(all(text)).toContain('Mills in Tromso are owned by the Arctic Fund.')
    expect(all(text).some((wording) => wording.startsWith('Tromso'))).toBe(false)
  })
  test('the people counted, not the place named last', () =>
    expect(
      proposed(
        'About 4,000 evacuated villagers still sleep in halls in southern Norway, many of them nurses.',
      ),
    ).toContain('Many of the 4,000 evacuated villagers are nurses.'))
  test('no claim about a stretch of time', () =>
    expect(all('The mill was shut in the weeks that followed.')).toEqual([
      'The mill was shut in the weeks that followed.',
      expect.not.stringMatching(/^The weeks/),
    ]))
  test('a place, with the subject for its pronoun', () =>
    expect(
      proposed(
        'Returning crews are taken to a hall north of Bodo, where they are weighed before they may sail.',
      ),
    ).toContain('In a hall north of Bodo, returning crews are weighed before they may sail.'))
  test('the men, not the verb before them', () =>
    expect(
      proposed('A fishing law could free dozens of men who worked for Poe.').some((w) => /^Free/.test(w)),
    ).toBe(false))
})

test('a bare number counts what the clause before counts', () => {
  expect(proposed('Dozens of villagers were hurt, and more than 250 are still missing.')).toContain(
    'More than 250 villagers are still missing.',
  )
})

test('a name beside a description takes its place, and "its" is settled', () => {
  const text =
    'The Northern Farmers Union (NFU), a splinter group, occupied Bodo in June. Its chairwoman, Ann Roe, a former aide of the late union chairman Sam Poe, has since called herself mayor and promised that the union will harm none of its rivals.'
  expect(proposed(text)).toEqual([
    'The Northern Farmers Union occupied Bodo in June.',
    'The Northern Farmers Union is a splinter group.',
    'Ann Roe has since called herself mayor.',
    'Sam Poe was the union chairman.',
    'Ann Roe is the Northern Farmers Union’s chairwoman.',
    'Ann Roe is a former aide of the late union chairman Sam Poe.',
    'The union will harm none of its rivals.',
  ])
  expect(claims(text).at(-1)?.claimant.name).toBe('Ann Roe')
})

test('an acronym in -S is one body', () => {
  expect(proposed('LTS, a ferry company, bought the quay.')).toContain('LTS is a ferry company.')
})

test('"one of them" is one of the group before, not the subject of the quotation', () => {
  const said = claims(
    'Senior nurses have rejected it. "Nobody warned the patients," one of them said in Oslo, where the ministry opened a ward in May 2019.',
  )
  expect(said.map(({ wording, claimant }) => [wording, claimant.name])).toEqual([
    ['Senior nurses have rejected it.', null],
    ['Nobody warned the patients.', 'one of the senior nurses'],
    ['In Oslo, the ministry opened a ward in May 2019.', null],
  ])
})

test('what is added with "adding that" is claimed once', () => {
  const text = 'The dam is full, a diver said, adding that the river would rise.'
  expect(all(text)).toEqual(['The dam is full.', 'The river would rise.'])
})

describe('kinds', () => {
  const kind = (text: string) => claims(text)[0]?.kind
  test.each([
    ['The wall fell three months after the storm.', 'event'],
    ['The wall fell on 11 February.', 'event'],
    ['The wall fell on 40 sheep.', 'quantity'],
    ['The mayor said that the quay must be cleared.', 'opinion'],
    ['Under the law those cleared must be released at once.', 'event'],
    ['“We cannot forgive men whose nets are still in our bay,” a diver said.', 'quotation'],
  ])('%s is %s', (text, expected) => expect(kind(text)).toBe(expected))
})

test('a sentence without a subject takes that of the one before', () => {
  expect(
    all('Ann Roe, 46, has sold the mill. Didn’t read the letter. Charged with fraud on Monday.'),
  ).toEqual(
    expect.arrayContaining(['Ann Roe didn’t read the letter.', 'Ann Roe was charged with fraud on Monday.']),
  )
})

test('"that" after an apposition is what the apposition is about; at the start of a sentence it is left', () => {
  expect(
    proposed('The council approved a tram line, the longest since 1958, that will cost 310 million euros.'),
  ).toContain('A tram line will cost 310 million euros.')
  expect(proposed('That will cost 310 million euros.')).toEqual(['That will cost 310 million euros.'])
})
