import { isTakenApart } from '../../src/breaker/languages.ts'

/** Says of an article that is not in English what its proposals cannot be; nothing of one that is. */
export function SentenceLevel({ language }: { language: string }) {
  if (isTakenApart(language)) return null
  return (
    <p class="notice">
      Assay takes only English sentences apart. Of this article, every sentence is one proposal, and who says
      it is not told apart: the claimant is always the article. Split a claim, or name its claimant, where
      that matters.
    </p>
  )
}
