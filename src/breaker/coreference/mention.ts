/** What a mention stands for, as far as its words tell. */
export type Sort = 'person' | 'body' | 'place' | 'thing' | 'time'
export type Gender = 'he' | 'she'
export type Role =
  | 'subject'
  | 'passive'
  | 'object'
  | 'oblique'
  | 'possessive'
  | 'of'
  | 'predicate'
  | 'modifier'
  | 'other'

/** Words that name, describe or point to somebody or something. */
export interface Mention {
  sentence: number
  paragraph: number
  /** Index of its head word in the sentence's tree. */
  head: number
  /** Its words without what follows the name or noun, as indexes: [from, to). */
  from: number
  to: number
  kind: 'name' | 'description' | 'pronoun'
  /** Lower-case words of a name without its titles; the head's dictionary form alone of a description; the word of a pronoun. */
  key: string[]
  /** Dictionary form of the head word. */
  noun: string
  /** First word of a name behind its titles. */
  nameFrom: number
  /** "the", "this" … before it, or a possessive. */
  definite: boolean
  plural: boolean
  gender: Gender | null
  /** How much the gender is to be relied on: 1 a lone first name, 2 a first name with more, 3 a title or noun. */
  firmness: number
  sort: Sort | null
  role: Role
  /** The preposition before it, lower case; empty where there is none. */
  preposition: string
  /** Head word of the clause it stands in. */
  clause: number
  /** How many clauses stand above its own. */
  depth: number
  /** More about it follows behind the noun ("the law that…"), or it is itself said of something ("a lawyer" in "Roe is a lawyer"). */
  completed: boolean
  /** Two or more joined by "and", taken together. */
  together: boolean
  /** One of several joined by "and" or "or". */
  joined: boolean
  /** Lower-case words of its modifiers. */
  modifiers: string[]
  /** It stands in a heading, whose capitals tell little. */
  heading: boolean
  /** Number of the quotation it stands in; -1 outside. */
  quotation: number
}

/** Everything in the text that stands for one and the same. */
export interface Entity {
  mentions: Mention[]
  /** Evidence for a woman, negative for a man; 0 where there is none or it cancels out. */
  gender: number
  sort: Sort | null
  plural: boolean
  /** Nouns that were said of it ("a militant group"), dictionary forms. */
  nouns: Set<string>
  /** Words of its names and descriptions, lower case. */
  words: Set<string>
  /** How often each of its names stood with "the". */
  withArticle: Map<string, number>
  /** How often each of its names stood so far. */
  names: Map<string, number>
  /** The fullest of its usual names so far. */
  named: Mention | null
  /** Number of names and nouns among its mentions. */
  said: number
  /** How often it was a subject. */
  subjects: number
}

/** What a mention's own words tell, before its place in the sentence is looked at. */
export type Own = Pick<
  Mention,
  | 'from'
  | 'to'
  | 'kind'
  | 'key'
  | 'nameFrom'
  | 'definite'
  | 'plural'
  | 'gender'
  | 'firmness'
  | 'sort'
  | 'modifiers'
>

/** What a mention was taken to stand for, and how sure that is, from 0 to 1. */
export interface Reading {
  mention: Mention
  entity: Entity
  sureness: number
}

/** Subject of an active or a passive verb. */
export const isSubject = ({ role }: Mention) => role === 'subject' || role === 'passive'
