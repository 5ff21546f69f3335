import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { formats } from '../../src/reports/formats/formats.ts'
import { type Terminal, terminal } from '../support/command-line.ts'
import { rowsOf } from '../support/factories.ts'

// Processes and whole demonstrations take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

/** A desk on which editions were issued. @returns their article, and the files of the first by format */
async function played(at: Terminal): Promise<{ article: string; files: Record<string, string> }> {
  return at.inDesk(async (context) => {
    await ensureDesk(context)
    await playDemo(context, () => {})
    const [first] = await rowsOf({ context }, 'editions', { number: 1 })
    const files = await rowsOf({ context }, 'edition_files', { edition_id: first?.id ?? '' })
    return {
      article: files[0]?.article_id ?? '',
      files: Object.fromEntries(files.map((file) => [file.format, file.body])),
    }
  })
}

test('assay report writes every format, as issued to the byte and as it stands', async () => {
  const at = terminal()
  const { article, files } = await played(at)
  expect(Object.keys(files).length).toBeGreaterThanOrEqual(4)
  for (const { key } of formats) {
    const args = ['report', article, '--format', key]
    const now = await at.assay(...args)
    const issued = await at.assay(...args, '--edition', '1')
    const body = files[key]
    if (body === undefined) {
      expect([now.code, issued.code, now.out]).toEqual([1, 1, ''])
      expect(now.err).toContain('needs a public address')
      continue
    }
    expect([now.code, issued.code, issued.err]).toEqual([0, 0, ''])
    expect(issued.out === body, `${key} on standard output`).toBe(true)
    expect(now.out).not.toBe(body)
    const out = path.join(at.folder, `report.${key}`)
    expect(await at.assay(...args, '--edition', '1', '--out', out)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(out, 'utf8') === body, `${key} in a file`).toBe(true)
  }
})

test('assay report says what it cannot find or understand', async () => {
  const at = terminal()
  const { article } = await played(at)
  expect(await at.assay('report', 'nothing')).toMatchObject({
    code: 1,
    err: 'assay report: There is no such article.\n',
  })
  expect((await at.assay('report', article, '--edition', '7')).err).toContain('no edition 7')
  expect((await at.assay('report', article, '--edition', '7')).code).toBe(1)
  for (const args of [[], [article, 'more'], [article, '--format', 'pdf'], [article, '--edition', 'x']]) {
    const { code, out, err } = await at.assay('report', ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('assay report ID')
  }
})
