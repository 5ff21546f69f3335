import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { Layout, renderDocument, type Viewer } from '../../views/layout.tsx'
import { ErrorPage } from '../../views/parts/error-page.tsx'

const reviewer: Viewer = { id: 'u1', name: 'Amal <b>الخوري</b>', role: 'reviewer', unread: 3 }

function page(viewer: Viewer | null, more: { path?: string; toast?: string } = {}) {
  const html = renderDocument(
    <Layout title="Sources & <people>" viewer={viewer} path={more.path ?? '/sources/7'} toast={more.toast}>
      <h1>Sources</h1>
    </Layout>,
  )
  const { document } = parseHTML(html)
  const places = () => [...document.querySelectorAll('.nav a')].map((link) => link.getAttribute('href'))
  return { html, document, places }
}

describe('the layout', () => {
  test('is a whole document with language, title and viewport', () => {
    const { html, document } = page(reviewer)
    expect(html).toMatch(/^<!doctype html><html lang="en"/)
    expect(document.title).toBe('Sources & <people> · Assay')
    expect(document.querySelector('meta[name="viewport"]')).not.toBeNull()
  })

  test('loads scripts and styles from the desk alone, and nothing inline', () => {
    const { document, html } = page(reviewer)
    for (const script of document.querySelectorAll('script')) {
      expect(script.getAttribute('src')).toMatch(/^\/assets\/[\w.]+\.js$/)
      expect(script.hasAttribute('defer')).toBe(true)
      expect(script.textContent).toBe('')
    }
    for (const link of document.querySelectorAll('link'))
      expect(link.getAttribute('href')).toMatch(/^\/assets\//)
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
  })

  test('has its live regions before anything is swapped, outside of what is swapped', () => {
    const { document } = page(reviewer)
    expect(document.getElementById('status')?.getAttribute('role')).toBe('status')
    expect(document.getElementById('toast')?.getAttribute('role')).toBe('alert')
    expect(document.querySelector('main #status, main #toast')).toBeNull()
    expect(document.getElementById('main')?.getAttribute('tabindex')).toBe('-1')
    expect(document.querySelector('.skip-link')?.getAttribute('href')).toBe('#main')
  })

  test('passes its swaps on from a wrapper, not from body, which is the source of requests on Back', () => {
    const { document } = page(reviewer)
    expect(document.body.getAttributeNames()).toEqual([])
    const shell = document.getElementById('shell')
    expect(shell?.getAttribute('hx-boost:inherited')).toBe('true')
    expect(shell?.getAttribute('hx-target:inherited')).toBe('#main')
    expect(shell?.getAttribute('hx-status:5xx:inherited')).toContain('#toast')
  })

  test('says what was just done', () => {
    expect(
      page(reviewer, { toast: 'Rating saved. <i>' }).document.getElementById('status')?.textContent,
    ).toBe('Rating saved. <i>')
  })

  test('escapes a name', () => {
    const { document } = page(reviewer)
    expect(document.querySelector('.account-name b')).toBeNull()
    expect(document.querySelector('.account-name')?.textContent).toBe(reviewer.name)
  })

  test('marks the place and what is unread', () => {
    const { document } = page(reviewer)
    expect(document.querySelector('.nav [aria-current="page"]')?.getAttribute('href')).toBe('/sources')
    expect(document.querySelector('.nav .count')?.textContent).toBe('3 unread')
    expect(page({ ...reviewer, unread: 0 }).document.querySelector('.nav .count')).toBeNull()
    expect(
      page(reviewer, { path: '/' })
        .document.querySelector('.nav [aria-current="page"]')
        ?.getAttribute('href'),
    ).toBe('/')
  })

  test('shows settings to an admin alone, new articles to all but readers, and nothing to strangers', () => {
    expect(page({ ...reviewer, role: 'admin' }).places()).toContain('/desk/settings')
    expect(page({ ...reviewer, role: 'editor' }).places()).not.toContain('/desk/settings')
    expect(page({ ...reviewer, role: 'reader' }).places()).not.toContain('/articles/new')
    expect(page(null).places()).toEqual([])
    expect(page(null).document.querySelector('form')?.getAttribute('method')).toBe('dialog')
  })
})

describe('the error page', () => {
  const show = (status: number) =>
    parseHTML(
      renderDocument(
        <Layout title="Error" viewer={null} path="/">
          <ErrorPage
            status={status}
            title="Refused"
            message="<img src=x>"
            requestId="r-1"
            signIn={{ next: '/claims/1', hidden: { held_fields: '{"a":"<b>"}' } }}
          />
        </Layout>,
      ),
    ).document

  test('has a message that makes sense alone: title, sentence, request', () => {
    const message = show(500).getElementById('message')
    expect(message?.textContent).toContain('Refused')
    expect(message?.textContent).toContain('<img src=x>')
    expect(message?.textContent).toContain('r-1')
    expect(message?.querySelector('img, form')).toBeNull()
  })

  test('lets a person sign in again from the message, carrying what was typed', () => {
    const form = show(401).querySelector('#message form')
    expect(form?.getAttribute('action')).toBe('/session')
    expect(form?.querySelector('[name="next"]')?.getAttribute('value')).toBe('/claims/1')
    expect(form?.querySelector('[name="held_fields"]')?.getAttribute('value')).toBe('{"a":"<b>"}')
    expect(form?.querySelector('[name="password"]')?.getAttribute('autocomplete')).toBe('current-password')
  })
})
