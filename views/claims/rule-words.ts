/** What the breaker's constructions are, in words a reviewer reads after "It is …". */
const words: Record<string, string> = {
  'main statement': 'the main statement of the sentence',
  'joined statement': 'one of several things said of the same subject, or a statement joined to another',
  'subordinate clause': 'a clause of time or cause that states something too',
  'relative clause': 'a clause with “who”, “which” or “that”, which says more about a name',
  'participial clause': 'a clause without a subject of its own, as in “leaving three dead”',
  apposition: 'what stands beside a name to explain it, as in “HTS, a Daesh offshoot”',
  'title before a name': 'the title or role before a name',
  description: 'a description that stands for a name mentioned before',
  age: 'an age given beside a name',
  quantity: 'a number with a statement of its own',
  quotation: 'the words of somebody who is quoted',
  'whole sentence': 'the sentence as a whole: no rule took it apart',
}

/** The construction a claim was found by, in words; one without words of its own by its name. Empty where there is none. */
export function ruleInWords(rule: string): string {
  return words[rule] ?? rule
}
