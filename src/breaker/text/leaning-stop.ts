import { leans, leansOnNumber, mayEnd, openers, surelyOpeners } from './abbreviations.ts'

const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ECMP][SD]?T|GMT|UTC|BST|CET|eastern|pacific)\b/i
const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i

/**
 * Whether the single stop at `stop` belongs to the word before it rather than ending a sentence.
 * @param from where the sentence began
 * @param rest the text after the stop and the white space, at least a few words of it
 */
export function leaningStop(text: string, from: number, stop: number, rest: string): boolean {
  const before = text.slice(Math.max(from, stop - 30), stop)
  const word = before.match(/[\p{L}\p{N}°.&'’-]+$/u)?.[0] ?? ''
  const front = before.slice(0, before.length - word.length)
  const next = firstWord(rest)
  if (/^[ap]\.?m$/i.test(word)) return days.test(rest) || (stop - from < 14 && !openers.has(next))
  if (/^St$/.test(word)) return !openers.has(next) || next === 'the'
  if (leans(/^\p{Lu}{3,}$/u.test(word) ? `${word[0]}${word.slice(1).toLowerCase()}` : word)) return true
  if (leansOnNumber(word) && /^[\d(#]/.test(rest)) return true
  if (/^[bd]$/.test(word) && months.test(rest)) return true
  if (/^\p{Lu}$/u.test(word)) return !endsAfterInitial(word, front, next)
  if (!mayEnd(word, front)) return false
  return !openers.has(next) && !(/^["“«]/.test(rest) && !word.includes('.'))
}

/** The first word of a text, small, its apostrophe straight; empty where there is none. */
export const firstWord = (rest: string) =>
  (rest.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/u)?.[0] ?? '').toLowerCase().replace('’', "'")

/** "John F. Kennedy" goes on; "plan B. They", "Malcolm X. He" and "and I. We" do not. */
function endsAfterInitial(word: string, front: string, next: string): boolean {
  if (word === 'I') return openers.has(next)
  if (/\p{Lu}[\p{L}'’-]+ $/u.test(front)) return surelyOpeners.has(next)
  return next.length > 1 && openers.has(next)
}
