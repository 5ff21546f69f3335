import { type Request, type Response, Router } from 'express'
import { NewDraftPage } from '../../../views/articles/drafts/new-draft.tsx'
import type { PreviewDraft } from '../../../views/articles/preview.tsx'
import type { Broken } from '../../breaker/types.ts'
import type { Context } from '../../context.ts'
import { InvalidInput } from '../../errors.ts'
import { id as idOf } from '../../http/input.ts'
import { readInput } from '../../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, type Shown, sendPage } from '../../http/reply.tsx'
import { require, requireOnArticle } from '../../users/permissions.ts'
import { articleFacts } from '../facts-queries.ts'
import { MAX_TEXT_CHARACTERS } from '../intake/draft.ts'
import type { LongReadings, Order } from '../intake/long-readings.ts'
import { normaliseText } from '../intake/normalise-text.ts'
import { textOf, typedIn, uploaded } from '../intake-body.ts'
import { articleById, currentVersion } from '../queries.ts'
import { goToReading, readingUrl } from '../reading-page.tsx'
import { draftInput } from './input.ts'
import { showDraftPreview } from './preview-page.tsx'
import { readDraft } from './read-draft.ts'
import { type Redrafted, redraftArticle } from './redraft-command.ts'

type Draft = PreviewDraft & { draftOf: string }

/** A later version of an article's text comes in: the form, what differs, the saving. */
export function draftIntakeRoutes(context: Context, readings: LongReadings<PreviewDraft>): Router {
  const router = Router()
  const articleOf = (req: Request) => idOf(req.params.id)

  const showNew: Show = async (req, res, shown) => {
    const article = await articleById(context.read, articleOf(req))
    const facts = await articleFacts(context.read, article.id)
    requireOnArticle(actorOf(res), 'article.redraft', article.state, facts)
    const { number } = await currentVersion(context.read, article.id)
    sendPage(res, <NewDraftPage frame={frameOf(req, res)} article={article} number={number} />, shown)
  }

  router.get('/articles/:id/versions/new', (req, res) => showNew(req, res, {}))
  // A preview is the answer to a form; reloading its address starts again.
  router.get('/articles/:id/versions/preview', (req, res) =>
    goOn(res, `/articles/${articleOf(req)}/versions/new`),
  )

  router.post(
    '/articles/:id/versions/preview',
    uploaded(context.config, 'article.redraft'),
    form(showNew, async (req, res) => {
      const { draft, file } = await textOf(req)
      const language = draft.language
      await sendPreview(req, res, await draftFor(articleOf(req), file), {}, language)
    }),
  )

  router.post(
    '/articles/:id/versions',
    form(showPreview, async (req, res) => {
      const actor = actorOf(res)
      require(actor, 'article.redraft')
      const typed = readInput(draftInput, req.body)
      const input = { ...typed, text: normaliseText(typed.text) }
      if (!input.text) throw new InvalidInput({ text: 'The draft has no text.' })
      const { id, language, title } = await articleById(context.read, articleOf(req))
      const save = async (broken: Broken) => {
        const current = await currentVersion(context.read, id)
        const { alignments } = await readDraft(context.read, current, input.text, broken)
        const read = { broken, language, alignments }
        const done = await context.change(actor, (c) => redraftArticle(c, id, input, read), {
          once: typed.once,
        })
        return { to: done.asks ? `/articles/${id}/placements` : `/articles/${id}`, toast: inWords(done) }
      }
      const broken = readings.brokenAlready(input.text, language)
      if (broken) {
        const { to, toast } = await save(broken)
        return goOn(res, to, toast)
      }
      const { text, raw_sha256, file_name, media_type, charset } = input
      const file = { text, raw_sha256, file_name, media_type, charset, warnings: [] }
      const draft = await draftFor(id, file)
      const order = { ...orderOf(res, { ...draft, title }), end: `draft ${id} ${typed.once ?? ''}` }
      goToReading(res, await readings.start({ ...order, whenRead: save }))
    }),
  )

  /** The text as a draft of its article, with what the desk knows about that. */
  async function draftFor(
    id: string,
    file: Omit<
      PreviewDraft,
      'title' | 'byline' | 'publisher' | 'url' | 'published_on' | 'language' | 'draftOf'
    >,
  ): Promise<Draft> {
    const { title, byline, publisher, url, published_on, language } = await articleById(context.read, id)
    return { ...file, title, byline, publisher, url, published_on, language, draftOf: id }
  }

  async function sendPreview(
    req: Request,
    res: Response,
    draft: Draft,
    shown: Shown = {},
    found = '',
  ): Promise<void> {
    const warnings = [...draft.warnings, ...languageWarning(found, draft.language)]
    const told = { ...draft, warnings }
    const broken = readings.brokenAlready(draft.text, draft.language)
    if (broken) return showDraftPreview(context, req, res, told, broken, shown)
    const reading = await readings.start(orderOf(res, told))
    if (reading.state === 'failed') throw reading.error
    if (reading.broken) await showDraftPreview(context, req, res, told, reading.broken, shown)
    else goOn(res, readingUrl(reading))
  }

  /** A refused save comes back with what differs now, and everything that was typed. */
  async function showPreview(req: Request, res: Response, shown: Shown): Promise<void> {
    const value = typedIn(req)
    const text = normaliseText(value('text'))
    if (!text || text.length > MAX_TEXT_CHARACTERS)
      return showNew(req, res, { ...shown, typed: asNew(req, shown) })
    const file = {
      raw_sha256: value('raw_sha256'),
      file_name: value('file_name'),
      media_type: value('media_type'),
      charset: value('charset'),
    }
    await sendPreview(req, res, await draftFor(articleOf(req), { ...file, text, warnings: [] }), shown)
  }

  return router
}

/** What was typed, for the form that takes a text anew. */
function asNew(req: Request, { typed }: Shown): NonNullable<Shown['typed']> {
  const values = { text: String((req.body as Record<string, unknown>).text ?? '') }
  return {
    action: `${req.path}/preview`,
    values,
    errors: typed?.errors ?? {},
    ...(typed?.message && { message: typed.message }),
  }
}

function orderOf(res: Response, draft: Draft): Order<PreviewDraft> {
  const { text, language, title, draftOf } = draft
  return {
    by: actorOf(res).id,
    text,
    language,
    title,
    end: `draft of ${draftOf}`,
    draft,
    back: `/articles/${draftOf}`,
  }
}

function languageWarning(found: string, language: string): string[] {
  return found && language && found.split('-')[0] !== language.split('-')[0]
    ? [
        `The article’s language is “${language}”, but this text reads like “${found}”. Is it the same article?`,
      ]
    : []
}

function inWords({ number, isSame, recheck, asks, fresh }: Redrafted): string {
  if (isSame) return `The text is the same as version ${number}; nothing was changed.`
  const parts = [
    recheck && `${recheck} ${recheck === 1 ? 'claim' : 'claims'} to be checked again`,
    asks && `${asks} to be placed`,
    fresh && `${fresh} new ${fresh === 1 ? 'proposal' : 'proposals'}`,
  ].filter(Boolean)
  return `Version ${number} saved${parts.length ? `: ${parts.join(', ')}` : ''}.`
}
