import type { Frame } from '../../src/http/reply.tsx'
import type { Timeline } from '../../src/revisions/timeline.ts'
import { Layout } from '../layout.tsx'
import { EmptyState, PageHeading, SectionHeading } from '../parts/page.tsx'
import { PersonName, When } from '../parts/text.tsx'
import { inWords, SignMark, TimelineDrawing } from './timeline-drawing.tsx'

interface TimelinePageProps {
  frame: Frame
  article: { id: string; title: string }
  timeline: Timeline
}

/** What happened to an article when, and by whom: as a picture, and as a table with a row per day. */
export function TimelinePage({ frame, article, timeline }: TimelinePageProps) {
  const title = `Timeline of ${article.title}`
  return (
    <Layout {...frame} title={title} styles={['history.css']}>
      <PageHeading
        title={article.title}
        kicker={
          <>
            <a href={`/articles/${article.id}`}>Article</a>
            {' › '}
            <a href={`/articles/${article.id}/history`}>its history</a>
            {' › timeline'}
          </>
        }
      />
      {timeline.bins.length ? (
        <>
          <p class="muted">
            Who did what kind of thing when: a letter in a shape for each person, the bar under it the longer
            the more they did. Along the top v is a version of the text, e an edition of the report, ✓ how
            many verdicts. Times are UTC.
          </p>
          <TimelineDrawing timeline={timeline} label={title} />
          <People timeline={timeline} />
          <Days article={article} timeline={timeline} />
        </>
      ) : (
        <EmptyState title="Nothing has happened here yet">
          <p>Nothing on this article is open to you yet.</p>
        </EmptyState>
      )}
    </Layout>
  )
}

function People({ timeline: { people } }: Pick<TimelinePageProps, 'timeline'>) {
  return (
    <>
      <SectionHeading title="Who" />
      <ul class="list timeline-key">
        {people.map((sign) => (
          <li key={sign.id}>
            <svg class="timeline" width={26} height={26} viewBox="0 0 26 26" aria-hidden="true">
              <SignMark sign={sign} x={13} y={13} />
            </svg>{' '}
            {sign.letter} ({sign.shape}): <PersonName name={sign.name} />, {sign.acts.toLocaleString('en')}{' '}
            {sign.acts === 1 ? 'act' : 'acts'}
          </li>
        ))}
      </ul>
    </>
  )
}

function Days({ article, timeline: { days, daysLeftOut } }: Pick<TimelinePageProps, 'article' | 'timeline'>) {
  return (
    <>
      <SectionHeading title="Day by day" />
      <section class="table-frame" tabindex={0} aria-label="Day by day">
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Acts</th>
              <th scope="col">What, and who how often</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, acts, kinds, marks }) => (
              <tr key={day}>
                <th scope="row">
                  <a href={`/articles/${article.id}/history?from=${day}&to=${day}`}>
                    <When at={day} />
                  </a>
                </th>
                <td class="number">{acts.toLocaleString('en')}</td>
                <td>
                  {marks.length ? <strong>{`${marks.join(', ')}. `}</strong> : null}
                  {kinds.map(({ label, people }) => `${label}: ${inWords(people)}`).join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {daysLeftOut ? <p class="muted">{`${daysLeftOut} earlier days are in the history.`}</p> : null}
    </>
  )
}
