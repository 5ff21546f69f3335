import { type Request, type Response, Router } from 'express'
import type { VNode } from 'preact'
import { ArticleThenPage } from '../../../views/revisions/past/article-then.tsx'
import { ChooseMoment } from '../../../views/revisions/past/choose-moment.tsx'
import { ClaimBack } from '../../../views/revisions/past/claim-back.tsx'
import { ClaimThenPage } from '../../../views/revisions/past/claim-then.tsx'
import { ChooseComparison, Compare } from '../../../views/revisions/past/compare.tsx'
import { ReportThenPage } from '../../../views/revisions/past/report-then.tsx'
import { directionOf } from '../../articles/intake/direction-of.ts'
import { articleById } from '../../articles/queries.ts'
import { claimById } from '../../claims/queries.ts'
import type { Context } from '../../context.ts'
import { InvalidInput, NotFound } from '../../errors.ts'
import { id as idOf } from '../../http/input.ts'
import { readInput } from '../../http/read-input.ts'
import { actorOf, form, frameOf, goOn, type Show, sendPage } from '../../http/reply.tsx'
import type { Typed } from '../../http/typed.ts'
import { eyesOf } from '../../ratings/readable-queries.ts'
import { may } from '../../users/permissions.ts'
import { putClaimBack } from '../claim-back-command.ts'
import { claimBackPage } from './claim-back-page.ts'
import { comparePage } from './compare-page.ts'
import { claimBackInput, comparisonInput, momentInput } from './input.ts'
import { type About, lastActUntil } from './moment-queries.ts'
import { articleThen, claimThen, reportThen } from './page.ts'

/** An article, its claims and its report as they stood at any moment. */
export function pastRoutes(context: Context): Router {
  const router = Router()
  const { read, config } = context

  /** The form that asks for a moment; with one given, on to the page that shows it. */
  const choose = async (req: Request, res: Response, about: About) => {
    const actor = actorOf(res)
    const subject = await subjectOf(about)
    const page = <ChooseMoment frame={frameOf(req, res)} subject={subject} />
    if (req.query.at === undefined && req.query.act === undefined) return sendPage(res, page)
    await orAgain(req, res, `${subject.href}/as-of`, page, async () => {
      const { at, act } = readInput(momentInput, req.query)
      if (!at && act === null) throw new InvalidInput({ at: 'Choose a time, or give the number of an act.' })
      const seq = await lastActUntil(read, await eyesOf(read, actor), about, act ?? at)
      if (seq === null)
        throw new InvalidInput({ [at ? 'at' : 'act']: `The ${about.kind} was not there yet then.` })
      goOn(res, `${subject.href}/as-of/${seq}`)
    })
  }

  async function subjectOf({ kind, id }: About) {
    if (kind === 'article')
      return { kind, title: (await articleById(read, id)).title, href: `/articles/${id}` }
    const { number, wording } = await claimById(read, id)
    return { kind, title: `${number}: ${wording}`, href: `/claims/${id}` }
  }

  router.get('/articles/:id/as-of', (req, res) =>
    choose(req, res, { kind: 'article', id: idOf(req.params.id) }),
  )
  router.get('/claims/:id/as-of', (req, res) => choose(req, res, { kind: 'claim', id: idOf(req.params.id) }))

  router.get('/articles/:id/as-of/:seq', async (req, res) => {
    const viewer = viewerOf(res)
    const then = await articleThen(read, viewer, idOf(req.params.id), seqOf(req))
    const direction = directionOf(then.bench.article.language)
    sendPage(
      res,
      <ArticleThenPage frame={{ ...frameOf(req, res), viewer }} then={then} direction={direction} />,
    )
  })

  router.get('/articles/:id/as-of/:seq/report', async (req, res) => {
    const then = await reportThen(read, viewerOf(res), idOf(req.params.id), seqOf(req), config.publicUrl)
    sendPage(res, <ReportThenPage frame={frameOf(req, res)} then={then} />)
  })

  router.get('/claims/:id/as-of/:seq', async (req, res) => {
    const viewer = viewerOf(res)
    const then = await claimThen(read, viewer, idOf(req.params.id), seqOf(req))
    const mayRestore = may(viewer, 'history.restore')
    sendPage(res, <ClaimThenPage frame={frameOf(req, res)} then={then} mayRestore={mayRestore} />)
  })

  const showRestoration: Show = async (req, res, shown) => {
    const page = await claimBackPage(read, actorOf(res), idOf(req.params.id), seqOf(req))
    const typed = (shown.typed ?? null) as Typed | null
    sendPage(res, <ClaimBack frame={frameOf(req, res)} page={page} typed={typed} />, shown)
  }
  router.get('/claims/:id/as-of/:seq/restoration', (req, res) => showRestoration(req, res, {}))
  router.post(
    '/claims/:id/as-of/:seq/restoration',
    form(showRestoration, async (req, res) => {
      const id = idOf(req.params.id)
      const input = readInput(claimBackInput, req.body)
      await context.change(actorOf(res), (c) => putClaimBack(c, id, seqOf(req), input), { once: input.once })
      goOn(res, `/claims/${id}`, 'The claim is put back. The history has a new act for it.')
    }),
  )

  router.get('/articles/:id/compare', async (req, res) => {
    const { id, title } = await articleById(read, idOf(req.params.id))
    const again = <ChooseComparison frame={frameOf(req, res)} article={{ id, title }} />
    await orAgain(req, res, `/articles/${id}/compare`, again, async () => {
      const asked = readInput(comparisonInput, req.query)
      const page = await comparePage(read, actorOf(res), { id, title }, asked)
      sendPage(res, <Compare frame={frameOf(req, res)} page={page} />)
    })
  })

  return router
}

/** Answers a form whose fields stand in the address; where they do not fit, with the page that has it, as it was typed. */
async function orAgain(
  req: Request,
  res: Response,
  action: string,
  page: VNode,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const values = Object.fromEntries(Object.entries(req.query).map(([name, value]) => [name, `${value}`]))
    sendPage(res, page, { status: error.status, typed: { action, values, errors: error.fields } })
  }
}

/** Who is signed in. @throws SignedOut */
function viewerOf(res: Response) {
  const { viewer } = res.locals as Express.Locals
  return { ...actorOf(res), unread: viewer?.unread ?? 0 }
}

function seqOf(req: Request): number {
  const { seq } = req.params
  if (typeof seq !== 'string' || !/^[1-9]\d{0,14}$/.test(seq))
    throw new NotFound('There is no such act in the history.')
  return Number(seq)
}
