import { accessSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { onTestFinished } from 'vitest'
import { projectRoot } from '../../src/http/root.ts'
import type { World } from './world.ts'

/** How long a page may take to get to where a test waits for it, on a machine with much else to do. */
const PATIENCE_MS = 15_000

/** Starts Chromium. @throws when there is none, saying in one sentence how to name it */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** A page, and everything that went wrong on it so far: script errors, what the content security policy blocked. */
export interface WatchedPage {
  page: Page
  wrong: string[]
}

/** A new page of somebody with this session cookie ('' for a stranger), in a browser context of its own. */
export async function openPage(
  browser: Browser,
  { origin }: Pick<World, 'origin'>,
  cookie: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  onTestFinished(() => context.close())
  if (cookie) await signIn(context, origin, cookie)
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const wrong: string[] = []
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('console', (line) => {
    if (line.type() !== 'error' || isRefusal(line.text())) return
    wrong.push(`${line.text()} (${line.location().url})`)
  })
  return { page, wrong }
}

/** Gives the browser a session. */
export async function signIn(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2)
  const url = origin.replace('http:', 'https:')
  await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: 'Lax' }])
}

/** What axe finds wrong on the page, rule and element. `options` are those of `axe.run`. */
export async function axeFinds(page: Page, options: object = {}): Promise<string[]> {
  if (await page.evaluate('!window.axe')) await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.length + ' × ' + nodes[0].html.slice(0, 200)))`,
  )
}

const axe = readFileSync(path.join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8')

/** Chromium reports every answer of 400 and above by itself. */
function isRefusal(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text)
}

function chromiumPath(): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const candidates = process.env.CHROMIUM
    ? [process.env.CHROMIUM]
    : names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  const found = candidates.find(isExecutable)
  if (!found) throw new Error('There is no Chromium to test with: set CHROMIUM to the path of one.')
  return found
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
