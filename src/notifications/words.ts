import type { NotificationKind } from './vocabulary.ts'

/** What a notification needs to be put into words. */
interface Worded {
  kind: NotificationKind
  by: string | null
  whom: string | null
  number: number | null
  claims: number
  due_on: string
  article_id: string
  claim_id: string | null
  note_id: string | null
  contact_id: string | null
}

/** A notification as a sentence: who, where somebody did it, and what. Only `who` is anybody's words. */
export function notificationInWords(told: Worded): { who: string | null; what: string } {
  const claim = told.number === null ? 'the article' : `claim ${told.number}`
  const who = told.by ?? 'Somebody'
  switch (told.kind) {
    case 'mention':
      return { who, what: `named you in a note on ${claim}` }
    case 'assigned':
      return { who, what: `gave you ${told.number === null ? `${told.claims} claims` : claim}` }
    case 'disputed':
      return { who: null, what: `The raters of ${claim} differ, you among them` }
    case 'decided':
      return { who, what: `decided ${claim}, which you rated` }
    case 're-check': {
      const [which, them] = told.claims > 1 ? [`${told.claims} claims of yours`, 'their'] : [claim, 'its']
      return { who, what: `sent ${which} to be checked again: a new draft changed ${them} words` }
    }
    case 'reply':
      return { who: told.whom ?? 'Somebody', what: `answered on ${claim}` }
    case 'due': {
      if (told.contact_id)
        return { who: told.whom, what: `was asked to answer on ${claim} by ${told.due_on}` }
      return { who: null, what: `Due ${told.due_on}: ${claim}` }
    }
  }
}

/** Where it leads. */
export function notificationPath({ kind, article_id, claim_id, note_id, contact_id }: Worded): string {
  const place = claim_id ? `/claims/${claim_id}` : `/articles/${article_id}`
  if (kind === 're-check' && !claim_id) return `${place}?state=re-check#claims`
  if (note_id) return `${place}#note-${note_id}`
  return contact_id ? `${place}#contact-${contact_id}` : place
}
