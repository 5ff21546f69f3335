import type { Frame } from '../../src/http/reply.tsx'
import { filterQuery } from '../../src/ratings/agreement/filter.ts'
import { LEAST_UNITS } from '../../src/ratings/agreement/limits.ts'
import type { AgreementPage } from '../../src/ratings/agreement/page.ts'
import { Layout } from '../layout.tsx'
import { PageHeading } from '../parts/page.tsx'
import { AgreementFilters } from './agreement-filters.tsx'
import { claims, ratings } from './figure-words.ts'
import { QuestionAgreementSection } from './question-agreement.tsx'

/** How far raters agree, with how sure that is and what it rests on. */
export function AgreementPageView({ frame, page }: { frame: Frame; page: AgreementPage }) {
  const { filter, pair } = page
  const query = filterQuery(filter)
  const isHalf = Boolean(filter.rater || filter.other) && !pair
  return (
    <Layout {...frame} title="Agreement" styles={['desk.css', 'agreement.css']}>
      <PageHeading
        title="Agreement"
        actions={
          <>
            <Download href={`/agreement/figures.csv${query}`}>Figures (CSV)</Download>
            <Download href={`/agreement/figures.json${query}`}>Figures (JSON)</Download>
            <Download href={`/agreement/ratings.csv${query}`}>Ratings (CSV)</Download>
          </>
        }
      >
        <p>
          {pair ? (
            <>
              How far <bdi>{pair[0].name}</bdi> and <bdi>{pair[1].name}</bdi> agree
            </>
          ) : (
            'How far people agree who rated the same claims'
          )}
          , question by question.
        </p>
      </PageHeading>
      <AgreementFilters page={page} />
      {isHalf ? (
        <p class="notice" role="status">
          Choose two different people to compare them; these figures are of all.
        </p>
      ) : null}
      {page.questions.map((asked) => (
        <QuestionAgreementSection key={asked.question} asked={asked} page={page} />
      ))}
      <HowCounted page={page} />
    </Layout>
  )
}

function Download({ href, children }: { href: string; children: string }) {
  return (
    <a class="button" href={href} download hx-boost="false">
      {children}
    </a>
  )
}

function HowCounted({ page: { claims: looked, isCut, changed } }: { page: AgreementPage }) {
  return (
    <section class="how-counted" aria-labelledby="how-counted">
      <h2 id="how-counted">How this is counted</h2>
      <ul>
        <li>
          {isCut
            ? `The latest ${claims(looked)} that are decided; narrow the days to look at earlier ones.`
            : `${claims(looked)} with a verdict.`}{' '}
          Only decided claims count: what is still to be rated shows nothing here, to nobody. A dispute counts
          once it is decided.
        </li>
        <li>
          Ratings count as they were first given. Changing a rating after seeing another’s would make people
          look more agreed than they were.{' '}
          {changed ? `${ratings(changed)} here ${changed === 1 ? 'was' : 'were'} changed later.` : ''}
        </li>
        <li>
          A figure needs {claims(LEAST_UNITS)}. With fewer, one claim more or less would move it by over five
          points, and an interval from so few is too narrow.
        </li>
        <li>
          The interval says where the figure would lie in 95 of 100 cases if other claims of the same kind had
          been rated. It is reckoned by drawing the claims again at random, with repeats; the same claims give
          the same interval.
        </li>
        <li>
          Krippendorff advises to rely on ratings from an α of 0.80 on, and to draw only tentative conclusions
          from 0.67 on. Low agreement may lie with the definitions of the levels as much as with the people.
        </li>
      </ul>
    </section>
  )
}
