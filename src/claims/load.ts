/** Somebody who can be given claims, and how many open ones they have. */
export interface Loaded {
  id: string
  name: string
  open: number
}

/**
 * Gives claims out by load: one after the other, each to whoever has the fewest open claims by then, among equals to
 * the first by name. The same claims and people always give the same.
 * @returns who is to get each claim, in the order of the claims; none without people
 */
export function assignedByLoad(
  claims: readonly string[],
  people: readonly Loaded[],
): { claim: string; to: string }[] {
  const standing = people
    .map((person) => ({ ...person }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  return claims.flatMap((claim) => {
    const [first, ...others] = standing
    if (!first) return []
    const least = others.reduce((least, person) => (person.open < least.open ? person : least), first)
    least.open++
    return [{ claim, to: least.id }]
  })
}
