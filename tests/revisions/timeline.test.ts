import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptClaim } from '../../src/claims/commands.ts'
import { revisionRoutes } from '../../src/revisions/routes.tsx'
import { MAX_BINS, timelineOf } from '../../src/revisions/timeline.ts'
import { makeDesk, serve } from './desk.ts'

const at = (hour: string, action: string, actor_id: string, n = 1) => ({ hour, action, actor_id, n })

test('acts stand in lanes by kind, people by letter and shape, with versions, editions and verdicts marked', () => {
  const timeline = timelineOf(
    [
      at('2025-03-17T08', 'article.imported', 'ana'),
      at('2025-03-17T09', 'claim.accepted', 'ben', 4),
      at('2025-03-17T09', 'claim.edited', 'ana', 2),
      at('2025-03-18T10', 'claim.decided', 'eve', 3),
      at('2025-03-18T11', 'article.redrafted', 'ana'),
      at('2025-03-18T12', 'report.issued', 'eve'),
    ],
    (id) => id,
  )
  expect(timeline.hours).toBe(2)
  expect(timeline.people.map(({ id, letter, shape, acts }) => [id, letter, shape, acts])).toEqual([
    ['ana', 'A', 'circle', 4],
    ['ben', 'B', 'square', 4],
    ['eve', 'C', 'diamond', 4],
  ])
  expect(
    timeline.lanes.map(({ group, cells }) => [group, cells.map(({ bin, acts }) => [bin, acts])]),
  ).toEqual([
    [
      'articles',
      [
        [0, 1],
        [13, 1],
      ],
    ],
    ['claims', [[0, 6]]],
    ['verdicts', [[13, 3]]],
    ['reports', [[14, 1]]],
  ])
  expect(timeline.marks.map(({ label, words }) => [label, words])).toEqual([
    ['v1', 'version 1'],
    ['v2 ✓3', 'version 2, 3 verdicts'],
    ['e1', 'edition 1'],
  ])
  expect(timeline.days.map(({ day, acts, marks }) => [day, acts, marks])).toEqual([
    ['2025-03-18', 5, ['version 2', 'edition 1', '3 verdicts']],
    ['2025-03-17', 7, ['version 1']],
  ])
})

test('no act is lost, and the picture stays as large, however long the time and however many acts', () => {
  const hours = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  const row = fc.record({
    hour: hours.map((date) => date.toISOString().slice(0, 13)),
    action: fc.constantFrom(
      'claim.edited',
      'note.written',
      'claim.decided',
      'article.redrafted',
      'new.thing',
    ),
    actor_id: fc.nat(40).map(String),
    n: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      rows.sort((a, b) => (a.hour < b.hour ? -1 : 1))
      const { bins, lanes, people } = timelineOf(rows, (id) => id)
      const all = rows.reduce((sum, { n }) => sum + n, 0)
      const cells = lanes.flatMap((lane) => lane.cells)
      expect(bins.length).toBeLessThanOrEqual(MAX_BINS)
      expect(cells.every(({ bin }) => bin >= 0 && bin < bins.length)).toBe(true)
      expect(cells.reduce((sum, { acts }) => sum + acts, 0)).toBe(all)
      expect(people.reduce((sum, { acts }) => sum + acts, 0)).toBe(all)
    }),
  )
})

test('the page has the picture, who is who, and a row for each day', async () => {
  const desk = await makeDesk()
  desk.wait(3 * 24 * 3_600_000)
  await desk.context.change(desk.ben, (c) => acceptClaim(c, desk.claims[1] ?? '', 1))
  const { get } = await serve(desk.context, revisionRoutes(desk.context))
  const { status, document } = await get(desk.rosa, `/articles/${desk.article}/timeline`)
  expect(status).toBe(200)
  expect([...document.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    '20 Mar 20251Claims: Ben 1',
    '17 Mar 20251version 1. Articles and lines: Ana 1',
  ])
  expect(document.querySelector('.timeline-key')?.textContent).toMatch(
    /A \(circle\): Ana, 1 act.*B \(square\): Ben/,
  )
  expect(document.querySelectorAll('.timeline-box svg g title')).toHaveLength(3)
  expect((await get(desk.rosa, '/articles/none/timeline')).status).toBe(404)
  const history = await get(desk.rosa, `/articles/${desk.article}/history`)
  expect(history.text).toContain(`href="/articles/${desk.article}/timeline"`)
})
