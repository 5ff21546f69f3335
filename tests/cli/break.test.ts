import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { terminal } from '../support/command-line.ts'
import { start } from '../support/compiled.ts'

// Processes and whole demonstrations take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const words = 'The ministry opened 12 clinics in Tavira. Who knew?'

test('assay break prints lines and claims, and saves nothing', async () => {
  const at = terminal()
  const file = path.join(at.folder, 'a.txt')
  writeFileSync(file, words)
  const { code, out, err } = await at.assay('break', file)
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('   1  The ministry opened 12 clinics in Tavira.')
  expect(out).toMatch(/· .*12 clinics.* \[\w+, the article, [01]\.\d\d\]/)
  expect(out).toContain('nothing to check: ')
  expect(existsSync(at.data)).toBe(false)
})

test('assay break --json prints what the breaker made, with offsets that hold', async () => {
  const at = terminal()
  const file = path.join(at.folder, 'a.txt')
  writeFileSync(file, words)
  const { code, out } = await at.assay('break', file, '--json')
  expect(code).toBe(0)
  const { lines, claims } = JSON.parse(out)
  expect(lines.map(({ start, end }: { start: number; end: number }) => words.slice(start, end))).toEqual([
    'The ministry opened 12 clinics in Tavira.',
    'Who knew?',
  ])
  expect(claims.length).toBeGreaterThan(0)
  for (const claim of claims)
    for (const { start, end, exact } of claim.spans) expect(words.slice(start, end)).toBe(exact)
})

test('assay break --jsonl answers each row that comes in with one', async () => {
  const rows = [
    { id: 'a', text: words },
    { id: 'b', text: 'It rained.' },
  ]
  const running = start(['break', '--jsonl'], {
    input: `${rows.map((row) => JSON.stringify(row)).join('\n\n')}\n`,
  })
  expect(await running.ends()).toEqual({ code: 0, signal: null })
  const answers = running.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((answer) => answer.id)).toEqual(['a', 'b'])
  expect(answers[0].sentences).toHaveLength(2)
  expect(answers[0].worthiness).toHaveLength(2)
})

test.each(['not JSON', '{"id":1}', '[]'])('a row such as %s is wrong', async (row) => {
  const running = start(['break', '--jsonl'], { input: `{"id":"a","text":"It rained."}\n${row}\n` })
  expect(await running.ends()).toEqual({ code: 2, signal: null })
  expect(running.err).toContain('Row 2 is not a JSON object with a text.')
})

test('who reads only the beginning of the rows is not told off', async () => {
  const row = JSON.stringify({ id: 'a', text: words })
  const running = start(['break', '--jsonl'], { input: `${row}\n`.repeat(2_000) })
  await running.says(/"id":"a"/)
  running.child.stdout?.destroy()
  expect(await running.ends()).toEqual({ code: 0, signal: null })
  expect(running.err).toBe('')
})

test('assay break --explain shows how a line is read', async () => {
  const at = terminal()
  const file = path.join(at.folder, 'a.txt')
  writeFileSync(file, words)
  const { code, out } = await at.assay('break', file, '--explain', '--line', '1')
  expect(code).toBe(0)
  expect(out).toContain('1  The ministry opened 12 clinics in Tavira.\n  tree\n    root: opened  VERB VBD')
  expect(out).toContain('rule: main statement')
  expect((await at.assay('break', file, '--explain')).out).toContain('2  Who knew?')
})

test.each([
  [['--explain', '--line', '3'], '--line is a number from 1 to 2.'],
  [['--explain', '--line', '0'], '--line is a number from 1 to 2.'],
  [['--line', '1'], '--line goes with --explain.'],
  [['--explain', '--language', 'ar'], 'Texts in ar are not taken apart: each sentence is one claim.'],
])('%j is refused', async (options, sentence) => {
  const at = terminal()
  const file = path.join(at.folder, 'a.txt')
  writeFileSync(file, words)
  const { code, err } = await at.assay('break', file, ...options)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})

test('a book longer than any article is broken', async () => {
  const at = terminal()
  const file = path.join(at.folder, 'a.txt')
  writeFileSync(file, 'Le pont est fermé. '.repeat(30_000))
  expect((await at.assay('break', file, '--language', 'fr')).out).toContain('30000  Le pont est fermé.')
})

test('a file that is not there, and no file at all', async () => {
  const at = terminal()
  expect((await at.assay('break', path.join(at.folder, 'none.txt'))).code).toBe(1)
  expect((await at.assay('break')).code).toBe(2)
})
