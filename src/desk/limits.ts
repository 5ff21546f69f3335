/** Counting a person's queue stops here: "500+" says as much. */
export const MOST_COUNTED = 500
