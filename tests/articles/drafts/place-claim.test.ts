import { describe, expect, test } from 'vitest'
import { lined, placedIn, quoted } from './lined.ts'

const prisoners = 'At least 30,000 prisoners will get a chance at a retrial, the ministry said on Monday.'
const soldiers = 'The army counts 30,000 soldiers in the north of the country.'
const power = 'HTS, a Daesh offshoot, took power in Damascus in December.'
const cost = 'It cost 30,000 euros.'
const school = 'A school was opened in Lisbon in spring.'
const bridge = 'A bridge was built in Tavira in 1911.'
const rain = 'It rained all day in the mountains.'

const words = (placed: { spans: { exact: string }[] }) => placed.spans.map(({ exact }) => exact)

describe('a quote is exact', () => {
  test('on a line that stayed, wherever that begins now', () => {
    const before = lined([prisoners, soldiers])
    const after = lined([rain], [bridge], [prisoners, soldiers])
    const placed = placedIn(before, after, quoted(before, '30,000', 2))
    expect(placed).toMatchObject({ kind: 'exact', score: 1, isChanged: false, asks: false })
    expect(placed.spans[0]?.start).toBe(after.text.lastIndexOf('30,000'))
  })

  test('on a line that changed elsewhere, but is to be checked again', () => {
    const before = lined([prisoners])
    const after = lined([prisoners.replace('on Monday', 'on Tuesday')])
    expect(placedIn(before, after, quoted(before, '30,000 prisoners'))).toMatchObject({
      kind: 'exact',
      isChanged: true,
      asks: false,
    })
  })
})

describe('a quote moves', () => {
  test('with its paragraph', () => {
    const before = lined([power, school], [prisoners, soldiers, rain], [bridge])
    const after = lined([prisoners, soldiers, rain], [power, school], [bridge])
    const placed = placedIn(before, after, quoted(before, 'took power in Damascus'))
    expect(placed).toMatchObject({ kind: 'moved', isChanged: false, asks: false })
    expect(placed.score).toBeGreaterThan(0.9)
  })

  test('with a sentence of its own to another company only if a person says so', () => {
    const before = lined([bridge, cost], [school, rain, prisoners])
    const after = lined([bridge], [school, cost, rain, prisoners])
    expect(placedIn(before, after, quoted(before, 'It cost 30,000 euros'))).toMatchObject({
      kind: 'fuzzy',
      asks: true,
    })
  })
})

describe('a quote is fuzzy', () => {
  test('where its own words changed', () => {
    const before = lined([prisoners])
    const after = lined([prisoners.replace('30,000', '31,500')])
    const placed = placedIn(before, after, quoted(before, 'At least 30,000 prisoners'))
    expect(placed).toMatchObject({ kind: 'fuzzy', isChanged: true, asks: false })
    expect(words(placed)).toEqual(['At least 31,500 prisoners'])
    expect(words(placedIn(before, after, quoted(before, '30,000')))).toEqual(['31,500'])
  })

  test('where words came in between, and its company is another', () => {
    const water = 'The reservoir holds 12 million cubic metres of water.'
    const before = lined([cost, prisoners, water, school])
    const after = lined([
      cost,
      water.replace(' holds', ' of the valley holds').replace('water', 'rain water'),
      school,
    ])
    const placed = placedIn(
      before,
      after,
      quoted(before, 'The reservoir holds 12 million cubic metres of water'),
    )
    expect(placed).toMatchObject({ kind: 'fuzzy', isChanged: true })
    expect(words(placed)).toEqual(['The reservoir of the valley holds 12 million cubic metres of rain water'])
  })

  test('at its first and last words too', () => {
    const before = lined([prisoners])
    const after = lined([prisoners.replace('At least', 'Some').replace('retrial', 'new trial')])
    const quote = quoted(before, 'At least 30,000 prisoners will get a chance at a retrial')
    expect(words(placedIn(before, after, quote))).toEqual([
      'Some 30,000 prisoners will get a chance at a new trial',
    ])
  })

  test('and a person is asked, where it stands on a line that is new', () => {
    const before = lined([rain, power, school])
    const after = lined(
      [rain, school],
      ['Damascus fell last winter to HTS, a Daesh offshoot that took power by force of arms.'],
    )
    const placed = placedIn(before, after, quoted(before, 'HTS, a Daesh offshoot, took power'))
    expect(placed).toMatchObject({ kind: 'fuzzy', asks: true })
    expect(placed.score).toBeLessThan(0.75)
  })
})

