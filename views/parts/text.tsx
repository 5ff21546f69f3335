import type { ComponentChildren } from 'preact'

/** A person's name, isolated from the direction of the sentence around it. */
export function PersonName({ name, href }: { name: string; href?: string | undefined }) {
  return href ? (
    <a class="person" href={href}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <bdi class="person">{name}</bdi>
  )
}

/**
 * A point in time.
 * @param at ISO 8601 in UTC, or a date alone (YYYY-MM-DD). Anything else is shown as it stands.
 */
export function When({ at }: { at: string }) {
  return (
    <time class="when" datetime={at}>
      {readableTime(at)}
    </time>
  )
}

/** @returns "11 Feb 2025, 09:30 UTC", for a date alone "11 Feb 2025"; the same on every machine and in every locale. */
export function readableTime(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[\d:.]*Z)?$/.exec(at) ?? []
  const monthName = months[Number(month) - 1]
  if (!year || !monthName) return at
  const date = `${Number(day)} ${monthName} ${year}`
  return time ? `${date}, ${time} UTC` : date
}

/** Somebody's exact words. `lang` only when known; the direction follows the text. */
export function Quote({
  text,
  lang,
  cite,
}: {
  text: string
  lang?: string | undefined
  cite?: ComponentChildren
}) {
  return (
    <figure class="quote">
      <blockquote dir="auto" lang={lang || undefined}>
        {text}
      </blockquote>
      {cite ? <figcaption>{cite}</figcaption> : null}
    </figure>
  )
}

/** The key that presses a control, shown inside it; screen readers get it from `aria-keyshortcuts`. */
export function KeyHint({ shortcut }: { shortcut: string }) {
  return (
    <span class="needs-script" aria-hidden="true">
      <kbd>{shortcut}</kbd>
    </span>
  )
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
