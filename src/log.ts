import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Logger

/**
 * What a line may be about. Names of security events are those of the OWASP Logging Vocabulary; the rest are ours.
 * Every line has `event`, and for requests `requestId` and, when known, `userId`.
 */
export type LogEvent =
  | 'authn_login_success'
  | 'authn_login_fail'
  | 'authn_login_fail_max'
  | 'authn_password_change'
  | 'authn_password_change_fail'
  | 'authn_token_created'
  | 'authn_token_revoked'
  | 'authn_token_reuse'
  | 'authz_fail'
  | 'authz_change'
  | 'excess_rate_limit_exceeded'
  | 'input_validation_fail'
  | 'malicious_cors'
  | 'malicious_extraneous'
  | 'privilege_permissions_changed'
  | 'sequence_fail'
  | 'session_created'
  | 'session_expired'
  | 'session_use_after_expire'
  | 'sys_crash'
  | 'sys_shutdown'
  | 'sys_startup'
  | 'upload_validation'
  | 'user_created'
  | 'user_updated'
  | 'user_archived'
  | 'http_request'
  | 'http_error'
  | 'data_unwritable'
  | 'data_damaged'
  | 'not_ready'
  | 'mail_failed'
  | 'mail_given_up'
  | 'round_failed'

/**
 * The log: one JSON object a line on standard output, times in UTC. Nothing people type goes in: no bodies, query
 * strings, cookies, passwords or tokens. The list below catches a slip; the callers are the real guard.
 * @param destination somewhere else than standard output, for tests
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorForLog },
      redact: { paths: SECRET_PATHS, censor: '***' },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  )
}

/**
 * A path as it may be logged: no query string, no token. Set-up and invitation links carry their secret in the path,
 * so whatever follows those words, and any long random-looking part that is not one of our ids, is masked.
 */
export function loggedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1)
  const parts = path.slice(0, MAX_LOGGED_PATH).split('/')
  const masked = parts.map((part, i) =>
    TOKEN_PREFIXES.has(parts[i - 1] ?? '') || (RANDOM_LOOKING.test(part) && !UUID.test(part)) ? '***' : part,
  )
  return masked.join('/')
}

const MAX_LOGGED_PATH = 300
const TOKEN_PREFIXES = new Set(['setup', 'join', 'sign-in', 'reset', 'calendar'])
const RANDOM_LOOKING = /^[\w%-]{20,}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SECRETS = ['password', 'token', 'cookie', 'authorization', 'secret', 'body', 'query', 'form', 'headers']
const SECRET_PATHS = SECRETS.flatMap((name) => [name, `*.${name}`])

/** Only these fields of an error: others may hold the body of the request or the parameters of a query. */
function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: 'something that is not an error was thrown' }
  const { name, message, stack, cause } = error
  const code = 'code' in error ? String(error.code) : undefined
  return {
    name,
    message,
    stack,
    ...(code && { code }),
    ...(cause instanceof Error && { cause: errorForLog(cause) }),
  }
}
