/** The first part of a BCP 47 language tag, in lower case: "en" of "en-GB". */
export const primaryOf = (language: string): string => (language.split(/[-_]/)[0] ?? '').toLowerCase()

/** Whether texts of this language ('' counts as English) are broken into the single claims of a sentence. */
export const isTakenApart = (language: string): boolean => /^(?:en)?$/.test(primaryOf(language))
