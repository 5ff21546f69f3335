/**
 * The people a note names: `@` directly before a person's full name, or before its first word when nobody else's name
 * begins with it. Where several names fit, the longest is meant. Case does not matter.
 * @returns their ids, each once, in the order of `people`
 */
export function mentionedIn(body: string, people: readonly { id: string; name: string }[]): string[] {
  const names = new Map<string, Set<string>>()
  const means = (name: string, id: string) => names.set(name, (names.get(name) ?? new Set()).add(id))
  const firstWords = Map.groupBy(people, (person) => firstWord(person.name))
  for (const { id, name } of people) means(folded(name), id)
  for (const [word, [person, another]] of firstWords)
    if (person && !another && !names.has(word)) means(word, person.id)
  const byLength = [...names.keys()].filter(Boolean).sort((a, b) => b.length - a.length)
  const text = folded(body)
  const named = new Set<string>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const name = byLength.find((name) => standsAt(text, at + 1, name))
    for (const id of names.get(name ?? '') ?? []) named.add(id)
  }
  return people.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

function firstWord(name: string): string {
  return folded(name).split(' ')[0] ?? ''
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Whether the name stands here and is not the beginning of a longer word. */
function standsAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/^[\p{L}\p{M}\p{N}_]/u.test(text.slice(at + name.length))
}
