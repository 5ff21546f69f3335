import busboy from 'busboy'
import type { Request } from 'express'
import { MULTIPART, mediaType, tooLarge } from './bodies.ts'
import { add, type Form, utf8 } from './form.ts'
import { BadRequest, TooLarge, WrongType } from './refusals.ts'

export interface MultipartLimits {
  /** Of the file, in bytes. */
  fileBytes: number
  /** Of each other field, in bytes. */
  fieldBytes: number
  fields: number
}

export interface UploadedFile {
  field: string
  /** The sender's name for it, without folders or control characters; only for showing. */
  name: string
  /** What the sender says it is. Never to be believed. */
  type: string
  bytes: Buffer
}

/** Longest file name kept. */
export const MAX_FILE_NAME = 200

/**
 * Reads a form with at most one file into memory; nothing touches the disk. A file field left empty gives no file.
 * @throws TooLarge, BadRequest, WrongType
 */
export function readMultipart(
  req: Request,
  limits: MultipartLimits,
): Promise<{ fields: Form; file?: UploadedFile }> {
  if (mediaType(req) !== MULTIPART) throw new WrongType('This address takes a form with a file.')
  const parser = makeParser(req, limits)
  return new Promise((resolve, reject) => {
    const fields: Form = Object.create(null)
    const files: UploadedFile[] = []
    let taken = 0
    const most = limits.fileBytes + limits.fields * OVERHEAD_BYTES + limits.fieldBytes
    const stop = (error: Error) => {
      req.unpipe(parser)
      req.off('data', count)
      req.pause()
      reject(error)
    }
    const attempt = (work: () => void) => {
      try {
        work()
      } catch (error) {
        stop(error as Error)
      }
    }
    const count = (chunk: Buffer) => {
      taken += chunk.length
      if (taken > most) stop(tooLarge(most))
    }
    parser.on('field', (name, value, info) =>
      attempt(() => {
        if (info.valueTruncated || info.nameTruncated) throw tooLarge(limits.fieldBytes)
        add(fields, utf8(Buffer.from(name, 'utf8')), fieldText(value))
      }),
    )
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => stop(tooLarge(limits.fileBytes)))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const name = shownName(info.filename)
        if (name || bytes.length) files.push({ field, name, type: info.mimeType.slice(0, 100), bytes })
      })
    })
    parser.on('filesLimit', () => stop(new BadRequest('Only one file can be sent at a time.')))
    parser.on('fieldsLimit', () => stop(new TooLarge(`More than ${limits.fields} fields were sent at once.`)))
    parser.on('partsLimit', () => stop(new TooLarge(`More than ${limits.fields} fields were sent at once.`)))
    parser.on('error', () => stop(new BadRequest('The form with the file is broken or incomplete.')))
    parser.on('close', () => resolve({ fields, ...(files[0] && { file: files[0] }) }))
    req.once('error', () => stop(new BadRequest('The request broke off.')))
    // A whole request closes too, and when it had arrived before this began, sooner than the parser ends.
    req.once('close', () => req.complete || reject(new BadRequest('The request broke off.')))
    req.on('data', count)
    req.pipe(parser)
  })
}

/** Room for the head and the boundary of each part. */
const OVERHEAD_BYTES = 1024

function makeParser(req: Request, limits: MultipartLimits): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      // One character per byte: the bytes are then decoded here, strictly, where the parser would repair them.
      defCharset: 'latin1',
      limits: {
        fileSize: limits.fileBytes + 1,
        fieldSize: limits.fieldBytes + 1,
        fieldNameSize: 100,
        files: 1,
        fields: limits.fields,
        parts: limits.fields + 2,
        headerPairs: 20,
      },
    })
  } catch {
    throw new BadRequest('The form with the file does not say how its parts are divided.')
  }
}

/**
 * A part that named its own character set comes decoded and may hold characters that are no bytes; where the parser
 * could not decode it, there is no text at all.
 */
function fieldText(value: string | undefined): string {
  if (value === undefined) throw new BadRequest('The form names a character set that is not taken.')
  const isBytes = /^[\0-\xff]*$/.test(value)
  return utf8(Buffer.from(value, isBytes ? 'latin1' : 'utf8'))
}

function shownName(name: string | undefined): string {
  return (name ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}/\\]/gu, '')
    .slice(0, MAX_FILE_NAME)
    .toWellFormed()
}
