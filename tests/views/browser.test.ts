import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { axeFinds, openBrowser } from '../support/browser.ts'
import { type BrowserDesk, browserDesk } from './browser-desk.tsx'

// What the layout promises in a browser: saving never loses scroll, focus or typing, and nobody's work is overwritten.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let browser: Browser
let desk: BrowserDesk
let page: Page
const broken: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  desk = await browserDesk()
  page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
  page.setDefaultTimeout(5_000)
  broken.length = 0
  page.on('pageerror', ({ message }) => broken.push(message))
  page.on('console', (line) => {
    if (/Content Security Policy|EvalError/.test(line.text())) broken.push(line.text())
  })
  await page.goto(`${desk.url}/claims/1`)
})
afterEach(async () => {
  await page.close()
  await desk.close()
  expect(broken).toEqual([])
})

const wording = () => page.getByLabel('Wording')
const note = () => page.getByLabel('Note', { exact: true })
const press = (name: string) => page.getByRole('button', { name }).click()
const statusSays = (words: string) => page.locator('#status p', { hasText: words }).waitFor()
const toastSays = (words: string) => page.locator('#toast', { hasText: words }).waitFor()
const version = () => page.locator('#form-claims-1-wording [name="version"]').inputValue()
const colleagueSaves = () =>
  Object.assign(desk.claim, { wording: 'Theirs.', version: desk.claim.version + 1 })

test('a save keeps the page, scroll, focus, open sections and typing elsewhere, and is one step of history', async () => {
  await note().fill('half a note')
  await page.getByText('More', { exact: true }).click()
  await wording().fill('HTS took Damascus in December.')
  await page.evaluate(() => scrollTo(0, 40))
  const before = await page.evaluate(() => [performance.timeOrigin, history.length, scrollY])
  await page.evaluate(() =>
    (document.querySelector('form[id$="wording"]') as HTMLFormElement).requestSubmit(),
  )
  await statusSays('Wording saved.')
  expect(await page.evaluate(() => [performance.timeOrigin, history.length, scrollY])).toEqual(before)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('wording')
  expect(await note().inputValue()).toBe('half a note')
  expect(await page.locator('#more').getAttribute('open')).not.toBeNull()
  expect(await version()).toBe('2')
})

test('a saved form is ready for the next entry, and the header comes along', async () => {
  await note().fill('A note.')
  await page.getByLabel('Contact').check()
  await press('Add note')
  await page.locator('#notes li').waitFor()
  expect(await note().inputValue()).toBe('')
  expect(await page.getByLabel('Contact').isChecked()).toBe(false)
  expect(await page.locator('.nav .count').textContent()).toBe('1 unread')
})

test('a refused save shows its errors, focus on them, under the same address', async () => {
  await wording().fill('bad')
  await press('Save wording')
  await page.locator('.error-summary').waitFor()
  expect(page.url()).toBe(`${desk.url}/claims/1`)
  expect(await wording().inputValue()).toBe('bad')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  await page.locator('.error-summary a').click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('wording')
})

test('an edit conflict shows both texts, and a second save replaces theirs knowingly', async () => {
  await wording().fill('Mine.')
  colleagueSaves()
  await press('Save wording')
  expect(await page.locator('.saved-now p').textContent()).toBe('Theirs.')
  expect(await wording().inputValue()).toBe('Mine.')
  await press('Save wording')
  await statusSays('Wording saved.')
  expect(desk.claim.wording).toBe('Mine.')
})

test('saving another form never lets unsaved words overwrite what a colleague saved meanwhile', async () => {
  await page.evaluate(() => {
    // The browser's storage, where drafts are kept, is full.
    Storage.prototype.setItem = () => {
      throw new Error('full')
    }
  })
  await wording().fill('Mine.')
  colleagueSaves()
  await note().fill('A note.')
  await press('Add note')
  await page.locator('#notes li').waitFor()
  expect(await wording().inputValue()).toBe('Mine.')
  await press('Save wording')
  await page.locator('.saved-now').waitFor()
  expect(desk.claim.wording).toBe('Theirs.')
})

test('saving another form takes a new version along where no value changed', async () => {
  await wording().fill('Mine.')
  desk.claim.version = 7
  await note().fill('A note.')
  await press('Add note')
  await page.locator('#notes li').waitFor()
  expect(await version()).toBe('7')
  expect(await wording().inputValue()).toBe('Mine.')
})

test('typed words outlive a reload, and still meet the check for what others saved', async () => {
  await wording().fill('Mine.')
  colleagueSaves()
  page.once('dialog', (question) => question.accept())
  await page.reload()
  expect(await wording().inputValue()).toBe('Mine.')
  await press('Save wording')
  await page.locator('.saved-now').waitFor()
  expect(desk.claim.wording).toBe('Theirs.')
})

