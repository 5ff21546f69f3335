import type { ComponentChildren } from 'preact'
import type { Explanation } from '../../src/breaker/explanation.ts'
import { ruleInWords } from '../claims/rule-words.ts'
import { reasonsFor } from './claim-card.tsx'

type Claim = Explanation['claims'][number]

/** A claim that was made of the line, with where each piece of its wording comes from. */
export function ReadClaim({
  claim,
  standing,
}: {
  claim: Claim
  standing: { id: string; number: number; state: string } | undefined
}) {
  const { rule, kind, worthiness, features, unclear } = claim
  const pieces = joined(claim.pieces)
  const taken = pieces.filter(({ from }) => from === 'referent')
  const added = pieces.filter(({ from }) => from === 'added')
  return (
    <li class="reading">
      <p class="claim-wording" dir="auto">
        {pieces.map(({ text, from }, i) => (
          <>
            {i && !closing.test(text) ? ' ' : ''}
            {from === 'text' ? text : <span class={`piece ${from}`}>{text}</span>}
          </>
        ))}
      </p>
      <dl class="claim-facts small">
        <Fact name="On the desk">
          {standing ? (
            <>
              <a href={`/claims/${standing.id}`}>claim {standing.number}</a>, {standing.state}
            </>
          ) : (
            'no claim with this wording'
          )}
        </Fact>
        <Fact name="It is">{ruleInWords(rule)}</Fact>
        <Fact name="Kind">{kind}</Fact>
        {taken.length ? <Fact name="Name taken from elsewhere">{quoted(taken)}</Fact> : null}
        {added.length ? <Fact name="Words put in">{quoted(added)}</Fact> : null}
        {unclear.length ? (
          <Fact name="Unclear">
            <bdi>{unclear.join(', ')}</bdi>
          </Fact>
        ) : null}
        <Fact name="Worth checking">
          {Math.round(worthiness * 100)} of 100{features.length ? `: ${reasonsFor(features)}` : null}
        </Fact>
      </dl>
    </li>
  )
}

/** Marks that stand directly behind the word before them. */
const closing = /^[.,;:!?%’')\]]/u

/** Neighbouring pieces from the same place as one. */
function joined(pieces: Claim['pieces']): Claim['pieces'] {
  const runs: Claim['pieces'] = []
  for (const { text, from } of pieces) {
    const last = runs.at(-1)
    if (last?.from === from) last.text += closing.test(text) ? text : ` ${text}`
    else runs.push({ text, from })
  }
  return runs
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function quoted(pieces: Claim['pieces']) {
  return pieces.map(({ text, from }, i) => (
    <>
      {i ? ', ' : ''}
      <bdi class={`piece ${from}`}>{text}</bdi>
    </>
  ))
}

/** Statements that were found and left out, with why. */
export function DroppedReadings({ claims }: { claims: readonly Claim[] }) {
  return (
    <details class="section">
      <summary>
        Left out <span class="count">{claims.length}</span>
      </summary>
      <ul class="list">
        {claims.map(({ wording, rule, dropped }) => (
          <li>
            <span dir="auto">{wording}</span>{' '}
            <span class="muted small">
              {ruleInWords(rule)}; left out: {dropped}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
