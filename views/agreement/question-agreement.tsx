import type { Figure } from '../../src/ratings/agreement/figure.ts'
import type { AgreementFilter } from '../../src/ratings/agreement/filter.ts'
import { filterQuery } from '../../src/ratings/agreement/filter.ts'
import { LEAST_UNITS } from '../../src/ratings/agreement/limits.ts'
import {
  bySteps,
  type Measure,
  measureMeanings,
  measureNames,
} from '../../src/ratings/agreement/measure-words.ts'
import type { AgreementPage, QuestionAgreement } from '../../src/ratings/agreement/page.ts'
import { questionLabels } from '../../src/ratings/vocabulary.ts'
import { EmptyState, SectionHeading } from '../parts/page.tsx'
import { claims, intervalInWords, noFigureInWords, ratings, valueInWords } from './figure-words.ts'
import { MetDrawing } from './met-drawing.tsx'
import { MetTable } from './met-table.tsx'

interface Props {
  asked: QuestionAgreement
  page: AgreementPage
}

/** How far people agree on one of the two questions. */
export function QuestionAgreementSection({ asked, page }: Props) {
  const { question, scale, units } = asked
  return (
    <section aria-labelledby={`about-${question}`}>
      <SectionHeading title={questionLabels[question]} id={`about-${question}`} count={units.length} />
      <p class="muted">
        {claims(units.length)} compared on <bdi>{scale.name}</bdi>, version {scale.number}. {leftOut(asked)}
      </p>
      {units.length ? (
        <>
          <FiguresTable asked={asked} />
          <Met asked={asked} page={page} />
          {asked.pairs.length ? <Pairs asked={asked} page={page} /> : null}
        </>
      ) : (
        <EmptyState title="Nothing to compare yet">
          <p>
            {page.pair
              ? 'These two have not both rated a claim that is decided, with what is chosen above.'
              : 'When two people have rated the same claim and it is decided, they are compared here.'}
          </p>
        </EmptyState>
      )}
    </section>
  )
}

function leftOut({ single, otherScale }: QuestionAgreement): string {
  const parts = [
    single ? `${claims(single)} rated by one person only` : '',
    otherScale ? `${ratings(otherScale)} on other scales or versions` : '',
  ].filter(Boolean)
  return parts.length ? `Left out: ${parts.join('; ')}.` : ''
}

function FiguresTable({ asked }: { asked: QuestionAgreement }) {
  return (
    <div class="table-frame">
      <table class="figures stacks">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" class="number">
              Value
            </th>
            <th scope="col">95 % interval</th>
            <th scope="col">From</th>
            <th scope="col">What it says</th>
          </tr>
        </thead>
        <tbody>
          {asked.figures.map(({ measure, figure }) => (
            <FigureRow key={measure} asked={asked} measure={measure} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureRow({
  asked,
  measure,
  figure,
}: {
  asked: QuestionAgreement
  measure: Measure
  figure: Figure
}) {
  return (
    <tr>
      <th scope="row">{measureNames[measure]}</th>
      {'value' in figure ? (
        <>
          <td class="number figure-value" data-label="Value">
            {valueInWords(measure, figure.value)}
          </td>
          <td data-label="95 % interval">
            {intervalInWords(measure, figure.interval)}
            <div class="muted small">{figure.interval.resamples} resamples</div>
          </td>
        </>
      ) : (
        <td colspan={2} data-label="No figure">
          {noFigureInWords(figure, LEAST_UNITS)}
        </td>
      )}
      <td data-label="From">
        {claims(figure.units)}
        <div class="muted small">
          {figure.raters} people, {ratings(figure.values)}
        </div>
      </td>
      <td class="small" data-label="What it says">
        {measureMeanings[measure]}
        {measure === 'fleiss' && asked.usual ? ` Only of claims with exactly ${ratings(asked.usual)}.` : ''}
        {bySteps.includes(measure) && asked.offAxis
          ? ` Left out: ${ratings(asked.offAxis)} on levels off the axis, which are no step.`
          : ''}
      </td>
    </tr>
  )
}

function Met({ asked, page }: Props) {
  const { levels, axis, table, question } = asked
  const [one, other] = page.pair ?? []
  const caption =
    one && other
      ? `How often the levels met: rows are ${one.name}’s, columns ${other.name}’s.`
      : 'How often two levels met on the same claim. Each pair of ratings counts once, in the row of the level that comes first.'
  return (
    <>
      <SectionHeading title="Which levels meet" level={3} />
      <MetDrawing
        {...{ levels, axis, table }}
        label={`Which levels meet, drawn: ${questionLabels[question]}`}
      />
      <MetTable {...{ levels, table, caption }} isHalf={page.pair === null} />
    </>
  )
}

function Pairs({ asked, page }: Props) {
  const names = new Map(page.people.map(({ id, name }) => [id, name]))
  return (
    <>
      <SectionHeading title="Pair by pair" level={3} count={asked.allPairs} />
      {asked.allPairs > asked.pairs.length ? (
        <p class="muted">The {asked.pairs.length} with most claims in common.</p>
      ) : null}
      <div class="table-frame">
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">Raters</th>
              <th scope="col" class="number">
                Claims
              </th>
              <th scope="col" class="number">
                Same level
              </th>
              <th scope="col">Cohen’s κ, 95 % interval</th>
            </tr>
          </thead>
          <tbody>
            {asked.pairs.map(({ raters: [rater, other], units, same, kappa }) => (
              <tr key={`${rater} ${other}`}>
                <th scope="row">
                  <a
                    href={`/agreement${filterQuery(page.filter, { rater, other } satisfies Partial<AgreementFilter>)}`}
                  >
                    <bdi>{names.get(rater)}</bdi> and <bdi>{names.get(other)}</bdi>
                  </a>
                </th>
                <td class="number" data-label="Claims">
                  {units}
                </td>
                <td class="number" data-label="Same level">
                  {same}
                </td>
                <td data-label="Cohen’s κ">
                  {'value' in kappa
                    ? `${valueInWords('kappa', kappa.value)} (${intervalInWords('kappa', kappa.interval)})`
                    : kappa.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
