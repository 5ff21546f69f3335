import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sizeInWords } from '../../src/sources/snapshot-vocabulary.ts'
import { paragraph, wordFile } from '../articles/intake/word-file.ts'
import {
  copyForm,
  during,
  importedArticle,
  madeClaim,
  rowOf,
  rowsOf,
  withCopy,
  withEvidence,
} from '../support/factories.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

const bytesOf = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const pdf = bytesOf('%PDF-1.7\n', [0xff, 0x00, 0x80])
const png = bytesOf([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0, 0, 13], 'IHDR')
const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')
const webp = bytesOf('RIFF', [26, 0, 0, 0], 'WEBPVP8 ')
const page =
  '<!doctype html><title>Register</title><nav>Home</nav><article><h1>Register of clinics</h1><p>Twelve clinics were opened in March, the office wrote, and two more are to come before the year is out.</p><script>alert(1)</script></article>'

interface Desk extends World {
  ana: Visitor
  eve: Visitor
  claim: string
  source: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const [ana, eve] = [await world.signedIn('reviewer', 'Ana'), await world.signedIn('editor', 'Eve')]
  const claim = await madeClaim(ana, await importedArticle(ana))
  await withEvidence(world, ana, claim)
  const [evidence] = await rowsOf(world, 'evidence')
  return { ...world, ana, eve, claim, source: evidence?.source_id ?? '' }
}

const keep = ({ ana, source }: Desk, ...file: Parameters<typeof copyForm>) =>
  ana.post(`/sources/${source}/snapshots`, copyForm(...file))
