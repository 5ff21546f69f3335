import type { ReadonlyKysely } from 'kysely/readonly'
import { checkpointOfSize, consistencyBetween, inclusionOfAct, logKeys } from '../../checkpoints/queries.ts'
import { cosignedNote, witnesses } from '../../checkpoints/witness-queries.ts'
import type { Tables } from '../../db/tables.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { copiesNamed, sourcesText } from '../../merkle/verify-sources.ts'
import { proofFile } from '../../merkle/writing.ts'
import { copyOfSource } from '../copies-queries.ts'
import { formats } from '../formats/formats.ts'
import type { Report } from '../model.ts'
import { editionByNumber } from '../queries.ts'
import { bagOf, text } from './bag.ts'
import { bundleCheckpoint, issuingAct, openEntries } from './queries.ts'
import { readMe } from './read-me.ts'
import { verifyScript } from './verify-script.ts'
import { type Part, zipOf } from './zip.ts'

/** Most that kept copies may come to in one bundle: an archive ends at 4 GB, and all else has to fit too. */
const MAX_COPIES_BYTES = 3 * 1024 ** 3

type Read = ReadonlyKysely<Tables>

/** An edition with all that shows where it comes from, as a ZIP archive to be checked anywhere. */
export interface Bundle {
  fileName: string
  /** Piece by piece; what is not asked for is not made. */
  bytes: AsyncGenerator<Buffer>
}

/**
 * The evidence bundle of an edition. The same edition gives the same bytes, whoever asks, until a witness signs a
 * checkpoint nearer to it, claims are opened to more eyes, or a kept copy of a source is removed.
 * @throws NotFound, and Conflict when its kept copies are too many for one archive
 */
export async function evidenceBundle(read: Read, articleId: string, number: number): Promise<Bundle> {
  const edition = await editionByNumber(read, articleId, number)
  const report = JSON.parse(edition.report_json) as Report
  const issuing = (await issuingAct(read, articleId, number)) ?? 0
  if (!issuing) throw new NotFound('The history does not know when this edition was issued.')
  const copies = copiesNamed(report)
  if (copies.reduce((sum, { length }) => sum + length, 0) > MAX_COPIES_BYTES)
    throw new Conflict(
      'The kept copies of this report’s sources come to more than one archive can hold, 3 GB.',
    )
  const checkpoint = await bundleCheckpoint(read, issuing)
  const [size, note] = [checkpoint.size, await cosignedNote(read, checkpoint)]

  async function* payload(): AsyncGenerator<Part> {
    yield text('report/report.json', edition.report_json)
    for (const { format, body } of await filesIn(read, edition.id))
      yield text(`report/edition.${format}`, body)
    yield text('sources.json', sourcesText(report))
    for (const { file, sourceId, sha256 } of copies) {
      const bytes = await copyOfSource(read, sourceId, sha256)
      if (bytes) yield { name: file.replace(/^data\//, ''), bytes }
    }
    yield text('log/checkpoint', note)
    yield text('log/keys.txt', await keysText(read))
    for (const earlier of await earlierSizes(read, articleId, report)) {
      yield text(`log/earlier/${earlier}.checkpoint`, (await checkpointOfSize(read, earlier)).note)
      const hashes = await consistencyBetween(read, earlier, size)
      yield text(`log/earlier/${earlier}.consistency`, lines(hashes.map((hash) => hash.toString('base64'))))
    }
    for await (const { seq, text: entry } of openEntries(read, articleId, issuing)) {
      const name = String(seq).padStart(9, '0')
      yield text(`entries/${name}.json`, entry)
      const hashes = await inclusionOfAct(read, seq, size)
      yield text(`proofs/${name}.tlog-proof`, proofFile(seq - 1, hashes, note))
    }
  }

  const name = `evidence-${articleId}-edition-${number}`
  const info = [
    ['Source-Organization', report.desk.name],
    ['External-Description', `Edition ${number} of the report on: ${report.article.title}`],
    ['External-Identifier', `${articleId}/${number}`],
    ['Bagging-Date', edition.issued_at.slice(0, 10)],
  ] as const
  const tags = [text('README.txt', readMe(report, issuing, size)), text('verify.mjs', verifyScript())]
  return { fileName: `${name}.zip`, bytes: zipOf(bagOf(name, info, tags, payload())) }
}

/** Every file that was issued, named by its ending. */
async function filesIn(read: Read, editionId: string): Promise<{ format: string; body: string }[]> {
  const files = await read
    .selectFrom('edition_files')
    .select(['format', 'body'])
    .where('edition_id', '=', editionId)
    .orderBy('format')
    .execute()
  const endings = new Map(formats.map(({ key, extension }) => [key, extension]))
  return files.map(({ format, body }) => ({ format: endings.get(format) ?? format, body }))
}

/** All keys that the log was ever signed with, and those of its witnesses. */
async function keysText(read: Read): Promise<string> {
  return lines([
    ...(await logKeys(read)).map(({ verifier_key }) => `log ${verifier_key}`),
    ...(await witnesses(read)).map(({ verifier_key }) => `witness ${verifier_key}`),
  ])
}

/** Where the log stood by this report and by the one before it, as far as they say. */
async function earlierSizes(read: Read, articleId: string, report: Report): Promise<number[]> {
  const { number } = report.edition
  const before = number > 1 ? await editionByNumber(read, articleId, number - 1) : null
  const earlier = before ? (JSON.parse(before.report_json) as Report).log : null
  return [...new Set([earlier?.acts, report.log?.acts].filter((acts) => acts !== undefined))]
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}

/** The newest edition's number. @throws NotFound where nothing was issued */
export async function newestEdition(read: Read, articleId: string): Promise<number> {
  const newest = await read
    .selectFrom('editions')
    .select('number')
    .where('article_id', '=', articleId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!newest) throw new NotFound('Nothing has been issued of this article yet.')
  return newest.number
}
