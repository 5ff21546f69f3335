import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readUpload } from '../articles/intake/read-upload.ts'
import { breakText } from '../breaker/break.ts'
import { rowOf } from '../breaker/rows.ts'
import { type Command, parse, print, UsageError } from './command.ts'

export const breakFile: Command = {
  name: 'break',
  args: 'FILE [--json] | --jsonl',
  summary: 'shows the lines and claims the breaker finds, saving nothing',
  options: [
    '--json         prints {lines: [{start, end, standing}], claims: [{wording, claimant, kind, worthiness, spans, within}]}',
    '--jsonl        reads rows {id, text} on standard input and prints one row each:',
    '               {id, sentences, facts, attributions, worthiness}',
    '--language L   in place of the guessed language',
  ],
  async run(args) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      language: { type: 'string' },
    })
    if (values.jsonl) return rows()
    const [file] = positionals
    if (!file || positionals.length > 1) throw new UsageError('Give one file.')
    const draft = await readUpload({ name: path.basename(file), bytes: readFileSync(file) })
    const broken = breakText(draft.text, values.language ?? draft.language)
    if (values.json) print(JSON.stringify(broken, null, 2))
    else
      for (const [i, line] of broken.lines.entries()) {
        print(`${String(i + 1).padStart(4)}  ${draft.text.slice(line.start, line.end).replace(/\s+/g, ' ')}`)
        if (line.standing === 'nothing') print(`        nothing to check: ${line.reason}`)
        for (const claim of broken.claims.filter((claim) => claim.line === i))
          print(
            `      ${claim.within === null ? '·' : '  within it:'} ${claim.wording}  [${claim.kind}, ${claim.claimant.name ?? 'the article'}, ${claim.worthiness.toFixed(2)}]`,
          )
      }
    return 0
  },
}

async function rows(): Promise<number> {
  let n = 0
  for await (const line of createInterface({ input: process.stdin })) {
    n++
    if (!line.trim()) continue
    const row = readRow(line, n)
    print(JSON.stringify(rowOf(row)))
  }
  return 0
}

function readRow(line: string, n: number): { id: string; text: string } {
  try {
    const row = JSON.parse(line) as { id?: unknown; rule?: unknown; text?: unknown }
    if (typeof row.text === 'string') return { id: String(row.id ?? row.rule ?? n), text: row.text }
  } catch {}
  throw new UsageError(`Row ${n} is not a JSON object with a text.`)
}
