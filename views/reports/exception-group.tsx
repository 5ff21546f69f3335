import {
  type Exception,
  type ExceptionKind,
  exceptionKey,
  exceptionLabels,
} from '../../src/articles/exception-vocabulary.ts'
import { MAX_WAIVED_AT_ONCE } from '../../src/articles/limits.ts'
import type { Waiver } from '../../src/articles/waiver-queries.ts'
import { Checkbox, Form, HiddenField, SubmitButton, TextArea } from '../form.tsx'
import { SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'

/** More than these can be ticked together. */
const FEW = 3

interface ExceptionGroupProps {
  kind: ExceptionKind
  articleId: string
  /** Of this kind. */
  exceptions: readonly Exception[]
  waiverOf: ReadonlyMap<string, Waiver>
  mayWaive: boolean
}

/** Everything of one kind that is left, by name and with a link to it, and the form to let it stand. */
export function ExceptionGroup({ kind, articleId, exceptions, waiverOf, mayWaive }: ExceptionGroupProps) {
  if (!exceptions.length) return null
  const waived = exceptions.filter((exception) => waiverOf.has(exceptionKey(exception)))
  const left = exceptions.filter((exception) => !waived.includes(exception))
  const shown = left.slice(0, MAX_WAIVED_AT_ONCE)
  return (
    <section class="exceptions" aria-labelledby={`left-${kind}`}>
      <SectionHeading title={exceptionLabels[kind]} id={`left-${kind}`} level={3} count={left.length} />
      {left.length && mayWaive ? (
        <Form
          action={`/articles/${articleId}/waivers`}
          hidden={{ kind }}
          prefix={`waive-${kind}`}
          class="stack"
        >
          {left.length > FEW ? (
            <>
              <HiddenField name="shown" value={shown.map(({ id }) => id)} />
              <Checkbox
                name="exception"
                idSuffix="all"
                value="all"
                label={`All ${shown.length} listed here`}
                hint={
                  shown.length < left.length
                    ? `${left.length - shown.length} more are listed when these are waived.`
                    : null
                }
              />
              <a href={`#waive-${kind}-reason`}>Go on to the reason</a>
            </>
          ) : null}
          <ul class="list">
            {shown.map((exception) => (
              <li key={exception.id}>
                <Checkbox
                  name="exception"
                  idSuffix={exception.id}
                  value={exception.id}
                  label={<Named exception={exception} />}
                />
                <Open exception={exception} articleId={articleId} />
              </li>
            ))}
          </ul>
          <TextArea name="reason" label="Why what is ticked may stand" rows={2} required />
          <SubmitButton kind="plain">Waive what is ticked</SubmitButton>
        </Form>
      ) : (
        <ul class="list">
          {left.map((exception) => (
            <li key={exception.id}>
              <Named exception={exception} /> <Open exception={exception} articleId={articleId} />
            </li>
          ))}
        </ul>
      )}
      {waived.length ? (
        <ul class="list waived">
          {waived.map((exception) => (
            <Waived
              key={exception.id}
              exception={exception}
              waiver={waiverOf.get(exceptionKey(exception))}
              articleId={articleId}
              mayWaive={mayWaive}
            />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

interface WaivedProps {
  exception: Exception
  waiver: Waiver | undefined
  articleId: string
  mayWaive: boolean
}

function Waived({ exception, waiver, articleId, mayWaive }: WaivedProps) {
  if (!waiver) return null
  return (
    <li>
      <p>
        <strong>Waived</strong> · <Named exception={exception} />{' '}
        <Open exception={exception} articleId={articleId} />
      </p>
      <p class="muted">
        <bdi>{waiver.by}</bdi>, <When at={waiver.at} />: <bdi>{waiver.reason}</bdi>
      </p>
      {mayWaive ? (
        <Form action={`/waivers/${waiver.waiverId}/removal`} version={waiver.version} guard={false}>
          <SubmitButton kind="quiet">
            Take back<span class="visually-hidden"> the waiver of {nameOf(exception).toLowerCase()}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  )
}

function Named({ exception }: { exception: Exception }) {
  return (
    <>
      {nameOf(exception)}: <bdi>{exception.words}</bdi>
    </>
  )
}

function Open({ exception, articleId }: { exception: Exception; articleId: string }) {
  const { kind, id, number } = exception
  return kind === 'line' ? (
    <a href={`/articles/${articleId}#line-${number}`}>Look at line {number}</a>
  ) : (
    <a href={`/articles/${articleId}?claim=${id}#panel`}>Open claim {number}</a>
  )
}

function nameOf({ kind, number }: Exception): string {
  return kind === 'line' ? `Line ${number}` : `Claim ${number}`
}
