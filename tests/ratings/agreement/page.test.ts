import { describe, expect, test } from 'vitest'
import { agreementFilter } from '../../../src/ratings/agreement/filter.ts'
import { type AgreementPage, agreementPage } from '../../../src/ratings/agreement/page.ts'
import { reopenClaim } from '../../../src/ratings/verdict-commands.ts'
import { as, makeStage, type Stage } from '../../support/stage.ts'
import type { Answer } from '../../support/world.ts'
import { decides, type Plan, ratedClaims, rates } from './desk.ts'

const times = (count: number, plan: Plan): Plan[] => Array.from({ length: count }, () => plan)

describe('the page on agreement', () => {
  test('says of a fresh desk what there will be to see', async () => {
    const stage = await makeStage()
    const page = await stage.cast.editor.get('/agreement')
    expect(page.document.querySelectorAll('.empty')).toHaveLength(2)
    expect(page.text).toContain('When two people have rated the same claim and it is decided')
  })

  test('gives figures with what they rest on, and says in text what it draws', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, [
      ...times(10, { ana: 'true', ben: 'true' }),
      ...times(6, { ana: 'false', ben: 'false' }),
      ...times(4, { ana: 'true', ben: 'mostly-true' }),
    ])
    const page = await stage.cast.editor.get('/agreement')
    const row = rowsOf(page, '.figures')[0] ?? expect.unreachable()
    expect(row.slice(0, 2)).toEqual(['Percent agreement', '80 %'])
    expect(row[2]).toMatch(/^\d\d % to (\d\d|100) %999 resamples$/)
    expect(row[3]).toBe('20 claims2 people, 40 ratings')
    const met = page.document.querySelector('.met-table')
    expect(met?.querySelectorAll('tbody tr')).toHaveLength(3)
    expect([...(met?.querySelectorAll('.met-same') ?? [])].map((cell) => cell.textContent)).toEqual([
      '6',
      '0',
      '10',
    ])
    const drawn = [...page.document.querySelectorAll('.met-count')].map((count) => count.textContent)
    expect(drawn.sort()).toEqual(['10', '4', '6'])
    expect(page.document.querySelector('svg.met')?.getAttribute('role')).toBe('img')
  })

  test('says “too few” in place of a number that means nothing, with the least there must be', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, times(3, { ana: 'true', ben: 'false' }))
    const page = await stage.cast.editor.get('/agreement')
    for (const [, said] of rowsOf(page, '.figures').slice(0, 4)) {
      expect(said).toContain('Too few: 3 claims. From 20 on')
    }
    const nominal = (await figures(stage)).find(({ measure }) => measure === 'alpha-nominal')
    expect(nominal?.figure).toEqual({ units: 3, raters: 2, values: 6, none: 'too few' })
  })

  test('compares two people, leads there from the list of pairs, and asks for two where one is given', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, [
      ...times(12, { ana: 'true', ben: 'true', cleo: 'false' }),
      ...times(10, { ana: 'false', ben: 'false' }),
    ])
    const all = await stage.cast.editor.get('/agreement')
    const links = [...all.document.querySelectorAll('a[href*="rater="]')].map((link) =>
      link.getAttribute('href'),
    )
    expect(links).toHaveLength(3)
    const pair = await stage.cast.editor.get(links[0] ?? '')
    expect(pair.text).toContain('Cohen’s κ, weighted by steps')
    expect(rowsOf(pair, '.figures')[1]?.slice(0, 4)).toEqual([
      'Cohen’s κ',
      '1.00',
      '1.00 to 1.00999 resamples',
      '22 claims2 people, 44 ratings',
    ])
    const half = await stage.cast.editor.get(`/agreement?rater=${stage.ana.id}`)
    expect(half.text).toContain('Choose two different people')
  })

  test('shows nothing of claims that are not decided: to rate, disputed, or reopened', async () => {
    const stage = await makeStage()
    const [, , third] = await ratedClaims(stage, [
      { ana: 'true', ben: 'false', decided: false },
      { ana: 'true', ben: 'true', decided: false },
      { ana: 'true', ben: 'false' },
    ])
    expect((await page(stage)).questions[1]?.units).toHaveLength(1)
    await as(stage, stage.cast.editor.actor, (c) => reopenClaim(c, third ?? '', 'New evidence.'))
    const seen = await page(stage)
    expect(seen.questions[1]?.units).toHaveLength(0)
    expect(seen.questions[1]?.table.flat().some(Boolean)).toBe(false)
  })

  test('counts ratings as they were first given, whatever they were changed to', async () => {
    const stage = await makeStage()
    const [claim = ''] = await ratedClaims(stage, [{ ana: 'true', ben: 'false', decided: false }])
    await rates(stage, stage.ben, claim, 'half-true')
    await rates(stage, stage.ben, claim, 'true')
    await decides(stage, claim)
    const seen = await page(stage)
    const asked = seen.questions[1]
    const levels = asked?.units[0]?.ratings.map(({ level }) => asked.levels[level]?.key)
    expect(levels?.sort()).toEqual(['false', 'true'])
    expect(seen.changed).toBe(1)
    expect((await stage.cast.editor.get('/agreement')).text).toContain('1 rating here was changed later.')
  })

  test('takes levels off the axis as levels, but as no steps, and says how many it leaves out', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, [
      ...times(11, { ana: 'true', ben: 'true' }),
      ...times(11, { ana: 'false', ben: 'unproven' }),
    ])
    const found = await figures(stage)
    const units = (measure: string) => found.find((one) => one.measure === measure)?.figure.units
    expect(units('alpha-nominal')).toBe(22)
    expect(units('alpha-ordinal')).toBe(11)
    const seen = await stage.cast.editor.get('/agreement')
    expect(seen.text).toContain('Left out: 11 ratings on levels off the axis')
  })

  test('is narrowed to an article and to the days of the verdicts; leaves out what one person rated', async () => {
    const stage = await makeStage()
    const [claim = ''] = await ratedClaims(stage, [{ ana: 'true', ben: 'true', decided: false }])
    await rates(stage, stage.ana, claim, Object.keys(stage.level.said)[0] ?? '', 'said')
    await decides(stage, claim)
    const today = stage.context.now().toISOString().slice(0, 10)
    const count = async (query: Record<string, string>) =>
      (await page(stage, query)).questions[1]?.units.length
    expect(await count({ article: stage.article })).toBe(1)
    expect(await count({ article: stage.ana.id })).toBe(0)
    expect(await count({ from: today, to: today })).toBe(1)
    expect(await count({ to: '2020-01-01' })).toBe(0)
    expect(await count({ from: '2999-01-01' })).toBe(0)
    expect((await page(stage)).questions.map(({ single }) => single)).toEqual([1, 0])
    expect((await stage.cast.editor.get('/agreement?from=nonsense&rater=x&said=y')).status).toBe(200)
  })

  test('leaves out ratings on another version of the scale, and says so', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, times(2, { ana: 'true', ben: 'true' }))
    const other = (await page(stage)).scales.find(
      ({ key, question }) => question === 'true' && key !== 'five-step',
    )
    const asked = (await page(stage, { true: other?.id ?? '' })).questions[1]
    expect(asked?.units).toEqual([])
    expect(asked?.otherScale).toBe(4)
  })
})

