import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { articleRow, claimsOf, levels, rate as rateOver, rowsOf, withEvidence } from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import {
  attachNewSource,
  bringIn,
  cardOf,
  decide,
  focusIsIn,
  open,
  rate,
  told,
  unfold,
  waive,
} from './steps.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const clinics = 'The city opened 12 clinics in March 2025.'
const concrete = 'Halden Bau delivered 400 tonnes of cracked concrete in 2019.'
const bridge = 'The bridge was built in 1911.'
const market = 'The old market closed in 2004.'
const text = [clinics, concrete, bridge, market].join('\n\n')
/** The bridge comes first now, there are more clinics, and of the market nothing is said any more. */
const laterText = [bridge, clinics.replace('12', '14'), concrete].join('\n\n')
const correction = 'Three of the twelve were never opened.'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

interface Desk {
  world: World
  workbench: string
  article: string
  rosa: Page
  boris: Page
  edgar: Page
  /** The same people without a browser, for what takes one too long. */
  by: Record<'rosa' | 'boris' | 'edgar', Visitor>
}

test('two reviewers and an editor judge an article, sign it, and correct what they signed', async () => {
  const world = await makeWorld({ ASSAY_PUBLIC_URL: 'https://desk.example' })
  const by = {
    rosa: await world.signedIn('reviewer', 'Rosa'),
    boris: await world.signedIn('reviewer', 'Boris'),
    edgar: await world.signedIn('editor', 'Edgar'),
  }
  const opened = await Promise.all(Object.values(by).map(({ cookie }) => openPage(browser, world, cookie)))
  const [rosa, boris, edgar] = opened.map(({ page }) => page)
  if (!rosa || !boris || !edgar) throw new Error('Three pages were opened.')
  for (const { page } of opened) page.on('dialog', (question) => question.accept())
  await rosa.goto(world.origin)
  const workbench = await bringIn(rosa, text, 'Twelve clinics')
  const article = new URL(workbench).pathname.split('/').at(-1) ?? ''
  const desk = { world, workbench, article, rosa, boris, edgar, by }

  await rateBlind(desk)
  await adjudicate(desk)
  await askForReply(desk)
  await redraft(desk)
  await signOff(desk)
  await correct(desk)
  expect(opened.flatMap(({ wrong }) => wrong)).toEqual([])
})

/** Rosa takes the claims up and rates one; Boris, who has seen nothing of it, rates it otherwise. */
async function rateBlind({ world, workbench, article, rosa, boris }: Desk): Promise<void> {
  const all = await claimsOf(world, article)
  for (const { number } of all) {
    await rosa.getByRole('button', { name: `Accept claim ${number}`, exact: false }).click()
    await told(rosa, `Claim ${number} accepted.`)
  }
  await open(rosa, clinics)
  await attachNewSource(rosa, 'Register of clinics', 'Nine were opened.')
  await rate(rosa, 'true', 'False', 'The zinnober register has nine.')

  const seen: Promise<string>[] = []
  boris.on('response', (response) => seen.push(response.text().catch(() => '')))
  for (const address of [
    workbench,
    `${world.origin}/search?q=zinnober`,
    `${workbench}/history`,
    `${workbench}/report`,
  ])
    await boris.goto(address)
  await boris.goto(workbench)
  await open(boris, clinics)
  await boris.getByText('Blind: to each question').waitFor()
  expect(await cardOf(boris, clinics).locator('.badge').first().textContent()).toContain('in check')
  expect((await Promise.all(seen)).filter((body) => body.includes('zinnober register'))).toEqual([])
  await rate(boris, 'true', 'Mostly true', 'Twelve were announced, ten opened.')
  await boris.locator('.rating', { hasText: 'zinnober register' }).waitFor()
  expect((await states(world, article))[clinics]).toBe('disputed')
}

/** Edgar finds the dispute with who answered what, and settles it with a reason. */
async function adjudicate({ world, article, edgar }: Desk): Promise<void> {
  await edgar.goto(`${world.origin}/queues/disputed`)
  const dispute = edgar.locator('.queue > li', { hasText: clinics })
  expect(await dispute.textContent()).toMatch(/Rosa.*False.*Boris.*Mostly true/)
  await dispute.getByRole('link', { name: clinics }).click()
  await edgar.locator('#next-step', { hasText: 'The raters differ' }).waitFor()
  await decide(edgar, 'Half true', 'Twelve were announced, nine opened.')
  expect((await states(world, article))[clinics]).toBe('decided')
  expect((await world.acts()).at(-1)).toMatchObject({ action: 'claim.adjudicated', article })
  await edgar.goto(`${world.origin}/queues/disputed`)
  await edgar.getByText('No dispute that you can see is open.').waitFor()
}

