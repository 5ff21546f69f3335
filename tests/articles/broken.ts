import { importArticle } from '../../src/articles/import-command.ts'
import { articleInput } from '../../src/articles/input.ts'
import type { Broken, ProposedClaim } from '../../src/breaker/types.ts'
import type { Visitor, World } from '../support/world.ts'

/** What a test's breaker proposes: a wording, the words of the text that make it, and whatever else matters. */
export type Proposal = Partial<Omit<ProposedClaim, 'spans'>> & { wording: string; quote: string | string[] }

/** What a breaker might have made of a text of one line a paragraph. `nothing`: reasons by index of the line. */
export function brokenBy(
  text: string,
  proposals: readonly Proposal[],
  nothing: Record<number, string> = {},
): Broken {
  let at = 0
  const lines = text.split('\n\n').map((exact, paragraph) => {
    const start = text.indexOf(exact, at)
    at = start + exact.length
    const reason = nothing[paragraph] ?? null
    const standing = reason ? ('nothing' as const) : ('claims' as const)
    return { start, end: at, paragraph, heading: false, standing, reason }
  })
  const claims = proposals.map(({ quote, ...more }): ProposedClaim => {
    const spans = [quote].flat().map((exact) => {
      const start = text.indexOf(exact)
      if (start < 0) throw new Error(`Not in the text: ${exact}`)
      return { start, end: start + exact.length, exact }
    })
    const line = lines.findIndex(({ end }) => (spans[0]?.start ?? 0) < end)
    const plain = { claimant: { name: null, cue: null }, kind: 'event', worthiness: 0.5 } as const
    return { ...plain, features: [], unclear: [], rule: 'test', within: null, line, ...more, spans }
  })
  return { lines, claims, hints: [] }
}

/** An article as it was broken by that breaker. @returns its id */
export async function articleBrokenBy(
  world: Pick<World, 'context'>,
  by: Pick<Visitor, 'actor'>,
  text: string,
  broken: Broken,
): Promise<string> {
  const input = articleInput.parse({ title: 'A dam', language: 'en', text })
  return (await world.context.change(by.actor, (c) => importArticle(c, input, broken))).id
}
