import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { logKeys } from '../../src/checkpoints/queries.ts'
import { makeSigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { verifyBundle } from '../../src/merkle/verify-bundle.ts'
import {
  claimsOf,
  decidedClaim,
  importedArticle,
  levels,
  madeClaim,
  rate,
  rowsOf,
  withCopy,
  withEvidence,
} from '../support/factories.ts'
import { scratch } from '../support/scratch.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'
import { filesIn, listAgain, unpacked } from './unpacked.ts'

interface Issued extends World {
  ana: Visitor
  eve: Visitor
  article: string
  decided: string
}

/** A desk with an article of which two editions are issued. */
async function issued(): Promise<Issued> {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor')]
  const article = await importedArticle(ana)
  const decided = await decidedClaim(world, ana, eve, article)
  const [evidence] = await rowsOf(world, 'evidence')
  await withCopy(
    world,
    ana,
    evidence?.source_id ?? '',
    '%PDF-1.7 Twelve were opened.',
    '../Register 2025.pdf',
  )
  await eve.post(`/articles/${article}/editions`)
  await ana.post(`/articles/${article}/notes`, { body: 'Between the editions.', parent: '' })
  await eve.post(`/articles/${article}/editions`)
  return { ...world, ana, eve, article, decided }
}

async function bytesFor(by: Visitor, { origin, article }: Issued, number = 2): Promise<Buffer> {
  const answer = await fetch(`${origin}/articles/${article}/editions/${number}/bundle`, {
    headers: { Cookie: by.cookie, 'Sec-Fetch-Site': 'same-origin' },
  })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return Buffer.from(await answer.arrayBuffer())
}

async function bagFor(world: Issued, number = 2): Promise<string> {
  return unpacked(await bytesFor(world.eve, world, number), scratch())
}

/** As somebody would who has nothing but Node and the bundle. */
function verified(bag: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...args], {
    cwd: bag,
    env: {},
  })
  return { code: status, said: `${stdout}${stderr}` }
}

test('a bundle is checked by bare Node, and says what holds', async () => {
  const world = await issued()
  const bag = await bagFor(world)
  const { code, said } = verified(bag)
  expect(said).toContain('Everything holds.')
  expect(code).toBe(0)
  expect(said).toMatch(/Act \d+ issued edition 2/)
  expect(said.match(/is the beginning of it/g)).toHaveLength(2)
  expect(readFileSync(path.join(bag, 'README.txt'), 'utf8')).toContain(
    'the copies of sources that the desk kept',
  )
  const [report] = await rowsOf(world, 'editions', { number: 2 })
  expect(readFileSync(path.join(bag, 'data/report/report.json'), 'utf8')).toBe(report?.report_json)
  const page = await world.eve.get(`/articles/${world.article}/editions/2`)
  expect(page.document.querySelector('a[href$="/editions/2/bundle"]')).not.toBeNull()
  const act = page.document.querySelector('a[href^="/history/"][href$="/proof"]')?.getAttribute('href')
  expect(said).toContain(`Act ${act?.split('/')[2]} issued edition 2`)
  expect(verified(await bagFor(world, 1)).code).toBe(0)
})

test('the same bytes come out for whoever may take it, also later', async () => {
  const world = await issued()
  const [first, rana] = [await bytesFor(world.eve, world), await world.signedIn('admin')]
  await world.ana.post(`/articles/${world.article}/notes`, { body: 'Later.', parent: '' })
  world.wait(3_600_000)
  expect((await bytesFor(rana, world)).equals(first)).toBe(true)
  for (const by of [world.ana, await world.signedIn('reader')])
    expect((await by.get(`/articles/${world.article}/editions/2/bundle`)).status).toBe(403)
  expect((await world.eve.get(`/articles/${world.article}/editions/3/bundle`)).status).toBe(404)
})

test('every altered byte is found, also when the lists are made to fit', async () => {
  const bag = await bagFor(await issued())
  expect(verifyBundle(bag).length).toBeGreaterThan(5)
  const copy = path.join(scratch(), 'copy')
  for (const name of filesIn(bag)) {
    const file = path.join(bag, name)
    const good = readFileSync(file)
    // An empty proof of consistency has no byte to alter.
    for (const at of good.length ? [0, Math.floor(good.length / 2), good.length - 1] : []) {
      const bad = Buffer.from(good)
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(file, bad)
      expect(() => verifyBundle(bag), `${name} at ${at}`).toThrow()
      if (name.startsWith('data/')) {
        cpSync(bag, copy, { recursive: true })
        listAgain(copy)
        expect(() => verifyBundle(copy), `${name} at ${at}, listed again`).toThrow()
        rmSync(copy, { recursive: true })
      }
    }
    writeFileSync(file, good)
  }
  expect(verifyBundle(bag).length).toBeGreaterThan(5)
})

