import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import type { BodyRule } from '../http/bodies.ts'
import type { Action } from '../users/rules.ts'
import { formWithFile, type WithFile } from '../users/uploads.ts'
import { type Draft, MAX_TEXT_CHARACTERS } from './intake/draft.ts'
import { readUploadApart } from './intake/read-apart.ts'
import { readPaste } from './intake/read-paste.ts'

/** Bytes of an urlencoded article: each character up to nine (three bytes as `%E2%80%94`), and its details. */
const MAX_ARTICLE_FORM = MAX_TEXT_CHARACTERS * 9 + 64 * 1024
/** Bytes of pasted text in a form with a file: three a character, and room for what normalising takes out. */
const MAX_PASTE_BYTES = MAX_TEXT_CHARACTERS * 4
/** Fields of the form with a file. */
const MAX_FIELDS = 20

/** Which of these routes take larger bodies than an ordinary form. */
export function uploadBodies(config: Config): BodyRule[] {
  const multipart = fileBytes(config) + MAX_PASTE_BYTES + 64 * 1024
  return [
    { path: '/articles', form: MAX_ARTICLE_FORM },
    { path: '/articles/preview', form: MAX_ARTICLE_FORM, multipart },
    { path: /^\/articles\/[^/]+\/versions$/, form: MAX_ARTICLE_FORM },
    { path: /^\/articles\/[^/]+\/versions\/preview$/, form: MAX_ARTICLE_FORM, multipart },
  ]
}

/** Takes a form with a text or a file from whoever may do this. */
export function uploaded(config: Config, action: Action): RequestHandler {
  const limits = { fileBytes: fileBytes(config), fieldBytes: MAX_PASTE_BYTES, fields: MAX_FIELDS }
  return formWithFile(limits, action)
}

/** What a field of the form holds, trimmed; '' when it is missing. */
export function typedIn(req: Request): (name: string) => string {
  return (name) => String((req.body as Record<string, unknown>)[name] ?? '').trim()
}

/** The text that came with a form, out of its file or pasted, and where it is from. @throws InvalidInput */
export async function textOf(req: WithFile) {
  const typed = typedIn(req)
  const { upload } = req
  const draft: Draft = upload ? await readUploadApart(upload) : readPaste(typed('text'))
  // Looking at the lines again must not forget the file that they came from.
  return {
    draft,
    file: {
      text: draft.text,
      raw_sha256: upload ? draft.rawSha256 : typed('raw_sha256') || draft.rawSha256,
      file_name: upload?.name ?? typed('file_name'),
      media_type: upload ? draft.mediaType : typed('media_type') || draft.mediaType,
      charset: upload ? draft.charset : typed('charset') || draft.charset,
      warnings: draft.warnings,
    },
  }
}

function fileBytes(config: Config): number {
  return config.maxFileMb * 1024 * 1024
}
