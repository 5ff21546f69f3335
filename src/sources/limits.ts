/** Largest file that is kept as a copy of a source, in bytes. */
export const MAX_SNAPSHOT_BYTES = 20 * 1024 * 1024
/** Most kept copies of one source, those that were removed counted. */
export const MAX_SNAPSHOTS = 100
/** How much of a kept copy's words its source's page shows, in characters. */
export const WORDS_SHOWN = 600
