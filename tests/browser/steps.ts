import type { Locator, Page } from 'playwright-core'

/** The article that the tests check: several claims in a sentence, a question, a pronoun. */
export const article = `The Norvik Water Board approved a new dam on 3 March 2024 and closed the old reservoir in May. \
Mayor Ilsa Brandt, a former engineer, said that the dam cost 40 million euros and employed 300 workers.

Why did nobody ask the farmers? About 2,000 people live below the dam. It holds 12 million cubic metres of water.`
export const articleTitle = 'A dam for Norvik'
export const cost = 'The new dam cost 40 million euros.'

const password = 'violet anchor paper moon'

/** Takes up a link to the desk: gives a name, an e-mail address and a password. */
export async function join(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(emailOf(name))
  await page.getByLabel('Password').fill(password)
  await page.locator('main button[type="submit"]').click()
  await page.locator('#masthead .account-name', { hasText: name }).waitFor()
}

/** Fills in the sign-in form, wherever it stands, and sends it. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf(name))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Invites somebody in this role, on the page of the desk's people. Returns the link. */
export async function invite(page: Page, role: string): Promise<string> {
  await page.goto(new URL('/desk/people', page.url()).href)
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await page.getByRole('button', { name: 'Make invitation' }).click()
  return page.locator('#invitation-link').inputValue()
}

/** Pastes an article, looks at its lines and saves it. Returns the address of its workbench. */
export async function bringIn(page: Page, text = article, title = articleTitle): Promise<string> {
  await page.getByRole('link', { name: 'New article' }).first().click()
  await page.getByLabel('Text').fill(text)
  await page.getByRole('button', { name: 'Show the lines' }).click()
  await page.locator('.preview .line').first().waitFor()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Language').selectOption('en')
  await page.getByRole('button', { name: 'Save the article' }).click()
  await told(page, 'Article saved.')
  return page.url().replace(/[?#].*/, '')
}

/** The card of the claim with this wording in the workbench's list. */
export function cardOf(page: Page, wording: string): Locator {
  return page.locator('#claim-list .claim-card', {
    has: page.locator('.claim-wording', { hasText: wording }),
  })
}

/** Opens the claim with this wording beside the text. */
export async function open(page: Page, wording: string): Promise<Locator> {
  await cardOf(page, wording).locator('.claim-wording a').click()
  const panel = page.locator('#panel .claim-panel')
  await panel.locator('.panel-title', { hasText: wording }).waitFor()
  return panel
}

/** Unfolds what stands under this title, if it is folded. */
export async function unfold(within: Locator, title: string): Promise<void> {
  const fold = within
    .locator('details', { has: within.page().locator(`> summary:text-is("${title}")`) })
    .last()
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click()
}

/** Waits for the sentence about what was just done. */
export async function told(page: Page, sentence: string): Promise<void> {
  await page.locator('#status p', { hasText: sentence }).waitFor()
}

/** Waits until the keyboard is in this element. @throws saying where it is instead */
export async function focusIsIn(page: Page, locator: Locator): Promise<void> {
  const element = await locator.elementHandle()
  try {
    await page.waitForFunction((element) => element?.contains(document.activeElement), element)
  } catch {
    const [there, here] = await page.evaluate(
      (element) => [document.activeElement, element].map((each) => each?.outerHTML.slice(0, 200)),
      element,
    )
    throw new Error(`The focus is in ${there}, not in ${here}.`)
  }
}

/** Attaches a source that the desk does not know yet to the open claim. */
export async function attachNewSource(page: Page, title: string, quote: string): Promise<void> {
  const panel = page.locator('.claim-panel')
  await unfold(panel, 'Attach a source')
  await unfold(panel, 'Describe a new source')
  await panel.getByRole('textbox', { name: 'Title' }).fill(title)
  await panel.getByLabel('refutes the claim').check()
  await panel.getByRole('textbox', { name: 'Quote' }).fill(quote)
  await panel.getByRole('button', { name: 'Attach', exact: true }).click()
  await told(page, 'Evidence attached.')
}

/** Answers one of the two questions about the open claim. */
export async function rate(page: Page, question: 'said' | 'true', level: string, why: string): Promise<void> {
  const asked = page.locator('.claim-panel .question').nth(question === 'said' ? 0 : 1)
  await unfold(asked, 'My rating')
  await asked.getByRole('radio', { name: new RegExp(`^${level}`) }).check()
  await asked.getByLabel('Rationale').fill(why)
  await asked.getByRole('button', { name: 'Save my rating' }).click()
  await asked.locator('.rating', { hasText: why }).waitFor()
}

/** Decides the open claim. */
export async function decide(page: Page, level: string, summary: string): Promise<void> {
  const verdict = page.locator('#verdict')
  const reason = verdict.getByLabel('Why you settle the dispute so')
  if (await reason.count()) await reason.fill('The accounts are nearer to it.')
  await verdict.getByLabel('Is it so?').selectOption(level)
  await verdict.getByLabel('Published summary').fill(summary)
  await verdict.getByRole('button', { name: 'Decide' }).click()
  await verdict.locator('.verdict-shown', { hasText: summary }).waitFor()
}

/** On the sign-off page, lets one thing that is left stand. */
export async function waive(page: Page, what: string | RegExp, why: string): Promise<void> {
  const group = page.locator('.exceptions', { has: page.getByRole('checkbox', { name: what }) })
  await group.getByRole('checkbox', { name: what }).check()
  await group.getByLabel('Why what is ticked').fill(why)
  await group.getByRole('button', { name: 'Waive what is ticked' }).click()
  await page.locator('.waived', { hasText: what }).waitFor()
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@desk.example`
}
