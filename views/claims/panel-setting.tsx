import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { QueuePlace } from '../../src/desk/queue-queries.ts'
import type { Typed } from '../../src/http/typed.ts'
import type { Acting } from '../../src/users/permissions.ts'
import { notIntoHistory, toPage } from '../articles/swaps.tsx'
import { Form, HiddenField } from '../form.tsx'
import type { Viewer } from '../parts/masthead.tsx'
import { SectionHeading } from '../parts/page.tsx'

/** What every part of a claim's panel needs to know. */
export interface PanelSetting {
  /** With the state of the claim's article, so that nothing is offered that it forbids. */
  viewer: Viewer & Pick<Acting, 'article'>
  /** Address of the workbench it is open in; null on the claim's own page. */
  back: string | null
  /** The queue that the claim's own page was opened from. */
  queue?: QueuePlace | null
  /** Address of the panel itself, to which a query can be added. */
  self: string
  /** Which form the address asks to be open: "claim", "split", "evidence:ID". */
  edit: string
  typed: Typed | null
  /** YYYY-MM-DD, to tell what is overdue. */
  today: string
  /** Number of the act as of which it is shown; none when it is shown as it stands. */
  past?: number | null
  /** Level of the claim's own heading: 1 on its page, 2 beside the text. */
  level: 1 | 2
}

export const PanelContext = createContext<PanelSetting | null>(null)

export function usePanel(): PanelSetting {
  const setting = useContext(PanelContext)
  if (!setting) throw new Error('A part of a claim’s panel stands outside it.')
  return setting
}

interface PanelFormProps {
  action: string
  version?: number | undefined
  hidden?: Record<string, string | string[]>
  class?: string
  guard?: boolean
  prefix?: string
  confirm?: string
  children: ComponentChildren
}

/** A form of the panel: it leads back to where the panel is open. */
export function PanelForm({ children, ...props }: PanelFormProps) {
  const { back, queue } = usePanel()
  const swaps = back ? notIntoHistory : {}
  return (
    <Form {...props} {...swaps}>
      {back ? <HiddenField name="back" value={back} /> : null}
      {queue ? (
        <>
          <HiddenField name="queue" value={queue.key} />
          <HiddenField name="at" value={String(queue.at)} />
        </>
      ) : null}
      {children}
    </Form>
  )
}

/** Attributes for links that leave the panel for another page. */
export function useLeaving(): Record<string, string> {
  return usePanel().back ? toPage : {}
}

/** Heading of a part of the panel, one level below the claim's own. */
export function PartHeading({ title, count }: { title: string; count?: number | undefined }) {
  const { level } = usePanel()
  return <SectionHeading level={level === 1 ? 2 : 3} title={title} count={count} />
}

interface FoldProps {
  /** Name in `?edit=`. */
  name: string
  /** Id, different for every fold of every claim: a fold must not stay open when another claim is shown. */
  id: string
  /** Action of the form in it, to open it again when that was refused. */
  action: string
  title: ComponentChildren
  shortcut?: string
  children: ComponentChildren
}

/** A form folded under its title: opened by hand, by the address, or by being refused. It closes when it is saved. */
export function Fold({ name, id, action, title, shortcut, children }: FoldProps) {
  const { edit, typed } = usePanel()
  const open = edit === name || typed?.action === action
  return (
    <details id={id} class="fold" open={open} data-close>
      <summary data-key={shortcut}>{title}</summary>
      {children}
    </details>
  )
}
