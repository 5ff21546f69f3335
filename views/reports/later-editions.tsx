import type { Report, ReportCorrection } from '../../src/reports/model.ts'
import type { EditionListed } from '../../src/reports/queries.ts'
import { When } from '../parts/text.tsx'
import { aboutInWords, kindInWords } from './correction-words.ts'

interface LaterEditionsProps {
  report: Report
  editions: readonly EditionListed[]
  later: readonly ReportCorrection[]
}

/**
 * What came after an edition was issued: it is said beside the edition, never inside, for an issued one stays as it
 * was. Nothing on the newest edition.
 */
export function LaterEditions({ report, editions, later }: LaterEditionsProps) {
  const { article, edition } = report
  const [newest] = editions
  if (!newest || newest.number <= edition.number) return null
  const href = (number: number) => `/articles/${article.id}/editions/${number}`
  const isWithdrawn = newest.standing === 'withdrawn'
  return (
    <aside class="later-editions" aria-labelledby="later">
      <h2 id="later">{isWithdrawn ? 'This report was withdrawn' : 'This edition is not the newest'}</h2>
      <p>
        <a href={href(newest.number)}>Edition {newest.number}</a>{' '}
        {isWithdrawn ? 'withdrew it' : 'took its place'} on <When at={newest.issued_at} />.{' '}
        {isWithdrawn ? 'The desk stands by no verdict below.' : 'What stands below is what was issued then.'}
      </p>
      {later.length ? (
        <ul>
          {later.map((correction) => (
            <li>
              <a href={href(correction.edition)}>Edition {correction.edition}</a>, <When at={correction.at} />
              : <strong>{kindInWords(correction.kind)}</strong>, {aboutInWords(correction).toLowerCase()}
              {correction.was === '' ? null : (
                <>
                  {' '}
                  (was <bdi>{correction.was}</bdi>, now <bdi>{correction.now}</bdi>)
                </>
              )}
              : <bdi>{correction.text}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </aside>
  )
}
