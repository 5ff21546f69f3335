import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setupLink } from '../../src/users/setup.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { makeWorld, type World } from '../support/world.ts'
import {
  attachNewSource,
  bringIn,
  cardOf,
  cost,
  focusIsIn,
  join,
  open,
  signInAs,
  told,
  unfold,
} from './steps.ts'

// In the workbench's panel, where several forms stand open at once.

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

interface Bench {
  world: World
  page: Page
  panel: Locator
  /** Address of the workbench with the claim open. */
  address: string
  wrong: string[]
}

/** Somebody at the workbench, with one accepted claim open beside the text. */
async function atTheBench(): Promise<Bench> {
  const world = await makeWorld()
  const { page, wrong } = await openPage(browser, world, '')
  await join(page, (await setupLink(world.context, world.origin)) ?? '', 'Rosa Reviewer')
  const workbench = await bringIn(page)
  await cardOf(page, cost).getByRole('button', { name: 'Accept' }).click()
  await cardOf(page, cost).locator('.badge', { hasText: 'to check' }).waitFor()
  const panel = await open(page, cost)
  return { world, page, panel, address: `${workbench}${new URL(page.url()).search}`, wrong }
}

const note = (panel: Locator) => panel.getByRole('textbox', { name: 'New note' })
const wording = (panel: Locator) => panel.getByRole('textbox', { name: 'Wording' })
const ratings = (world: World) => world.context.read.selectFrom('ratings').select('rationale').execute()

function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const side = document.querySelector('.workbench-side')?.getBoundingClientRect()
    return side !== undefined && top >= side.top && bottom <= Math.min(side.bottom, innerHeight)
  })
}

async function storedWording(world: World): Promise<string> {
  const row = await world.context.read
    .selectFrom('claims')
    .select('wording')
    .where('state', '!=', 'proposed')
    .executeTakeFirstOrThrow()
  return row.wording
}

test('saving a rating leaves the page where it is, and a half-typed note in its field', async () => {
  const { page, panel, wrong } = await atTheBench()
  await attachNewSource(page, 'Accounts of the water board', 'Total: 61 million euros.')
  await note(panel).fill('Ask the board about')
  // As pulling at its corner does.
  await note(panel).evaluate((field) => field.style.setProperty('height', '180px'))
  const place = () => page.evaluate(() => [scrollY, performance.timeOrigin, history.length])
  const save = panel.locator('.question').nth(1).getByRole('button', { name: 'Save my rating' })
  await panel
    .locator('.question')
    .nth(1)
    .getByRole('radio', { name: /^False/ })
    .check()
  await save.scrollIntoViewIfNeeded()
  const before = await place()
  await save.press('Enter')
  await told(page, 'saved.')
  await panel.locator('.rating').waitFor()
  expect(await place()).toEqual(before)
  expect(await isInView(panel.locator('.rating'))).toBe(true)
  expect(await note(panel).inputValue()).toBe('Ask the board about')
  expect(await note(panel).evaluate((field) => getComputedStyle(field).height)).toBe('180px')
  await focusIsIn(page, panel.locator('.question').nth(1))
  await note(panel).press('End')
  await note(panel).pressSequentially(' the first stage.')
  await panel.getByRole('button', { name: 'Write the note' }).click()
  await panel.locator('.note', { hasText: 'Ask the board about the first stage.' }).waitFor()
  expect(await note(panel).inputValue()).toBe('')
  expect(wrong).toEqual([])
})

test('of two people who save the same claim the second sees both wordings, and goes on with either', async () => {
  const { world, page, panel, address, wrong } = await atTheBench()
  const ravi = await openPage(browser, world, (await world.signedIn('reviewer')).cookie)
  await ravi.page.goto(address)
  const theirs = ravi.page.locator('.claim-panel')
  for (const [one, words] of [
    [panel, 'The dam cost the board 40 million euros.'],
    [theirs, 'The dam cost the town 40 million euros.'],
  ] as const) {
    await unfold(one, 'Edit the claim')
    await wording(one).fill(words)
  }
  await theirs.getByRole('button', { name: 'Save the claim' }).click()
  await told(ravi.page, 'saved.')
  await panel.getByRole('button', { name: 'Save the claim' }).click()
  const refusal = page.locator('#panel .refusal')
  await refusal.waitFor()
  await focusIsIn(page, page.locator('#panel'))
  expect(await refusal.textContent()).toContain('The dam cost the town 40 million euros.')
  expect(await wording(panel).inputValue()).toBe('The dam cost the board 40 million euros.')
  expect(await storedWording(world)).toBe('The dam cost the town 40 million euros.')
  await panel.getByRole('button', { name: 'Save the claim' }).click()
  await told(page, 'saved.')
  expect(await storedWording(world)).toBe('The dam cost the board 40 million euros.')
  expect([...wrong, ...ravi.wrong]).toEqual([])
})

test('a session that ended asks to sign in beside the form, and the words are then saved', async () => {
  const { world, page, panel, wrong } = await atTheBench()
  await note(panel).fill('The accounts are public.')
  await page.context().clearCookies()
  await panel.getByRole('button', { name: 'Write the note' }).click()
  await page.locator('#toast').getByLabel('Password').waitFor()
  expect(await note(panel).inputValue()).toBe('The accounts are public.')
  await signInAs(page, 'Rosa Reviewer')
  await told(page, 'Signed in.')
  expect(await page.locator('#toast').textContent()).toBe('')
  await panel.getByRole('button', { name: 'Write the note' }).click()
  await panel.locator('.note', { hasText: 'The accounts are public.' }).waitFor()
  expect(await world.context.read.selectFrom('notes').select('body').execute()).toEqual([
    { body: 'The accounts are public.' },
  ])
  expect(wrong).toEqual([])
})

test('without an answer from the desk it says so, the words stay, and saving again saves them once', async () => {
  const { world, page, panel } = await atTheBench()
  await note(panel).fill('The accounts are public.')
  await page.context().setOffline(true)
  await panel.getByRole('button', { name: 'Write the note' }).click()
  await page.locator('#toast', { hasText: 'No answer from the desk' }).waitFor()
  expect(await note(panel).inputValue()).toBe('The accounts are public.')
  await page.context().setOffline(false)
  await panel.getByRole('button', { name: 'Write the note' }).click()
  await panel.locator('.note', { hasText: 'The accounts are public.' }).waitFor()
  expect((await world.context.read.selectFrom('notes').select('id').execute()).length).toBe(1)
})

test('a triple click saves one rating, and neither Back nor reload repeats it', async () => {
  const { world, page, panel, wrong } = await atTheBench()
  const said = panel.locator('.question').first()
  await unfold(said, 'My rating')
  await said.getByRole('radio', { name: /^Said as quoted/ }).check()
  await said.getByLabel('Rationale').fill('The recording has it.')
  await said.getByRole('button', { name: 'Save my rating' }).click({ clickCount: 3 })
  await said.locator('.rating').waitFor()
  const acts = (await world.acts()).length
  await page.reload()
  await page.locator('.rating').waitFor()
  await page.goBack()
  await page.locator('#panel:empty').waitFor({ state: 'attached' })
  await page.goForward()
  await page.locator('.rating').waitFor()
  expect(await ratings(world)).toEqual([{ rationale: 'The recording has it.' }])
  expect((await world.acts()).length).toBe(acts)
  expect(wrong).toEqual([])
})
