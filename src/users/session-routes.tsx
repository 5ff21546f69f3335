import { type Request, type Response, Router } from 'express'
import { SignInPage } from '../../views/users/sign-in-page.tsx'
import type { Context } from '../context.ts'
import { readInput } from '../http/read-input.ts'
import { form, frameOf, goOn, type Shown, sendPage } from '../http/reply.tsx'
import type { Log } from '../log.ts'
import { carriedOn, holdForm } from './held-forms.ts'
import { signInInput } from './input.ts'
import { ownPath } from './next-path.ts'
import { beginSession, checkSignIn, endBrowserSession } from './sign-in.ts'

/** Signing in and out. */
export function sessionRoutes(context: Context, log: Log): Router {
  const router = Router()

  async function show(req: Request, res: Response, shown: Shown): Promise<void> {
    const body = (req.body ?? {}) as Record<string, unknown>
    const next = ownPath(String(req.query.next ?? body.next ?? '')) ?? '/'
    const page = (
      <SignInPage
        frame={frameOf(req, res)}
        next={next}
        hidden={carriedOn(body)}
        refused={(shown.status ?? 200) >= 400}
      />
    )
    sendPage(res, page, shown)
  }

  router.get('/session', async (req, res) => {
    if (res.locals.viewer) return goOn(res, ownPath(String(req.query.next ?? '')) ?? '/')
    await show(req, res, {})
  })

  router.post(
    '/session',
    form(show, async (req, res) => {
      const input = readInput(signInInput, req.body)
      const user = await checkSignIn(context, log, req, input)
      const session = await beginSession(context, log, req, res, user)
      goOn(res, holdForm(req.body ?? {}, session, context.now()) ?? ownPath(input.next) ?? '/')
    }),
  )

  router.post('/session/end', async (req, res) => {
    await endBrowserSession(context, log, req, res)
    goOn(res, '/session', 'You are signed out.')
  })

  return router
}
