import { csvText } from '../../reports/formats/csv-text.ts'
import type { Figure } from './figure.ts'
import { LEAST_UNITS } from './limits.ts'
import { measureNames } from './measure-words.ts'
import type { AgreementPage } from './page.ts'

/** The figures for spreadsheets, a row for each. */
export function figuresCsv(page: AgreementPage): string {
  const head =
    'question,scale,scale_version,measure,name,value,low,high,resamples,claims,raters,ratings,no_figure'
  const rows = page.questions.flatMap(({ question, scale, figures }) =>
    figures.map(({ measure, figure }) => {
      const { value, interval, none } = partsOf(figure)
      return [
        ...[question, scale.name, scale.number, measure, measureNames[measure]],
        ...[value, interval?.low ?? null, interval?.high ?? null, interval?.resamples ?? null],
        ...[figure.units, figure.raters, figure.values, none ?? ''],
      ]
    }),
  )
  return csvText([head.split(','), ...rows])
}

/** Every rating that was compared, a row for each: what the figures can be reckoned from again elsewhere. */
export function ratingsCsv(page: AgreementPage): string {
  const head = 'question,scale,scale_version,claim_id,rater_id,rater,level,label,value'
  const names = new Map(page.people.map(({ id, name }) => [id, name]))
  const rows = page.questions.flatMap(({ question, scale, levels, units }) =>
    units.flatMap(({ claim, ratings }) =>
      ratings.map(({ rater, level }) => {
        const { key = '', label = '', value = null } = levels[level] ?? {}
        return [question, scale.name, scale.number, claim, rater, names.get(rater) ?? '', key, label, value]
      }),
    ),
  )
  return csvText([head.split(','), ...rows])
}

/** Figures, tables and what they rest on, as JSON. */
export function agreementJson(page: AgreementPage): string {
  const person = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const names = new Map(page.people.map(({ id, name }) => [id, name]))
  return JSON.stringify(
    {
      schema: 'assay/agreement-1',
      filter: page.filter,
      raters: page.pair?.map(person) ?? null,
      claims: page.claims,
      changedSince: page.changed,
      leastClaims: LEAST_UNITS,
      questions: page.questions.map((asked) => ({
        question: asked.question,
        scale: { id: asked.scale.id, name: asked.scale.name, version: asked.scale.number },
        levels: asked.levels.map(({ key, label, value }) => ({ key, label, value })),
        claims: asked.units.length,
        ratedByOneOnly: asked.single,
        ratingsOnOtherScales: asked.otherScale,
        ratingsOffAxis: asked.offAxis,
        fleissRatings: asked.usual,
        figures: asked.figures.map(({ measure, figure }) => ({ measure, ...figure })),
        table: asked.table,
        pairs: asked.pairs.map(({ raters, units, same, kappa }) => ({
          raters: raters.map((id) => ({ id, name: names.get(id) ?? '' })),
          claims: units,
          same,
          kappa,
        })),
      })),
    },
    null,
    2,
  )
}

function partsOf(figure: Figure) {
  return 'value' in figure
    ? { value: figure.value, interval: figure.interval, none: null }
    : { value: null, interval: null, none: figure.none }
}
