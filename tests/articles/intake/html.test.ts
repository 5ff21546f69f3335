import { describe, expect, test, vi } from 'vitest'
import { MAX_PAGE_CHARACTERS, MAX_TAG_CHARACTERS } from '../../../src/articles/intake/html-source.ts'
import { readUpload } from '../../../src/articles/intake/read-upload.ts'
import { refusal } from './refusal.ts'

// A hostile text must be answered, not worked on for ever.
vi.setConfig({ testTimeout: 5_000 })

const upload = (name: string, content: string) => readUpload({ name, bytes: Buffer.from(content) })

const SENTENCE =
  'The water in the dam was lower than it had been in the year before, the ministry said, and it will fall. '
const ARTICLE = `<article><h1>Water falls again</h1>
  <p>First ${SENTENCE.repeat(2)}</p><p>Second&nbsp;one,<br>broken
  and   <em>wrapped</em>.</p><script>globalThis.ranInPage = true</script><style>p{}</style><noscript>Turn on</noscript>
  <ul><li>item one</li><li>item two</li></ul><p>Last ${SENTENCE.repeat(3)}</p></article>`
const HEAD = `<meta charset="utf-8"><title>Water falls again | The Paper</title>
  <link rel="canonical" href="https://news.example/water"><meta property="og:site_name" content="The Paper">
  <meta property="og:title" content="Water falls again"><meta name="author" content="By A. Writer">
  <meta property="article:published_time" content="2025-03-17T23:30:00+03:00">`
const PAGE = `<!DOCTYPE html><html lang="en-GB"><head>${HEAD}</head><body>
  <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>${ARTICLE}<footer>© The Paper</footer></body></html>`

describe('a web page', () => {
  test('gives its article, and what it declares about it', async () => {
    const draft = await upload('page.html', PAGE)
    expect(draft).toMatchObject({
      title: 'Water falls again',
      byline: 'A. Writer',
      publisher: 'The Paper',
      url: 'https://news.example/water',
      publishedOn: '2025-03-17',
      language: 'en',
      charset: 'utf-8',
      mediaType: 'text/html',
      warnings: [],
    })
    const sentence = SENTENCE.trim()
    expect(draft.text).toBe(
      [
        `First ${sentence} ${sentence}`,
        'Second one,\nbroken and wrapped.',
        'item one',
        'item two',
        `Last ${sentence} ${sentence} ${sentence}`,
      ].join('\n\n'),
    )
  })

  test('runs nothing', async () => {
    await upload('page.html', PAGE)
    await upload(
      'page.html',
      `<html><body onload="globalThis.ranInPage = 1"><img src=x onerror="globalThis.ranInPage = 1"><p>Text`,
    )
    expect((globalThis as { ranInPage?: unknown }).ranInPage).toBeUndefined()
  })

  test('declares itself as JSON-LD too', async () => {
    const data = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'From the data',
      author: { '@type': 'Person', name: 'B. Writer' },
      publisher: { '@type': 'Organization', name: 'The Data Paper' },
      datePublished: '2025-03-18T08:00:00Z',
    })
    const draft = await upload(
      'p.html',
      `<html><head><script type="application/ld+json">${data}</script></head><body>${ARTICLE}`,
    )
    expect(draft).toMatchObject({
      title: 'From the data',
      byline: 'B. Writer',
      publisher: 'The Data Paper',
      publishedOn: '2025-03-18',
    })
  })

  test.each([
    ['no head, body or end tags', '<p>One of the words.<p>Two of the words.'],
    ['html without body', '<html><title>T</title><p>One of the words.</p><p>Two of the words.</p></html>'],
    [
      'an extra body',
      '<html><body></body><body><p>One of the words.</p><p>Two of the words.</p></body></html>',
    ],
    [
      'comments with tags in them',
      '<html><body><!-- <p>no</p> --><p>One of the words.</p><p>Two of the words.</p>',
    ],
    [
      'XHTML',
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One of the words.</p><p>Two of the words.</p></body></html>',
    ],
  ])('is read with %s', async (_, content) => {
    expect((await upload('page.htm', content)).text).toBe('One of the words.\n\nTwo of the words.')
  })

  test('is known by its content, whatever its name', async () => {
    expect((await upload('page.txt', PAGE)).mediaType).toBe('text/html')
    expect((await upload('notes.html', 'Plain words only, and none of the tags.')).mediaType).toBe(
      'text/plain',
    )
  })

  test('an address that is no web address is left out', async () => {
    const page = PAGE.replace('https://news.example/water', 'javascript:alert(1)')
    expect((await upload('page.html', page)).url).toBe('')
    expect((await upload('page.html', PAGE.replace('https://', 'https://me:secret@'))).url).toBe('')
  })
})

describe('a page is refused', () => {
  test.each([
    [
      'without article text',
      '<html><body><img src="a.png"><script>var text = "x"</script></body></html>',
      /No article text/,
    ],
    ['with more tags than an article', `<html><body>${'<div>'.repeat(200_000)}`, /far more tags/],
    ['made of “<”', '<html>'.padEnd(9_999_999, '<'), /far more tags/],
    ['nested deeply', `<html><body>${'<div>'.repeat(2_000)}text`, /nested too deeply/],
    ['with one endless tag', `<html><body><p ${'a '.repeat(MAX_TAG_CHARACTERS)}>text`, /tag too long/],
    ['longer than any article', `<html><body><p>${'a '.repeat(MAX_PAGE_CHARACTERS)}`, /far longer/],
    ['of scripts that never end', `<html>${'<script>'.repeat(1_000_000)}`, /No article text/],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal('page.html', content)).toMatch(sentence)
  })
})
