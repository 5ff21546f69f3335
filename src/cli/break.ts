import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readUpload } from '../articles/intake/read-upload.ts'
import { explainerOf } from '../breaker/explain.ts'
import { isTakenApart } from '../breaker/languages.ts'
import { breakRows } from './break-rows.ts'
import { breakWithProgress } from './break-with-progress.ts'
import { endOnBrokenPipe } from './broken-pipe.ts'
import { brokenText } from './broken-text.ts'
import { type Command, parse, print, UsageError } from './command.ts'
import { explanationText } from './explain-text.ts'

/** Longest text taken, in UTF-16 units: nothing is saved, so books may be broken too. */
const MAX_BOOK_CHARACTERS = 8_000_000

/** As shells give it for a command that Ctrl-C stopped. */
const STOPPED = 130

export const breakFile: Command = {
  name: 'break',
  args: 'FILE [--json | --explain [--line N]] | --jsonl',
  summary: 'shows the lines and claims the breaker finds, saving nothing',
  options: [
    '--json         prints {lines: [{start, end, standing}], claims: [{wording, claimant, kind, worthiness, spans, within}]}',
    '--explain      shows how each line is read and why its claims are worded so; --line N only of that line',
    '--jsonl        reads rows {id, text} on standard input and prints one row each:',
    '               {id, sentences, facts, attributions, worthiness}',
    '--language L   in place of the guessed language',
  ],
  async run(args) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      explain: { type: 'boolean' },
      line: { type: 'string' },
      language: { type: 'string' },
    })
    endOnBrokenPipe()
    if (values.jsonl) {
      await breakRows(process.stdin)
      return 0
    }
    const [file] = positionals
    if (!file || positionals.length > 1) throw new UsageError('Give one file.')
    if (values.line !== undefined && !values.explain) throw new UsageError('--line goes with --explain.')
    const draft = await readUpload(
      { name: path.basename(file), bytes: readFileSync(file) },
      MAX_BOOK_CHARACTERS,
    )
    const language = values.language ?? draft.language
    if (values.explain) {
      for (const explanation of explanationsOf(draft.text, language, values.line)) print(explanation)
      return 0
    }
    const broken = await breakWithProgress(draft.text, language)
    if (!broken) return STOPPED
    if (values.json) print(JSON.stringify(broken, null, 2))
    else for (const line of brokenText(draft.text, broken)) print(line)
    return 0
  },
}

/** How each line is read, or only the one of this number. @throws UsageError when there is none of that number */
function* explanationsOf(text: string, language: string, line: string | undefined): Generator<string> {
  if (!isTakenApart(language))
    throw new UsageError(`Texts in ${language} are not taken apart: each sentence is one claim.`)
  const { lines, explain } = explainerOf(text, language)
  if (line !== undefined && !(/^[1-9]\d*$/.test(line) && Number(line) <= lines))
    throw new UsageError(`--line is a number from 1 to ${lines}.`)
  const [from, to] = line === undefined ? [0, lines] : [Number(line) - 1, Number(line)]
  for (let index = from; index < to; index++) yield `${explanationText(explain(index))}\n`
}
