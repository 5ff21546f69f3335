import type { NextFunction, Request, Response } from 'express'
import { WrongMethod } from './refusals.ts'

const METHODS = ['GET', 'HEAD', 'POST']

/** Reads with GET, writes with POST, nothing else: one place fewer to forget a check. */
export function methodList(req: Request, res: Response, next: NextFunction) {
  if (METHODS.includes(req.method)) return next()
  res.set('Allow', METHODS.join(', '))
  throw new WrongMethod('Only GET, HEAD and POST are understood here.')
}
