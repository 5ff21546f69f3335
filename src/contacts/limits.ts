/** All in UTF-16 units. */
export const MAX_WHOM = 300
export const MAX_ASKED = 10_000
export const MAX_ANSWER = 20_000
export const MAX_REPLY_REASON = 1_000
