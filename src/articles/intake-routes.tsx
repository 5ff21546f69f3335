import { type Request, type Response, Router } from 'express'
import { NewArticlePage } from '../../views/articles/new-article.tsx'
import type { PreviewDraft } from '../../views/articles/preview.tsx'
import type { Broken } from '../breaker/types.ts'
import type { Context } from '../context.ts'
import { InvalidInput } from '../errors.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, type Shown, sendPage } from '../http/reply.tsx'
import { require } from '../users/permissions.ts'
import { importArticle } from './import-command.ts'
import { articleInput } from './input.ts'
import { MAX_TEXT_CHARACTERS } from './intake/draft.ts'
import type { LongReadings, Order } from './intake/long-readings.ts'
import { normaliseText } from './intake/normalise-text.ts'
import { textOf, typedIn, uploaded } from './intake-body.ts'
import { goToReading, previewPage, readingUrl } from './reading-page.tsx'

/** An article comes in: the form, the preview of its lines, the saving. */
export function intakeRoutes(context: Context, readings: LongReadings<PreviewDraft>): Router {
  const router = Router()

  const showNew: Show = async (req, res, shown) => {
    require(actorOf(res), 'article.import')
    sendPage(res, <NewArticlePage frame={frameOf(req, res)} />, shown)
  }

  router.get('/articles/new', (req, res) => showNew(req, res, {}))
  // A preview is the answer to a form; reloading its address starts again.
  router.get('/articles/preview', (_req, res) => goOn(res, '/articles/new'))

  router.post(
    '/articles/preview',
    uploaded(context.config, 'article.import'),
    form(showNew, async (req, res) => {
      require(actorOf(res), 'article.import')
      await sendPreview(req, res, await draftOf(req))
    }),
  )

  router.post(
    '/articles',
    form(showPreview, async (req, res) => {
      const actor = actorOf(res)
      require(actor, 'article.import')
      const typed = readInput(articleInput, req.body)
      const input = { ...typed, text: normaliseText(typed.text) }
      if (!input.text) throw new InvalidInput({ text: 'The article has no text.' })
      const save = async (broken: Broken) => {
        const { id } = await context.change(actor, (c) => importArticle(c, input, broken), {
          once: typed.once,
        })
        return { to: `/articles/${id}`, toast: 'Article saved.' }
      }
      const broken = readings.brokenAlready(input.text, input.language)
      if (broken) {
        const { to, toast } = await save(broken)
        return goOn(res, to, toast)
      }
      const { once: _, ...draft } = input
      const order = orderOf(res, { ...draft, warnings: [] }, `save ${typed.once ?? ''}`)
      goToReading(res, await readings.start({ ...order, whenRead: save }))
    }),
  )

  async function sendPreview(req: Request, res: Response, draft: PreviewDraft, shown: Shown = {}) {
    const { text, language } = draft
    const broken = readings.brokenAlready(text, language)
    if (broken) return sendPage(res, previewPage(req, res, draft, broken), shown)
    const reading = await readings.start(orderOf(res, draft, 'preview'))
    if (reading.state === 'failed') throw reading.error
    if (reading.broken) sendPage(res, previewPage(req, res, draft, reading.broken), shown)
    else goOn(res, readingUrl(reading))
  }

  /** A refused save comes back on the preview, with everything that was typed. */
  async function showPreview(req: Request, res: Response, shown: Shown): Promise<void> {
    const value = (name: string) => String((req.body as Record<string, unknown>)[name] ?? '')
    const text = normaliseText(value('text'))
    // What no preview of ours could have sent is not worth the work of one.
    if (text.length > MAX_TEXT_CHARACTERS) throw new InvalidInput(shown.typed?.errors ?? {})
    const details = {
      title: value('title'),
      byline: value('byline'),
      publisher: value('publisher'),
      url: value('url'),
      published_on: value('published_on'),
      language: value('language'),
    }
    const file = {
      raw_sha256: value('raw_sha256'),
      file_name: value('file_name'),
      media_type: value('media_type'),
      charset: value('charset'),
    }
    await sendPreview(req, res, { ...details, ...file, text, warnings: [] }, shown)
  }

  return router
}

function orderOf(res: Response, draft: PreviewDraft, end: string): Order<PreviewDraft> {
  const { text, language, title } = draft
  return { by: actorOf(res).id, text, language, title, end, draft, back: '/articles/new' }
}

async function draftOf(req: Request): Promise<PreviewDraft> {
  const typed = typedIn(req)
  const { draft, file } = await textOf(req)
  return {
    title: typed('title') || draft.title,
    byline: typed('byline') || draft.byline,
    publisher: typed('publisher') || draft.publisher,
    url: typed('url') || draft.url,
    published_on: typed('published_on') || draft.publishedOn,
    language: typed('language') || draft.language,
    ...file,
  }
}
