import type { Broken, ProposedClaim } from '../breaker/types.ts'

/** The lines of a text with the claims proposed for each, for people to read: one piece for each line. */
export function* brokenText(text: string, { lines, claims }: Broken): Generator<string> {
  let next = 0
  for (const [i, line] of lines.entries()) {
    const words = [`${String(i + 1).padStart(4)}  ${text.slice(line.start, line.end).replace(/\s+/g, ' ')}`]
    if (line.standing === 'nothing') words.push(`        nothing to check: ${line.reason}`)
    for (; claims[next]?.line === i; next++) words.push(claimText(claims[next] as ProposedClaim))
    yield words.join('\n')
  }
}

const claimText = ({ within, wording, kind, claimant, worthiness }: ProposedClaim) =>
  `      ${within === null ? '·' : '  within it:'} ${wording}  [${kind}, ${claimant.name ?? 'the article'}, ${worthiness.toFixed(2)}]`
