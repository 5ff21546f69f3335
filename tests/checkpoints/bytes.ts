import type { World } from '../support/world.ts'

/** What a stranger's program gets at this address. */
export async function bytesOf({ origin }: World, path: string): Promise<{ bytes: Buffer; caching: string }> {
  const answer = await fetch(origin + path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return {
    bytes: Buffer.from(await answer.arrayBuffer()),
    caching: answer.headers.get('cache-control') ?? '',
  }
}
