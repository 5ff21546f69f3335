import { evaluateParser } from '../../../../src/breaker/parser/evaluate.ts'
import { readText } from '../data.ts'
import { type Row, rowsOf } from '../row.ts'

/** Trees: heads and relations without punctuation, on the words of treebanks and the parser's own tags. */
export async function parserRows(data: string): Promise<Row[]> {
  return [
    ['EWT dev', 'treebanks/en_ewt-dev.conllu.xz'] as const,
    ['GUM dev', 'treebanks/en_gum-noNC-dev.conllu.xz'] as const,
  ].flatMap(([name, file]) => {
    const { las, uas, upos, xpos, lemma } = evaluateParser(readText(data, file))
    return rowsOf('parser', name, { LAS: las, UAS: uas, UPOS: upos, XPOS: xpos, lemmas: lemma })
  })
}
