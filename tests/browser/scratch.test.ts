import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { openBrowser, openPage, axeFinds } from '../support/browser.ts'
import { makeWorld } from '../support/world.ts'
import { startSession } from '../../src/users/session-store.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 30_000 })
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

test('shots', async () => {
  const t0 = Date.now()
  const world = await makeWorld()
  const actors = await playDemo(world.context, () => world.wait(0))
  console.log('demo', Date.now() - t0)
  const { context } = world
  const articles = await context.read.selectFrom('articles').selectAll().orderBy('created_at').execute()
  const en = articles.find((a) => a.language === 'en')!.id, ar = articles.find((a) => a.language === 'ar')!.id
  const claims = await context.read.selectFrom('claims').select(['id','state','number','article_id']).execute()
  const of = (s: string, a = en) => claims.find((c) => c.state === s && c.article_id === a)!.id
  const src = (await context.read.selectFrom('sources').select('id').executeTakeFirstOrThrow()).id
  const scale = (await context.read.selectFrom('scales').select('id').executeTakeFirstOrThrow()).id
  const pages: Record<string, [keyof typeof actors | '', string]> = {
    desk: ['elias', '/'], new: ['ana', '/articles/new'], workbench: ['ana', `/articles/${en}`],
    open: ['ana', `/articles/${en}?claim=${of('to check')}`],
    proposed: ['ana', `/articles/${en}?claim=${of('proposed')}`],
    disputed: ['ana', `/claims/${of('disputed')}`], verdict: ['elias', `/articles/${en}?claim=${of('disputed')}`],
    decided: ['elias', `/claims/${of('decided')}`],
    report: ['elias', `/articles/${en}/report`], edition: ['elias', `/articles/${en}/editions/1`],
    history: ['ana', `/articles/${en}/history`], deskhistory: ['ana', '/history'], act: ['ana', '/history/20'], claimhistory: ['ana', `/claims/${of('decided')}/history`],
    search: ['ana', '/search?q=Daesh'], sources: ['ana', '/sources'], source: ['ana', `/sources/${src}`],
    scales: ['rana', '/desk/scales'], scale: ['rana', `/desk/scales/${scale}`], people: ['rana', '/desk/people'], settings: ['rana', '/desk/settings'],
    account: ['ana', '/me'], mentions: ['elias', '/mentions'], signin: ['', '/session'],
    arworkbench: ['ana', `/articles/${ar}`], aropen: ['ana', `/articles/${ar}?claim=${of('proposed', ar)}`], arreport: ['ana', `/articles/${ar}/report`], arclaim: ['ana', `/claims/${of('proposed', ar)}`],
  }
  const only = process.env.ONLY?.split(',')
  for (const [look, width, scheme] of [['1280', 1280, 'light'], ['360', 360, 'light'], ['dark', 1280, 'dark'], ['320', 320, 'light']] as const) {
    if (process.env.LOOK && !process.env.LOOK.split(',').includes(look)) continue
    for (const who of ['rana','elias','ana','lea',''] as const) {
      const mine = Object.entries(pages).filter(([n, [w]]) => w === who && (!only || only.includes(n)))
      if (!mine.length) continue
      const cookie = who ? `__Host-assay=${await startSession(context.keep, actors[who].id, 't', context.now())}` : ''
      const { page, wrong } = await openPage(browser, world, cookie, { colorScheme: scheme, viewport: { width, height: 800 }, bypassCSP: !!process.env.AXE })
      for (const [name, [, url]] of mine) {
        await page.goto(world.origin + url)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (over > 0) console.log(look, name, 'OVERFLOW', over)
        if (process.env.AXE) { const f = await axeFinds(page); if (f.length) console.log(look, name, f.slice(0, 5)) }
        await page.screenshot({ path: `/tmp/shots/${name}-${look}.png`, fullPage: !!process.env.FULL })
        if (wrong.length) console.log(look, name, wrong.splice(0))
      }
      await page.context().close()
    }
  }
  console.log('all', Date.now() - t0)
})
