import { describe, expect, test } from 'vitest'
import { makeWorld } from '../support/world.ts'
import { bridgeArticle, bridgeText, claimsOf, fieldsOf, linesOf } from './desk.ts'

const parts = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }

describe('an article comes in', () => {
  test('pasted, previewed, saved: with its lines, its proposals and one act', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const preview = await rana.post('/articles/preview', { text: bridgeText, title: 'The bridge' })
    expect(preview.status).toBe(200)
    expect(preview.document.querySelectorAll('.lines .line')).toHaveLength(4)
    const form = preview.document.querySelector('#article-form')
    const fields = fieldsOf(form)
    expect(fields).toMatchObject({ title: 'The bridge', language: 'en', text: bridgeText })
    const saved = await rana.post('/articles', { ...fields, text: bridgeText.replaceAll('\n', '\r\n') })
    expect(saved.status).toBe(303)
    const id = saved.headers.get('Location')?.split('/').at(-1) ?? ''
    expect(await linesOf(world, id)).toHaveLength(4)
    expect((await claimsOf(world, id)).every((claim) => claim.state === 'proposed')).toBe(true)
    expect((await world.acts()).at(-1)).toMatchObject({ action: 'article.imported', actor: rana.actor.id })
  })

  test('the same form sent twice makes one article', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const preview = await rana.post('/articles/preview', { text: bridgeText, title: 'The bridge' })
    const fields = fieldsOf(preview.document.querySelector('#article-form'))
    const [first, second] = [await rana.post('/articles', fields), await rana.post('/articles', fields)]
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
  })

  test('a file is read, and says what it knows', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const body = new FormData()
    body.append('text', '')
    body.append('byline', 'Typed by hand')
    body.append('file', new Blob([`# The bridge\n\n${bridgeText}`]), 'bridge.md')
    const answer = await fetch(`${world.origin}/articles/preview`, {
      method: 'POST',
      body,
      headers: { Cookie: rana.cookie, Origin: world.origin, 'Sec-Fetch-Site': 'same-origin' },
    })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('value="The bridge"')
    expect(html).toContain('value="Typed by hand"')
    expect(html).toContain('value="bridge.md"')
  })

  test('no text, and a missing title, come back with all that was typed', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const empty = await rana.post('/articles/preview', { text: ' ', byline: 'Somebody' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Somebody')
    const untitled = await rana.post('/articles', { text: bridgeText, language: 'en', byline: 'Somebody' })
    expect(untitled.status).toBe(422)
    expect(untitled.document.querySelector('#article-form-title-error')?.textContent).toContain(
      'Title is missing',
    )
    expect(fieldsOf(untitled.document.querySelector('#article-form'))).toMatchObject({
      byline: 'Somebody',
      text: bridgeText,
    })
    expect((await world.acts()).map((act) => act.action)).not.toContain('article.imported')
  })

  test('readers bring none in', async () => {
    const world = await makeWorld()
    const rea = await world.signedIn('reader')
    expect((await rea.get('/articles/new')).status).toBe(403)
    expect((await rea.post('/articles/preview', { text: bridgeText })).status).toBe(403)
  })
})

describe('the workbench', () => {
  test('shows every line with its number and standing, the claims, and the facts left', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const { document } = await rana.get(`/articles/${article}`)
    const claims = await claimsOf(world, article)
    expect(document.querySelectorAll('.claim-card')).toHaveLength(claims.length)
    const lines = [...document.querySelectorAll('#line-list > li')]
    expect(lines.map((line) => line.querySelector('.line-number')?.textContent)).toEqual(['1', '2', '3', '4'])
    const words = (line: Element | undefined) => {
      for (const marker of line?.querySelectorAll('.claim-marker') ?? []) marker.remove()
      return line?.querySelector('.line-text')?.textContent
    }
    expect(words(lines[0])).toBe('The old bridge over the Tarn was closed in May, the mayor said.')
    expect(lines[0]?.querySelector('.line-standing')?.textContent).toContain('not looked at')
    expect(document.querySelector('#tally')?.textContent).toContain('Facts left: ')
  })

  test('a marker names its claim and opens it beside the text', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const marker = (await rana.get(`/articles/${article}`)).document.querySelector('.claim-marker')
    expect(marker?.getAttribute('aria-label')).toMatch(/^Claim \d+, proposed: ./)
    const { document } = await rana.get(marker?.getAttribute('href') ?? '')
    const open = document.querySelector('#panel .claim-panel')?.getAttribute('data-claim')
    expect(document.querySelector(`#claim-${open}`)?.getAttribute('class')).toContain('selected')
    expect(document.querySelector('#line-list mark.selected')?.getAttribute('data-claim')).toBe(open)
  })

  test('a script gets the panel alone', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const [claim] = await claimsOf(world, article)
    const { text } = await rana.get(`/articles/${article}?claim=${claim?.id}`, parts)
    expect(text).toContain('class="claim-panel"')
    expect(text).not.toContain('<html')
    expect((await rana.get(`/articles/${article}`, parts)).text).toBe('')
  })

  test('a claim of another article, or none at all, leaves the panel empty', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const [one, two] = [await bridgeArticle(world, rana), await bridgeArticle(world, rana)]
    const [claim] = await claimsOf(world, two)
    for (const id of [claim?.id, '0197c0de-0000-7000-8000-000000000000', 'x'])
      expect(
        (await rana.get(`/articles/${one}?claim=${id}`)).document.querySelector('.claim-panel'),
      ).toBeNull()
    expect((await rana.get('/articles/0197c0de-0000-7000-8000-000000000000')).status).toBe(404)
  })

  test('filters and sorts, and keeps the filter in every link', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const quantities = (await claimsOf(world, article)).filter((claim) => claim.kind === 'quantity')
    const { document } = await rana.get(`/articles/${article}?kind=quantity`)
    expect(document.querySelectorAll('.claim-card')).toHaveLength(quantities.length)
    expect(document.querySelector('.claim-wording a')?.getAttribute('href')).toContain('kind=quantity')
    expect((await rana.get(`/articles/${article}?tag=nowhere`)).text).toContain('No claim fits this filter')
  })

  test('readers see no way to change anything', async () => {
    const world = await makeWorld()
    const article = await bridgeArticle(world, await world.signedIn('reviewer'))
    const rea = await world.signedIn('reader')
    const { document } = await rea.get(`/articles/${article}`)
    expect(
      document.querySelectorAll('main button[type="submit"]:not(#filters button):not([disabled])'),
    ).toHaveLength(0)
  })

  test('the same number of queries whatever the size', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const statement = Object.getPrototypeOf(world.context.connection.raw?.prepare('select 1'))
    const count = async () => {
      let queries = 0
      const { all } = statement
      statement.all = function (...values: unknown[]) {
        queries++
        return all.apply(this, values)
      }
      await rana.get(`/articles/${article}`)
      statement.all = all
      return queries
    }
    const make = (wording: string) =>
      rana.post(`/articles/${article}/claims`, { line: '2', quote: 'About 4,000 cars', wording })
    // Whether the page offers to undo is asked only of acts that can be undone.
    await make('The first claim.')
    const before = await count()
    for (let i = 0; i < 5; i++) await make(`Claim ${i}.`)
    expect(before).toBeGreaterThan(3)
    expect(await count()).toBe(before)
  })
})

