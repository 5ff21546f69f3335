import type { ComponentChildren } from 'preact'
import type { ExplainedLine } from '../../src/articles/intake/explain-stored-line.ts'
import type { Explanation } from '../../src/breaker/explanation.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { ruleInWords } from '../claims/rule-words.ts'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { reasonsFor } from './claim-card.tsx'
import { partOfSpeech, relationInWords } from './grammar-words.ts'
import { lineReadingUrl } from './place.ts'
import { SentenceLevel } from './sentence-level.tsx'
import { TreeDrawing } from './tree-drawing.tsx'

interface LineReadingPageProps {
  frame: Frame
  article: { id: string; title: string; language: string }
  line: { number: number; text: string }
  /** How many lines the article has. */
  lines: number
  /** The claims that stand on the line. */
  claims: readonly { id: string; number: number; wording: string; state: string }[]
  /** Null where lines of the article's language are not taken apart. */
  explained: ExplainedLine | null
}

/** How one line was read: its words and their tree, who says what, and where each wording comes from. */
export function LineReadingPage(props: LineReadingPageProps) {
  const { frame, article, line, lines, claims, explained } = props
  const explanation = explained?.explanation
  const title = `How line ${line.number} was read`
  return (
    <Layout {...frame} title={title} styles={['reading.css']}>
      <PageHeading
        title={title}
        kicker={
          <a href={`/articles/${article.id}#line-${line.number}`}>
            <bdi>{article.title}</bdi>
          </a>
        }
        actions={<Neighbours article={article.id} number={line.number} lines={lines} />}
      />
      <blockquote class="line-quoted" dir="auto" lang={article.language || undefined}>
        {line.text}
      </blockquote>
      {explained ? null : <SentenceLevel language={article.language} />}
      {explained?.isPartial ? (
        <p class="hint">
          The text is long: for this page only the paragraphs around the line were read. A name that was given
          much earlier may be missing here.
        </p>
      ) : null}
      {explained && !explanation ? (
        <p>As the text is read now, no line stands here. Propose claims again to see what has changed.</p>
      ) : null}
      {explanation ? <Explained explanation={explanation} claims={claims} /> : null}
    </Layout>
  )
}

function Neighbours({ article, number, lines }: { article: string; number: number; lines: number }) {
  const to = (other: number) => lineReadingUrl(article, other)
  return (
    <nav class="actions" aria-label="Lines">
      {number > 1 ? (
        <a href={to(number - 1)} rel="prev" data-top data-key="k" title="Previous line">
          ← Previous line
        </a>
      ) : null}
      {number < lines ? (
        <a href={to(number + 1)} rel="next" data-top data-key="j" title="Next line">
          Next line →
        </a>
      ) : null}
    </nav>
  )
}

function Explained({
  explanation,
  claims,
}: {
  explanation: Explanation
  claims: LineReadingPageProps['claims']
}) {
  const { tree, attributions, referents, nothing } = explanation
  const kept = explanation.claims.filter(({ dropped }) => dropped === null)
  const dropped = explanation.claims.filter(({ dropped }) => dropped !== null)
  return (
    <div class="line-reading">
      <section aria-labelledby="claims-title">
        <h2 id="claims-title">What it says</h2>
        {nothing ? <p>Nothing to check is proposed: {nothing}.</p> : null}
        {kept.length ? (
          <ol class="list readings">
            {kept.map((claim) => (
              <Made claim={claim} standing={claims.find(({ wording }) => wording === claim.wording)} />
            ))}
          </ol>
        ) : null}
        {dropped.length ? <Dropped claims={dropped} /> : null}
      </section>
      {attributions.length ? <Attributions attributions={attributions} /> : null}
      {referents.length ? (
        <section aria-labelledby="referents-title">
          <h2 id="referents-title">What words stand for</h2>
          <ul>
            {referents.map(({ word, name }) => (
              <li>
                “<bdi>{word}</bdi>” is <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="words-title">
        <h2 id="words-title">Its words</h2>
        {tree.length ? (
          <>
            <TreeDrawing tree={tree} />
            <Words tree={tree} />
          </>
        ) : (
          <p>The line is too long to be read as a sentence, so it was not taken apart.</p>
        )}
      </section>
    </div>
  )
}

type Claim = Explanation['claims'][number]

function Made({
  claim,
  standing,
}: {
  claim: Claim
  standing: LineReadingPageProps['claims'][number] | undefined
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

function Dropped({ claims }: { claims: readonly Claim[] }) {
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

function Attributions({ attributions }: Pick<Explanation, 'attributions'>) {
  return (
    <section aria-labelledby="attributions-title">
      <h2 id="attributions-title">Who says what</h2>
      <ul class="list">
        {attributions.map(({ source, cue, content, speech }) => (
          <li>
            <strong>
              <bdi>{source ?? 'Nobody named'}</bdi>
            </strong>{' '}
            (“<bdi>{cue}</bdi>”, {speech === 'direct' ? 'in their own words' : 'as reported'}):{' '}
            <q>
              <bdi>{content}</bdi>
            </q>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ tree }: Pick<Explanation, 'tree'>) {
  return (
    <details class="section">
      <summary>The same as a table</summary>
      <section class="table-frame" aria-label="Words of the line" tabindex={0}>
        <table class="words">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Word</th>
              <th scope="col">Part of speech</th>
              <th scope="col">Depends on</th>
              <th scope="col">As its</th>
            </tr>
          </thead>
          <tbody>
            {tree.map(({ index, text, upos, xpos, head, relation }) => (
              <tr>
                <td>{index + 1}</td>
                <th scope="row">
                  <bdi>{text}</bdi>
                </th>
                <td>
                  {partOfSpeech(upos)} <span class="muted">{xpos}</span>
                </td>
                <td>{head < 0 ? 'nothing' : `${tree[head]?.text} (${head + 1})`}</td>
                <td>
                  {relationInWords(relation)} <span class="muted">{relation}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
