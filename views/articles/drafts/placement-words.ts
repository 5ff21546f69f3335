import type { PlacementKind } from '../../../src/articles/drafts/place-claim.ts'

/** What became of a claim's words in a later text: "words changed, 86 of 100 alike". */
export function placementInWords({ kind, score }: { kind: PlacementKind; score: number }): string {
  switch (kind) {
    case 'exact':
      return 'the same words'
    case 'moved':
      return `moved, ${score} of 100 alike`
    case 'fuzzy':
      return score < 75 ? `uncertain, ${score} of 100 alike` : `changed words, ${score} of 100 alike`
    case 'orphan':
      return 'not found'
  }
}
