import { setTimeout as wait } from 'node:timers/promises'
import type { Request, Response } from 'express'
import type { Context } from '../context.ts'
import type { Actor } from '../db/change.ts'
import { InvalidInput } from '../errors.ts'
import type { Log } from '../log.ts'
import { type Attempt, beginAttempt } from './attempts.ts'
import { rehashPassword } from './commands.ts'
import {
  clearSessionCookie,
  knownBrowser,
  rememberBrowser,
  sessionCookie,
  setSessionCookie,
} from './cookies.ts'
import { hashPassword, needsRehash, verifyPassword } from './passwords.ts'
import { type User, userByEmail, userById } from './queries.ts'
import { endOldSessions, endSession, hashOf, startSession } from './session-store.ts'

/**
 * Checks an address and a password. An unknown address, a disabled person and a wrong password get the same answer
 * after the same work.
 * @throws InvalidInput, TooManyTries
 */
export async function checkSignIn(
  context: Context,
  log: Log,
  req: Request,
  typed: { email: string; password: string },
): Promise<User> {
  const found = await userByEmail(context.read, typed.email)
  const user = found && !found.disabled_at ? found : null
  const attempt = await begin(context, log, req, typed.email, user)
  const right = await verified(attempt, typed.password, user)
  if (!user || !right) {
    await attempt.failed()
    log.info({ event: 'authn_login_fail', ...(user && { userId: user.id }), address: req.ip })
    throw new InvalidInput({ '': 'This e-mail and password do not belong together.' })
  }
  await attempt.succeeded()
  if (needsRehash(user.password_hash)) await hashAnew(context, user, typed.password)
  return user
}

/**
 * Checks a signed-in person's password once more, under the same limits as signing in.
 * @throws InvalidInput at the field of that name, TooManyTries
 */
export async function checkOwnPassword(
  context: Context,
  log: Log,
  req: Request,
  user: User,
  password: string,
  field: string,
): Promise<void> {
  const attempt = await begin(context, log, req, user.email, user)
  if (await verified(attempt, password, user)) return attempt.succeeded()
  await attempt.failed()
  log.info({ event: 'authn_password_change_fail', userId: user.id, address: req.ip })
  throw new InvalidInput({ [field]: 'This is not your password.' })
}

/** Ends whatever session the browser had and starts a new one. @returns the new session's hash */
export async function beginSession(
  context: Context,
  log: Log,
  req: Request,
  res: Response,
  user: { id: string; password_hash: string },
): Promise<string> {
  const { keep, config, now } = context
  const before = sessionCookie(req)
  if (before) await endSession(keep, hashOf(before))
  await endOldSessions(keep, { idleHours: config.sessionIdleHours, days: config.sessionDays }, now())
  const token = await startSession(keep, user.id, req.get('User-Agent') ?? '', now())
  await assertStill(context, user, token)
  setSessionCookie(res, token)
  rememberBrowser(res, user.password_hash)
  log.info({ event: 'authn_login_success', userId: user.id, address: req.ip })
  return hashOf(token)
}

/**
 * Looking at a password takes a while, in which it may be changed or the person disabled. Either ends all sessions, so
 * whichever comes first, this look or that end, finds the session just made.
 */
async function assertStill(
  { read, keep }: Context,
  { id, password_hash }: { id: string; password_hash: string },
  token: string,
): Promise<void> {
  const user = await userById(read, id)
  if (user.password_hash === password_hash && !user.disabled_at) return
  await endSession(keep, hashOf(token))
  throw new InvalidInput({ '': 'The account was changed just now. Please sign in again.' })
}

/** Ends the browser's session, and has the browser drop what it kept of our pages. */
export async function endBrowserSession(
  context: Context,
  log: Log,
  req: Request,
  res: Response,
): Promise<void> {
  const token = sessionCookie(req)
  if (token) await endSession(context.keep, hashOf(token))
  clearSessionCookie(res)
  res.set('Clear-Site-Data', '"cache", "storage"')
  if (res.locals.viewer) log.info({ event: 'authn_token_revoked', userId: res.locals.viewer.id })
}

async function begin(
  context: Context,
  log: Log,
  req: Request,
  name: string,
  user: User | null,
): Promise<Attempt> {
  const browser = knownBrowser(req, user?.password_hash ?? null)
  try {
    return await beginAttempt(context.keep, { name, address: req.ip ?? '', browser }, context.now())
  } catch (error) {
    log.warn({ event: 'authn_login_fail_max', ...(user && { userId: user.id }), address: req.ip })
    throw error
  }
}

async function verified(attempt: Attempt, password: string, user: User | null): Promise<boolean> {
  try {
    if (attempt.delayMs) await wait(attempt.delayMs)
    return await verifyPassword(password, user?.password_hash ?? null)
  } catch (error) {
    attempt.abandoned()
    throw error
  }
}

async function hashAnew(context: Context, user: User, password: string): Promise<void> {
  const hash = await hashPassword(password)
  const actor: Actor = { id: user.id, name: user.name, role: user.role }
  await context.change(actor, (c) => rehashPassword(c, hash))
  user.password_hash = hash
}