describe('lines', () => {
  test('are marked nothing to check and back, and land where they were', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const line = (await linesOf(world, article))[3]
    const back = `/articles/${article}?kind=quantity`
    const done = await rana.post(`/lines/${line?.id}/nothing?version=1`, { nothing: '1', back })
    expect(done.headers.get('Location')).toBe(`${back}#line-4`)
    const page = await rana.get(`/articles/${article}`)
    expect(page.document.querySelector('#line-4 .line-standing')?.textContent).toContain(
      `nothing to check, ${rana.actor.name}`,
    )
    await rana.post(`/lines/${line?.id}/nothing`, { nothing: '0', version: '2' })
    expect((await linesOf(world, article))[3]?.nothing_by).toBeNull()
    expect((await world.acts()).slice(-2).map((act) => act.action)).toEqual([
      'line.marked-nothing',
      'line.unmarked',
    ])
  })

  test('a script gets the line, the tally and nothing else', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const line = (await linesOf(world, article))[3]
    const fields = { nothing: '1', back: `/articles/${article}` }
    const { text, status } = await rana.post(`/lines/${line?.id}/nothing?version=1`, fields, parts)
    expect(status).toBe(200)
    const targets = [...text.matchAll(/hx-target="([^"]+)"/g)].map((match) => match[1])
    expect(targets).toContain('#line-4')
    expect(targets).toContain('#tally')
    expect(targets).not.toContain('#panel')
    expect(targets.filter((target) => target?.startsWith('#line-'))).toEqual(['#line-4'])
  })

  test('all those proposed so at once', async () => {
    const world = await makeWorld()
    const rana = await world.signedIn('reviewer')
    const article = await bridgeArticle(world, rana)
    const proposed = (await linesOf(world, article)).filter((line) => line.nothing_proposed)
    expect(proposed.length).toBeGreaterThan(0)
    const { document } = await rana.get(`/articles/${article}`)
    expect(document.querySelectorAll('#proposed-nothing input[name="line"]')).toHaveLength(proposed.length)
    await rana.post(`/articles/${article}/nothing-proposed`, { line: proposed.map((line) => line.id) })
    const after = await linesOf(world, article)
    expect(after.filter((line) => line.nothing_by).map((line) => line.number)).toEqual(
      proposed.map((line) => line.number),
    )
  })
})

describe('details', () => {
  test('are corrected; somebody else’s save in between is shown beside one’s own', async () => {
    const world = await makeWorld()
    const [rana, omar] = [await world.signedIn('reviewer'), await world.signedIn('reviewer')]
    const article = await bridgeArticle(world, rana)
    const page = await rana.get(`/articles/${article}`)
    const fields = fieldsOf(page.document.querySelector(`form[action="/articles/${article}/details"]`))
    await omar.post(`/articles/${article}/details`, { ...fields, title: 'Shut until winter', once: '' })
    const stale = await rana.post(`/articles/${article}/details`, { ...fields, title: 'Closed for good' })
    expect(stale.status).toBe(409)
    expect(stale.document.querySelector('.conflict')?.textContent).toContain('Shut until winter')
    expect(stale.document.querySelector('.conflict')?.textContent).toContain('Closed for good')
    const form = fieldsOf(stale.document.querySelector(`form[action="/articles/${article}/details"]`))
    expect(form.title).toBe('Closed for good')
    expect((await rana.post(`/articles/${article}/details`, form)).status).toBe(303)
  })
})