describe('exports of the agreement', () => {
  test('hold the figures, and the ratings they can be reckoned from', async () => {
    const stage = await makeStage()
    await ratedClaims(stage, times(21, { ana: 'true', ben: 'true' }))
    const csv = await stage.cast.editor.get('/agreement/figures.csv')
    expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(csv.text).toContain(
      '"true","Five steps","1","percent","Percent agreement","1","1","1","999","21","2","42",""',
    )
    expect(csv.text).toContain(
      '"alpha-nominal","Krippendorff’s α, nominal","","","","","21","2","42","one level"',
    )
    const ratings = await stage.cast.editor.get('/agreement/ratings.csv')
    expect(ratings.text.trim().split('\r\n')).toHaveLength(43)
    const json = JSON.parse((await stage.cast.editor.get('/agreement/figures.json')).text)
    expect(json.questions[1].figures[0]).toMatchObject({ measure: 'percent', value: 1, units: 21, raters: 2 })
    for (const name of ['figures.csv', 'ratings.csv', 'figures.json'])
      expect((await stage.cast.reviewer.get(`/agreement/${name}`)).status).toBe(403)
  })
})

function page(stage: Stage, query: Record<string, string> = {}): Promise<AgreementPage> {
  return agreementPage(stage.context.read, agreementFilter.parse(query))
}

async function figures(stage: Stage) {
  return (await page(stage)).questions[1]?.figures ?? []
}

function rowsOf({ document }: Answer, table: string): string[][] {
  return [...document.querySelectorAll(`${table} tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  )
}
