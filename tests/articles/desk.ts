import { importArticle } from '../../src/articles/import-command.ts'
import { breakText } from '../../src/breaker/break.ts'
import type { Visitor, World } from '../support/world.ts'

export const bridgeText = `The old bridge over the Tarn was closed in May, the mayor said. About 4,000 cars crossed it every day.

"We will open it before winter," said Lena Brandt, who heads the works office.

Is that likely?`

/** Imports the bridge article and gives back its id. */
export async function bridgeArticle(world: World, by: Visitor): Promise<string> {
  const details = {
    title: 'The bridge stays shut',
    byline: '',
    publisher: '',
    url: '',
    published_on: '',
    language: 'en',
  }
  const file = { raw_sha256: '', file_name: '', media_type: '', charset: '' }
  const input = { ...details, ...file, text: bridgeText, once: undefined }
  const { id } = await world.context.change(by.actor, (c) =>
    importArticle(c, input, breakText(bridgeText, 'en')),
  )
  return id
}

/** Claims of an article as stored, by number. */
export function claimsOf(world: World, article: string) {
  return world.context.read
    .selectFrom('claims')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number')
    .execute()
}

export function linesOf(world: World, article: string) {
  return world.context.read
    .selectFrom('lines')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number')
    .execute()
}

/** The fields of a form on a page as a browser would send them, those given replaced. */
export function fieldsOf(form: Element | null): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const field of form?.querySelectorAll('input[name], textarea[name], select[name]') ?? []) {
    const type = field.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue
    const option = field.querySelector('option[selected]') ?? field.querySelector('option')
    fields[field.getAttribute('name') ?? ''] =
      field.tagName === 'TEXTAREA'
        ? unescaped(field.textContent ?? '')
        : field.tagName === 'SELECT'
          ? (option?.getAttribute('value') ?? '')
          : (field.getAttribute('value') ?? '')
  }
  return fields
}

/** The test's parser leaves the text of a textarea as it was written. */
function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
