import { describe, expect, test } from 'vitest'
import { rebreakArticle } from '../../src/articles/rebreak-command.ts'
import type { Hint } from '../../src/breaker/checks/hint.ts'
import { makeWorld } from '../support/world.ts'
import { articleBrokenBy, brokenBy } from './broken.ts'
import { fieldsOf } from './desk.ts'

const text = 'Hasakah lies in Syria.\n\nThe camp near Hasakeh holds 9,000.\n\nIt holds 2,000, they said.'
const at = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact })
const spelling: Hint = {
  kind: 'spelling',
  message: '“Hasakah” and “Hasakeh” may be one name in two spellings.',
  spans: [at('Hasakah'), at('Hasakeh')],
  lines: [0, 1],
}
const numbers: Hint = {
  kind: 'numbers disagree',
  message: 'The camp holds 9,000 in one place and 2,000 in another.',
  spans: [at('9,000'), at('2,000')],
  lines: [1, 2],
}

async function desk(hints = [spelling, numbers]) {
  const world = await makeWorld()
  const rana = await world.signedIn('reviewer', 'Rana')
  const article = await articleBrokenBy(world, rana, text, { ...brokenBy(text, []), hints })
  const shown = async () => {
    const { document } = await rana.get(`/articles/${article}`)
    const rows = [...document.querySelectorAll('#hints .hint-row p')].map((row) => row.textContent)
    return { count: document.querySelector('#hints .count')?.textContent, rows, document }
  }
  return { world, rana, article, shown }
}

describe('hints', () => {
  test('stand above the text, folded, with links to their lines', async () => {
    const { shown } = await desk()
    const { count, rows, document } = await shown()
    expect(count).toBe('2')
    expect(rows).toEqual([`${spelling.message} Lines 1, 2.`, `${numbers.message} Lines 2, 3.`])
    expect(document.querySelector('#hints')?.hasAttribute('open')).toBe(false)
    const links = [...document.querySelectorAll('#hints .hint-lines a')]
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#line-1',
      '#line-2',
      '#line-2',
      '#line-3',
    ])
  })

  test('are dismissed by a person, which is recorded, and taken up again', async () => {
    const { world, rana, article, shown } = await desk()
    const form = (await shown()).document.querySelector('#hints form')
    const action = form?.getAttribute('action') ?? ''
    const answer = await rana.post(action, fieldsOf(form))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/articles/${article}#hints`])
    const after = await shown()
    expect(after.count).toBe('1')
    expect(after.rows[1]).toBe(`${spelling.message} Lines 1, 2. Dismissed by Rana.`)
    expect((await rana.post(action, { version: '1', dismissed: '0' })).status).toBe(409)
    await rana.post(action, { version: '2', dismissed: '0' })
    expect((await shown()).count).toBe('2')
    expect((await world.acts()).slice(-2).map((act) => act.action)).toEqual([
      'hint.dismissed',
      'hint.restored',
    ])
    const { document } = await rana.get(`/articles/${article}/history`)
    const told = [...document.querySelectorAll('.act-sentence')].map((sentence) => sentence.textContent)
    expect(told[1]).toBe(`Rana dismissed the hint “${spelling.message}”`)
    expect(told[0]).toBe(`Rana took up again the hint “${spelling.message}”`)
  })

  test('come and go when claims are proposed again, but for those that somebody dismissed', async () => {
    const { world, rana, article, shown } = await desk()
    const form = (await shown()).document.querySelector('#hints form')
    await rana.post(form?.getAttribute('action') ?? '', fieldsOf(form))
    const { id } = await world.context.read
      .selectFrom('article_versions')
      .select('id')
      .executeTakeFirstOrThrow()
    const other: Hint = { ...numbers, kind: 'same number', message: 'Both say 2,000.', spans: [at('2,000')] }
    const broken = { ...brokenBy(text, []), hints: [other] }
    const again = () =>
      world.context.change(rana.actor, (c) =>
        rebreakArticle(c, article, { versionId: id, language: 'en' }, broken),
      )
    await again()
    const rows = ['Both say 2,000. Line 3.', `${spelling.message} Lines 1, 2. Dismissed by Rana.`]
    expect((await shown()).rows).toEqual(rows)
    const acts = (await world.acts()).length
    await again()
    expect(await world.acts()).toHaveLength(acts)
  })

  test('a text without any shows none; readers dismiss none', async () => {
    const { shown } = await desk([])
    expect((await shown()).document.querySelector('#hints')).toBeNull()
    const { world, article } = await desk()
    const { document } = await (await world.signedIn('reader')).get(`/articles/${article}`)
    expect(document.querySelectorAll('#hints .hint-row')).toHaveLength(2)
    expect(document.querySelector('#hints form')).toBeNull()
  })
})
