import { importArticle } from '../../src/articles/import-command.ts'
import { articleInput } from '../../src/articles/input.ts'
import type { Broken } from '../../src/breaker/types.ts'
import type { Actor } from '../../src/db/change.ts'
import type { World } from '../support/world.ts'

const SENTENCES = [
  'The bridge opened in May.',
  'It cost nine million crowns.',
  'Two ferries were sold.',
  'Who needs them now?',
  'The mayor calls it a gift.',
]

/** An article of five lines, with a proposed claim on each of the first `proposals` lines. @returns its id */
export async function importedArticle(
  world: World,
  by: Actor,
  title: string,
  { proposals = 3, publisher = '' } = {},
): Promise<string> {
  const text = SENTENCES.join(' ')
  const input = articleInput.parse({ title, publisher, language: 'en', text })
  const made = await world.context.change(by, (c) => importArticle(c, input, broken(text, proposals)))
  return made.id
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
    })),
  }
}
