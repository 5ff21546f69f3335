import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heap near what is in use: 8 MB for young objects, and a tidying up before the rest has doubled. On a large
 * machine V8 lets both grow to many times that; breaking a text makes and drops so many small objects that the process
 * would take twice the memory for no gain.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--max-semi-space-size=8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=100')
}

/**
 * Lets the room for young objects grow again, for a command that does one long work and ends: reading a million acts fills
 * and empties it so often that a fifth of the time would go into that.
 */
export function letHeapGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
}
