import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setupLink } from '../../src/users/setup.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { scratch } from '../support/scratch.ts'
import { makeWorld, type World } from '../support/world.ts'
import {
  articleTitle,
  attachNewSource,
  bringIn,
  cardOf,
  cost,
  decide,
  focusIsIn,
  invite,
  join,
  open,
  rate,
  told,
  unfold,
} from './steps.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const edited = 'The water board gave its consent in spring.'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('four people take an article from the first start to an issued report, and it can all be read afterwards', async () => {
  const world = await makeWorld()
  const opened = await Promise.all([1, 2, 3, 4].map(() => openPage(browser, world, '')))
  const [admin, reviewer, second, editor] = opened
  if (!admin || !reviewer || !second || !editor) throw new Error('Four pages were opened.')
  await join(admin.page, (await setupLink(world.context, world.origin)) ?? '', 'Ida Admin')
  await join(reviewer.page, await invite(admin.page, 'reviewer'), 'Rosa Reviewer')
  await join(second.page, await invite(admin.page, 'reviewer'), 'Boris Reviewer')
  await join(editor.page, await invite(admin.page, 'editor'), 'Edgar Editor')

  const workbench = await bringIn(reviewer.page)
  await reviewer.page.waitForFunction(() => 'assayWorkbench' in window)
  await sortTheProposals(world, reviewer.page)
  await makeClaims(world, reviewer.page)
  await workOutTheCost(world, { page: reviewer.page, second: second.page, editor: editor.page }, workbench)
  await issue(world, editor.page)
  await lookBack(world, reviewer.page, workbench)
  expect(opened.flatMap(({ wrong }) => [...wrong])).toEqual([])
})

