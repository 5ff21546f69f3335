import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { breakText } from '../../src/breaker/break.ts'
import { axeFinds, openBrowser, openPage } from '../support/browser.ts'
import { makeWorld } from '../support/world.ts'
import { told } from './steps.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const text = Array.from({ length: 300 }, (_, i) => `The ministry opened clinic ${i} in Tavira.`).join('\n\n')

/** A desk on which long texts are read only when the test says so. */
async function slowDesk() {
  const { promise, resolve } = Promise.withResolvers<void>()
  let go = (_share: number) => {}
  const world = await makeWorld({}, async (text, language, { onStep, signal } = {}) => {
    go = (share) => onStep?.({ done: text.length * share, total: text.length })
    go(0.25)
    await new Promise<void>((goOn, stop) => {
      void promise.then(goOn)
      signal?.addEventListener('abort', () => stop(signal.reason))
    })
    return breakText(text, language)
  })
  return { ...world, goOn: resolve, go: (share: number) => go(share) }
}

test.each([true, false])(
  'a long text shows how far it is and then its lines, by itself (scripts: %s)',
  async (javaScriptEnabled) => {
    const world = await slowDesk()
    const { cookie } = await world.signedIn('reviewer')
    const { page, wrong } = await openPage(browser, world, cookie, { javaScriptEnabled })
    await page.goto(`${world.origin}/articles/new`)
    await page.getByLabel('Text').fill(text)
    await page.getByRole('button', { name: 'Show the lines' }).click()
    await page.getByRole('heading', { level: 1, name: 'Reading the text' }).waitFor()
    const address = page.url()
    await page.getByText('25 per cent is read.').waitFor()
    if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
    world.go(0.5)
    await page.getByText('50 per cent is read.').waitFor()
    world.goOn()
    await page.getByRole('heading', { level: 1, name: 'Before saving' }).waitFor()
    expect(page.url()).toBe(address)
    expect(await page.title()).toBe('Before saving · Assay')
    await page.getByLabel('Title').fill('Clinics')
    await page.getByRole('button', { name: 'Save the article' }).click()
    await told(page, 'Article saved.')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Before saving' }).waitFor()
    expect(wrong).toEqual([])
  },
)

test('a long text is stopped, and read again from what is still there', async () => {
  const world = await slowDesk()
  const { page, wrong } = await openPage(browser, world, (await world.signedIn('reviewer')).cookie)
  await page.goto(`${world.origin}/articles/new`)
  await page.getByLabel('Text').fill(text)
  await page.getByRole('button', { name: 'Show the lines' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('heading', { level: 1, name: 'Reading stopped' }).waitFor()
  expect(await page.getByLabel('Text').inputValue()).toBe(text)
  expect(await axeFinds(page)).toEqual([])
  world.goOn()
  await page.getByRole('button', { name: 'Show the lines' }).click()
  await page.getByRole('heading', { level: 1, name: 'Before saving' }).waitFor()
  expect(wrong).toEqual([])
})
