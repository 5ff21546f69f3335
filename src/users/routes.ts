import { Router } from 'express'
import type { Context } from '../context.ts'
import type { Log } from '../log.ts'
import { accountRoutes } from './account-routes.tsx'
import { joinRoutes } from './join-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'

/** What strangers may reach: signing in, taking up a link. Goes before `signedInOnly`. */
export function publicUserRoutes(context: Context, log: Log): Router {
  return Router().use(sessionRoutes(context, log), joinRoutes(context, log))
}

/** One's own account, and the desk's people. Goes after `signedInOnly`. */
export function userRoutes(context: Context, log: Log): Router {
  return Router().use(accountRoutes(context, log), peopleRoutes(context, log))
}
