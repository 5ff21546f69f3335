/** Lines marked at once: each is a field of a form, and forms have a limit of their own. */
export const MAX_LINES_AT_ONCE = 1_000
/** Things left to do that one reason waives at once. */
export const MAX_WAIVED_AT_ONCE = 500
