import type { AgreementPage } from '../../src/ratings/agreement/page.ts'
import { questionLabels, questions } from '../../src/ratings/vocabulary.ts'
import { Form, Select, SubmitButton, TextField } from '../form.tsx'

/** What the figures are narrowed to. */
export function AgreementFilters({ page }: { page: AgreementPage }) {
  const { filter, people, scales, articles } = page
  const raters = people
    .filter(({ role }) => role !== 'reader')
    .map(({ id, name }) => ({ value: id, label: name }))
  const isNarrowed = Object.values(filter).some((value) => value !== '')
  return (
    <Form action="/agreement" method="get" class="filters" prefix="agreement-filter">
      <Select
        name="article"
        label="Article"
        empty="all"
        value={filter.article}
        options={articles.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select name="rater" label="Between" empty="all" value={filter.rater} options={raters} />
      <Select name="other" label="and" empty="all" value={filter.other} options={raters} />
      <TextField name="from" label="Decided from (UTC)" type="date" value={filter.from} />
      <TextField name="to" label="to (UTC)" type="date" value={filter.to} />
      {questions.map((question) => (
        <Select
          key={question}
          name={question}
          label={`Scale: ${questionLabels[question]}`}
          empty="in use"
          value={filter[question]}
          options={scales
            .filter((scale) => scale.question === question)
            .map(({ id, name, number }) => ({ value: id, label: `${name}, version ${number}` }))}
        />
      ))}
      <SubmitButton kind="plain">Show</SubmitButton>
      {isNarrowed ? <a href="/agreement">Show all</a> : null}
    </Form>
  )
}
