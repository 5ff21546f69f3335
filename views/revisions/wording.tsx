import type { Frame } from '../../src/http/reply.tsx'
import type { WordingPage, WordsAct } from '../../src/revisions/wording-page.ts'
import { Layout } from '../layout.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { ActFoot, Why } from './act-foot.tsx'
import { Sentence } from './sentence.tsx'

/** How many colours there are; the numbers go on. */
const COLOURS = 6

/** Who brought which words of a claim's wording: each run of words in its colour with a number, and a key. */
export function Wording({ frame, page }: { frame: Frame; page: WordingPage }) {
  const { claim, runs, acts } = page
  const numberOf = new Map(acts.map((act, i) => [act.seq, i + 1]))
  const title = `Who wrote which words of claim ${claim.number}`
  return (
    <Layout {...frame} title={title} styles={['history.css']}>
      <PageHeading
        title={title}
        kicker={
          <>
            <a href={`/claims/${claim.id}`}>Claim</a>
            {' › '}
            <a href={`/history/of/claims/${claim.id}/wording`}>every wording it had</a>
          </>
        }
      >
        <p class="muted">The present wording. The number after some words says who brought them.</p>
      </PageHeading>
      <p class="blame" dir="auto">
        {runs.map(({ text, act }) => {
          const number = numberOf.get(act) ?? 0
          return (
            <span class={`run run-${number % COLOURS}`}>
              {text}
              {/[\p{L}\p{N}]/u.test(text) ? (
                <sup>
                  <span class="visually-hidden"> (</span>
                  {number}
                  <span class="visually-hidden">) </span>
                </sup>
              ) : null}
            </span>
          )
        })}
      </p>
      <SectionHeading title="Who brought them" />
      <ol class="list blame-key">
        {acts.map((act, i) => (
          <KeyItem key={act.seq} act={act} number={i + 1} />
        ))}
      </ol>
    </Layout>
  )
}

function KeyItem({ act, number }: { act: WordsAct; number: number }) {
  const { seq, at, who, what, reason, isBreaker, orEarlier } = act
  return (
    <li>
      <p>
        <span class={`run run-${number % COLOURS} run-number`}>{number}</span>{' '}
        {isBreaker ? (
          <>
            The breaker, as it proposed the claim for <Sentence parts={[who]} />
          </>
        ) : (
          <Sentence parts={[who]} />
        )}{' '}
        <span class="muted">({what})</span>
        {orEarlier ? ', or somebody before' : ''}
      </p>
      <Why reason={reason} />
      <ActFoot seq={seq} at={at} />
    </li>
  )
}
