import type { Action } from '../users/rules.ts'

/** Acts that whoever did them may undo at once, and what one must be allowed to do for it: the opposite. */
const opposites: Record<string, Action> = {
  'article.edited': 'article.edit',
  'line.marked-nothing': 'line.mark',
  'line.unmarked': 'line.mark',
  'hint.dismissed': 'hint.dismiss',
  'hint.restored': 'hint.dismiss',
  'claim.accepted': 'claim.discard',
  'claim.discarded': 'claim.restore',
  'claim.set-aside': 'claim.restore',
  'claim.restored': 'claim.set-aside',
  'claim.edited': 'claim.edit',
  'claim.assigned': 'claim.assign',
  'claim.scheduled': 'claim.schedule',
  'claim.tagged': 'claim.tag',
  'source.edited': 'source.edit',
  'evidence.attached': 'evidence.remove',
  'evidence.edited': 'evidence.edit',
  'evidence.removed': 'evidence.attach',
  'note.resolved': 'note.resolve',
  'note.reopened': 'note.resolve',
}

/** What somebody must be allowed to do to undo such an act; null where it cannot be undone. */
export function oppositeOf(action: string): Action | null {
  return Object.hasOwn(opposites, action) ? (opposites[action] ?? null) : null
}

export const undoableActions: readonly string[] = Object.keys(opposites)
