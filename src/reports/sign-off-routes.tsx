import { type Request, Router } from 'express'
import { SignOffPage } from '../../views/reports/sign-off-page.tsx'
import { exceptionsSeen } from '../articles/exception-queries.ts'
import { factsFrom } from '../articles/facts-queries.ts'
import { articleById } from '../articles/queries.ts'
import { waiverById, waiversInForce } from '../articles/waiver-queries.ts'
import type { Context } from '../context.ts'
import { InvalidInput } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, type Shown, sendPage } from '../http/reply.tsx'
import { everybody } from '../ratings/readable-queries.ts'
import { may, missingOnArticle } from '../users/permissions.ts'
import { changedClaims } from './changed-claims.ts'
import { statedCorrections } from './correction-input.ts'
import { signatureInput } from './input.ts'
import { draftReport, editionsOfArticle, lastVerdicts } from './queries.ts'
import { renderFiles } from './render-files.ts'
import { reopeningSince } from './reopening-queries.ts'
import { seenOf } from './seen.ts'
import { reopenArticle, signArticle } from './sign-commands.ts'
import { waiveExceptions, withdrawWaiver } from './waiver-commands.ts'
import { articleReopeningInput, waiverInput, waiverRemovalInput } from './waiver-input.ts'

/** Signing an article: what is left, what an editor lets stand, who stands for what; and taking it up again. */
export function signOffRoutes(context: Context): Router {
  const router = Router()
  const { read, config } = context

  async function send(req: Request, res: Parameters<Show>[1], id: string, shown: Shown = {}): Promise<void> {
    const viewer = actorOf(res)
    const article = await articleById(read, id)
    const report = await draftReport(read, id, config.publicUrl, everybody)
    const frame = frameOf(req, res)
    const acting = frame.viewer && { role: frame.viewer.role, article: article.state }
    const editions = await editionsOfArticle(read, id)
    const exceptions = await exceptionsSeen(read, id, viewer)
    const waivers = await waiversInForce(read, id)
    const facts = factsFrom({ decided: report.counts.decided, exceptions, waivers, editions })
    const maySign = acting !== null && may(acting, 'article.sign')
    const earlier = maySign ? await lastVerdicts(read, id) : null
    const page = (
      <SignOffPage
        frame={frame}
        article={article}
        report={report}
        editions={editions}
        exceptions={exceptions}
        waivers={waivers}
        reopened={await reopeningSince(read, id)}
        signing={
          maySign
            ? {
                changed: earlier ? changedClaims(earlier.report, report) : [],
                corrects: earlier?.number ?? null,
                obstacle: missingOnArticle('article.sign', facts).join(' ') || null,
                seen: seenOf(report, waivers),
              }
            : null
        }
        mayWaive={acting !== null && may(acting, 'exception.waive')}
        mayReopen={acting !== null && may(acting, 'article.reopen')}
      />
    )
    sendPage(res, page, shown)
  }

  const show: Show = (req, res, shown) => send(req, res, idOf(req.params.id), shown)

  router.get('/articles/:id/sign-off', (req, res) => show(req, res, {}))

  router.post(
    '/articles/:id/waivers',
    form(show, async (req, res) => {
      const id = idOf(req.params.id)
      const input = readInput(waiverInput, req.body)
      const n = await context.change(actorOf(res), (c) => waiveExceptions(c, id, input), { once: input.once })
      goOn(res, `/articles/${id}/sign-off`, n === 1 ? 'Waived.' : `${n} waived.`)
    }),
  )

  const showOfWaiver: Show = async (req, res, shown) =>
    send(req, res, (await waiverById(read, idOf(req.params.id))).article_id, shown)

  router.post(
    '/waivers/:id/removal',
    form(showOfWaiver, async (req, res) => {
      const id = idOf(req.params.id)
      const { version, once } = readInput(waiverRemovalInput, req.body)
      await context.change(actorOf(res), (c) => withdrawWaiver(c, id, version), { once })
      const { article_id } = await waiverById(read, id)
      goOn(res, `/articles/${article_id}/sign-off`, 'The waiver is taken back.')
    }),
  )

  router.post(
    '/articles/:id/signature',
    form(show, async (req, res) => {
      const id = idOf(req.params.id)
      const { once, seen } = readInput(signatureInput, req.body)
      const { stated, errors } = statedCorrections(req.body)
      if (Object.keys(errors).length) throw new InvalidInput(errors)
      const { number } = await context.change(
        actorOf(res),
        (c) => signArticle(c, id, config.publicUrl, renderFiles, { stated, seen }),
        { once },
      )
      goOn(res, `/articles/${id}/editions/${number}`, `Signed and issued as edition ${number}.`)
    }),
  )

  router.post(
    '/articles/:id/reopening',
    form(show, async (req, res) => {
      const id = idOf(req.params.id)
      const { reason, once } = readInput(articleReopeningInput, req.body)
      await context.change(actorOf(res), (c) => reopenArticle(c, id, reason), { once })
      goOn(res, `/articles/${id}`, 'The article is re-opened.')
    }),
  )

  return router
}
