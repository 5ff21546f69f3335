import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express'
import { Layout, renderDocument } from '../views/layout.tsx'
import { ErrorPage } from '../views/parts/error-page.tsx'
import { type BreakApart, breakTextApart } from './articles/intake/read-apart.ts'
import { uploadBodies } from './articles/intake-body.ts'
import { articleRoutes } from './articles/routes.tsx'
import { checklistRoutes } from './checklists/routes.tsx'
import { publicLogRoutes } from './checkpoints/public-routes.ts'
import { logRoutes } from './checkpoints/routes.tsx'
import { verificationRoutes } from './checkpoints/verification-routes.tsx'
import { claimRoutes } from './claims/routes.tsx'
import { contactRoutes } from './contacts/routes.ts'
import type { Context } from './context.ts'
import { policyRoutes } from './desk/policy-routes.tsx'
import { deskRoutes } from './desk/routes.tsx'
import { calendarRoutes } from './due/calendar-routes.ts'
import { dueRoutes } from './due/routes.tsx'
import { assets } from './http/assets.ts'
import { type ErrorFacts, errorHandler, notFound } from './http/errors.ts'
import { guard } from './http/guard.ts'
import type { Log } from './log.ts'
import { noteRoutes } from './notes/routes.ts'
import { notificationRoutes } from './notifications/routes.tsx'
import { agreementRoutes } from './ratings/agreement/routes.tsx'
import { ratingRoutes } from './ratings/routes.tsx'
import { correctionRoutes } from './reports/correction-routes.tsx'
import { reportRoutes } from './reports/routes.tsx'
import { signOffRoutes } from './reports/sign-off-routes.tsx'
import { pastRoutes } from './revisions/past/routes.tsx'
import { revisionRoutes } from './revisions/routes.tsx'
import { offersUndo } from './revisions/undo-offer.ts'
import { scaleRoutes } from './scales/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { evidenceRoutes } from './sources/evidence-routes.ts'
import { sourceRoutes } from './sources/routes.tsx'
import { snapshotBodies } from './sources/snapshot-body.ts'
import { snapshotRoutes } from './sources/snapshot-routes.ts'
import { signInAgain, signInBodies } from './users/held-forms.ts'
import { publicUserRoutes, userRoutes } from './users/routes.ts'
import { sessions, signedInOnly } from './users/session-middleware.ts'

/**
 * The whole application, in the order a request goes through it.
 * @param more routes for strangers besides the app's own: the demonstration's sign-in links
 * @param breakApart breaks long texts; a test may have it take its time
 */
export function createApp(
  context: Context,
  log: Log,
  more?: Router,
  breakApart: BreakApart = breakTextApart,
): Express {
  const app = express()
  const damage = stopAtDamage()
  const ready = { database: async () => !damage.found() && (await isThere(context)) }
  guard(app, {
    config: context.config,
    log,
    bodies: [...uploadBodies(context.config), ...snapshotBodies, ...signInBodies],
    ready,
  })
  app.use(assets())
  app.use(damage.refuseWrites)
  app.use(sessions(context))
  if (more) app.use(more)
  app.use(publicUserRoutes(context, log))
  app.use(calendarRoutes(context))
  app.use(publicLogRoutes(context))
  app.use(signedInOnly)
  app.use(offersUndo(context))
  app.use(deskRoutes(context))
  app.use(dueRoutes(context, log))
  app.use(notificationRoutes(context))
  app.use(policyRoutes(context))
  app.use(articleRoutes(context, breakApart))
  app.use(claimRoutes(context))
  app.use(evidenceRoutes(context))
  app.use(ratingRoutes(context))
  app.use(agreementRoutes(context))
  app.use(noteRoutes(context))
  app.use(contactRoutes(context))
  app.use(checklistRoutes(context))
  app.use(sourceRoutes(context))
  app.use(snapshotRoutes(context))
  app.use(reportRoutes(context))
  app.use(correctionRoutes(context))
  app.use(signOffRoutes(context))
  // Before the acts, whose numbers would take its address along.
  app.use(logRoutes(context))
  app.use(verificationRoutes(context, log))
  app.use(revisionRoutes(context))
  app.use(pastRoutes(context))
  app.use(searchRoutes(context))
  app.use(scaleRoutes(context))
  app.use(userRoutes(context, log))
  app.use(notFound)
  app.use(errorHandler({ log, render: errorDocument, onDamage: damage.note }))
  return app
}

/**
 * After the database has reported damage, or a sync that failed, nothing more is written until somebody has looked and
 * started the desk anew: a later save could seem to go well and still be lost.
 */
function stopAtDamage() {
  let found: unknown = null
  return {
    found: () => found !== null,
    note: (error: unknown) => {
      found ??= error
    },
    refuseWrites: (req: Request, _res: Response, next: NextFunction) =>
      next(found !== null && req.method === 'POST' ? found : undefined),
  }
}

async function isThere({ read }: Context): Promise<boolean> {
  await read.selectFrom('desk').select('id').executeTakeFirstOrThrow()
  return true
}

function errorDocument(req: Request, facts: ErrorFacts): string {
  const viewer = (req.res?.locals as Express.Locals | undefined)?.viewer ?? null
  const signIn = facts.status === 401 ? signInAgain(req) : undefined
  return renderDocument(
    <Layout title={facts.title} viewer={viewer} path={req.path}>
      <ErrorPage {...facts} signIn={signIn} />
    </Layout>,
  )
}
