import type { Response } from 'express'
import type { VNode } from 'preact'
import { ArticleNotes } from '../../views/articles/article-notes.tsx'
import type { Place } from '../../views/articles/place.ts'
import { ClaimPanel } from '../../views/claims/claim-panel.tsx'
import { panelOf } from '../claims/panel-page.ts'
import { type Context, todayOf } from '../context.ts'
import { NotFound } from '../errors.ts'
import type { Typed } from '../http/typed.ts'
import { may } from '../users/permissions.ts'
import { notesOfArticle } from './note-queries.ts'
import type { Workbench } from './workbench.ts'

/** The claim that the place names, as it stands in the panel; null where the article has no such claim. */
export async function panel(
  context: Context,
  res: Response,
  place: Place,
  edit: string,
  typed: Typed | null,
  bench?: Workbench,
): Promise<VNode | null> {
  const { viewer } = res.locals as Express.Locals
  if (!place.claim || !viewer) return null
  try {
    const props = await panelOf(context.read, place.claim, {
      ...{ viewer, place, edit, typed, bench },
      today: todayOf(context),
    })
    return props.page.claim.article_id === place.article ? <ClaimPanel {...props} /> : null
  } catch (error) {
    // An old link may name a claim that was never there; the article still is.
    if (error instanceof NotFound) return null
    throw error
  }
}

/** The notes on the article as a whole, for whoever can read or write some. */
export async function articleNotes(
  context: Context,
  res: Response,
  bench: Workbench,
  place: Place,
  typed: Typed | null,
): Promise<VNode | null> {
  const { viewer } = res.locals as Express.Locals
  const notes = await notesOfArticle(context.read, place.article)
  return viewer && (notes.length || may(viewer, 'note.write')) ? (
    <ArticleNotes viewer={viewer} place={place} notes={notes} people={bench.people} typed={typed} />
  ) : null
}

/** Whether this person works on the article now: nobody does once it is signed. */
export function canWork(res: Response, { article }: Pick<Workbench, 'article'>): boolean {
  const { viewer } = res.locals as Express.Locals
  return viewer !== null && may({ role: viewer.role, article: article.state }, 'claim.create')
}
