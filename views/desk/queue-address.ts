/** Address of a claim's page opened from a queue, in which it stands at this place, from 1. */
export function queuedClaimUrl(id: string, key: string, at: number): string {
  return `/claims/${id}?queue=${key}&at=${at}`
}

/** Address of a claim's page, with the queue that it was opened from. */
export function claimUrl(id: string, queue: { key: string; at: number } | null): string {
  return queue ? queuedClaimUrl(id, queue.key, queue.at) : `/claims/${id}`
}

/** Address of the page of a queue that begins with this place, from 1. */
export function queueUrl(key: string, first = 1): string {
  return first > 1 ? `/queues/${key}?from=${first}` : `/queues/${key}`
}
