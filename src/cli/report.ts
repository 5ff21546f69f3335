import { writeFileSync } from 'node:fs'
import { NotFound } from '../errors.ts'
import { everybody } from '../ratings/readable-queries.ts'
import { formats } from '../reports/formats/formats.ts'
import type { Report } from '../reports/model.ts'
import { draftReport, editionByNumber, editionFile } from '../reports/queries.ts'
import { type Command, parse, print, UsageError, withExistingDesk } from './command.ts'

export const report: Command = {
  name: 'report',
  args: 'ID [--format F] [--edition N] [--out FILE]',
  summary: 'writes the report of an article, as it stands or as issued',
  options: [
    `--format F     ${formats.map((format) => format.key).join(', ')}`,
    '--edition N    an issued edition, byte for byte as issued; without it the report as it stands now',
    '--out FILE     writes to a file; without it to standard output',
  ],
  async run(args) {
    const text = { type: 'string' } as const
    const { values, positionals } = parse(args, { format: text, edition: text, out: text })
    const [id] = positionals
    const format = formats.find((format) => format.key === (values.format ?? 'html'))
    if (!id || positionals.length > 1)
      throw new UsageError('Give one article’s ID: the last part of its address.')
    if (!format) throw new UsageError(`There is no format ${values.format}.`)
    if (values.edition !== undefined && !/^[1-9]\d{0,5}$/.test(values.edition))
      throw new UsageError('An edition is a number, such as 1.')
    return withExistingDesk(async ({ read, config }) => {
      const body = values.edition
        ? await issued(read, id, Number(values.edition), format)
        : format.render(await draftReport(read, id, config.publicUrl, everybody))
      if (values.out) writeFileSync(values.out, body)
      else print(body)
      return 0
    })
  },
}

async function issued(
  read: Parameters<typeof editionByNumber>[0],
  id: string,
  number: number,
  format: (typeof formats)[number],
): Promise<string> {
  const edition = await editionByNumber(read, id, number).catch(() => {
    throw new NotFound(`The article has no edition ${number}.`)
  })
  return (
    (await editionFile(read, edition.id, format.key)) ??
    format.render(JSON.parse(edition.report_json) as Report)
  )
}
