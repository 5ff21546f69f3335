import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express'
import { NotFound, type Refusal } from '../errors.ts'
import type { Log } from '../log.ts'
import { type Failure, failureOf } from './failure.ts'
import { requestIdOf } from './request-id.ts'
import { requestFields } from './request-log.ts'

/** What an error page shows. */
export interface ErrorFacts {
  status: number
  title: string
  message: string
  requestId: string
  /** Seconds until another try makes sense. */
  retryAfter?: number
  refusal?: Refusal
}

/** Makes the whole page, doctype and all; the same for htmx, which picks the part it wants. */
export type RenderError = (req: Request, facts: ErrorFacts) => string

export interface ErrorOptions {
  log: Log
  render: RenderError
  /** Called when the database reports damage or a failed sync, so that the app can stop writing. */
  onDamage?: (error: unknown) => void
}

/** For the end of the chain: nothing before it answered. */
export function notFound(_req: Request, _res: Response, next: NextFunction): void {
  next(new NotFound('There is nothing at this address.'))
}

/**
 * The one place that turns an error into an answer: a page, or RFC 9457 problem details for whoever prefers JSON.
 * The stack goes to the log only, under the request id that the answer shows.
 */
export function errorHandler({ log, render, onDamage }: ErrorOptions): ErrorRequestHandler {
  return (error: unknown, req: Request, res: Response, _next: NextFunction) => {
    const failure = failureOf(error)
    write(log, failure, error, req, res)
    if (failure.level === 'fatal') onDamage?.(error)
    // Too late for an answer of ours: cut the line, so that half a page is not taken for a whole one.
    if (res.headersSent) return void res.destroy()
    const facts = factsOf(failure, requestIdOf(res))
    res.status(facts.status)
    if (facts.retryAfter !== undefined) res.set('Retry-After', String(facts.retryAfter))
    // An earlier handler may have meant its answer to be kept or downloaded.
    res.set('Cache-Control', 'no-store').removeHeader('Content-Disposition')
    res.vary('Accept')
    if (prefersJson(req)) res.type('application/problem+json').send(JSON.stringify(problem(facts)))
    else res.type('html').send(pageOrText(log, render, req, res, facts))
  }
}

function factsOf(failure: Failure, requestId: string): ErrorFacts {
  const { status, title, message, retryAfter, refusal } = failure
  return {
    status,
    title,
    message,
    requestId,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(refusal && { refusal }),
  }
}

function write(log: Log, failure: Failure, error: unknown, req: Request, res: Response): void {
  const { event, level, status, title } = failure
  const grave = level === 'error' || level === 'fatal' || level === 'warn'
  log[level]({ event, ...requestFields(req, res), status, title, ...(grave && { err: error }) })
}

function prefersJson(req: Request): boolean {
  const best = req.accepts(['html', 'application/problem+json', 'json'])
  return best === 'json' || best === 'application/problem+json'
}

/** RFC 9457; `about:blank` means that the title says no more than the status. */
function problem({ status, title, message, requestId }: ErrorFacts) {
  return { type: 'about:blank', title, status, detail: message, instance: `urn:uuid:${requestId}`, requestId }
}

/** The last resort: if the page for the error fails too, plain words still go out. */
function pageOrText(log: Log, render: RenderError, req: Request, res: Response, facts: ErrorFacts): string {
  try {
    return render(req, facts)
  } catch (error) {
    log.error({ event: 'http_error', ...requestFields(req, res), title: 'the error page failed', err: error })
    res.type('text/plain')
    return `${facts.title}\n\n${facts.message}\n\n${facts.requestId}\n`
  }
}
