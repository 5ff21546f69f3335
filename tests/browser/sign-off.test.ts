import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { articleBrokenBy, brokenBy } from '../articles/broken.ts'
import { openBrowser, openPage } from '../support/browser.ts'
import { decide, decidedClaim, levels, madeClaim, rowOf } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'
import { told, waive } from './steps.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

test('by keyboard all of one kind are waived without going past each', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const text = ['One bus', 'Two trams', 'Three taxis', 'Four vans', 'Five boats']
    .map((what) => `${what} came.`)
    .join('\n\n')
  const article = await articleBrokenBy(world, ana, text, brokenBy(text, []))
  const { page, wrong } = await openPage(browser, world, editor.cookie)
  await page.goto(`${world.origin}/articles/${article}/sign-off`)
  await page.getByRole('checkbox', { name: 'All 5 listed here' }).focus()
  for (const key of ['Space', 'Tab', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type('Nobody doubts it.')
  for (const key of ['Tab', 'Enter']) await page.keyboard.press(key)
  await page.locator('.waived > li').nth(4).waitFor()
  expect(wrong).toEqual([])
})

test('an editor waives what is left, signs, re-opens, and signs again with a correction', async () => {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const editor = await world.signedIn('editor', 'Elias Brandt')
  const text = 'The ministry opened 12 clinics in Tavira.\n\nIt was a lovely day.'
  const article = await articleBrokenBy(world, ana, text, brokenBy(text, []))
  const claim = await decidedClaim(world, ana, editor, article)
  await madeClaim(ana, article, 'The ministry')
  const { number } = await rowOf(world, 'claims', claim)
  const { page, wrong } = await openPage(browser, world, editor.cookie)
  page.on('dialog', (question) => question.accept())

  await page.goto(`${world.origin}/articles/${article}`)
  await page.getByRole('link', { name: 'Sign-off' }).click()
  await page.getByText('2 things are left').waitFor()
  for (const what of [/Claim \d+: There are The ministry/, 'Line 2: It was a lovely day.']) {
    const group = page.locator('.exceptions', { has: page.getByRole('checkbox', { name: what }) })
    await group.getByRole('checkbox', { name: what }).check()
    await group.getByRole('button', { name: 'Waive what is ticked' }).click()
    expect(await group.getByLabel('Why what is ticked').evaluate((field) => field.matches(':invalid'))).toBe(
      true,
    )
    await waive(page, what, 'Nothing turns on it.')
  }
  await page.getByRole('button', { name: 'Sign and issue edition 1' }).click()
  await told(page, 'Signed and issued as edition 1.')
  await page.getByText('Edition 1 is signed by Elias Brandt').waitFor()

  await page.goto(`${world.origin}/articles/${article}?claim=${claim}`)
  await page.getByText('its claims and lines cannot be changed').waitFor()
  await page.getByRole('link', { name: 'Re-opening it' }).click()
  await page.getByLabel('Why it is re-opened').fill('A new register.')
  await page.getByRole('button', { name: 'Re-open the article' }).click()
  await told(page, 'The article is re-opened.')

  const { true: scale } = await levels(world)
  await editor.post(`/claims/${claim}/reopening`, { reason: 'A new register.' })
  await decide(editor, claim, scale.false, { summary: 'Nine were opened.' })
  await page.goto(`${world.origin}/articles/${article}/sign-off`)
  for (let left = 2; left > 0; left--) {
    const group = page.locator('.exceptions', { has: page.locator('form.stack') }).first()
    await group.getByRole('checkbox').check()
    await group.getByLabel('Why what is ticked').fill('Still nothing.')
    await group.getByRole('button', { name: 'Waive what is ticked' }).click()
    await page
      .locator('.waived')
      .nth(2 - left)
      .waitFor()
  }
  await page.getByLabel(`Claim ${number}: was True, now False`).fill('Three were closed before they opened.')
  await page.getByRole('button', { name: 'Sign and issue edition 2' }).click()
  await told(page, 'Signed and issued as edition 2.')
  await page.getByRole('link', { name: 'Edition 1 (signed)' }).click()
  await page.locator('.later-editions', { hasText: 'Three were closed before they opened.' }).waitFor()
  await page.getByRole('link', { name: 'Corrections' }).click()
  await page.locator('.correction-text', { hasText: 'Three were closed' }).waitFor()
  expect(wrong).toEqual([])
})
