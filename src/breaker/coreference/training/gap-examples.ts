import type { Document } from '../../document.ts'
import { type Choose, readEntities } from '../read-entities.ts'
import { allSigns, classOf } from '../signs.ts'
import type { Example } from './example.ts'
import { type GapRow, standsAt } from './gap-rows.ts'

/** The row's pronoun as an example; null where the name it stands for is no candidate. Other pronouns are read by `choose`. */
export function gapExample(row: GapRow, document: Document, choose: Choose): Example | null {
  let example: Example | null = null
  readEntities(document, (pronoun, around) => {
    if (document.sentences[pronoun.sentence]?.tree[pronoun.head]?.start === row.pronoun) {
      const found = (meant: boolean) =>
        around.candidates.flatMap(({ entity }, at) =>
          row.names.some((name) => name.meant === meant && standsAt(document, entity, name)) ? [at] : [],
        )
      const right = found(true)
      const meant = row.names.some((name) => name.meant)
      example =
        meant && right.length === 0
          ? null
          : {
              kind: classOf(pronoun),
              signs: allSigns(pronoun, around),
              right,
              wrong: found(false),
              weight: 1,
            }
    }
    return choose(pronoun, around)
  })
  return example
}
