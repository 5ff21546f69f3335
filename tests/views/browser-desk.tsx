import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import express, { type Response } from 'express'
import {
  Checkbox,
  Form,
  SubmitButton,
  TextArea,
  TextField,
  type Typed,
  TypedContext,
} from '../../views/form.tsx'
import { Layout, renderDocument } from '../../views/layout.tsx'
import { ErrorPage } from '../../views/parts/error-page.tsx'
import { SignInForm } from '../../views/parts/sign-in-form.tsx'

/** A desk of one claim, with the real layout, forms, styles and scripts under the real content security policy. */
export interface BrowserDesk {
  url: string
  /** What is stored; a test may change it as a colleague would. */
  claim: { wording: string; version: number; notes: string[] }
  /** The next saves are answered with this status (401 until somebody signs in again); null: as they should be. */
  refuseWith: number | null
  /** Milliseconds before a save is answered. */
  delay: number
  saves: number
  close: () => Promise<void>
}

export async function browserDesk(): Promise<BrowserDesk> {
  const app = express()
  const desk: BrowserDesk = {
    url: '',
    claim: { wording: 'HTS took Damascus.', version: 1, notes: [] },
    refuseWith: null,
    delay: 0,
    saves: 0,
    close: async () => {},
  }
  let toast = ''

  const send = (
    res: Response,
    status: number,
    title: string,
    page: preact.VNode,
    typed: Typed | null = null,
  ) => {
    const viewer = { id: 'u1', name: 'Amal', role: 'reviewer' as const, unread: desk.claim.notes.length }
    res.status(status).send(
      renderDocument(
        <TypedContext.Provider value={typed}>
          <Layout title={title} path="/claims/1" viewer={viewer} toast={toast}>
            {page}
          </Layout>
        </TypedContext.Provider>,
      ),
    )
    toast = ''
  }
  const sendClaim = (res: Response, id: string, status = 200, typed: Typed | null = null) =>
    send(res, status, `Claim ${id}`, <ClaimPage id={id} claim={desk.claim} />, typed)

  app.use((_req, res, next) => {
    res.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
    next()
  })
  app.use('/assets', express.static(path.join(root, 'views/assets')), express.static(htmxFolder))
  app.use(express.urlencoded({ extended: false }))
  app.get('/claims/:id', (req, res) => sendClaim(res, req.params.id))
  app.get('/me', (_req, res) => send(res, 200, 'You', <h1>You</h1>))

  app.post('/session', (req, res) => {
    const typed = {
      action: '/session',
      values: req.body,
      errors: { password: 'E-mail or password is wrong.' },
    }
    if (req.body.password !== 'right') return send(res, 422, 'Sign in', <SignInForm next="/me" />, typed)
    desk.refuseWith = null
    res.redirect(303, '/me')
  })

  app.use('/claims/:id', async (_req, res, next) => {
    desk.saves++
    await new Promise((done) => setTimeout(done, desk.delay))
    const status = desk.refuseWith
    if (!status) return next()
    const signIn = { next: '/me' }
    const page = (
      <ErrorPage {...{ status, signIn }} title="Refused" message={`Because of ${status}.`} requestId="r-1" />
    )
    send(res, status, 'Refused', page)
  })

  app.post('/claims/:id/wording', (req, res) => {
    const { id } = req.params
    const typed: Typed = { action: `/claims/${id}/wording`, values: req.body, errors: {} }
    const { wording, version } = desk.claim
    if (req.body.wording === 'bad') {
      return sendClaim(res, id, 422, { ...typed, errors: { wording: 'Say what is claimed.' } })
    }
    if (Number(req.body.version) !== version) {
      return sendClaim(res, id, 409, {
        ...typed,
        message: 'Somebody saved first.',
        theirs: { wording },
        version,
      })
    }
    Object.assign(desk.claim, { wording: req.body.wording, version: version + 1 })
    toast = 'Wording saved.'
    res.redirect(303, `/claims/${id}`)
  })

  app.post('/claims/:id/notes', (req, res) => {
    desk.claim.notes.push(req.body.body)
    toast = 'Note added.'
    res.redirect(303, `/claims/${req.params.id}`)
  })

  const server = await new Promise<Server>((done) => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening))
  })
  desk.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  desk.close = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return desk
}

function ClaimPage({ id, claim }: { id: string; claim: BrowserDesk['claim'] }) {
  return (
    <>
      <h1>Claim {id}</h1>
      <a href="/claims/2">Next claim</a>
      <TextField name="find" label="Find in the page" />
      <Form action={`/claims/${id}/wording`} version={claim.version}>
        <TextArea name="wording" label="Wording" value={claim.wording} />
        <SubmitButton shortcut="s">Save wording</SubmitButton>
      </Form>
      <div>
        {Array.from({ length: 60 }, (_, line) => `Line ${line}. `).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <details id="more">
        <summary>More</summary>
        <p>There is more.</p>
      </details>
      <Form action={`/claims/${id}/notes`}>
        <TextField name="body" label="Note" />
        <Checkbox name="contact" label="Contact" />
        <SubmitButton>Add note</SubmitButton>
      </Form>
      <ul id="notes">
        {claim.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

const root = path.join(import.meta.dirname, '../..')
const htmxFolder = path.join(root, 'node_modules/htmx.org/dist')
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
