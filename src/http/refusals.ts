import { Refusal } from '../errors.ts'

/** Refusals that exist only on the way in, before any noun is asked. */
export class BadRequest extends Refusal {
  readonly status = 400
  readonly title = 'Not understood'
}

export class CrossSite extends Refusal {
  readonly status = 403
  readonly title = 'Not from here'
}

export class WrongMethod extends Refusal {
  readonly status = 405
  readonly title = 'Not possible with this address'
}

export class TooLarge extends Refusal {
  readonly status = 413
  readonly title = 'Too large'
}

export class WrongType extends Refusal {
  readonly status = 415
  readonly title = 'Not a form'
}

export class WrongHost extends Refusal {
  readonly status = 421
  readonly title = 'Wrong address'
}
