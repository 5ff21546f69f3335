/** What a list of deadlines can be of: the whole desk's, or one person's. */
export const whoseDue = ['all', 'mine'] as const
export type Whose = (typeof whoseDue)[number]
