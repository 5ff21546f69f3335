import { importArticle } from '../../src/articles/import-command.ts'
import { articleInput } from '../../src/articles/input.ts'
import type { Broken } from '../../src/breaker/types.ts'
import type { Actor, Change } from '../../src/db/change.ts'
import type { World } from '../support/world.ts'

const SENTENCES = [
  'The bridge opened in May.',
  'It cost nine million crowns.',
  'Two ferries were sold.',
  'Who needs them now?',
  'The mayor calls it a gift.',
]

interface Imported {
  proposals?: number
  publisher?: string
}

/** An article of five lines, with a proposed claim on each of the first `proposals` lines. @returns its id */
export async function importedArticle(
  world: World,
  by: Actor,
  title: string,
  imported: Imported = {},
): Promise<string> {
  const made = await world.context.change(by, (c) => bringIn(c, title, imported))
  return made.id
}

/** Many articles without claims, all of one moment. */
export async function importedAtOnce(world: World, by: Actor, titles: readonly string[]): Promise<void> {
  await world.context.change(by, async (c) => {
    for (const title of titles) await bringIn(c, title, { proposals: 0 })
  })
}

function bringIn(c: Change, title: string, { proposals = 3, publisher = '' }: Imported) {
  const text = SENTENCES.join(' ')
  const input = articleInput.parse({ title, publisher, language: 'en', text })
  return importArticle(c, input, broken(text, proposals))
}

function broken(text: string, proposals: number): Broken {
  const spans = SENTENCES.map((exact) => {
    const start = text.indexOf(exact)
    return { start, end: start + exact.length, exact }
  })
  return {
    lines: spans.map(({ start, end }) => ({
      start,
      end,
      paragraph: 0,
      heading: false,
      standing: 'claims',
      reason: null,
    })),
    claims: spans.slice(0, proposals).map((span, line) => ({
      wording: span.exact,
      claimant: { name: null, cue: null },
      kind: 'event',
      worthiness: 0.5,
      features: [],
      spans: [span],
      line,
      unclear: [],
      rule: 'sentence',
      within: null,
    })),
    hints: [],
  }
}
