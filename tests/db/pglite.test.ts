import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { workbench } from '../../src/articles/workbench.ts'
import { claimPage } from '../../src/claims/page.ts'
import { readConfig } from '../../src/config.ts'
import { createContext } from '../../src/context.ts'
import { findRows } from '../../src/db/full-text.ts'
import type { Tables } from '../../src/db/tables.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { draftReport } from '../../src/reports/queries.ts'
import { type ActFilter, actsPage } from '../../src/revisions/queries.ts'

const anAdmin = { id: '', role: 'admin' } as const

/**
 * PostgreSQL's own engine, in this process: the same migrations, and through the demonstration every command of the
 * main job, must pass there too, because a desk that outgrows one machine moves to it.
 */
test('migrations, commands and queries pass on PostgreSQL', { timeout: 60_000 }, async () => {
  const config = readConfig({ ASSAY_DATA: ':memory:' })
  let at = Date.parse('2025-03-17T08:00:00Z')
  const make = () => ({
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) }),
    raw: null,
  })
  const context = await createContext(config, () => new Date(at), make)
  await ensureDesk(context)
  await playDemo(context, () => {
    at += 60_000
  })
  const { read } = context
  const articles = await read.selectFrom('articles').select('id').orderBy('created_at').execute()
  const bench = await workbench(read, articles[0]?.id ?? '', anAdmin)
  expect(bench.counts.disputed).toBe(1)
  const decided = bench.claims.find((claim) => claim.state === 'decided')
  expect((await claimPage(read, decided?.id ?? '', anAdmin)).verdict?.summary).toBeTruthy()
  expect(
    (await draftReport(read, bench.article.id, config.publicUrl, anAdmin)).counts.decided,
  ).toBeGreaterThan(1)
  expect(await findRows(read, 'offshoo', 'claim', 5)).not.toEqual([])
  await context.indexHistory()
  const found = async (filter: ActFilter) =>
    (await actsPage(read, anAdmin, { kind: 'desk' }, filter)).acts.map(({ action }) => action)
  expect(await found({ text: 'offshoot' })).toContain('article.imported')
  expect(await found({ text: 'offshoot', actions: ['claim.decided', 'claim.edited'] })).toEqual(
    expect.not.arrayContaining(['article.imported']),
  )
  expect(new Set(await found({ tables: ['corrections'] })).size).toBe(1)
  await expect(context.connection.db.deleteFrom('revisions').execute()).rejects.toThrow('append-only')
  await context.close()
})