/** The firm that a claim accuses is asked, and answers; then the claim is rated and decided. */
async function askForReply({ world, workbench, article, rosa, edgar, by }: Desk): Promise<void> {
  await rosa.goto(workbench)
  const panel = await open(rosa, concrete)
  await unfold(panel, 'Needs a reply')
  await panel.getByRole('textbox', { name: 'Why', exact: true }).fill('It accuses a firm.')
  await panel.getByRole('button', { name: 'Mark as needing a reply' }).click()
  await cardOf(rosa, concrete).locator('.reply.awaited').waitFor()
  await edgar.goto(`${world.origin}/queues/needs-reply`)
  await edgar.getByRole('link', { name: concrete }).waitFor()

  await unfold(panel, 'Record a contact')
  await panel.getByLabel('Whom').fill('Halden Bau, press office')
  await panel.getByLabel('What was asked').fill('Was the concrete cracked?')
  await panel.getByRole('button', { name: 'Record the contact' }).click()
  await panel.locator('.contact', { hasText: 'Waiting for an answer' }).waitFor()
  await unfold(panel, 'What came of it')
  await panel.getByRole('textbox', { name: 'Answer', exact: true }).fill('We replaced it in 2020.')
  await panel.getByRole('button', { name: 'Save what came of it' }).click()
  await cardOf(rosa, concrete).locator('.reply:not(.awaited)').waitFor()

  const { id } = await claimWith(world, article, concrete)
  expect(await rowsOf(world, 'contacts', { claim_id: id })).toMatchObject([
    { outcome: 'answered', answer: 'We replaced it in 2020.' },
  ])
  const { true: scale } = await levels(world)
  await withEvidence(world, by.rosa, id)
  for (const rater of [by.rosa, by.boris]) expect((await rateOver(rater, id, scale.true)).status).toBe(303)
  await edgar.goto(`${workbench}?claim=${id}`)
  await edgar.locator('#next-step', { hasText: 'The ratings are in.' }).waitFor()
  await decide(edgar, 'True', 'It cracked, and was replaced in 2020.')
}

/** A later text: one line changed, one moved, one gone. What is not certain is settled by key. */
async function redraft({ world, workbench, article, rosa, edgar }: Desk): Promise<void> {
  await rosa.goto(`${workbench}/versions/new`)
  await rosa.getByLabel('Text', { exact: true }).fill(laterText)
  await rosa.getByRole('button', { name: 'Show what differs' }).click()
  await rosa.locator('.difference.changed', { hasText: '14' }).waitFor()
  await rosa.getByRole('button', { name: 'Save the new draft' }).click()
  await rosa.getByRole('heading', { name: 'Claims to place' }).waitFor()
  expect(await states(world, article)).toEqual({
    [clinics]: 're-check',
    [concrete]: 'decided',
    [bridge]: 're-check',
    [market]: 're-check',
  })

  for (const [wording, number] of [
    [clinics, 1],
    [bridge, 3],
  ] as const) {
    await rosa.getByRole('heading', { name: wording }).waitFor()
    await rosa.keyboard.press('a')
    await told(rosa, `Claim ${number} kept.`)
  }
  expect(await states(world, article)).toMatchObject({ [clinics]: 're-check', [bridge]: 'to check' })
  await rosa.getByRole('heading', { name: market }).waitFor()
  await rosa.keyboard.press('x')
  await focusIsIn(rosa, rosa.getByLabel('Why the new text'))
  await rosa.keyboard.type('The market is out.')
  await rosa.keyboard.press('Enter')
  await rosa.getByText('Nothing to place').waitFor()
  expect((await states(world, article))[market]).toBe('set aside')

  const { id } = await claimWith(world, article, clinics)
  await edgar.goto(`${world.origin}/queues/re-check`)
  await edgar.getByRole('link', { name: clinics }).click()
  await edgar.locator('#recheck ins', { hasText: '14' }).waitFor()
  await edgar.keyboard.press('h')
  await told(edgar, 'still holds, and so does its verdict.')
  expect((await claimWith(world, article, clinics)).state).toBe('decided')
  expect((await world.acts()).slice(-3).map(({ action }) => action)).toEqual([
    'claim.kept',
    'claim.retired',
    'claim.upheld',
  ])
  expect(await rowsOf(world, 'verdicts', { claim_id: id })).toMatchObject([
    { withdrawn_at: null, dispute_reason: 'The accounts are nearer to it.' },
  ])
}

