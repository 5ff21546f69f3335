import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { MULTIPART, mediaType } from '../http/bodies.ts'
import { type MultipartLimits, readMultipart, type UploadedFile } from '../http/multipart.ts'
import { actorOf } from '../http/reply.tsx'
import { require } from './permissions.ts'
import type { Action } from './rules.ts'

/** A request whose form came with a file. */
export type WithFile = Request & { upload?: UploadedFile | undefined }

/** Takes a form, with a file or without, from whoever may do this: nobody else's is read. */
export function formWithFile(limits: MultipartLimits, action: Action): RequestHandler {
  return async (req: WithFile, res: Response, next: NextFunction) => {
    require(actorOf(res), action)
    if (mediaType(req) !== MULTIPART) return next()
    const { fields, file } = await readMultipart(req, limits)
    req.body = fields
    req.upload = file
    next()
  }
}