describe('a quote never goes to equal words of another meaning', () => {
  const before = lined([prisoners, rain], [soldiers])

  test.each([
    ['when its sentence is deleted', lined([rain], [soldiers])],
    ['when its paragraph is deleted', lined([soldiers])],
    ['when the other changes as well', lined([rain], [soldiers.replace('north', 'south')])],
    ['when another number like it is written', lined([rain], [soldiers], ['The town has 30,000 people.'])],
    ['when all else is new', lined(['The town has 30,000 people.', 'They will get water.'])],
  ])('%s', (_, after) => {
    for (const quote of ['30,000', '30,000 prisoners', 'At least 30,000 prisoners will get a chance'])
      expect(placedIn(before, after, quoted(before, quote)), quote).toMatchObject({
        kind: 'orphan',
        asks: true,
      })
  })

  test('within a sentence', () => {
    const two = lined(['In Tavira 30,000 people were freed and in Lisbon 30,000 people were jailed.'])
    const after = lined(['In Lisbon 30,000 people were jailed.'])
    expect(placedIn(two, after, quoted(two, '30,000 people were freed')).kind).toBe('orphan')
    expect(placedIn(two, after, quoted(two, '30,000'))).toMatchObject({ kind: 'orphan' })
    expect(placedIn(two, after, quoted(two, '30,000 people were jailed'))).toMatchObject({ kind: 'exact' })
    const swapped = lined(['In Lisbon 30,000 people were jailed and in Tavira 30,000 people were freed.'])
    const placed = placedIn(two, swapped, quoted(two, '30,000', 1))
    expect(placed.asks || placed.spans[0]?.start === swapped.text.lastIndexOf('30,000')).toBe(true)
  })

  test('of an equal sentence', () => {
    const twice = lined([bridge, cost], [school, cost])
    const without = lined([bridge], [school, cost])
    expect(placedIn(twice, without, quoted(twice, '30,000', 1)).kind).toBe('orphan')
    expect(placedIn(twice, without, quoted(twice, '30,000', 2)).kind).toBe('exact')
    const placed = placedIn(twice, lined([rain, cost]), quoted(twice, '30,000', 1))
    expect(placed.asks).toBe(true)
  })

  test('into a line that continues another, even where that one took its words along', () => {
    const merged = lined([
      `${soldiers.slice(0, -1)}, and at least 30,000 prisoners will get a chance at a retrial.`,
    ])
    const placed = placedIn(before, merged, quoted(before, 'At least 30,000 prisoners'))
    expect(placed.spans.every(({ start }) => start > merged.text.indexOf('country'))).toBe(true)
  })
})

describe('a quote of several pieces', () => {
  const before = lined([power, rain], [bridge])
  const pieces = [quoted(before, 'HTS'), quoted(before, 'took power in Damascus')]

  test('is placed as one', () => {
    const placed = placedIn(before, lined([bridge], [power, rain]), ...pieces)
    expect(words(placed)).toEqual(['HTS', 'took power in Damascus'])
    expect(placed.asks).toBe(false)
  })

  test('asks when a piece is lost, or both come in another order', () => {
    const lost = placedIn(before, lined([power.replace('HTS, a', 'A'), rain], [bridge]), ...pieces)
    expect(lost).toMatchObject({ kind: 'fuzzy', asks: true })
    const two = lined([power, prisoners])
    const across = [quoted(two, 'HTS'), quoted(two, '30,000 prisoners')]
    const turned = placedIn(two, lined([prisoners, power]), ...across)
    expect(turned.asks).toBe(true)
  })
})

test('works in right-to-left text and beyond the basic plane', () => {
  const first = 'قالت الوزارة إن ثلاثين ألف سجين سيحاكمون من جديد.'
  const second = 'وصل الوزير إلى دمشق 😀 يوم الاثنين.'
  const before = lined([first, second])
  const after = lined(['مطر غزير اليوم.'], [first, second.replace('الاثنين', 'الثلاثاء')])
  expect(words(placedIn(before, after, quoted(before, 'ثلاثين ألف سجين')))).toEqual(['ثلاثين ألف سجين'])
  expect(words(placedIn(before, after, quoted(before, '😀 يوم الاثنين')))).toEqual(['😀 يوم الثلاثاء'])
})