/** What is left is listed before anybody tries to sign; what an editor lets stand is waived with a reason. */
async function signOff({ world, workbench, article, edgar, by }: Desk): Promise<void> {
  await edgar.goto(`${workbench}/sign-off`)
  await edgar.getByText('One thing is left').waitFor()
  expect(await edgar.getByRole('button', { name: 'Sign and issue' }).count()).toBe(0)
  expect((await by.edgar.post(`/articles/${article}/signature`, { seen: 'other' })).status).toBe(409)
  await waive(edgar, bridge, 'Everybody knows it.')
  await edgar.getByRole('button', { name: 'Sign and issue edition 1' }).click()
  await told(edgar, 'Signed and issued as edition 1.')
  expect((await articleRow(world, article)).state).toBe('signed')
  expect((await world.acts()).at(-1)).toMatchObject({ action: 'article.signed' })
}

/** Re-opened, judged otherwise, signed again: the second edition says what was wrong, and the first stays. */
async function correct({ world, workbench, article, edgar, by }: Desk): Promise<void> {
  const first = await filesOf(by.rosa, article, 1)
  await edgar.goto(`${workbench}/sign-off`)
  await edgar.getByLabel('Why it is re-opened').fill('The register was renewed.')
  await edgar.getByRole('button', { name: 'Re-open the article' }).click()
  await told(edgar, 'The article is re-opened.')
  await open(edgar, clinics)
  await unfold(edgar.locator('#verdict'), 'Reopen the claim')
  await edgar.locator('#verdict').getByLabel('Reason').fill('A new register.')
  await edgar.getByRole('button', { name: 'Reopen', exact: true }).click()
  await told(edgar, 'reopened.')
  await decide(edgar, 'False', 'Nine were opened.')

  await edgar.goto(`${workbench}/sign-off`)
  await waive(edgar, bridge, 'Still known.')
  await edgar.getByLabel('was Half true, now False').fill(correction)
  await edgar.getByRole('button', { name: 'Sign and issue edition 2' }).click()
  await told(edgar, 'Signed and issued as edition 2.')
  await edgar.locator('.report-corrections', { hasText: correction }).waitFor()
  expect((await articleRow(world, article)).state).toBe('corrected')

  const second = await filesOf(by.rosa, article, 2)
  for (const [ending, body] of Object.entries(second)) expect(body, ending).toContain(correction)
  expect(JSON.parse(second.json ?? '').corrections).toMatchObject([
    { edition: 2, corrects: 1, kind: 'changed verdict', was: 'Half true', now: 'False', text: correction },
  ])
  expect(await filesOf(by.rosa, article, 1)).toEqual(first)
  await edgar.getByRole('link', { name: 'Corrections' }).first().click()
  await edgar.locator('.correction-text', { hasText: correction }).waitFor()
  await edgar.goto(`${workbench}/editions/1`)
  await edgar.locator('.later-editions', { hasText: correction }).waitFor()
  await edgar.locator('.report', { hasText: 'Twelve were announced, nine opened.' }).waitFor()

  await edgar.goto(`${workbench}/history`)
  expect((await edgar.locator('.act .act-sentence').allTextContents()).slice(0, 12)).toEqual([
    'Edgar signed the article and issued the report, edition 2, with 1 correction',
    'Edgar let stand what is left: 1 waiver',
    'Edgar settled the dispute about claim 1: ✗False',
    'Edgar reopened claim 1',
    'Edgar re-opened the article',
    'Edgar signed the article and issued the report, edition 1',
    'Edgar let stand what is left: 1 waiver',
    'Edgar said that claim 1 still holds, and its verdict',
    'Rosa retired claim 4: the new text does not make it',
    'Rosa kept claim 3 where the new text has it',
    'Rosa kept claim 1 where the new text has it',
    'Rosa put in a new draft, version 2: 3 lines, 3 claims to be placed',
  ])
}

/** What can be taken away of an edition, by ending. */
async function filesOf(by: Visitor, article: string, edition: number): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const ending of ['csv', 'json', 'claimreview'])
    files[ending] = (await by.get(`/articles/${article}/editions/${edition}.${ending}`)).text
  return files
}

async function claimWith(world: World, article: string, wording: string) {
  const claim = (await claimsOf(world, article)).find((claim) => claim.wording === wording)
  return claim ?? expect.unreachable(wording)
}

async function states(world: World, article: string): Promise<Record<string, string>> {
  return Object.fromEntries((await claimsOf(world, article)).map(({ wording, state }) => [wording, state]))
}