test('what is missing, added or exchanged is found', async () => {
  const bag = await bagFor(await issued())
  const entries = filesIn(bag).filter((name) => name.startsWith('data/entries/'))
  const [one = '', two = ''] = entries
  const last = entries.at(-1) ?? ''
  const tries: [string, (at: string) => void][] = [
    ['a file is gone', (at) => rmSync(path.join(at, one))],
    [
      'a proof is gone',
      (at) => rmSync(path.join(at, one.replace('entries', 'proofs').replace('json', 'tlog-proof'))),
    ],
    ['a file more', (at) => writeFileSync(path.join(at, 'data/entries/1.json'), '{}')],
    ['a file of another kind', (at) => writeFileSync(path.join(at, 'data/notes.txt'), 'x')],
    [
      'entries exchanged',
      (at) => {
        const text = readFileSync(path.join(at, one))
        cpSync(path.join(at, two), path.join(at, one))
        writeFileSync(path.join(at, two), text)
      },
    ],
    [
      'the issuing act is gone',
      (at) => {
        rmSync(path.join(at, last))
        rmSync(path.join(at, last.replace('entries', 'proofs').replace('json', 'tlog-proof')))
      },
    ],
    ['a file of the report is gone', (at) => rmSync(path.join(at, 'data/report/edition.md'))],
    [
      'where the log stood is gone',
      (at) => {
        for (const name of filesIn(at).filter((each) => each.includes('earlier'))) rmSync(path.join(at, name))
      },
    ],
  ]
  for (const [what, alter] of tries) {
    const copy = path.join(scratch(), 'copy')
    cpSync(bag, copy, { recursive: true })
    alter(copy)
    listAgain(copy)
    const { code, said } = verified(copy)
    expect([code, said], what).toEqual([1, expect.stringMatching(/^NOT VERIFIED: .+/)])
  }
})

const copyFile = 'data/copies/source-1-copy-1.pdf'

test('kept copies are in it as they came, by the report’s own digests', async () => {
  const world = await issued()
  const bag = await bagFor(world)
  expect(readFileSync(path.join(bag, copyFile), 'utf8')).toBe('%PDF-1.7 Twelve were opened.')
  const [copy] = await rowsOf(world, 'snapshots')
  const [source] = JSON.parse(readFileSync(path.join(bag, 'data/sources.json'), 'utf8'))
  expect(source.copies).toMatchObject([
    { sha256: copy?.sha256, mediaType: 'application/pdf', file: copyFile },
  ])
  expect(readFileSync(path.join(bag, 'manifest-sha256.txt'), 'utf8')).toContain(
    `${copy?.sha256}  ${copyFile}\n`,
  )
  expect(verified(bag).said).toContain('Kept copies of sources that are as the report names them: 1.')
  const tries: [(at: string) => void, string][] = [
    [
      (at) => writeFileSync(path.join(at, copyFile), '%PDF-1.7 Nine were opened.'),
      `${copyFile} is not the kept copy`,
    ],
    [
      (at) => writeFileSync(path.join(at, 'data/copies/source-1-copy-2.pdf'), ''),
      'names no such kept copy as',
    ],
    [(at) => writeFileSync(path.join(at, 'data/copies/run.mjs'), ''), 'nothing that a bundle holds'],
  ]
  for (const [alter, says] of tries) {
    const altered = path.join(scratch(), 'copy')
    cpSync(bag, altered, { recursive: true })
    alter(altered)
    listAgain(altered)
    expect(verified(altered)).toEqual({ code: 1, said: expect.stringContaining(says) })
  }
})

test('a copy that was removed since is not in it, which is said; one of a source not to be named never is', async () => {
  const world = await issued()
  const { ana, eve, article } = world
  const [copy] = await rowsOf(world, 'snapshots')
  expect((await eve.post(`/snapshots/${copy?.id}/removal`, { reason: 'It names a child.' })).status).toBe(303)
  const bag = await bagFor(world)
  expect(filesIn(bag).filter((name) => name.includes('copies'))).toEqual([])
  expect(verified(bag)).toEqual({
    code: 0,
    said: expect.stringContaining(
      `Not here, because the desk or somebody else has taken it away: ${copyFile}`,
    ),
  })
  const claim = await madeClaim(ana, article)
  await withEvidence(world, ana, claim, { title: 'Zinnober leak', anonymous: '1' })
  const [hidden] = await rowsOf(world, 'sources', { title: 'Zinnober leak' })
  await withCopy(world, ana, hidden?.id ?? '', 'Zinnober writes.')
  await eve.post(`/articles/${article}/editions`)
  const later = await bagFor(world, 3)
  expect(verified(later).code).toBe(0)
  expect(filesIn(later).filter((name) => name.includes('copies'))).toEqual([])
  const [edition] = await rowsOf(world, 'editions', { number: 3 })
  expect(edition?.report_json).not.toMatch(/"sha256":"[0-9a-f]{64}","gotAt"/)
})

