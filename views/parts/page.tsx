import type { ComponentChildren } from 'preact'

interface PageHeadingProps {
  title: string
  /** One line above the title: where this page belongs. */
  kicker?: ComponentChildren
  /** Buttons and links for the page as a whole. */
  actions?: ComponentChildren
  children?: ComponentChildren
}

/** The `h1` of a page with its actions; the children are the lines under it. */
export function PageHeading({ title, kicker, actions, children }: PageHeadingProps) {
  return (
    <div class="page-heading">
      <div>
        {kicker ? <p class="kicker">{kicker}</p> : null}
        <h1 dir="auto">{title}</h1>
        {children}
      </div>
      {actions ? <div class="actions">{actions}</div> : null}
    </div>
  )
}

interface SectionHeadingProps {
  title: string
  id?: string
  level?: 2 | 3
  count?: number | undefined
  children?: ComponentChildren
}

/** Heading of a section, with a count and actions beside it. */
export function SectionHeading({ title, id, level = 2, count, children }: SectionHeadingProps) {
  const Tag: 'h2' | 'h3' = `h${level}`
  return (
    <div class="section-heading">
      <Tag id={id}>
        {title}
        {count === undefined ? null : <span class="count">{count}</span>}
      </Tag>
      {children}
    </div>
  )
}

interface Tab {
  href: string
  label: string
  current: boolean
  count?: number | undefined
}

/** Links between the pages of one thing; plain links, so they work and are announced as such. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : <span class="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Links to the neighbouring pages of a list, newest first. Null where there is no such page. */
export function Pager({ newer, older }: { newer: string | null; older: string | null }) {
  if (!newer && !older) return null
  return (
    <nav class="pager" aria-label="More of the list">
      {newer ? (
        <a href={newer} rel="prev" data-top>
          <span aria-hidden="true">← </span>Newer
        </a>
      ) : (
        <span />
      )}
      {older ? (
        <a href={older} rel="next" data-top>
          Older<span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </nav>
  )
}

/** An empty list: what is missing (title), and what to do next (children, with a link or button). */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}