test('another page begins at its top with focus in it and takes nothing typed along; Back has the typing', async () => {
  await note().fill('half a note')
  await page.getByLabel('Find in the page').fill('words')
  await page.evaluate(() => scrollTo(0, 500))
  await page.evaluate(() => (document.querySelector('a[href="/claims/2"]') as HTMLElement).click())
  await page.getByRole('heading', { name: 'Claim 2' }).waitFor()
  expect(await page.evaluate(() => [scrollY, document.activeElement?.id, document.title])).toEqual([
    0,
    'main',
    'Claim 2 · Assay',
  ])
  expect(await note().inputValue()).toBe('')
  expect(await page.getByLabel('Find in the page').inputValue()).toBe('')
  await page.goBack()
  await page.getByRole('heading', { name: 'Claim 1' }).waitFor()
  await page.waitForFunction(
    () => (document.querySelector('[name="body"]') as HTMLInputElement).value === 'half a note',
  )
  expect(await page.locator('#masthead, #status, #toast, #keys').count()).toBe(4)
})

test('any other refusal is told in the toast and leaves the page and the form as they were', async () => {
  await wording().fill('Mine.')
  for (const status of [403, 404, 413, 429, 500, 503]) {
    desk.refuseWith = status
    await press('Save wording')
    await toastSays(`Because of ${status}.`)
    expect(await wording().inputValue()).toBe('Mine.')
    expect([page.url(), await page.title()]).toEqual([`${desk.url}/claims/1`, 'Claim 1 · Assay'])
  }
  await page.keyboard.press('Escape')
  expect(await page.locator('#toast').textContent()).toBe('')
})

test('an ended session asks to sign in beside the form, also twice, and the same words are then saved', async () => {
  desk.refuseWith = 401
  await wording().fill('Mine.')
  await press('Save wording')
  await page.getByLabel('E-mail').fill('amal@example.org')
  await page.getByLabel('Password').fill('wrong')
  await press('Sign in')
  await toastSays('E-mail or password is wrong.')
  expect(await page.getByLabel('E-mail').inputValue()).toBe('amal@example.org')
  await page.getByLabel('Password').fill('right')
  await press('Sign in')
  await statusSays('Signed in. What you typed is still here')
  expect(await wording().inputValue()).toBe('Mine.')
  await press('Save wording')
  await statusSays('Wording saved.')
  expect(desk.claim.wording).toBe('Mine.')
})

test('without a network the words stay and the same key is sent again', async () => {
  await wording().fill('Mine.')
  const once = page.locator('#form-claims-1-wording [name="once"]')
  const key = await once.inputValue()
  await page.context().setOffline(true)
  await press('Save wording')
  await toastSays('No answer from the desk.')
  expect([await wording().inputValue(), await once.inputValue()]).toEqual(['Mine.', key])
  await page.context().setOffline(false)
  await press('Save wording')
  await statusSays('Wording saved.')
  expect(await page.locator('#toast').textContent()).toBe('')
})

test('a triple click saves once', async () => {
  desk.delay = 200
  await note().fill('Once.')
  await page.getByRole('button', { name: 'Add note' }).click({ clickCount: 3 })
  await page.locator('#notes li').waitFor()
  await page.waitForTimeout(400)
  expect([desk.saves, desk.claim.notes]).toEqual([1, ['Once.']])
})

test('words typed while a save is under way are kept, with the new version', async () => {
  desk.delay = 300
  await wording().fill('First.')
  await press('Save wording')
  await wording().fill('First and more.')
  await statusSays('Wording saved.')
  expect([await wording().inputValue(), await version()]).toEqual(['First and more.', '2'])
})

test('keys press buttons but rest while typing, the help lists them, and they can be switched off', async () => {
  await wording().fill('Mine.')
  await wording().press('s')
  expect([await wording().inputValue(), desk.saves]).toEqual(['Mine.s', 0])
  await page.locator('h1').click()
  await page.keyboard.press('?')
  expect(await page.locator('#keys-list').textContent()).toMatch(/Save wording/)
  await page.getByLabel('Single-key shortcuts on').uncheck()
  await press('Close')
  await page.keyboard.press('s')
  await page.keyboard.press('?')
  expect([desk.saves, await page.locator('#keys').isVisible()]).toEqual([0, false])
  await press('Keyboard help')
  await page.getByLabel('Single-key shortcuts on').check()
  await press('Close')
  await page.locator('h1').click()
  await page.keyboard.press('s')
  await statusSays('Wording saved.')
})

test('without scripts a refused form comes back with its words, and a save is told', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${desk.url}/claims/1`)
  await plain.getByLabel('Wording').fill('bad')
  await plain.getByRole('button', { name: 'Save wording' }).click()
  expect(await plain.locator('.error-summary').textContent()).toContain('Say what is claimed.')
  expect(await plain.getByLabel('Wording').inputValue()).toBe('bad')
  await plain.getByLabel('Wording').fill('Good.')
  await plain.getByRole('button', { name: 'Save wording' }).click()
  expect(await plain.locator('#status').textContent()).toBe('Wording saved.')
  await context.close()
})

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the %s layout, wide and narrow, and 320 pixels are enough',
  async (colorScheme) => {
    const context = await browser.newContext({ colorScheme })
    const looked = await context.newPage()
    for (const width of [1280, 320]) {
      await looked.setViewportSize({ width, height: 700 })
      await looked.goto(`${desk.url}/claims/1`)
      await looked.getByLabel('Wording').fill('bad')
      await looked.getByRole('button', { name: 'Save wording' }).click()
      await looked.locator('.error-summary').waitFor()
      expect(
        await looked.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      expect(await axeFinds(looked)).toEqual([])
    }
    await context.close()
  },
)
