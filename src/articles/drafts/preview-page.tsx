import type { Request, Response } from 'express'
import { DraftPreviewPage } from '../../../views/articles/drafts/draft-preview.tsx'
import type { PreviewDraft } from '../../../views/articles/preview.tsx'
import type { Broken } from '../../breaker/types.ts'
import type { Context } from '../../context.ts'
import { actorOf, frameOf, type Shown, sendPage } from '../../http/reply.tsx'
import { directionOf } from '../intake/direction-of.ts'
import { draftPreview } from './preview.ts'

/** Sends the page on which a later version is looked over before it is saved. @throws NotFound */
export async function showDraftPreview(
  { read }: Context,
  req: Request,
  res: Response,
  draft: PreviewDraft & { draftOf: string },
  broken: Broken,
  shown: Shown = {},
): Promise<void> {
  const preview = await draftPreview(read, draft.draftOf, draft.text, broken, actorOf(res))
  const page = (
    <DraftPreviewPage
      frame={frameOf(req, res)}
      preview={preview}
      draft={draft}
      direction={directionOf(preview.article.language)}
    />
  )
  sendPage(res, page, shown)
}
