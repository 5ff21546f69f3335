import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type DemoActors, playDemo } from '../../seeds/demo.ts'
import type { DemoPerson } from '../../seeds/demo-script.ts'
import { startSession } from '../../src/users/session-store.ts'
import { setupLink } from '../../src/users/setup.ts'
import { axeFinds, openBrowser, openPage } from '../support/browser.ts'
import { makeWorld, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

/**
 * Visits every page there is as everybody who may see it. Several files share the work, so that they run side by side.
 * @param part which of `parts` equal shares of the pages, from 0
 */
export function everyPageIsSound(part: number, parts: number): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test('every page can be used by everybody, fits its window, and breaks no rule for access, in light, dark and narrow', async () => {
    const world = await makeWorld()
    const link = new URL((await setupLink(world.context, world.origin)) ?? '')
    const before = part === 0 ? await visit(browser, world, '', [link.pathname]) : []
    const actors = await playDemo(world.context, () => world.wait(1_000))
    const found = await Promise.all(
      Object.entries(await pagesOf(world, actors)).map(async ([person, paths]) => {
        const share = paths.filter((_, i) => i % parts === part)
        return visit(browser, world, await cookieOf(world, actors, person as DemoPerson | ''), share)
      }),
    )
    expect([...before, ...found.flat()]).toEqual([])
  })
}

/** What is wrong on these pages, everything unfolded. */
async function visit(
  browser: Browser,
  world: World,
  cookie: string,
  paths: readonly string[],
): Promise<string[]> {
  const { page, wrong } = await openPage(browser, world, cookie)
  const found: string[] = []
  for (const path of paths) {
    await page.goto(world.origin + path)
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true
    })
    for (const { look, width, scheme, axe } of looks) {
      // Without motion no colour is on its way to another.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      const tooWide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      if (tooWide > 0) wrong.push(`${tooWide} pixels too wide`)
      wrong.push(...(await axeFinds(page, axe)))
      found.push(...wrong.splice(0).map((each) => `${path}, ${look}: ${each}`))
    }
  }
  return found
}

/** Contrast is the same at every width, and all but contrast in both colour schemes. */
const looks = [
  { look: 'light', width: 1280, scheme: 'light', axe: {} },
  { look: 'dark', width: 1280, scheme: 'dark', axe: { runOnly: ['color-contrast'] } },
  {
    look: 'narrow',
    width: 320,
    scheme: 'light',
    axe: { runOnly: ['target-size', 'button-name', 'link-name', 'label', 'region'] },
  },
] as const

async function cookieOf(world: World, actors: DemoActors, person: DemoPerson | ''): Promise<string> {
  if (!person) return ''
  const { keep, now } = world.context
  return `__Host-assay=${await startSession(keep, actors[person].id, 'test', now())}`
}

/** Every page that answers GET, and of those that differ by role, each role's. */
async function pagesOf(world: World, actors: DemoActors): Promise<Record<DemoPerson | '', string[]>> {
  const { read } = world.context
  const articles = await read.selectFrom('articles').select(['id', 'language']).execute()
  const english = articles.find(({ language }) => language === 'en')?.id ?? ''
  const arabic = articles.find(({ language }) => language === 'ar')?.id ?? ''
  const claims = await read.selectFrom('claims').select(['id', 'article_id', 'state']).execute()
  const claim = (state: string, article = english) =>
    claims.find((one) => one.state === state && one.article_id === article)?.id ?? ''
  const { id: source } = await read
    .selectFrom('snapshots')
    .select('source_id as id')
    .executeTakeFirstOrThrow()
  const { id: scale } = await read.selectFrom('scales').select('id').executeTakeFirstOrThrow()
  const { seq } = await read
    .selectFrom('revisions')
    .select('seq')
    .where('action', '=', 'report.issued')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  return {
    '': ['/session', '/setup/gone', `/articles/${english}`],
    rana: [
      '/desk/settings',
      '/desk/policies',
      '/desk/people',
      `/desk/people/${actors.ben.id}/erasure`,
      '/desk/scales',
      `/desk/scales/${scale}`,
      '/desk/checklists',
      '/desk/checklists/quantity',
      '/history',
      '/history/1',
      '/history/log',
      '/nowhere',
    ],
    elias: [
      '/',
      '/notifications',
      '/due',
      '/queues/unassigned',
      '/queues/unassigned/assignment?number=5',
      `/claims/${claim('disputed')}?queue=disputed&at=1`,
      '/agreement',
      `/agreement?rater=${actors.ana.id}&other=${actors.ben.id}`,
      '/queues/disputed',
      `/articles/${english}?state=disputed&claim=${claim('disputed')}`,
      `/claims/${claim('decided')}`,
      `/articles/${english}/report`,
      `/articles/${english}/as-of`,
      `/articles/${english}/as-of/${seq}`,
      `/claims/${claim('decided')}/as-of/${seq}`,
      `/articles/${english}/compare`,
      `/claims/${claim('set aside')}/as-of/${seq}/restoration`,
      `/articles/${english}/editions/1/files`,
      `/articles/${english}/editions/2`,
      `/articles/${english}/sign-off`,
      '/corrections?kind=typo',
      '/history/verification',
    ],
    ana: [
      '/queues/mine',
      '/queues/re-check',
      '/articles/new',
      `/articles/${english}?state=proposed&q=Daesh&claim=${claim('proposed')}&edit=merge`,
      `/articles/${arabic}?make=2&sort=worthiness`,
      `/articles/${english}/lines/5/reading`,
      `/articles/${arabic}/lines/1/reading`,
      `/articles/${arabic}/versions/new`,
      `/articles/${arabic}/versions/1`,
      `/articles/${arabic}/placements`,
      `/claims/${claim('re-check', arabic)}`,
      `/claims/${claim('proposed', arabic)}`,
      `/articles/${arabic}/report`,
      `/articles/${arabic}/sign-off`,
      `/articles/${english}/history`,
      `/articles/${english}/timeline`,
      `/claims/${claim('decided')}/history`,
      `/claims/${claim('decided')}/wording`,
      `/history/of/claims/${claim('decided')}/wording`,
      '/me',
    ],
    ben: [
      '/search?q=Daesh',
      '/sources',
      `/sources/${source}`,
      `/sources/${source}/history`,
      `/people/${actors.ana.id}/history`,
      '/history/20',
    ],
    lea: [
      '/',
      '/desk/policies',
      `/articles/${english}?state=decided&claim=${claim('decided')}`,
      `/claims/${claim('set aside')}`,
    ],
  }
}
