import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { makeWorld, type World } from '../support/world.ts'
import { attachNewSource, bringIn, cardOf, cost, decide, open, rate, told, unfold } from './steps.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const noScripts = { javaScriptEnabled: false }

test('the main job goes by links and forms alone', async () => {
  const world = await makeWorld()
  const [rosa, boris] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
  const edgar = await world.signedIn('editor')
  const { page } = await openPage(browser, world, rosa.cookie, noScripts)
  const { page: second } = await openPage(browser, world, boris.cookie, noScripts)
  const { page: editor } = await openPage(browser, world, edgar.cookie, noScripts)

  await page.goto(world.origin)
  const workbench = await bringIn(page)
  await sortAndMake(world, page)
  await attachBoth(world, page)
  await rate(page, 'said', 'Said as quoted', 'The recording has it.')
  await rate(page, 'true', 'False', 'The accounts say 61 million.')

  await second.goto(workbench)
  await open(second, cost)
  await rate(second, 'true', 'Half true', 'The first stage cost 40 million.')

  await editor.goto(workbench)
  await open(editor, cost)
  expect(await editor.locator('#next-step').textContent()).toContain('The raters differ')
  await decide(editor, 'Mostly false', 'It cost 61 million euros.')
  await editor.getByRole('link', { name: 'Report', exact: true }).click()
  await editor.getByRole('button', { name: 'Issue edition 1' }).click()
  await told(editor, 'Edition 1 is issued.')
  const link = editor.getByRole('link', { name: 'CSV (one row per claim)' })
  const [download] = await Promise.all([editor.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/edition-1\.csv$/)
  expect((await world.acts()).map(({ action }) => action).slice(-3)).toEqual([
    'claim.rated',
    'claim.adjudicated',
    'report.issued',
  ])
})

/** Answers three proposals from their cards and makes a claim from a line. */
async function sortAndMake(world: World, page: Page): Promise<void> {
  await cardOf(page, cost).getByRole('button', { name: 'Accept' }).click()
  await told(page, 'accepted.')
  await cardOf(page, 'The new dam employed 300 workers.').getByRole('link', { name: 'Edit' }).click()
  const wording = page.locator('#panel').getByRole('textbox', { name: 'Wording' })
  await wording.fill('The dam gave work to 300 people.')
  await page.getByRole('button', { name: 'Save and accept' }).click()
  await told(page, 'saved.')
  await cardOf(page, 'Ilsa Brandt is a former engineer.').getByRole('button', { name: 'Discard' }).click()
  await told(page, 'discarded.')

  await page.getByRole('link', { name: 'Make a claim from line 4' }).click()
  await page.locator('#make').getByRole('textbox', { name: 'Quote' }).fill('people live below the dam')
  await page.locator('#make').getByRole('textbox', { name: 'Wording' }).fill('Villagers live below the dam.')
  await page.getByRole('button', { name: 'Make the claim' }).click()
  await told(page, 'made.')
  await page.getByRole('button', { name: 'Nothing to check in line 3' }).click()
  await told(page, 'Line 3: nothing to check.')

  const claims = await world.context.read
    .selectFrom('claims')
    .select(['wording', 'state'])
    .where('state', '!=', 'proposed')
    .orderBy('wording')
    .execute()
  expect(claims).toEqual([
    { wording: 'Ilsa Brandt is a former engineer.', state: 'discarded' },
    { wording: 'The dam gave work to 300 people.', state: 'to check' },
    { wording: cost, state: 'to check' },
    { wording: 'Villagers live below the dam.', state: 'to check' },
  ])
}

/** Attaches a new source to one claim, and finds the same source again for another. */
async function attachBoth(world: World, page: Page): Promise<void> {
  await open(page, 'The dam gave work to 300 people.')
  await attachNewSource(page, 'Accounts of the water board', '312 people were paid.')
  const panel = await open(page, cost)
  await unfold(panel, 'Attach a source')
  await panel.getByRole('textbox', { name: 'Quote' }).fill('Total: 61 million euros.')
  await panel.getByRole('searchbox', { name: 'Find a source' }).fill('accounts')
  await panel.getByRole('button', { name: 'Find' }).click()
  await panel.getByLabel('Source', { exact: true }).selectOption('Accounts of the water board')
  expect(await panel.getByRole('textbox', { name: 'Quote' }).inputValue()).toBe('Total: 61 million euros.')
  await panel.getByLabel('refutes the claim').check()
  await panel.getByRole('button', { name: 'Attach', exact: true }).click()
  await told(page, 'Evidence attached.')

  const uses = await world.context.read
    .selectFrom('evidence')
    .innerJoin('sources', 'sources.id', 'evidence.source_id')
    .select(['title', 'quote'])
    .orderBy('evidence.created_at')
    .execute()
  expect(uses).toEqual([
    { title: 'Accounts of the water board', quote: '312 people were paid.' },
    { title: 'Accounts of the water board', quote: 'Total: 61 million euros.' },
  ])
}
