import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { NotVerified } from '../merkle/verifier.ts'

/** Where a log can be read: a desk's address, or a folder that assay tiles wrote. */
export interface LogPlace {
  checkpoint(): Promise<string>
  /** The bytes at a path such as `tile/0/000`. */
  bytes(path: string): Promise<Uint8Array>
}

/** Largest answer that is read, in bytes: a full tile has 8,192, a checkpoint with many signatures some thousands. */
const MAX_BYTES = 65_536
/** Longest time for one answer, in milliseconds. */
const MAX_TIME = 20_000

/** @param where an http(s) address, a folder, or a checkpoint's file beside its tiles */
export function logPlace(where: string): LogPlace {
  const read = /^https?:/i.test(where) ? fromAddress(where) : null
  if (read) return { bytes: read, checkpoint: async () => textOf(await read('checkpoint')) }
  const isFolder = statSync(where).isDirectory()
  const folder = isFolder ? where : path.dirname(where)
  return {
    checkpoint: async () => textOf(await fromFile(isFolder ? path.join(where, 'checkpoint') : where)),
    bytes: (name) => fromFile(path.join(folder, name)),
  }
}

/** One request each, straight to the address that was given: no redirects, no cookies, a bound on size and time. */
function fromAddress(where: string): LogPlace['bytes'] {
  const base = new URL(where)
  if (base.username || base.password || base.search || base.hash)
    throw new NotVerified('Give the desk’s address alone, as in https://desk.example.')
  return async (name) => {
    const url = new URL(`${base.pathname.replace(/\/$/, '')}/${name}`, base)
    try {
      const answer = await fetch(url, {
        redirect: 'error',
        signal: AbortSignal.timeout(MAX_TIME),
        headers: { 'User-Agent': 'assay-witness', Accept: '*/*' },
      })
      if (!answer.ok) throw new Error(`it answered ${answer.status}`)
      return await bounded(answer)
    } catch (error) {
      const { message, cause } = error as Error
      const why = cause instanceof Error ? cause.message : message
      throw new NotVerified(`${url} could not be read: ${why}.`)
    }
  }
}

async function bounded({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > MAX_BYTES) throw new Error('it is larger than anything of a log')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function fromFile(file: string): Promise<Uint8Array> {
  const { size } = statSync(file)
  if (size > MAX_BYTES) throw new NotVerified(`${file} is larger than anything of a log.`)
  return readFile(file)
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}
