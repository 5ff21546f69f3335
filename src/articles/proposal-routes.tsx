import { Router } from 'express'
import type { PreviewDraft } from '../../views/articles/preview.tsx'
import type { Broken } from '../breaker/types.ts'
import type { Context } from '../context.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form, goOn, type Show } from '../http/reply.tsx'
import { require } from '../users/permissions.ts'
import { onceInput } from './input.ts'
import type { LongReadings } from './intake/long-readings.ts'
import { placeOf } from './place-in-workbench.ts'
import { articleById, currentVersion } from './queries.ts'
import { goToReading } from './reading-page.tsx'
import { rebreakArticle } from './rebreak-command.ts'
import { showRefused } from './show-page.tsx'

/** An article is read again, and claims are proposed for it anew. */
export function proposalRoutes(context: Context, readings: LongReadings<PreviewDraft>): Router {
  const show: Show = (req, res, shown) =>
    showRefused(context, req, res, placeOf(idOf(req.params.id), {}), shown)

  return Router().post(
    '/articles/:id/proposals',
    form(show, async (req, res) => {
      const actor = actorOf(res)
      require(actor, 'article.rebreak')
      const { once } = readInput(onceInput, req.body)
      const { id, language, title } = await articleById(context.read, idOf(req.params.id))
      const version = await currentVersion(context.read, id)
      const back = `/articles/${id}`
      const propose = async (broken: Broken) => {
        const read = { versionId: version.id, language }
        const found = await context.change(actor, (c) => rebreakArticle(c, id, read, broken), { once })
        return { to: back, toast: inWords(found) }
      }
      const broken = readings.brokenAlready(version.text, language)
      if (broken) {
        const { to, toast } = await propose(broken)
        return goOn(res, to, toast)
      }
      const order = { by: actor.id, text: version.text, language, title, draft: null, back }
      goToReading(
        res,
        await readings.start({ ...order, end: `propose ${id} ${once ?? ''}`, whenRead: propose }),
      )
    }),
  )
}

function inWords({ fresh, gone }: { fresh: number; gone: number }): string {
  if (!fresh && !gone) return 'The same proposals as before.'
  const parts = [
    fresh && `${fresh} new ${fresh === 1 ? 'proposal' : 'proposals'}`,
    gone && `${gone} no longer proposed`,
  ]
  return `Proposed again: ${parts.filter(Boolean).join(', ')}.`
}
