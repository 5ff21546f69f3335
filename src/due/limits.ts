/** Deadlines of each kind that a page or a calendar holds. */
export const MOST_DUE = 200
