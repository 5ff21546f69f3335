export const MAX_ITEMS = 20
/** Longest question, in UTF-16 units. */
export const MAX_ITEM = 300
/** Longest remark on an answer, in UTF-16 units. */
export const MAX_REMARK = 1_000
