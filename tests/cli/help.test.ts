import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli.ts'
import { terminal } from '../support/command-line.ts'

test.each([[[]], [['help']], [['--help']], [['-h']]])('assay %j lists every command', async (args) => {
  const { code, out, err } = await terminal().assay(...args)
  expect([code, err]).toEqual([0, ''])
  expect(commands.length).toBeGreaterThanOrEqual(7)
  for (const { name } of commands) expect(out).toMatch(new RegExp(`^ {2}assay ${name}\\b`, 'm'))
  for (const { summary } of commands) expect(out).toContain(summary)
})

test.each(commands.map((command) => [command.name, command] as const))(
  'of %s it says all',
  async (name, command) => {
    const at = terminal()
    const asked = await at.assay('help', name)
    expect(asked.out).toContain(command.summary)
    for (const option of command.options) expect(asked.out).toContain(option)
    expect(await at.assay(name, '--help')).toEqual(asked)
    expect(existsSync(at.data)).toBe(false)
  },
)

test('a command that is none is refused with code 2', async () => {
  const { code, out, err } = await terminal().assay('publish', 'x')
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('assay: there is no command publish; "assay help" lists them.\n')
})
