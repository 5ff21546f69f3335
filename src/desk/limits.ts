/** Counting a person's queue stops here: "500+" says as much. */
export const MOST_COUNTED = 500
/** Deadlines in the desk's short list. */
export const DUE_ON_DESK = 8
