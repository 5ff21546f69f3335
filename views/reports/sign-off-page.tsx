import {
  type Exception,
  exceptionKey,
  exceptionKinds,
  exceptionLabels,
} from '../../src/articles/exception-vocabulary.ts'
import type { Article } from '../../src/articles/queries.ts'
import { isSigned } from '../../src/articles/state-vocabulary.ts'
import type { Waiver } from '../../src/articles/waiver-queries.ts'
import type { Report } from '../../src/reports/model.ts'
import type { EditionListed } from '../../src/reports/queries.ts'
import { Form, SubmitButton, TextArea } from '../form.tsx'
import { Layout, type LayoutProps } from '../layout.tsx'
import { StateBadge } from '../parts/badges.tsx'
import { PageHeading, SectionHeading } from '../parts/page.tsx'
import { When } from '../parts/text.tsx'
import { ExceptionGroup } from './exception-group.tsx'
import { FormGone } from './form-gone.tsx'
import { PeopleTable } from './people-table.tsx'
import { SignForm, type Signing } from './sign-form.tsx'

interface SignOffPageProps {
  frame: Pick<LayoutProps, 'viewer' | 'path' | 'toast'>
  article: Pick<Article, 'id' | 'title' | 'state'>
  /** As it stands now. */
  report: Report
  /** Newest first. */
  editions: readonly EditionListed[]
  exceptions: readonly Exception[]
  waivers: readonly Waiver[]
  /** Since the edition that was signed last. */
  reopened: { by: string; at: string; reason: string } | null
  /** Null for whoever may not sign, and while the article is signed. */
  signing: Signing | null
  mayWaive: boolean
  mayReopen: boolean
}

/** What signing an article takes: all that is left, by name, and what an editor lets stand; then the signature. */
export function SignOffPage(props: SignOffPageProps) {
  const { frame, article, report, editions, exceptions, waivers, reopened, signing, mayWaive, mayReopen } =
    props
  const base = `/articles/${article.id}`
  const isOver = isSigned(article.state)
  const signed = editions.find(({ standing }) => standing === 'signed' || standing === '')
  const waiverOf = new Map(waivers.map((waiver) => [exceptionKey(waiver), waiver]))
  const waived = exceptions.filter((exception) => waiverOf.has(exceptionKey(exception)))
  return (
    <Layout {...frame} title={`Sign-off: ${article.title}`} styles={['report.css', 'report-page.css']}>
      <PageHeading
        title={article.title}
        kicker="Sign-off"
        actions={
          <>
            <a class="button" href={base} data-key="w" title="Back to the workbench">
              Workbench
            </a>
            <a class="button" href={`${base}/report`}>
              Report
            </a>
          </>
        }
      >
        <p>
          <StateBadge state={article.state} />
          {isOver && signed ? (
            <>
              {' '}
              Signed by <bdi>{signed.issuer}</bdi> on <When at={signed.issued_at} /> as{' '}
              <a href={`${base}/editions/${signed.number}`}>edition {signed.number}</a>.
            </>
          ) : null}
        </p>
        {reopened ? (
          <p>
            Re-opened by <bdi>{reopened.by}</bdi>, <When at={reopened.at} />: <bdi>{reopened.reason}</bdi>
          </p>
        ) : null}
      </PageHeading>
      <FormGone
        isHere={(action, { kind }) =>
          (action === `${base}/signature` && signing !== null && !signing.obstacle) ||
          (action === `${base}/reopening` && isOver && mayReopen) ||
          (action === `${base}/waivers` && mayWaive && exceptions.some((one) => one.kind === kind)) ||
          (mayWaive && waivers.some(({ waiverId }) => action === `/waivers/${waiverId}/removal`))
        }
      />
      {isOver ? (
        <Reopening base={base} mayReopen={mayReopen} />
      ) : (
        <section aria-labelledby="left">
          <SectionHeading title="What is left" id="left" count={exceptions.length - waived.length} />
          <p class="muted">
            {exceptions.length
              ? 'An article can be signed when nothing is left. An editor may let something stand, each with a reason that the report tells.'
              : 'Nothing is left: every line was looked at and no claim is open.'}
          </p>
          <nav aria-label="What is left, by kind" class="exception-kinds">
            {exceptionKinds.map((kind) => {
              const n = exceptions.filter((exception) => exception.kind === kind).length
              return n ? (
                <a key={kind} href={`#left-${kind}`}>
                  {exceptionLabels[kind]}: {n}
                </a>
              ) : null
            })}
            {waived.length ? <span class="muted">{waived.length} waived</span> : null}
            {signing && !signing.obstacle ? <a href="#signature">Sign</a> : null}
          </nav>
          {exceptionKinds.map((kind) => (
            <ExceptionGroup
              key={kind}
              kind={kind}
              articleId={article.id}
              exceptions={exceptions.filter((exception) => exception.kind === kind)}
              waiverOf={waiverOf}
              mayWaive={mayWaive}
            />
          ))}
        </section>
      )}
      <section aria-labelledby="stands" class="stands">
        <SectionHeading title="Who stands for what" id="stands" />
        <PeopleTable people={report.people} />
      </section>
      {signing ? <SignForm base={base} next={(editions[0]?.number ?? 0) + 1} signing={signing} /> : null}
      {!isOver && !signing ? <p class="muted">An editor signs the article.</p> : null}
    </Layout>
  )
}

function Reopening({ base, mayReopen }: { base: string; mayReopen: boolean }) {
  return (
    <section aria-labelledby="reopening">
      <SectionHeading title="Work on it is over" id="reopening" />
      {mayReopen ? (
        <Form action={`${base}/reopening`} class="stack">
          <p>
            Claims and lines can be changed again when you re-open the article. The editions issued stay as
            they are; signing again makes the next one, which says what changed.
          </p>
          <TextArea name="reason" label="Why it is re-opened" rows={2} required />
          <SubmitButton kind="plain">Re-open the article</SubmitButton>
        </Form>
      ) : (
        <p class="muted">
          Its claims and lines cannot be changed. If something is wrong, write a note on the claim: an editor
          can re-open the article.
        </p>
      )}
    </section>
  )
}