test('of a source that is not to be named any more no copy is given out', async () => {
  const world = await issued()
  const [copy] = await rowsOf(world, 'snapshots')
  const [source] = await rowsOf(world, 'sources', { id: copy?.source_id ?? '' })
  const described = { title: source?.title ?? '', kind: 'document', version: '1', anonymous: '1' }
  expect((await world.eve.post(`/sources/${source?.id}`, described)).status).toBe(303)
  const bag = await bagFor(world)
  expect(filesIn(bag).filter((name) => name.includes('copies'))).toEqual([])
  expect(verified(bag).code).toBe(0)
})

test('more copies than an archive holds are refused with a sentence', async () => {
  const world = await issued()
  world.context.connection.raw?.exec('update snapshots set length = 4000000000')
  await world.eve.post(`/articles/${world.article}/editions`)
  const answer = await world.eve.get(`/articles/${world.article}/editions/3/bundle`)
  expect([answer.status, answer.text]).toEqual([
    409,
    expect.stringContaining('more than one archive can hold'),
  ])
})

test('a key and a checkpoint from outside are held against it', async () => {
  const world = await issued()
  const bag = await bagFor(world)
  const [key] = await logKeys(world.context.read)
  const name = key?.verifier_key.split('+')[0] ?? ''
  const note = readFileSync(path.join(bag, 'data/log/checkpoint'), 'utf8')
  const outside = path.join(scratch(), 'checkpoint')
  writeFileSync(outside, note)
  const good = verified(bag, '--key', key?.verifier_key ?? '', '--against', outside)
  expect(good.said).toContain('of this very log')
  expect(good.code).toBe(0)
  expect(verified(bag, '--key', verifierKeyText(makeSigningKey(name).verifier)).code).toBe(1)
  const [, size] = note.split('\n')
  const other = '4yS4qiOywbjhJZH7jrLopIL8kkuQVMwjdzgjWJ/baMc='
  for (const [text, says] of [
    [`${name}\n${size}\n${other}\n`, 'The log was changed'],
    [`${name}\n1\n${other}\n`, 'ask the desk'],
    [`elsewhere\n${size}\n${other}\n`, 'another log'],
    ['nonsense', 'no checkpoint'],
  ]) {
    writeFileSync(outside, text ?? '')
    const { code, said } = verified(bag, '--against', outside)
    expect([code, said]).toEqual([1, expect.stringContaining(says ?? '')])
  }
})

test('ratings that are not open to all are in no bundle, nor is who must not be named', async () => {
  const world = await issued()
  const { ana, eve, article, decided } = world
  const open = await madeClaim(ana, article)
  const hidden = { title: 'Zinnober leak', anonymous: '1' }
  await withEvidence(world, ana, open, hidden)
  const scale = await levels(world)
  expect((await rate(ana, open, scale.true.true, { rationale: 'By the quecksilber count.' })).status).toBe(
    303,
  )
  await eve.post(`/articles/${article}/editions`)
  const text = async () => {
    const bag = await bagFor(world, 3)
    expect(verified(bag).code).toBe(0)
    return (part: string) =>
      filesIn(bag)
        .filter((name) => name.startsWith(`data/${part}`))
        .map((name) => readFileSync(path.join(bag, name), 'utf8'))
        .join('\n')
  }
  const before = await text()
  expect(before('')).not.toContain('quecksilber')
  expect(before('')).not.toContain('Zinnober')
  expect(before('entries')).toContain('claim.rated')

  // Under work again, its ratings are nobody's who could still rate: the report as issued has them, the acts do not.
  expect((await eve.post(`/claims/${decided}/reopening`, { reason: 'New figures.' })).status).toBe(303)
  expect((await claimsOf(world, article)).find(({ id }) => id === decided)?.state).not.toBe('decided')
  const after = await text()
  expect(after('entries')).not.toContain('claim.rated')
  expect(after('report')).toBe(before('report'))
})
