import type { ComponentChildren } from 'preact'
import { When } from '../parts/text.tsx'

/** Why an act was done, where somebody said so. */
export function Why({ reason }: { reason: string }) {
  if (!reason) return null
  return (
    <p class="act-reason">
      Why: <bdi>{reason}</bdi>
    </p>
  )
}

/** An act's number, which leads to it in full, and when it was; then what else can be done from there. */
export function ActFoot({ seq, at, children }: { seq: number; at: string; children?: ComponentChildren }) {
  return (
    <p class="act-foot">
      <a href={`/history/${seq}`} class="act-number" aria-label={`Act ${seq} in full`}>
        #{seq}
      </a>{' '}
      <When at={at} />
      {children}
    </p>
  )
}
