import type { ExplainedLine } from '../../src/articles/intake/explain-stored-line.ts'
import type { Explanation } from '../../src/breaker/explanation.ts'
import type { Frame } from '../../src/http/reply.tsx'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { lineReadingUrl } from './place.ts'
import { DroppedReadings, ReadClaim } from './read-claim.tsx'
import { SentenceLevel } from './sentence-level.tsx'
import { TreeDrawing } from './tree-drawing.tsx'
import { TreeTable } from './tree-table.tsx'

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
              <ReadClaim claim={claim} standing={claims.find(({ wording }) => wording === claim.wording)} />
            ))}
          </ol>
        ) : null}
        {dropped.length ? <DroppedReadings claims={dropped} /> : null}
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
            <TreeTable tree={tree} />
          </>
        ) : (
          <p>The line is too long to be read as a sentence, so it was not taken apart.</p>
        )}
      </section>
    </div>
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
