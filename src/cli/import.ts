import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { importArticle } from '../articles/import-command.ts'
import { articleInput } from '../articles/input.ts'
import { MAX_FILE_BYTES } from '../articles/intake/draft.ts'
import { readUpload } from '../articles/intake/read-upload.ts'
import { breakText } from '../breaker/break.ts'
import { proposalsOf } from '../breaker/proposals.ts'
import { InvalidInput } from '../errors.ts'
import { readInput } from '../http/read-input.ts'
import { actingAs } from './acting-as.ts'
import { type Command, parse, print, UsageError, withDesk } from './command.ts'

export const importFile: Command = {
  name: 'import',
  args: 'FILE [--as EMAIL] [--json]',
  summary: 'imports an article (.txt, .md, .html, .docx) and breaks it into claims',
  options: [
    '--as EMAIL     the person who imports; without it the desk itself does',
    '--title TEXT   in place of the title found in the file; also --byline --publisher --url --published --language',
    '--json         prints {id, address, lines, claims}',
  ],
  async run(args) {
    const text = { type: 'string' } as const
    const { values, positionals } = parse(args, {
      ...{ as: text, title: text, byline: text, publisher: text, url: text, published: text, language: text },
      json: { type: 'boolean' },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new UsageError('Give one file.')
    // Looked at before reading, so that a huge file is not taken into memory to be refused.
    if (statSync(file).size > MAX_FILE_BYTES)
      throw new InvalidInput({ file: `${file} is larger than the 10 MB an article may have.` })
    const draft = await readUpload({ name: path.basename(file), bytes: readFileSync(file) })
    for (const warning of draft.warnings) process.stderr.write(`${file}: ${warning}\n`)
    const language = values.language ?? draft.language
    if (!language)
      throw new InvalidInput({
        language: `${file} does not show its language: add it, as in --language en.`,
      })
    const input = readInput(articleInput, {
      title: values.title ?? (draft.title || path.parse(file).name),
      byline: values.byline ?? draft.byline,
      publisher: values.publisher ?? draft.publisher,
      url: values.url ?? draft.url,
      published_on: values.published ?? draft.publishedOn,
      language,
      text: draft.text,
      raw_sha256: draft.rawSha256,
      file_name: path.basename(file),
      media_type: draft.mediaType,
      charset: draft.charset,
    })
    const broken = breakText(input.text, input.language)
    return withDesk(async (context) => {
      const actor = await actingAs(context, values.as)
      const { id } = await context.change(actor, (c) => importArticle(c, input, broken))
      const address = `${context.config.publicUrl}/articles/${id}`
      const [lines, claims] = [broken.lines.length, proposalsOf(broken).length]
      if (values.json) print(JSON.stringify({ id, address, lines, claims }))
      else print(`Imported “${input.title}”: ${lines} lines, ${claims} proposed claims.\n${address}`)
      return 0
    })
  },
}
