import { createRequire } from 'node:module'
import path from 'node:path'
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express'
import { NotFound } from '../errors.ts'
import { projectRoot } from './root.ts'

/**
 * Style sheets, scripts and icons under /assets, and htmx from its package as /assets/htmx.min.js. Browsers may keep
 * them but ask each time (ETag), so that an upgrade is seen at once and costs an unchanged visit 304s only.
 */
export function assets(): Router {
  const router = express.Router()
  const htmx = createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js')
  const fromPackage = folder(path.dirname(htmx))
  router.get('/assets/htmx.min.js', (req: Request, res: Response, next: NextFunction) => {
    req.url = `/${path.basename(htmx)}`
    fromPackage(req, res, next)
  })
  router.use('/assets', folder(path.join(projectRoot(), 'views', 'assets')), () => {
    throw new NotFound('There is nothing at this address.')
  })
  return router
}

function folder(root: string): RequestHandler {
  return express.static(root, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (res) => res.setHeader('Cache-Control', 'public, no-cache'),
  })
}
