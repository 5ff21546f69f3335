interface MomentLinksProps {
  /** Number of the act. */
  seq: number
  /** An article or a claim, with the address of its own page. */
  subject: { kind: string; href: string }
}

/** From an act to how something stood after it, and for an article to what has changed since. */
export function MomentLinks({ seq, subject: { kind, href } }: MomentLinksProps) {
  return (
    <>
      <a href={`${href}/as-of/${seq}`} aria-label={`The ${kind} as it stood after act ${seq}`}>
        The {kind} as it stood
      </a>
      {kind === 'article' ? (
        <a href={`${href}/compare?from=${seq}`} aria-label={`Compare with now: act ${seq}`}>
          Compare with now
        </a>
      ) : null}
    </>
  )
}
