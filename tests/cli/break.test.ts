import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { terminal } from '../support/command-line.ts'
import { start } from '../support/compiled.ts'

// Processes and whole demonstrations take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const words = 'The ministry opened 12 clinics in Tavira. It was a lovely day.'

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
    'It was a lovely day.',
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
  expect(answers[0].facts.length).toBe(answers[0].worthiness.length)
})

test.each(['not JSON', '{"id":1}', '[]'])('a row such as %s is wrong', async (row) => {
  const running = start(['break', '--jsonl'], { input: `{"id":"a","text":"It rained."}\n${row}\n` })
  expect(await running.ends()).toEqual({ code: 2, signal: null })
  expect(running.err).toContain('Row 2 is not a JSON object with a text.')
})

test('a file that is not there, and no file at all', async () => {
  const at = terminal()
  expect((await at.assay('break', path.join(at.folder, 'none.txt'))).code).toBe(1)
  expect((await at.assay('break')).code).toBe(2)
})
