/**
 * The people a note names: `@` directly before a person's full name, or before its first word when nobody else's name
 * begins with it. Case does not matter.
 * @returns their ids, each once
 */
export function mentionedIn(body: string, people: readonly { id: string; name: string }[]): string[] {
  const text = body.normalize('NFC').toLowerCase()
  const firstWords = people.map((person) => firstWord(person.name))
  const named = people.filter((person, i) => {
    const first = firstWords[i] ?? ''
    const short = firstWords.filter((word) => word === first).length === 1
    return standsIn(text, person.name.normalize('NFC').toLowerCase()) || (short && standsIn(text, first))
  })
  return named.map((person) => person.id)
}

function firstWord(name: string): string {
  return name.normalize('NFC').toLowerCase().split(/\s+/)[0] ?? ''
}

/** Whether `@name` stands in the text and is not the beginning of a longer word. */
function standsIn(text: string, name: string): boolean {
  if (!name) return false
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1))
    if (!/[\p{L}\p{N}_]/u.test(text.charAt(at + name.length + 1))) return true
  return false
}
