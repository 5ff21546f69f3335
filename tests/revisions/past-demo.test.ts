import { afterAll, beforeAll, expect, test } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { workbench } from '../../src/articles/workbench.ts'
import { claimPage } from '../../src/claims/page.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import { connect } from '../../src/db/connect.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { allSeeing } from '../../src/ratings/readable-queries.ts'
import { draftReport } from '../../src/reports/queries.ts'
import { inThePast } from '../../src/revisions/past/past.ts'

type Read = Context['read']

/** A copy of the desk's whole file after each act, by the act's number. */
const copies = new Map<number, Buffer>()
let context: Context
beforeAll(async () => {
  let at = Date.parse('2025-03-17T09:00:00Z')
  context = await createContext(readConfig({ ASSAY_DATA: ':memory:' }), () => new Date(at))
  await ensureDesk(context)
  const copy = () => {
    const raw = context.connection.raw
    const seq = raw?.prepare('select max(seq) from revisions').pluck().get() as number
    if (raw && !copies.has(seq)) copies.set(seq, raw.serialize())
  }
  await playDemo(context, () => {
    at += 60_000
    copy()
  })
  copy()
}, 60_000)
afterAll(() => context.close())

/** All that the pages of an article are made from, but for who is on the desk: people have their present names. */
async function pages(read: Read, article: string, seq: number) {
  const { people: _, ...bench } = await workbench(read, article, allSeeing)
  const claims = []
  // Every claim in turn: the pages of all, after each act, would take long.
  for (const { id } of bench.claims.filter((_, i) => i % 6 === seq % 6)) {
    const { people, ...page } = await claimPage(read, id, allSeeing)
    claims.push({ ...page, everybody: people.length > 0 })
  }
  return { bench, claims, report: await draftReport(read, article, 'https://desk.example', allSeeing) }
}

test('after every act of the demonstration, the past is what the desk was', {
  timeout: 120_000,
}, async () => {
  const eyes = { ...allSeeing, visibility: 'open' as const }
  let compared = 0
  for (const [seq, bytes] of copies) {
    const { db } = connect(bytes)
    const then = db as unknown as Read
    for (const { id } of await then.selectFrom('articles').select('id').execute()) {
      const was = await pages(then, id, seq)
      expect(
        await inThePast(context.read, eyes, id, seq, (past) => pages(past, id, seq)),
        `act ${seq}`,
      ).toEqual(was)
      compared++
    }
    await db.destroy()
  }
  expect(compared).toBeGreaterThan(80)
})
