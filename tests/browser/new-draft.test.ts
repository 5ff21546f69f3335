import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { axeFinds, openBrowser, openPage } from '../support/browser.ts'
import { anchorsOf, importedArticle, madeClaim, rowOf, rowsOf } from '../support/factories.ts'
import { makeWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const clinics = 'The ministry opened 12 clinics in Tavira in March 2025.'
const mayor = 'The mayor called it the largest project in the region.'
const bridge = 'The bridge was built in 1911 and cost 3 million euros.'
const weather = 'It was a lovely day in the whole of the south.'
const lake = 'The lake holds 40 fish.'
/** Where the claim on the bridge is put in the new text. */
const words = 'harbour cost 3 million euros'
const text = [clinics, mayor, bridge, weather, lake].join('\n\n')

test.each([true, false])(
  'a new draft is looked over, saved, and its claims settled (scripts: %s)',
  async (scripts) => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer', 'Rana')
    const article = await importedArticle(rana, text)
    const changed = await madeClaim(rana, article, '12 clinics in Tavira')
    const lost = await madeClaim(rana, article, 'cost 3 million euros', { line: '3' })
    const gone = await madeClaim(rana, article, 'It was a lovely day', { line: '4' })
    await madeClaim(rana, article, 'The lake holds 40 fish', { line: '5' })
    const { page, wrong } = await openPage(browser, world, rana.cookie, { javaScriptEnabled: scripts })
    const button = (name: string) => page.getByRole('button', { name, exact: false })

    await page.goto(`${world.origin}/articles/${article}`)
    await page.getByRole('link', { name: 'New draft' }).click()
    const later = [
      clinics.replace('12', '14'),
      mayor,
      'The harbour cost 3 million euros, the town said.',
    ].join('\n\n')
    await page.getByLabel('Text', { exact: true }).fill(later)
    await button('Show what differs').click()
    await page.locator('.differences').waitFor()
    expect(await page.locator('.difference.changed').first().textContent()).toContain('14')
    expect(await page.locator('.difference.gone').count()).toBeGreaterThan(0)
    const fate = (id: string) => page.locator('.fate', { has: page.locator(`a[href="/claims/${id}"]`) })
    expect(await fate(changed).textContent()).toContain('goes to re-check')
    expect(await fate(gone).textContent()).toContain('not found')
    if (scripts) expect(await axeFinds(page)).toEqual([])
    await button('Save the new draft').click()

    await page.getByRole('heading', { name: 'Claims to place' }).waitFor()
    await page.goto(`${world.origin}/articles/${article}/placements?claim=${lost}`)
    if (scripts) {
      // The proposed place is marked within the line: the selection goes over its edge.
      await page.evaluate(() => {
        const line = document.querySelector('#placing-lines [data-line="3"] .line-text')
        const [first, mark] = [line?.firstChild as Node, line?.querySelector('mark')?.firstChild as Node]
        getSelection()?.setBaseAndExtent(first, 4, mark, mark.textContent?.length ?? 0)
      })
      await expect.poll(() => page.getByLabel('Its words now').inputValue()).toBe(words)
      await page.keyboard.press('r')
    } else {
      await page.getByRole('link', { name: 'Take these words: line 3' }).click()
      await page.getByLabel('Its words now').fill(words)
      await button('Re-place').click()
    }
    await page.getByText('re-placed.').waitFor()
    // What is typed about one claim is not said of the next, and its keys work on.
    const why = page.getByLabel('Why the new text')
    if (scripts) {
      await page.keyboard.press('x')
      await page.keyboard.type('The weather is out.')
      await page.keyboard.press('Enter')
      await page.getByText('retired.').waitFor()
      expect(await why.inputValue()).toBe('')
      await page.keyboard.press('x')
      expect(await why.inputValue()).toBe('')
      await page.keyboard.type('So is the lake.')
      await page.keyboard.press('Enter')
    } else
      for (const reason of ['The weather is out.', 'So is the lake.']) {
        await why.fill(reason)
        await button('Retire').click()
      }
    await page.getByText('Nothing to place').waitFor()
    expect((await rowOf(world, 'claims', gone)).state).toBe('set aside')
    expect((await anchorsOf(world, lost)).map(({ exact }) => exact).sort()).toEqual([
      'cost 3 million euros',
      words,
    ])

    await page.goto(`${world.origin}/articles/${article}?state=re-check`)
    if (scripts) {
      await page.locator(`#claim-${changed}`).focus()
      await page.keyboard.press('h')
    } else await button(`Claim ${(await rowOf(world, 'claims', changed)).number} still holds`).click()
    await page.getByText('still holds.').waitFor()
    expect((await rowOf(world, 'claims', changed)).state).toBe('to check')
    expect(await rowsOf(world, 'article_versions', { article_id: article })).toHaveLength(2)
    expect(wrong).toEqual([])
  },
)
