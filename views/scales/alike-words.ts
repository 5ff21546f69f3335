/** Which ratings make a claim disputed. */
export function alikeInWords(alike: number): string {
  return alike
    ? 'Neighbours on the axis count as alike; off the axis only the same level.'
    : 'Only the same level counts as alike.'
}
