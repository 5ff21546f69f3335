import { Refusal, TooManyTries } from '../errors.ts'
import type { LogEvent } from '../log.ts'
import { CrossSite } from './refusals.ts'

/** What went wrong, in words that may be shown to anybody. */
export interface Failure {
  status: number
  title: string
  message: string
  /** Seconds. */
  retryAfter?: number
  /** The refusal itself when it was one, for pages that show more of it (fields, both texts of a conflict). */
  refusal?: Refusal
  event: LogEvent
  /** How loud the log line is; from 'error' on it carries the stack. */
  level: 'info' | 'warn' | 'error' | 'fatal'
}

/**
 * Turns whatever was thrown into a failure. Only refusals speak for themselves; the words of any other error may hold
 * paths, queries or what somebody typed, and stay in the log.
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return refused(error)
  for (const code of codesOf(error)) {
    const failure = storageFailure(code)
    if (failure) return failure
  }
  const status = statusOf(error)
  if (status !== null) return { status, event: 'input_validation_fail', level: 'info', ...wordsFor(status) }
  return {
    status: 500,
    title: 'Something went wrong here',
    message:
      'This is a fault of the desk, not yours. What was saved before is kept; this step was not carried out.',
    event: 'http_error',
    level: 'error',
  }
}

function refused(refusal: Refusal): Failure {
  const { status, title, message } = refusal
  const retry = refusal instanceof TooManyTries && { retryAfter: refusal.retryAfterSeconds }
  return { status, title, message, refusal, event: eventOf(refusal), level: 'info', ...retry }
}

function eventOf(refusal: Refusal): LogEvent {
  if (refusal instanceof CrossSite) return 'malicious_cors'
  switch (refusal.status) {
    case 401:
    case 403:
      return 'authz_fail'
    case 404:
      return 'http_error'
    case 409:
      return 'sequence_fail'
    case 429:
      return 'excess_rate_limit_exceeded'
    case 405:
    case 421:
      return 'malicious_extraneous'
    default:
      return 'input_validation_fail'
  }
}

const NOT_SAVED = {
  status: 507,
  title: 'Not saved',
  message:
    'The desk could not write to its disk, so this was not saved. Nothing saved before is lost. Please tell whoever runs the desk, and try again later.',
  event: 'data_unwritable',
} as const

const BUSY = {
  status: 503,
  title: 'Busy',
  message: 'The desk is busy just now, so this was not carried out. Please try again in a moment.',
  retryAfter: 2,
  event: 'http_error',
  level: 'warn',
} as const

const DAMAGED = {
  status: 503,
  title: 'The desk must be looked after',
  message:
    'The database reports damage, so nothing is read or written for now. Please tell whoever runs the desk at once.',
  event: 'data_damaged',
  level: 'fatal',
} as const

/** By SQLite's extended result code or the system's error code; see https://sqlite.org/rescode.html. */
function storageFailure(code: string): Failure | null {
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return DAMAGED
  // After a failed sync the system may have thrown away what it could not write: as grave as damage.
  if (/^SQLITE_IOERR_(DIR_)?FSYNC$/.test(code)) return { ...NOT_SAVED, level: 'fatal' }
  if (/^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(code)) return { ...NOT_SAVED, level: 'error' }
  if (/^(ENOSPC|EDQUOT|EROFS|EIO)$/.test(code)) return { ...NOT_SAVED, level: 'error' }
  return /^SQLITE_(BUSY|LOCKED)|^E[MN]FILE$/.test(code) ? BUSY : null
}

const DEPTH = 5

/** The `code` of the error and of its causes. */
function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let at = error, depth = 0; at instanceof Error && depth < DEPTH; at = at.cause, depth++)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code)
  return codes
}

/** The status express, its router and its file server put on what they throw for bad requests. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  const { status } = error
  return typeof status === 'number' && Number.isInteger(status) && status >= 400 && status < 500
    ? status
    : null
}

function wordsFor(status: number): { title: string; message: string } {
  switch (status) {
    case 403:
    case 404:
      return { title: 'Not found', message: 'There is nothing at this address.' }
    case 413:
      return {
        title: 'Too large',
        message: 'What was sent is larger than is taken here, so nothing was saved.',
      }
    default:
      return { title: 'Not understood', message: 'The request could not be understood, so nothing was done.' }
  }
}
