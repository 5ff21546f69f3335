import type { Request, RequestHandler } from 'express'
import type { Context } from '../context.ts'
import { hasToast } from '../http/reply.tsx'
import { ownPath } from '../users/next-path.ts'
import { may } from '../users/permissions.ts'
import type { Role } from '../users/vocabulary.ts'
import { oppositeOf } from './undoable.ts'
import { actionLabel } from './vocabulary.ts'

/** How long after an act it is offered to be undone, beside the sentence that says it was done. */
const OFFERED_MS = 60_000

/** An act that can be undone with one press. */
export interface UndoOffer {
  seq: number
  /** "claim discarded" */
  what: string
}

/** What this person did last, if it was just now and can be undone; null otherwise. One query. */
export async function undoOffer(
  { read, now }: Pick<Context, 'read' | 'now'>,
  viewer: { id: string; role: Role },
): Promise<UndoOffer | null> {
  const last = await read
    .selectFrom('revisions')
    .select(['seq', 'at', 'action'])
    .where('actor_id', '=', viewer.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const opposite = last && oppositeOf(last.action)
  if (!opposite || !may(viewer, opposite) || now().getTime() - Date.parse(last.at) > OFFERED_MS) return null
  return { seq: last.seq, what: actionLabel(last.action) }
}

/** Where a page says what was just done, it offers to undo it. */
export function offersUndo(context: Context): RequestHandler {
  return async (req, res, next) => {
    const { viewer } = res.locals as Express.Locals
    if (viewer && req.method === 'GET' && hasToast(req)) res.locals.undo = await undoOffer(context, viewer)
    next()
  }
}

/** The page to go on with after undoing: the one it was pressed on. */
export function backFrom(req: Request): string {
  const { back } = req.body as Record<string, unknown>
  return (typeof back === 'string' && ownPath(back)) || '/'
}
