import { type Request, type Response, Router } from 'express'
import { SourceOptions } from '../../views/sources/source-options.tsx'
import { SourcesPage } from '../../views/sources/sources-page.tsx'
import type { Context } from '../context.ts'
import { id as idOf, text } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { BadRequest } from '../http/refusals.ts'
import { actorOf, form, frameOf, goOn, type Shown, sendPage, sendParts } from '../http/reply.tsx'
import { describeSource, editSource } from './commands.ts'
import { editSourceInput, newSourceInput } from './input.ts'
import { type Cursor, findSources, sourceOptions, sourcesPage } from './queries.ts'
import { showSource } from './show-page.tsx'

const MAX_QUERY = 200

/** The desk's sources: described once, used by many claims. */
export function sourceRoutes(context: Context): Router {
  const router = Router()
  const { read } = context

  async function showAll(req: Request, res: Response, shown: Shown): Promise<void> {
    actorOf(res)
    const query = text(req.query.q, { max: MAX_QUERY }).trim()
    const before = cursorOf(req.query.before)
    const list = query
      ? { sources: await findSources(read, query), older: null }
      : await sourcesPage(read, before)
    const page = <SourcesPage frame={frameOf(req, res)} query={query} isFirst={before === null} {...list} />
    sendPage(res, page, shown)
  }

  const showOne = showSource(context, (req) => idOf(req.params.id))

  router.get('/sources', (req, res) => showAll(req, res, {}))

  router.post(
    '/sources',
    form(showAll, async (req, res) => {
      const { once, ...input } = readInput(newSourceInput, req.body)
      const { id } = await context.change(actorOf(res), (c) => describeSource(c, input), { once })
      goOn(res, `/sources/${id}`, 'Source saved.')
    }),
  )

  router.get('/sources/options', async (req, res) => {
    actorOf(res)
    const query = text(req.query.q, { max: MAX_QUERY })
    sendParts(res, <SourceOptions sources={await sourceOptions(read, query)} />)
  })

  router.get('/sources/:id', (req, res) => showOne(req, res, {}))

  router.post(
    '/sources/:id',
    form(showOne, async (req, res) => {
      const id = idOf(req.params.id)
      const { once, ...input } = readInput(editSourceInput, req.body)
      await context.change(actorOf(res), (c) => editSource(c, id, input), { once })
      goOn(res, `/sources/${id}`, 'Source saved.')
    }),
  )

  return router
}

/** @throws BadRequest */
function cursorOf(value: unknown): Cursor | null {
  const given = text(value, { max: 100 })
  if (!given) return null
  const [at = '', id = ''] = given.split('_', 2)
  if (!/^[\dTZ:.-]{10,30}$/.test(at) || !id) throw new BadRequest('There is no such page of the list.')
  return { at, id }
}
