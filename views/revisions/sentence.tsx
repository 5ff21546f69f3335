import type { Part } from '../../src/revisions/part.ts'
import { VerdictBadge } from '../parts/badges.tsx'
import { PersonName } from '../parts/text.tsx'

/** A sentence of the history: names linked and isolated, levels in their colour. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <Piece key={index} part={part} />
      ))}
    </>
  )
}

function Piece({ part }: { part: Part }) {
  if (typeof part === 'string') return <>{part}</>
  switch (part.as) {
    case 'person':
      return <PersonName name={part.text} href={part.href} />
    case 'level':
      return <VerdictBadge label={part.text} colour={part.colour} icon={part.icon} />
    case 'strong':
      return <strong>{part.text}</strong>
    case 'words':
      return (
        <>
          “<Linked href={part.href}>{part.text}</Linked>”
        </>
      )
    case 'thing':
      return <Linked href={part.href}>{part.text}</Linked>
  }
}

function Linked({ href, children }: { href?: string | undefined; children: string }) {
  return href ? (
    <a href={href}>
      <bdi>{children}</bdi>
    </a>
  ) : (
    <bdi>{children}</bdi>
  )
}
