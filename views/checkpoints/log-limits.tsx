import { SectionHeading } from '../parts/page.tsx'

/** What the log does not protect from, said plainly. */
export function LogLimits() {
  return (
    <>
      <SectionHeading title="What this proves, and what it does not" />
      <p>
        Somebody who gets hold of the database alone cannot change an act unnoticed: the hashes would not lead
        to the signed fingerprint any more, and nothing new can be signed with the desk’s key. What they could
        do is put an older state back, with the acts since then missing, or sign with a key of their own. So
        compare the keys above with those you noted; a check also names each key that none before it signed
        for.
      </p>
      <p>
        <strong>
          Somebody who holds both the database and the key file could write the whole history anew and sign
          it.
        </strong>{' '}
        From inside the desk nobody could tell. Only a checkpoint kept outside shows it, in a mailbox, on
        paper, in an issued report, or with a witness: the new history would not go on from it. What nobody
        outside has seen yet can still be rewritten.
      </p>
      <p>
        The log proves that acts were recorded in this order and not altered since. It does not prove that
        what somebody wrote is true, that the machine’s clock was right, or that nobody acted under another’s
        name.
      </p>
    </>
  )
}
