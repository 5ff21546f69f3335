import { createHash } from 'node:crypto'
import type { Part } from './zip.ts'

/** What a bag says of itself, as in `bag-info.txt`; without line ends. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

/**
 * Puts files into a bag (RFC 8493): the payload below `data/`, beside it what describes it, and lists with the digest of
 * each.
 * @param folder the bag's own folder
 * @param tags files beside the payload, such as a read-me
 */
export async function* bagOf(
  folder: string,
  info: BagInfo,
  tags: readonly Part[],
  payload: AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const listed: string[] = []
  let octets = 0
  for await (const { name, bytes } of payload) {
    listed.push(listing(`data/${name}`, bytes))
    octets += bytes.length
    yield { name: `${folder}/data/${name}`, bytes }
  }
  const lines = [...info, ['Payload-Oxum', `${octets}.${listed.length}`] as const]
  const beside: Part[] = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text('bag-info.txt', lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('')),
    text('manifest-sha256.txt', listed.join('')),
    ...tags,
  ]
  const all = [
    ...beside,
    text('tagmanifest-sha256.txt', beside.map((tag) => listing(tag.name, tag.bytes)).join('')),
  ]
  for (const { name, bytes } of all) yield { name: `${folder}/${name}`, bytes }
}

export function text(name: string, body: string): Part {
  return { name, bytes: Buffer.from(body) }
}

function listing(name: string, bytes: Buffer): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
}
