import type { Explanation } from '../../src/breaker/explanation.ts'
import { partOfSpeech, relationInWords } from './grammar-words.ts'

/** The words of a line with what each depends on: the drawing's content as a table. */
export function TreeTable({ tree }: Pick<Explanation, 'tree'>) {
  return (
    <details class="section">
      <summary>The same as a table</summary>
      <section class="table-frame" aria-label="Words of the line" tabindex={0}>
        <table class="words">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Word</th>
              <th scope="col">Part of speech</th>
              <th scope="col">Depends on</th>
              <th scope="col">As its</th>
            </tr>
          </thead>
          <tbody>
            {tree.map(({ index, text, upos, xpos, head, relation }) => (
              <tr>
                <td>{index + 1}</td>
                <th scope="row">
                  <bdi>{text}</bdi>
                </th>
                <td>
                  {partOfSpeech(upos)} <span class="muted">{xpos}</span>
                </td>
                <td>{head < 0 ? 'nothing' : `${tree[head]?.text} (${head + 1})`}</td>
                <td>
                  {relationInWords(relation)} <span class="muted">{relation}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
