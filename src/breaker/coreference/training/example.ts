/** One pronoun to learn from. */
export interface Example {
  /** Kind of the pronoun, by which the weights are kept apart. */
  kind: string
  /** The signs of each candidate; those for none of them come last. */
  signs: string[][]
  /** The candidates that are right; empty where it is only known which are wrong. */
  right: number[]
  wrong: number[]
  /** How much it counts. */
  weight: number
}
