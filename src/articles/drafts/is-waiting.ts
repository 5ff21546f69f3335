import type { Placement } from './queries.ts'

/** Whether a person still has to say where the claim stands. One that was retired waits again when it is brought back. */
export function isWaiting({ asks, settled_as }: Pick<Placement, 'asks' | 'settled_as'>): boolean {
  return asks === 1 && (settled_as === '' || settled_as === 'retired')
}
