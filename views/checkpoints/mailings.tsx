import type { LogPage } from '../../src/checkpoints/log-page.ts'
import { When } from '../parts/text.tsx'

/** To whom the desk mails its checkpoints by itself, and how far each got. */
export function Mailings({ mailings }: Pick<LogPage, 'mailings'>) {
  if (!mailings.length)
    return (
      <p class="muted">
        The desk can mail it by itself, once a day: whoever runs it names the addresses in{' '}
        <code>ASSAY_CHECKPOINT_MAIL</code>.
      </p>
    )
  return (
    <>
      <p>The desk mails the newest checkpoint once a day, when there are new acts:</p>
      <ul class="list">
        {mailings.map(({ address, sentSize, sentAt }) => (
          <li key={address}>
            <bdi class="log-address">{address}</bdi>
            <br />
            <span class="muted">
              {sentAt ? (
                <>
                  last <When at={sentAt} />, the log of {sentSize.toLocaleString('en')}{' '}
                  {sentSize === 1 ? 'act' : 'acts'}
                </>
              ) : (
                'none has gone yet'
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
