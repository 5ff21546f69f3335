import type { Request } from 'express'
import { SourcePage } from '../../views/sources/source-page.tsx'
import type { Context } from '../context.ts'
import { actorOf, frameOf, type Show, sendPage } from '../http/reply.tsx'
import { sourceById, sourcesAt, usesOfSource } from './queries.ts'
import { snapshotsOfSource } from './snapshot-queries.ts'

/**
 * Sends a source's page.
 * @param sourceOf the source that the request is about
 * @throws NotFound
 */
export function showSource({ read }: Context, sourceOf: (req: Request) => string | Promise<string>): Show {
  return async (req, res, shown) => {
    const actor = actorOf(res)
    const source = await sourceById(read, await sourceOf(req))
    const page = (
      <SourcePage
        frame={frameOf(req, res)}
        source={source}
        copies={await snapshotsOfSource(read, source.id)}
        uses={await usesOfSource(read, source.id, actor)}
        twins={await sourcesAt(read, source.url, source.id)}
      />
    )
    sendPage(res, page, shown)
  }
}