const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** What a download gives, byte for byte. */
async function download({ origin }: World, by: Visitor, id: string) {
  const answer = await fetch(`${origin}/snapshots/${id}/file`, {
    headers: { Cookie: by.cookie, 'Sec-Fetch-Site': 'same-origin' },
  })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('a file is kept as it came, shown with what is known of it, and told in the history', async () => {
  const world = await desk()
  const { ana, source, claim } = world
  const form = { got_at: '2025-03-17T10:00', how: 'sent by the press office' }
  const { answer, acts, actions } = await during(world, () => keep(world, pdf, 'réport.pdf', form))
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/sources/${source}`])
  const [copy] = await rowsOf(world, 'snapshots')
  expect(copy).toMatchObject({
    ...{ source_id: source, file_name: 'réport.pdf', media_type: 'application/pdf', sha256: sha256(pdf) },
    ...{ length: pdf.length, got_at: '2025-03-17T10:00:00.000Z', how: 'sent by the press office' },
  })
  expect(actions).toEqual(['snapshot.kept'])
  expect(JSON.stringify(acts)).not.toContain('%PDF')
  const { bytes } = await download(world, ana, copy?.id ?? '')
  expect(bytes.equals(pdf)).toBe(true)

  const { document, text } = await ana.get(`/sources/${source}`)
  const shown = document.querySelector('.kept-copy')?.textContent ?? ''
  for (const words of [
    'réport.pdf',
    'PDF, 12 bytes',
    '17 Mar 2025, 10:00 UTC',
    'sent by the press office',
    'Ana',
  ])
    expect(shown).toContain(words)
  expect(text).toContain(sha256(pdf))
  expect((await ana.get(`/claims/${claim}`)).document.querySelector('#evidence')?.textContent).toContain(
    '1 kept copy',
  )
  const act = acts[0]?.seq
  expect((await ana.get(`/history/${act}`)).document.querySelector('main')?.textContent).toMatch(
    /kept a copy of the source\s*“?Register of clinics”?: “?réport\.pdf[\s\S]*kept copies\s*file[\s\S]*\d{4}, \d\d:\d\d UTC/,
  )
  expect((await ana.get(`/sources/${source}/history`)).text).toContain('kept a copy of the source')
  expect((await ana.get('/history?text=press+office&thing=snapshot')).text).toContain('kept a copy')
})

test.each([
  ['PDF', pdf, 'application/pdf'],
  ['PNG', png, 'image/png'],
  ['JPEG', jpeg, 'image/jpeg'],
  ['WebP', webp, 'image/webp'],
  ['HTML', page, 'text/html'],
  ['text', 'Twelve.', 'text/plain'],
  ['markup that is no page', '<b>Twelve</b>', 'text/plain'],
])('what a file is is told by its content: %s', async (_, bytes, type) => {
  const world = await desk()
  await withCopy(world, world.ana, world.source, bytes, 'called-otherwise.gif')
  expect(await rowsOf(world, 'snapshots')).toMatchObject([
    { media_type: type, file_name: 'called-otherwise.gif' },
  ])
})

test('words are read out of web pages, texts and Word documents, and shown as text', async () => {
  const world = await desk()
  const word = Buffer.from(wordFile(paragraph('Two more are planned.')))
  for (const bytes of [page, '<b>Twelve</b> & more', pdf, word])
    await withCopy(world, world.ana, world.source, bytes)
  const words = new Map(
    (await rowsOf(world, 'snapshot_files')).map((file) => [sha256(Buffer.from(file.bytes)), file.words]),
  )
  expect(words.get(sha256(page))).toContain('Twelve clinics were opened in March')
  expect(words.get(sha256(page))).not.toContain('alert')
  expect(words.get(sha256(word))).toContain('Two more are planned.')
  expect(words.get(sha256(pdf))).toBe('')
  const shown = await world.ana.get(`/sources/${world.source}`)
  expect(shown.text).toContain('&lt;b>Twelve&lt;/b> &amp; more')
  expect(shown.document.querySelectorAll('.kept-copy blockquote')).toHaveLength(3)
})

test('a download never shows itself in the desk’s name', async () => {
  const world = await desk()
  const id = await withCopy(world, world.ana, world.source, page, 'page.js')
  const reader = await world.signedIn('reader')
  const { status, headers, bytes } = await download(world, reader, id)
  expect([status, bytes.toString()]).toEqual([200, page])
  expect(headers.get('content-disposition')).toBe('attachment; filename=page.js.html')
  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect((await world.stranger.get(`/snapshots/${id}/file`)).status).toBe(303)
})

test.each<[string, string | Buffer<ArrayBuffer>, Record<string, string>, string, RegExp]>([
  ['no byte', '', {}, 'file', /The file is empty/],
  ['a program', bytesOf('MZ', [0x90, 0, 3, 0, 0, 0, 4]), {}, 'file', /none of the files that are kept/],
  ['a film', bytesOf([0, 0, 0, 24], 'ftypmp42', [0, 0]), {}, 'file', /none of the files that are kept/],
  ['another archive', bytesOf('PK', [3, 4], 'x.txt'), {}, 'file', /none of the files that are kept/],
  ['a drawing with scripts', '<svg xmlns="x"><script/></svg>', {}, 'file', /none of the files/],
  ['no such day', 'Twelve.', { got_at: '2025-02-30T10:00' }, 'got_at', /must be one such as/],
  ['a day ahead', 'Twelve.', { got_at: '2999-01-01T10:00' }, 'got_at', /cannot lie ahead/],
  ['a long way of getting', 'Twelve.', { how: 'x'.repeat(301) }, 'how', /longer than 300/],
])('%s is refused by its field, and what was typed is there again', async (_, bytes, more, field, says) => {
  const world = await desk()
  const before = await world.acts()
  const answer = await keep(world, bytes, 'file.pdf', { how: 'from the desk', ...more })
  expect(answer.status).toBe(422)
  const form = answer.document.querySelector(`form[action="/sources/${world.source}/snapshots"]`)
  expect(form?.querySelector(`[id$="-${field}-error"]`)?.textContent).toMatch(says)
  expect(form?.querySelector('[name=how]')?.getAttribute('value')).toBe(more.how ?? 'from the desk')
  expect(await world.acts()).toEqual(before)
  expect(await rowsOf(world, 'snapshot_files')).toEqual([])
})

test('no file, one too large, and a source that is not there', async () => {
  const world = await desk()
  const { ana, source } = world
  expect((await ana.post(`/sources/${source}/snapshots`, { how: '' })).text).toContain('Choose a file.')
  for (const megabytes of [21, 20.05]) {
    const large = await keep(world, Buffer.alloc(megabytes * 1024 * 1024, 'x'))
    expect([large.status, large.text]).toEqual([413, expect.stringContaining('larger than the 20 MB')])
  }
  expect((await ana.post('/sources/none/snapshots', copyForm('Twelve.'))).status).toBe(404)
  const whole = Buffer.alloc(20 * 1024 * 1024, 'x')
  expect((await keep(world, whole)).status).toBe(303)
  const [copy] = await rowsOf(world, 'snapshots')
  expect(copy).toMatchObject({ length: whole.length, sha256: sha256(whole) })
})

test('a name cannot lead anywhere, turn itself round or go on for ever', async () => {
  const world = await desk()
  const names = ['../../etc/passwd', 'a\u202egpj.exe', `a${'😀'.repeat(150)}.txt`, '\u200f', 'a";x="b.txt']
  for (const [i, name] of names.entries()) {
    const id = await withCopy(world, world.ana, world.source, `Twelve. ${i}`, name)
    const { file_name } = await rowOf(world, 'snapshots', id)
    expect(file_name).not.toMatch(/[/\\]|\p{Bidi_Control}|\p{Cc}/u)
    expect([file_name.isWellFormed(), file_name.length > 0]).toEqual([true, true])
    expect(file_name.length).toBeLessThanOrEqual(200)
    const { status, headers } = await download(world, world.ana, id)
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; /),
    ])
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(/\.txt"?$/)
  }
})

test('the same file twice is said to be here already; the same form twice keeps it once', async () => {
  const world = await desk()
  const once = crypto.randomUUID()
  const twice = await Promise.all([1, 2].map(() => keep(world, 'Twelve.', 'a.txt', { once })))
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  const again = await keep(world, 'Twelve.', 'b.txt', { once: crypto.randomUUID() })
  expect([again.status, again.text]).toEqual([
    422,
    expect.stringMatching(/This very file is here already: “a\.txt”, kept by Ana/),
  ])
  expect(await rowsOf(world, 'snapshots')).toHaveLength(1)
})

test('an editor removes one with a reason: the bytes go, and who, when and why stays', async () => {
  const world = await desk()
  const { ana, eve, source, claim } = world
  const id = await withCopy(world, ana, source, 'Twelve, and a telephone number.')
  const removal = `/snapshots/${id}/removal`
  const form = (await eve.get(`/sources/${source}`)).document.querySelector(`form[action="${removal}"]`)
  expect(form).not.toBeNull()
  expect((await ana.get(`/sources/${source}`)).text).not.toContain(removal)
  expect((await ana.post(removal, { reason: 'No.' })).status).toBe(403)
  expect((await eve.post(removal, { reason: ' ' })).status).toBe(422)
  const another = await world.signedIn('editor')
  const { answer, acts } = await during(world, () => eve.post(removal, { reason: 'It holds a number.' }))
  const late = await another.post(removal, { reason: 'The wrong file.' })
  expect([answer.status, late.status]).toEqual([303, 409])
  expect(late.document.querySelector('.refusal')?.textContent).toContain(
    'was removed before: It holds a number.',
  )
  expect(acts).toMatchObject([{ action: 'snapshot.removed', reason: 'It holds a number.' }])
  expect(await rowsOf(world, 'snapshot_files')).toEqual([])
  expect(await rowsOf(world, 'snapshots')).toMatchObject([
    {
      removed_by: eve.actor.id,
      removed_reason: 'It holds a number.',
      sha256: sha256('Twelve, and a telephone number.'),
    },
  ])
  const shown = (await ana.get(`/sources/${source}`)).document.querySelector('.kept-copy')?.textContent
  expect(shown).toMatch(/removed.*Removed by Eve.*It holds a number\./s)
  expect(shown).not.toContain('telephone')
  const gone = await ana.get(`/snapshots/${id}/file`)
  expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('This kept copy was removed')])
  expect((await ana.get(`/claims/${claim}`)).text).not.toContain('kept copy')
  expect((await ana.get(`/history/${acts[0]?.seq}`)).text).toContain('removed the kept copy')
  // It may come again: the reason may have been a mistake.
  expect((await keep(world, 'Twelve, and a telephone number.')).status).toBe(303)
})

test('a claim as it stood tells of the copies that were kept then', async () => {
  const world = await desk()
  const { ana, eve, source, claim } = world
  const asOf = async () => (await ana.get(`/claims/${claim}/as-of/${(await world.acts()).length}`)).text
  const before = await asOf()
  const id = await withCopy(world, ana, source, 'Twelve.')
  const kept = (await world.acts()).length
  expect([before.includes('kept cop'), (await asOf()).includes('1 kept copy')]).toEqual([false, true])
  await eve.post(`/snapshots/${id}/removal`, { reason: 'The wrong file.' })
  expect(await asOf()).not.toContain('kept cop')
  expect((await ana.get(`/claims/${claim}/as-of/${kept}`)).text).toContain('1 kept copy')
})

test('of two editors who remove at once, one is told that it was done', async () => {
  const world = await desk()
  const id = await withCopy(world, world.ana, world.source, 'Twelve.')
  const another = await world.signedIn('editor')
  const answers = await Promise.all(
    [world.eve, another].map((by) => by.post(`/snapshots/${id}/removal`, { reason: 'The wrong file.' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
})

test('a reader reads and keeps nothing; a session that ended carries no file along', async () => {
  const world = await desk()
  const reader = await world.signedIn('reader')
  const path = `/sources/${world.source}/snapshots`
  const refused = await reader.post(path, copyForm('Twelve.'))
  expect([refused.status, refused.text]).toEqual([
    403,
    expect.stringContaining('you may not keep copies of sources'),
  ])
  const stranger = await world.stranger.post(path, copyForm('Twelve.'), {
    Referer: `${world.origin}/sources/${world.source}`,
  })
  expect([stranger.status, stranger.text]).toEqual([401, expect.stringContaining('choose the file again')])
  expect(stranger.document.querySelector('[name=held_action]')).toBeNull()
  expect(await rowsOf(world, 'snapshots')).toEqual([])
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [2048, '2 kB'],
  [1_047_000, '1 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are called %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words))
