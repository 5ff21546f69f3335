import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { playDemo } from '../../seeds/demo.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { verifyBundle } from '../../src/merkle/verify-bundle.ts'
import { unpacked } from '../reports/unpacked.ts'
import { terminal } from '../support/command-line.ts'
import { rowsOf } from '../support/factories.ts'

test('assay bundle writes the newest edition or the one named, and nothing over a file', async () => {
  const at = terminal()
  const article = await at.inDesk(async (context) => {
    await ensureDesk(context)
    await playDemo(context, () => {})
    return (await rowsOf({ context }, 'editions'))[0]?.article_id ?? ''
  })
  for (const [number, ...args] of [['2'], ['1', '--edition', '1']]) {
    const out = path.join(at.folder, `${number}.zip`)
    expect(await at.assay('bundle', article, ...args, '--out', out)).toMatchObject({ code: 0, err: '' })
    const said = verifyBundle(await unpacked(readFileSync(out), path.join(at.folder, number ?? '')))
    expect(said.join('\n')).toContain(`issued edition ${number},`)
    expect(said.join('\n')).toContain('press-council')
    expect((await at.assay('bundle', article, '--out', out)).err).toContain('exists already')
  }
  expect((await at.assay('bundle', article, '--edition', '9')).code).toBe(1)
  expect((await at.assay('bundle', 'nothing')).err).toContain('Nothing has been issued')
  for (const args of [[], [article, 'x'], [article, '--edition', 'x']])
    expect((await at.assay('bundle', ...args)).code).toBe(2)
})
