import type { ComponentChildren } from 'preact'
import { webAddress } from './web-address.ts'

/** A link to somewhere else, or just its words when the address is not http(s). */
export function OutsideLink({ address, children }: { address: string; children: ComponentChildren }) {
  const href = webAddress(address)
  if (href === null) return <>{children}</>
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  )
}
