import { Router } from 'express'
import { SearchPage, SearchResults } from '../../views/search/search-page.tsx'
import type { Context } from '../context.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, frameOf, sendPage, sendParts, wantsParts } from '../http/reply.tsx'
import { searchInput } from './input.ts'
import { search } from './queries.ts'

/** Search over everything on the desk: as a page, or as its results alone while somebody types. */
export function searchRoutes(context: Context): Router {
  const router = Router()
  router.get('/search', async (req, res) => {
    const { q, kind } = readInput(searchInput, req.query)
    const result = await search(context.read, q, kind, actorOf(res))
    res.vary('HX-Request').vary('HX-Request-Type')
    if (wantsParts(req)) sendParts(res, <SearchResults query={q} scope={kind} result={result} />)
    else sendPage(res, <SearchPage frame={frameOf(req, res)} query={q} scope={kind} result={result} />)
  })
  return router
}
