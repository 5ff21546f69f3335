import { type Request, Router } from 'express'
import type { Context } from '../context.ts'
import { nodeHashes } from '../db/log.ts'
import { NotFound } from '../errors.ts'
import { readTilePath, TILE_WIDTH, tilePlaces } from '../merkle/tiles.ts'
import { latestCheckpoint } from './queries.ts'
import { cosignedNote } from './witness-queries.ts'

/**
 * What witnesses read, without signing in (C2SP tlog-tiles): the newest checkpoint, and the tree's hashes. An entry has a
 * salt, so its hash tells nothing of it; the entries themselves are the desk's own and are not here.
 */
export function publicLogRoutes({ read }: Context): Router {
  const router = Router()

  router.get('/checkpoint', async (_req, res) => {
    const checkpoint = await latestCheckpoint(read)
    if (!checkpoint) throw new NotFound('Nothing has been signed on this desk yet.')
    res.type('text/plain; charset=utf-8').send(await cosignedNote(read, checkpoint))
  })

  router.get('/tile/:level/*index', async (req: Request<{ level: string; index: string[] }>, res) => {
    const tile = readTilePath([req.params.level, ...req.params.index].join('/'))
    const hashes = tile && (await nodeHashes(read, tilePlaces(tile)))
    if (!hashes) throw new NotFound('There is no such tile.')
    // A full tile never changes, and neither does what was signed over it.
    if (tile.width === TILE_WIDTH) res.set('Cache-Control', 'public, max-age=31536000, immutable')
    res.type('application/octet-stream').send(Buffer.concat(hashes))
  })
  return router
}
