import { describe, expect, test } from 'vitest'
import { KEPT_MS } from '../../src/articles/intake/long-readings.ts'
import { breakText } from '../../src/breaker/break.ts'
import { type Answer, makeWorld, type Visitor } from '../support/world.ts'
import { fieldsOf } from './desk.ts'

/** Longer than what is broken within a request. */
const text = Array.from({ length: 300 }, (_, i) => `The ministry opened clinic ${i} in Tavira.`).join('\n\n')
const parts = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

/** A desk on which long texts are read only when the test says so. */
async function slowDesk({ begins = true } = {}) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const read: string[] = []
  const world = await makeWorld({}, async (text, language, { onStep, signal } = {}) => {
    read.push(text)
    if (begins) onStep?.({ done: text.length / 4, total: text.length })
    await new Promise<void>((go, stop) => {
      void promise.then(go)
      signal?.addEventListener('abort', () => stop(signal.reason))
    })
    return breakText(text, language)
  })
  return { ...world, goOn: resolve, read, rana: await world.signedIn('reviewer') }
}

const preview = (by: Visitor, more = {}) =>
  by.post('/articles/preview', { text, title: 'Clinics', language: 'en', ...more })
const whereTo = (answer: Answer) => answer.headers.get('Location') ?? ''
const heading = ({ document }: Answer) => document.querySelector('h1')?.textContent

/** Looks until the page is another one than that of how far it is. */
async function over(by: Visitor, page: string): Promise<Answer> {
  for (;;) {
    const answer = await by.get(page)
    if (heading(answer) !== 'Reading the text') return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describe('a long text', () => {
  test('shows how far its reading is, and then its lines; saving does not read it again', async () => {
    const { rana, goOn, read, acts } = await slowDesk()
    const sent = await preview(rana)
    expect(sent.status).toBe(303)
    expect(whereTo(sent)).toMatch(/^\/articles\/readings\/[\w-]{36}$/)
    const page = await rana.get(whereTo(sent))
    expect(page.status).toBe(200)
    expect(heading(page)).toBe('Reading the text')
    expect(page.document.querySelector('head noscript meta[http-equiv="refresh"]')).not.toBeNull()
    const { text: part } = await rana.get(whereTo(sent), parts)
    expect(part).toMatch(/^<p class="reading-progress"><progress max="100" value="25"/)
    expect(part).toContain('25 per cent is read.')

    goOn()
    const shown = await over(rana, whereTo(sent))
    expect(heading(shown)).toBe('Before saving')
    expect(shown.document.querySelector('.page-heading p')?.textContent).toContain('300 lines')
    const ended = await rana.get(whereTo(sent), parts)
    expect([ended.headers.get('HX-Refresh'), ended.text]).toEqual(['true', ''])

    const form = fieldsOf(shown.document.querySelector('form[action="/articles"]'))
    const saved = await rana.post('/articles', form)
    expect(whereTo(saved)).toMatch(/^\/articles\/[\w-]{36}$/)
    expect(whereTo(await rana.post('/articles', form))).toBe(whereTo(saved))
    expect((await acts()).filter(({ action }) => action === 'article.imported')).toHaveLength(1)
    expect(read).toEqual([text])
    expect(heading(await rana.get(whereTo(sent)))).toBe('Before saving')
  })

  test('is stopped, and its words are still there', async () => {
    const { rana } = await slowDesk()
    const page = whereTo(await preview(rana, { byline: 'Noor' }))
    const { document } = await rana.get(page)
    const stopped = await rana.post(
      document.querySelector('form[action$="/stopping"]')?.getAttribute('action') ?? '',
    )
    expect(whereTo(stopped)).toBe(page)
    const answer = await rana.get(page)
    expect(heading(answer)).toBe('Reading stopped')
    const fields = fieldsOf(answer.document.querySelector('form[action="/articles/preview"]'))
    expect(fields).toMatchObject({ text, title: 'Clinics', byline: 'Noor', language: 'en' })
    expect(heading(await rana.get(whereTo(await preview(rana))))).toBe('Reading the text')
  })

  test('is read once however often it is sent, and is nobody else’s', async () => {
    const { rana, read, signedIn, stranger } = await slowDesk({ begins: false })
    const omar = await signedIn('reviewer')
    const [first, second] = await Promise.all([preview(rana), preview(rana)])
    expect(whereTo(second)).toBe(whereTo(first))
    expect(read).toHaveLength(1)
    expect((await omar.get(whereTo(first))).status).toBe(404)
    expect((await omar.post(`${whereTo(first)}/stopping`)).status).toBe(404)
    expect(whereTo(await stranger.get(whereTo(first)))).toMatch(/^\/session/)
    const { text: part } = await rana.get(whereTo(first), parts)
    expect(part).toContain('or when the text before it is read')
    expect(part).toContain('<progress max="100" aria-label')
  })

  test('one person has two at once, and what came of one is kept for a while only', async () => {
    const { rana, wait } = await slowDesk()
    const pages = [whereTo(await preview(rana)), whereTo(await preview(rana, { text: `${text} End.` }))]
    expect((await preview(rana, { text: `${text} The end.` })).status).toBe(429)
    for (const page of pages) await rana.post(`${page}/stopping`)
    expect(heading(await rana.get(pages[0] ?? ''))).toBe('Reading stopped')
    wait(KEPT_MS + 1_000)
    expect((await rana.get(pages[0] ?? '')).status).toBe(404)
  })

  test('that is saved unread is read first and saved then, once', async () => {
    const { rana, goOn, acts } = await slowDesk()
    const fields = { title: 'Clinics', language: 'en', text, once: crypto.randomUUID() }
    const [first, second] = await Promise.all([
      rana.post('/articles', fields),
      rana.post('/articles', fields),
    ])
    expect(whereTo(first)).toMatch(/^\/articles\/readings\//)
    expect(whereTo(second)).toBe(whereTo(first))
    expect((await acts()).filter(({ action }) => action === 'article.imported')).toEqual([])
    goOn()
    const saved = await over(rana, whereTo(first))
    expect(saved.status).toBe(303)
    expect(whereTo(saved)).toMatch(/^\/articles\/[\w-]{36}$/)
    expect((await acts()).filter(({ action }) => action === 'article.imported')).toHaveLength(1)
    expect(heading(await rana.get(whereTo(saved)))).toBe('Clinics')
  })

  test('that is stopped before it is saved is not saved', async () => {
    const { rana, goOn, context } = await slowDesk()
    const page = whereTo(await rana.post('/articles', { title: 'Clinics', language: 'en', text }))
    await rana.post(`${page}/stopping`)
    goOn()
    expect(heading(await rana.get(page))).toBe('Reading stopped')
    expect(await context.read.selectFrom('articles').select('id').execute()).toEqual([])
  })
})
