/** Furthest that two levels can be apart and count as alike. */
export const MAX_ALIKE = 1
export const MIN_LEVELS = 2
export const MAX_LEVELS = 20
/** Empty rows the form offers for new levels. */
export const NEW_LEVELS = 3
/** Rows a form may hold: those of a full scale and the empty ones. */
export const MAX_ROWS = MAX_LEVELS + NEW_LEVELS
