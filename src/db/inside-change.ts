import { AsyncLocalStorage } from 'node:async_hooks'
import type { KyselyPlugin } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/** Runs `work` marked as being inside a change, for everything it calls and awaits. */
export function insideChange<T>(work: () => Promise<T>): Promise<T> {
  return inside.run(true, work)
}

/**
 * Refuses queries on the outer database while inside a change. With one SQLite connection such a query would wait
 * for the change to end, and the change for the query: for ever. This makes it an error at once.
 */
export const refuseOutsideReads: KyselyPlugin = {
  transformQuery({ node }) {
    if (inside.getStore()) throw new Error('Inside a change only its own `read` may be used.')
    return node
  },
  async transformResult({ result }) {
    return result
  },
}
