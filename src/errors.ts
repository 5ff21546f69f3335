/**
 * One class per kind of refusal. The HTTP layer turns each into a page, a fragment or RFC 9457 JSON;
 * the command line turns each into a sentence and an exit code. Messages are shown to people as they stand.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number
  /** Short title of the kind, the same for every case of it. */
  abstract readonly title: string

  override get name() {
    return this.constructor.name
  }
}

export class SignedOut extends Refusal {
  readonly status = 401
  readonly title = 'Sign in to go on'
}

export class Forbidden extends Refusal {
  readonly status = 403
  readonly title = 'Not allowed'
}

export class NotFound extends Refusal {
  readonly status = 404
  readonly title = 'Not found'
}

/** The state of the thing does not allow the act (yet, or any more). */
export class Conflict extends Refusal {
  readonly status = 409
  readonly title = 'Not possible now'
}

/** Somebody saved the same row first. `yours` and `theirs` hold the fields that differ, by form field name. */
export class Stale extends Refusal {
  readonly status = 409
  readonly title = 'Changed by somebody else'
  readonly yours: Record<string, string>
  readonly theirs: Record<string, string>
  readonly version: number

  constructor(
    message: string,
    yours: Record<string, string>,
    theirs: Record<string, string>,
    version: number,
  ) {
    super(message)
    this.yours = yours
    this.theirs = theirs
    this.version = version
  }
}

/** Input that cannot be accepted; `fields` maps a form field's name to a sentence shown beside it. */
export class InvalidInput extends Refusal {
  readonly status = 422
  readonly title = 'Please check what you entered'
  readonly fields: Record<string, string>

  constructor(fields: Record<string, string>) {
    super(Object.values(fields).join(' '))
    this.fields = fields
  }
}

export class TooManyTries extends Refusal {
  readonly status = 429
  readonly title = 'Too many tries'
  readonly retryAfterSeconds: number

  constructor(message: string, retryAfterSeconds: number) {
    super(message)
    this.retryAfterSeconds = retryAfterSeconds
  }
}
