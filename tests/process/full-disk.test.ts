import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { SHORT_TEXT } from '../../src/articles/intake/read-apart.ts'
import { checked, told } from '../checkpoints/played.ts'
import { articleText, during, importedArticle, madeClaim, rowsOf } from '../support/factories.ts'
import { replayed, standing } from '../support/replay.ts'
import { scratch } from '../support/scratch.ts'
import { makeWorld } from '../support/world.ts'

// Processes take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

test.each([6, 9, 12, 13, 14, 15, 18])(
  'a full disk, %i pages from now: what does not fit is not saved at all, and said; what was saved stays',
  async (pages) => {
    const data = path.join(scratch(), 'desk.db')
    const world = await makeWorld({ ASSAY_DATA: data })
    const ana = await world.signedIn('reviewer')
    const article = await importedArticle(ana)
    const claim = await madeClaim(ana, article)
    const { raw } = world.context.connection
    const limit = (pages: number) => raw?.pragma(`max_page_count = ${pages}`, { simple: true })
    limit(Number(raw?.pragma('page_count', { simple: true })) + pages)

    const write = () =>
      during(world, () => ana.post(`/claims/${claim}/notes`, { body: 'Long. '.repeat(1_600), parent: '' }))
    let saved = 0
    let last = await write()
    for (; last.answer.status === 303 && saved < 50; last = await write()) saved++
    expect([last.answer.status, last.actions]).toEqual([507, []])
    expect(last.answer.document.querySelector('main')?.textContent).toContain('Nothing saved before is lost.')
    expect(await rowsOf(world, 'notes')).toHaveLength(saved)

    // As long as an article may be that is read within the request.
    const text = `${articleText}\n\n`.repeat(Math.floor(SHORT_TEXT / (articleText.length + 2)))
    const big = await during(world, () => ana.post('/articles', { title: 'Big', language: 'en', text }))
    expect([big.answer.status, big.actions]).toEqual([507, []])
    expect(await rowsOf(world, 'articles')).toHaveLength(1)
    expect((await rowsOf(world, 'claims')).every((claim) => claim.article_id === article)).toBe(true)
    expect((await ana.get(`/claims/${claim}`)).status).toBe(200)
    expect(await replayed(world)).toEqual(await standing(world))
    expect(told(await checked(data))).toEqual([])

    limit(1_000_000)
    expect((await write()).actions).toEqual(['note.written'])
    expect(raw?.pragma('integrity_check', { simple: true })).toBe('ok')
  },
)
