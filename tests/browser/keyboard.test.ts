import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { makeWorld } from '../support/world.ts'
import { articleTitle, bringIn, focusIsIn, told } from './steps.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('without a mouse: from the desk to a proposal, its answer, its rating and back to the text', async () => {
  const world = await makeWorld()
  const { page, wrong } = await openPage(browser, world, (await world.signedIn('reviewer')).cookie)
  await page.goto(world.origin)
  await bringIn(page)
  await page.keyboard.press('d')
  await page.getByRole('heading', { level: 1, name: 'Our desk' }).waitFor()
  await tabTo(page, articleTitle)
  await page.keyboard.press('Enter')
  const cards = page.locator('#claim-list .claim-card')
  await cards.first().waitFor()
  await page.waitForFunction(() => 'assayWorkbench' in window)

  await page.keyboard.press('J')
  await focusIsIn(page, cards.first())
  expect(await isMarked(page)).toBe(true)
  await page.keyboard.press('a')
  await told(page, 'Claim 1 accepted.')
  await focusIsIn(page, cards.nth(1))
  await page.keyboard.press('K')
  await focusIsIn(page, cards.first())
  await page.keyboard.press('o')
  await focusIsIn(page, page.locator('#panel'))
  await page.locator('#panel .claim-panel').waitFor()

  const said = page.locator('.claim-panel .question').first()
  await tabTo(page, 'My rating')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  expect(await said.getByRole('radio', { checked: true }).first().getAttribute('name')).toBe('level')
  await tabTo(page, 'Save my rating')
  expect(await isMarked(page)).toBe(true)
  await page.keyboard.press('Enter')
  await told(page, 'saved.')
  await said.locator('.rating').waitFor()
  expect(await world.context.read.selectFrom('ratings').select('question').execute()).toEqual([
    { question: 'said' },
  ])

  await page.keyboard.press('Escape')
  await focusIsIn(page, cards.first())
  await page.keyboard.press('j')
  await focusIsIn(page, page.locator('#line-1'))
  expect(await isMarked(page)).toBe(true)
  expect(wrong).toEqual([])
})

test('one key each: accept, discard, edit, and a discarded proposal comes back', async () => {
  const world = await makeWorld()
  const { page, wrong } = await openPage(browser, world, (await world.signedIn('reviewer')).cookie)
  await page.goto(world.origin)
  const workbench = await bringIn(page)
  const cards = page.locator('#claim-list .claim-card')
  await page.waitForFunction(() => 'assayWorkbench' in window)
  const states = async () =>
    (await world.context.read.selectFrom('claims').select('state').orderBy('number').execute()).map(
      ({ state }) => state,
    )

  await page.keyboard.press('J')
  await page.keyboard.press('x')
  await told(page, 'Claim 1 discarded.')
  await focusIsIn(page, cards.nth(1))
  await page.keyboard.press('u')
  await told(page, 'Undone.')
  expect(new Set(await states())).toEqual(new Set(['proposed']))
  await page.keyboard.press('K')
  await focusIsIn(page, cards.first())
  await page.keyboard.press('J')
  await page.keyboard.press('x')
  await told(page, 'Claim 2 discarded.')
  await focusIsIn(page, cards.nth(2))
  const third = await cards.nth(2).getAttribute('data-number')
  await page.keyboard.press('a')
  await told(page, `Claim ${third} accepted.`)
  await page.keyboard.press('e')
  await focusIsIn(page, page.locator('#panel textarea').first())
  expect((await states()).filter((state) => state !== 'proposed')).toEqual(['discarded', 'to check'])

  await page.goto(workbench)
  await page.getByRole('link', { name: '1 discarded claim' }).click()
  await page.waitForURL(/state=discarded/)
  await page.keyboard.press('J')
  await focusIsIn(page, cards.first())
  await page.keyboard.press('o')
  await page.locator('#panel .claim-panel').waitFor()
  await page.keyboard.press('u')
  await told(page, 'Claim 2 restored.')
  await page.locator('#panel').getByText('to check').first().waitFor()
  expect((await states())[1]).toBe('to check')
  await page.keyboard.press('?')
  expect(await page.locator('#keys-list').textContent()).toContain('uUndo: claim restored')
  expect(wrong).toEqual([])
})

test.each(['A4', 'Letter'])('a report prints on %s without the tools around it', async (format) => {
  const world = await makeWorld()
  const { page } = await openPage(browser, world, (await world.signedIn('reviewer')).cookie)
  await page.goto(world.origin)
  const workbench = await bringIn(page)
  await page.goto(`${workbench}/report`)
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('heading', { level: 1, name: articleTitle }).waitFor()
  for (const tool of ['#masthead', '.report-tools', '.site-footer', '#keys'])
    expect(await page.locator(tool).isVisible()).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
  const pdf = (await page.pdf({ format })).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0)
})

/** Presses Tab until the keyboard is in what these words stand in. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === words) return
  }
  throw new Error(`Tab does not come to “${words}”.`)
}

/** Whether one can see where the keyboard is: an outline, and inside the window. */
function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element) return false
    const { top, bottom } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight
  })
}
