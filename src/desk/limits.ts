/** Counting a queue stops here, and so do its pages: "500+" says as much. */
export const MOST_COUNTED = 500
/** Claims of one's own queue on the desk's page, and of a queue on each of its pages. */
export const QUEUE_SHOWN = 20
export const QUEUE_PAGE = 50
/** Deadlines in the desk's short list. */
export const DUE_ON_DESK = 8