/** Accepts, edits, discards, splits and merges. */
async function sortTheProposals(world: World, page: Page): Promise<void> {
  const left = await factsLeft(page)
  expect(await page.locator('#claim-list .state-proposed').count()).toBeGreaterThan(5)

  // The first press goes to the first proposal, so that nothing is answered unseen.
  const cards = page.locator('#claim-list .claim-card')
  await page.keyboard.press('a')
  await focusIsIn(page, cards.first())
  await page.keyboard.press('a')
  await told(page, 'Claim 1 accepted.')
  await focusIsIn(page, cards.nth(1))
  expect(await factsLeft(page)).toBe(left)

  await page.keyboard.press('e')
  await focusIsIn(page, page.locator('#panel').getByRole('textbox', { name: 'Wording' }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(edited)
  await page.getByRole('button', { name: 'Save and accept' }).click()
  await told(page, 'Claim 2 saved.')
  await page.keyboard.press('Escape')
  await focusIsIn(page, cardOf(page, edited))

  await cardOf(page, 'Ilsa Brandt is a former engineer.').focus()
  await page.keyboard.press('x')
  await told(page, 'discarded.')
  await expect.poll(() => factsLeft(page)).toBe(left - 1)

  const split = await open(page, 'The new dam employed 300 workers.')
  await unfold(split, 'Split into several claims')
  await split.getByLabel('Wording of claim 1').fill('People worked on the dam.')
  await split.getByLabel('Wording of claim 2').fill('It gave work to 300.')
  await split.getByRole('button', { name: 'Split' }).click()
  await told(page, 'split into 2.')
  expect(await page.locator('.panel-title').textContent()).toBe('People worked on the dam.')

  await split.getByRole('link', { name: 'Merge with other claims' }).click()
  await split.getByRole('checkbox', { name: 'It gave work to 300.' }).check()
  await split.getByLabel('Wording of the merged claim').fill('300 people worked on the dam.')
  await split.getByRole('button', { name: 'Merge' }).click()
  await told(page, 'merged.')
  await page.locator('[data-close-panel]').click()
  await page.locator('#panel:empty').waitFor({ state: 'attached' })

  expect(await states(world)).toMatchObject({
    [edited]: 'to check',
    'Ilsa Brandt is a former engineer.': 'discarded',
    '300 people worked on the dam.': 'to check',
    'It gave work to 300.': 'discarded',
  })
}

/** Makes a claim with the mouse, one with the keyboard, and marks a line. */
async function makeClaims(world: World, page: Page): Promise<void> {
  await select(page, 'people live below')
  await page
    .getByRole('button', { name: 'Make a claim', exact: false })
    .and(page.locator('#make-selected'))
    .click()
  await focusIsIn(page, page.locator('#make').getByLabel('Wording'))
  expect(await page.locator('#make').getByLabel('Quote').inputValue()).toBe('people live below')
  await page.locator('#make').getByLabel('Wording').fill('Villagers live below the dam.')
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await cardOf(page, 'Villagers live below the dam.').waitFor()

  await page.locator('#line-4').focus()
  await page.keyboard.press('j')
  await focusIsIn(page, page.locator('#line-5'))
  await page.keyboard.press('c')
  const wording = page.locator('#make').getByLabel('Wording')
  await wording.fill('The dam holds water.')
  await wording.press('Enter')
  await cardOf(page, 'The dam holds water.').waitFor()
  await focusIsIn(page, page.locator('#line-5'))

  await page.locator('#line-3').focus()
  await page.keyboard.press('z')
  await told(page, 'Line 3: nothing to check.')
  await page.locator('#line-3.nothing').waitFor()
  await focusIsIn(page, page.locator('#line-3'))

  const made = await world.context.read
    .selectFrom('claims as c')
    .innerJoin('anchors as a', 'a.claim_id', 'c.id')
    .select(['c.wording', 'a.exact', 'c.origin'])
    .where('c.wording', 'in', ['Villagers live below the dam.', 'The dam holds water.'])
    .orderBy('c.created_at')
    .execute()
  expect(made).toEqual([
    { wording: 'Villagers live below the dam.', exact: 'people live below', origin: 'person' },
    {
      wording: 'The dam holds water.',
      exact: 'It holds 12 million cubic metres of water.',
      origin: 'person',
    },
  ])
}

interface Pages {
  page: Page
  second: Page
  editor: Page
}

/** Evidence, two ratings that differ, a verdict, a second thought, and the verdict again. */
async function workOutTheCost(
  world: World,
  { page, second, editor }: Pages,
  workbench: string,
): Promise<void> {
  await cardOf(page, cost).getByRole('button', { name: 'Accept' }).click()
  await cardOf(page, cost).locator('.badge', { hasText: 'to check' }).waitFor()
  await open(page, cost)
  await attachNewSource(page, 'Accounts of the water board', 'Total: 61 million euros.')
  await rate(page, 'said', 'Said as quoted', 'The recording has it.')
  await rate(page, 'true', 'False', 'The accounts say 61 million.')
  await page.locator('#next-step', { hasText: 'Waiting for another rating' }).waitFor()

  await second.goto(workbench)
  await open(second, cost)
  await rate(second, 'said', 'Said as quoted', 'I heard it too.')
  await rate(second, 'true', 'Half true', 'The first stage cost 40 million.')
  await cardOf(second, cost).locator('.badge', { hasText: 'disputed' }).waitFor()

  await editor.goto(workbench)
  await open(editor, cost)
  await cardOf(editor, cost).locator('.badge', { hasText: 'disputed' }).waitFor()
  await editor.locator('#next-step', { hasText: 'The raters differ' }).waitFor()
  await decide(editor, 'Mostly false', 'It cost 61 million euros.')
  await unfold(editor.locator('#verdict'), 'Reopen the claim')
  await editor.locator('#verdict').getByLabel('Reason').fill('The first stage counts too.')
  await editor.getByRole('button', { name: 'Reopen', exact: true }).click()
  await told(editor, 'reopened.')
  await cardOf(editor, cost).locator('.badge', { hasText: 'disputed' }).waitFor()
  await decide(editor, 'Half true', 'The first stage cost 40 million euros, the whole 61 million.')
  await cardOf(editor, cost).locator('.badge', { hasText: 'Half true' }).waitFor()

  expect((await states(world))[cost]).toBe('decided')
  const kept = await world.context.read
    .selectFrom('ratings')
    .innerJoin('levels', 'levels.id', 'ratings.level_id')
    .select(['question', 'label'])
    .orderBy('ratings.created_at')
    .execute()
  expect(kept).toEqual([
    { question: 'said', label: 'Said as quoted' },
    { question: 'true', label: 'False' },
    { question: 'said', label: 'Said as quoted' },
    { question: 'true', label: 'Half true' },
  ])
}

/** The report is frozen, shown, and taken away in files that need nothing else. */
async function issue(world: World, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report', exact: true }).click()
  page.once('dialog', (question) => question.accept())
  await unfold(page.locator('main'), 'Issue a preliminary edition')
  await page.getByRole('button', { name: 'Issue preliminary edition 1' }).click()
  await told(page, 'Edition 1 is issued.')
  expect(new URL(page.url()).pathname).toMatch(/\/editions\/1$/)
  await page.getByText('The first stage cost 40 million euros, the whole 61 million.').first().waitFor()

  const folder = scratch()
  const files = new Map<string, string>()
  for (const ending of ['html', 'csv', 'json', 'markdown']) {
    const link = page.locator(`.report-exports a[href$=".${ending}"]`)
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const file = path.join(folder, download.suggestedFilename())
    await download.saveAs(file)
    files.set(path.extname(file).slice(1), file)
  }
  const text = async (ending: string) => readFile(files.get(ending) ?? '', 'utf8')
  expect([...files.keys()].sort()).toEqual(['csv', 'html', 'json', 'md'])
  expect(await text('csv')).toContain(`"${cost}"`)
  expect(await text('md')).toContain(articleTitle)
  expect(JSON.parse(await text('json'))).toMatchObject({
    edition: { number: 1 },
    article: { title: articleTitle },
  })

  const { page: alone, wrong } = await openPage(browser, world, '', { offline: true })
  await alone.goto(pathToFileURL(files.get('html') ?? '').href)
  expect(await alone.getByRole('heading', { level: 1 }).textContent()).toContain(articleTitle)
  expect(await alone.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).not.toBe('Times')
  expect(wrong).toEqual([])
  const edition = await world.context.read.selectFrom('editions').select('number').execute()
  expect(edition).toEqual([{ number: 1 }])
}

/** What was done is told, an earlier wording comes back, the claim is found, and the reviewer leaves. */
async function lookBack(world: World, page: Page, workbench: string): Promise<void> {
  await page.goto(workbench)
  await page.getByRole('link', { name: 'History', exact: true }).last().click()
  const acts = page.locator('main .acts')
  for (const act of ['issued the report', 'reopened', 'rated', 'split', 'merged', 'discarded', 'imported'])
    await acts.getByText(act).first().waitFor()

  const act = (await world.acts()).find(({ action }) => action === 'claim.edited')
  const before = String(act?.rows[0]?.changes.wording?.from)
  await page.locator(`#act-${act?.seq}`).getByRole('link', { name: 'Restore' }).click()
  await page.getByRole('button', { name: 'Put it back' }).first().click()
  await told(page, 'Restored.')
  const wordings = Object.keys(await states(world))
  expect([wordings.includes(before), wordings.includes(edited)]).toEqual([true, false])

  await page.keyboard.press('/')
  await page.keyboard.type('40 million euros')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: cost }).first().click()
  await page.getByRole('heading', { level: 1, name: cost }).waitFor()

  await page.locator('.menu.account summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await told(page, 'You are signed out.')
  await page.goto(workbench)
  await page.getByLabel('Password').waitFor()
}

async function factsLeft(page: Page): Promise<number> {
  return Number(/\d+/.exec((await page.locator('.facts-left').textContent()) ?? '')?.[0])
}

/** Draws the mouse over these words of the text. */
async function select(page: Page, words: string): Promise<void> {
  const line = page.locator('.line-text', { hasText: words })
  await line.scrollIntoViewIfNeeded()
  const { from, to } = await line.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const box = range.getBoundingClientRect()
      const y = box.top + box.height / 2
      return { from: { x: box.left + 1, y }, to: { x: box.right - 1, y } }
    }
    throw new Error(`The text does not say “${words}”.`)
  }, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

async function states(world: World): Promise<Record<string, string>> {
  const claims = await world.context.read.selectFrom('claims').select(['wording', 'state']).execute()
  return Object.fromEntries(claims.map(({ wording, state }) => [wording, state]))
}
