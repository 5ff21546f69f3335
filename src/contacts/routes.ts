import { type Request, Router } from 'express'
import { answerClaim, claimInWords, showForm } from '../claims/show-page.tsx'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { id as idOf } from '../http/input.ts'
import { readInput } from '../http/read-input.ts'
import { actorOf, form } from '../http/reply.tsx'
import { closeContact, editContact, recordContact, removeContact } from './commands.ts'
import { eraseContact } from './erase-command.ts'
import {
  contactInput,
  editContactInput,
  eraseContactInput,
  outcomeInput,
  removeContactInput,
  replyReasonInput,
} from './input.ts'
import { needReply, waiveReply } from './need-commands.ts'

/** What right of reply adds to a claim’s page: the forms to ask for it, to record contacts, and what came of them. */
export function contactRoutes(context: Context): Router {
  const router = Router()
  const idIn = (req: Request) => idOf(req.params.id)
  const showClaim = showForm(context, idIn)
  const showContact = showForm(context, async (req) => {
    const row = await context.read
      .selectFrom('contacts')
      .select('claim_id')
      .where('id', '=', idIn(req))
      .executeTakeFirst()
    if (!row) throw new NotFound('There is no such contact.')
    return row.claim_id
  })

  router.post(
    '/claims/:id/reply-need',
    form(showClaim, async (req, res) => {
      const id = idIn(req)
      const input = readInput(replyReasonInput, req.body)
      await context.change(actorOf(res), (c) => needReply(c, id, input), { once: input.once })
      const toast = `${await claimInWords(context, id)} needs a reply.`
      await answerClaim(context, req, res, id, { toast })
    }),
  )

  router.post(
    '/claims/:id/reply-waiver',
    form(showClaim, async (req, res) => {
      const id = idIn(req)
      const input = readInput(replyReasonInput, req.body)
      await context.change(actorOf(res), (c) => waiveReply(c, id, input), { once: input.once })
      await answerClaim(context, req, res, id, { toast: 'The reply is waived.' })
    }),
  )

  router.post(
    '/claims/:id/contacts',
    form(showClaim, async (req, res) => {
      const id = idIn(req)
      const input = readInput(contactInput, req.body)
      await context.change(actorOf(res), (c) => recordContact(c, id, input), { once: input.once })
      await answerClaim(context, req, res, id, { toast: 'Contact recorded.' })
    }),
  )

  router.post(
    '/contacts/:id',
    form(showContact, async (req, res) => {
      const input = readInput(editContactInput, req.body)
      const { claim } = await context.change(actorOf(res), (c) => editContact(c, idIn(req), input), {
        once: input.once,
      })
      await answerClaim(context, req, res, claim, { toast: 'Contact saved.' })
    }),
  )

  router.post(
    '/contacts/:id/outcome',
    form(showContact, async (req, res) => {
      const input = readInput(outcomeInput, req.body)
      const { claim } = await context.change(actorOf(res), (c) => closeContact(c, idIn(req), input), {
        once: input.once,
      })
      await answerClaim(context, req, res, claim, { toast: done[input.outcome] })
    }),
  )

  router.post(
    '/contacts/:id/removal',
    form(showContact, async (req, res) => {
      const { version, reason, once } = readInput(removeContactInput, req.body)
      const { claim } = await context.change(
        actorOf(res),
        (c) => removeContact(c, idIn(req), version, reason),
        { once },
      )
      await answerClaim(context, req, res, claim, { toast: 'Contact removed; it stays in the history.' })
    }),
  )

  router.post(
    '/contacts/:id/erasure',
    form(showContact, async (req, res) => {
      const { version, once } = readInput(eraseContactInput, req.body)
      const { claim } = await context.change(actorOf(res), (c) => eraseContact(c, idIn(req), version), {
        once,
      })
      await answerClaim(context, req, res, claim, {
        toast: 'Erased: the history has no name of theirs any more.',
      })
    }),
  )

  return router
}

const done = {
  answered: 'The answer is recorded.',
  'no answer': 'It is recorded that nobody answered.',
  waiting: 'The contact waits for an answer again.',
} as const
