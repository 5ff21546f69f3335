import { expect, test } from 'vitest'
import { workbench } from '../../src/articles/workbench.ts'
import { allSeeing } from '../../src/ratings/readable-queries.ts'
import { draftReport } from '../../src/reports/queries.ts'
import { inThePast } from '../../src/revisions/past/past.ts'
import { BIG_TITLE, fill } from '../bench/fill.ts'
import { makeWorld } from '../support/world.ts'

test('an article with more acts than are read at once is as it stands, after the last of them', async () => {
  const { context } = await makeWorld()
  const { connection, read } = context
  if (!connection.raw) return expect.unreachable()
  const size = { articles: 2, underWay: 1, claims: 2, bigClaims: 80, evidence: 6, ratings: 6, notes: 6 }
  fill(connection.raw, size, await context.signingKeys())
  const { id } = await read
    .selectFrom('articles')
    .select('id')
    .where('title', '=', BIG_TITLE)
    .executeTakeFirstOrThrow()
  const acts = await read.selectFrom('revision_subjects').select('seq').where('subject_id', '=', id).execute()
  expect(acts.length).toBeGreaterThan(1_000)
  const pages = async (from: typeof read) => ({
    bench: await workbench(from, id, allSeeing),
    report: await draftReport(from, id, '', allSeeing),
  })
  const last = Math.max(...acts.map(({ seq }) => seq))
  const eyes = { ...allSeeing, visibility: 'open' as const }
  expect(await inThePast(read, eyes, id, last, pages)).toEqual(await pages(read))
})
