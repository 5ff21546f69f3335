import { useContext } from 'preact/hooks'
import type { Typed } from '../../src/http/typed.ts'
import { TypedContext } from '../form.tsx'
import { YoursTheirs } from '../parts/diff.tsx'

/** Whether the answer shows the form with this action again, because it was refused. */
export function useRefused(action: string): boolean {
  return useContext(TypedContext)?.action === action
}

/** Whether a refused form stands in the panel of this claim: its own forms, and those of its evidence and notes. */
export function isInPanel(typed: Typed, claim: string | null): boolean {
  if (!claim || /^\/(articles|lines)\//.test(typed.action)) return false
  return !typed.action.startsWith('/claims/') || typed.action.startsWith(`/claims/${claim}`)
}

interface RefusalProps {
  typed: Typed | null
  /** What a stored value is called for people, such as a level's label for its id. */
  inWords?: ((value: string) => string) | undefined
}

/** Why a form was refused as a whole: both texts of an edit conflict, or the sentence. Field errors stand in the form. */
export function Refusal({ typed, inWords = (value) => value }: RefusalProps) {
  if (!typed?.message) return null
  const { theirs, values } = typed
  const fields = Object.entries(theirs ?? {})
    .map(([name, saved]) => ({
      label: labels[name] ?? labels[name.replace(/-.*$/, '')] ?? name,
      yours: inWords([values[name] ?? ''].flat().join(', ')),
      theirs: inWords(saved),
    }))
    .filter(({ yours, theirs }) => yours !== theirs)
  return (
    <div class="refusal" role="alert" tabindex={-1} data-focus>
      {fields.length ? <YoursTheirs fields={fields} /> : null}
      {fields.length ? null : (
        <p class="error">
          <span aria-hidden="true">⚠ </span>
          {typed.message}
          {theirs ? ' Nothing you typed is lost: look at what it says now and save again.' : null}
        </p>
      )}
    </div>
  )
}

const labels: Record<string, string> = {
  wording: 'Wording',
  claimant: 'Claimant',
  cue: 'Attributing words',
  kind: 'Kind',
  risk: 'Risk',
  tags: 'Tags',
  stance: 'Stance',
  quote: 'Quote',
  locator: 'Locator',
  tier: 'Tier',
  reliability: 'Reliability',
  credibility: 'Credibility',
  note: 'Note',
  level: 'Level',
  said_level: 'Was it said',
  confidence: 'Confidence',
  rationale: 'Rationale',
  summary: 'Summary',
  dispute_reason: 'Why the dispute is settled so',
  sources_reason: 'Why so few sources',
  assignee: 'Assigned to',
  title: 'Title',
  byline: 'Byline',
  publisher: 'Publisher',
  url: 'Address',
  published_on: 'Published',
  language: 'Language',
  deadline_on: 'Deadline',
  whom: 'Whom',
  anonymous: 'Not to be named',
  channel: 'By',
  asked: 'What was asked',
  asked_on: 'Asked on',
  outcome: 'What came of it',
  answer: 'Answer',
  remark: 'Remark',
  answered_on: 'Answered on',
  reason: 'Reason',
}
