import { type Request, Router } from 'express'
import { LineReadingPage } from '../../views/articles/line-reading.tsx'
import { isTakenApart } from '../breaker/languages.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { actorOf, frameOf, sendPage } from '../http/reply.tsx'
import { explainLineApart } from './intake/read-apart.ts'
import { claimsOnLine, lineByNumber } from './line-queries.ts'
import { articleById, currentVersion } from './queries.ts'

/** How the breaker reads a line: its tree, the rules that fired, and where each wording comes from. */
export function lineRoutes(context: Context): Router {
  return Router().get('/articles/:id/lines/:number/reading', async (req, res) => {
    const viewer = actorOf(res)
    const { read } = context
    const article = await articleById(read, idOf(req.params.id))
    const version = await currentVersion(read, article.id)
    const { line, lines } = await lineByNumber(read, version.id, numberIn(req))
    const claims = await claimsOnLine(read, line.id, viewer)
    // Whoever goes on to the next line does not wait for this one, and nobody else does for it.
    const left = new AbortController()
    res.once('close', () => left.abort(new Error('Nobody waits for this line any more.')))
    const explained = isTakenApart(article.language)
      ? await explainLineApart(version.text, article.language, line, { signal: left.signal }).catch(
          (error) => {
            if (!left.signal.aborted) throw error
            return null
          },
        )
      : null
    if (left.signal.aborted) return
    sendPage(
      res,
      <LineReadingPage
        frame={frameOf(req, res)}
        article={article}
        line={{ number: line.number, text: version.text.slice(line.start_at, line.end_at) }}
        lines={lines}
        claims={claims}
        explained={explained}
      />,
    )
  })
}

function numberIn(req: Request): number {
  const number = String(req.params.number)
  if (!/^[1-9][0-9]{0,6}$/.test(number)) throw new NotFound('The article has no such line.')
  return Number(number)
}
