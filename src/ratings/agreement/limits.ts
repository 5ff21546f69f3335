/**
 * Fewer units give no figure: one unit more or less would move the percentage by more than five points, and with so
 * few the interval itself, drawn from the same units again, is too narrow to be trusted.
 */
export const LEAST_UNITS = 20

/** Decided claims looked at, the latest: enough for close intervals, and an end to the work on a desk of any size. */
export const MOST_CLAIMS = 10_000
