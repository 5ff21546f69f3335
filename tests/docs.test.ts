import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/cli.ts'
import { csvColumns } from '../src/reports/formats/csv.ts'
import { formats } from '../src/reports/formats/formats.ts'
import { reportJsonSchema } from '../src/reports/schema.ts'
import { settings } from '../src/settings.ts'
import { roles } from '../src/users/vocabulary.ts'
import { rulesTable } from './support/rules-table.ts'

/** What README and CONTRIBUTING say is what the code says; both ways, so that neither can run ahead. */
const readme = readFileSync('README.md', 'utf8')
const contributing = readFileSync('CONTRIBUTING.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const sources = ['src', 'views'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
)

test('every setting with its default', () => {
  const said = tableUnder(readme, 'Settings').map(([name = '', value = '']) => [bare(name), bare(value)])
  expect(said).toEqual(settings.map((setting) => [setting.name, setting.default || 'none']))
})

describe('the command line', () => {
  const headings = [...readme.matchAll(/^#### `assay (.*)`$/gm)].map(([, usage]) => usage)
  test('every command with what follows it, in the order of the help', () => {
    expect(headings).toEqual(commands.map(({ name, args }) => `${name} ${args}`.trim()))
  })
  test.each(commands)('every option of $name', ({ name, args, options }) => {
    const said = section(readme, new RegExp(`^#### \`assay ${name}[ \`]`, 'm'))
    expect(optionsIn(said)).toEqual(optionsIn([args, ...options].join('\n')))
  })
})

test('every export format by key and label', () => {
  const said = tableUnder(readme, 'Reports and exports', 0).map(([key = '', label]) => [bare(key), label])
  expect(said).toEqual(formats.map(({ key, label }) => [key, label]))
})

test('every column of the CSV with its meaning', () => {
  const said = tableUnder(readme, 'Reports and exports', 1).map(([name = '', meaning]) => [
    bare(name),
    meaning,
  ])
  expect(said).toEqual(csvColumns.map(({ name, meaning }) => [name, meaning]))
})

test('every key at the top of the JSON export', () => {
  const said = tableUnder(readme, 'Reports and exports', 2).map(([name = '']) => bare(name))
  expect(said).toEqual(Object.keys(reportJsonSchema.properties ?? {}))
})

test('every role', () => {
  expect(tableUnder(readme, 'Roles').map(([role]) => role)).toEqual([...roles])
})

test('every key that a page listens to', () => {
  const said = tableUnder(readme, 'Keys').flatMap(([keys = '']) =>
    [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => key),
  )
  const found = sources.flatMap((source) =>
    [
      ...source.matchAll(/data-key="([^"]+)"/g),
      ...source.matchAll(/data-key=\{[^}]*'([^']+)'\}/g),
      ...source.matchAll(/\bkey: '([^'])'/g),
      ...source.matchAll(/\bshortcut: '([^'])'/g),
      ...source.matchAll(/\bshortcut="([^"])"/g),
    ].map(([, key]) => key),
  )
  expect(new Set(said)).toEqual(new Set(found))
})

describe('the glossary', () => {
  const words = tableUnder(readme, 'Words').map(([word = '']) => word)
  test('has the words the desk is made of, each once', () => {
    const needed =
      'article line claim quote wording claimant source evidence rating verdict note revision report edition'
    expect(words).toEqual(expect.arrayContaining(needed.split(' ')))
    expect(new Set(words).size).toBe(words.length)
  })
  test.each(words)('“%s” is a word of the program', (word) => {
    expect(sources.some((source) => new RegExp(`\\b${word}s?\\b`, 'i').test(source))).toBe(true)
  })
})

describe('npm scripts', () => {
  const builtIn = ['install']
  const both = readme + contributing
  const said = [...both.matchAll(/(?:^|`|&& )npm (?:run )?([a-z:]+)/gm)].map(([, name = '']) => name)
  test('those named are there', () => {
    expect(said.filter((name) => !builtIn.includes(name) && !scripts[name])).toEqual([])
  })
  test.each(Object.keys(scripts))('%s is named', (name) => {
    expect(said.includes(name) || both.includes(`\`${name}\``)).toBe(true)
  })
  test.each(Object.entries(scripts))('%s runs files that are there', (_name, script) => {
    const files = [...script.matchAll(/\bnode ([\w./-]+)/g)].map(([, file = '']) =>
      file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
    )
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})

describe.each([
  ['README.md', readme],
  ['CONTRIBUTING.md', contributing],
])('%s', (_name, text) => {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '')
  test('names only files and folders that are there', () => {
    const named = [...prose.matchAll(/`([^`\s]+)`/g)].map(([, word = '']) => word)
    const paths = named.filter((word) =>
      /^(?:src|views|tests|migrations|seeds)\/|^[\w-]+\.(?:md|json|ts)$|^LICENSE$|^NOTICE$/.test(word),
    )
    expect(paths.length).toBeGreaterThan(2)
    expect(paths.filter((file) => !existsSync(file))).toEqual([])
  })
  test('links only to what is there', () => {
    const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)
    const anchors = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => `#${slug(title)}`)
    expect(
      targets.filter((target) => (target.startsWith('#') ? !anchors.includes(target) : !existsSync(target))),
    ).toEqual([])
  })
})

test('the table of states, as the code has it (`vitest -u` writes it anew)', async () => {
  const table = /(^## Who may do what, and where it leads$[^|]*\n)(?:^\|.*\n)+/m
  const renewed = contributing.replace(table, (_, before: string) => before + rulesTable())
  expect(renewed).toContain(rulesTable())
  await expect(renewed).toMatchFileSnapshot('../CONTRIBUTING.md')
})

describe('the import rules', () => {
  const rules = importRules()
  const rows = tableUnder(contributing, 'Who may import whom')
  test('are all told, in their order', () => {
    expect(rules.length).toBeGreaterThan(5)
    expect(rows.map(([why]) => why)).toEqual(rules.map(({ why }) => why))
  })
  test.each(rows.map((row, i) => [row[0], row, rules[i]] as const))('%s', (_why, row, rule) => {
    const [files, never, but] = row.slice(1).map(codeIn)
    const refused = (target: string) => rule?.never.test(target) && !rule.but?.test(target)
    expect(files?.filter((file) => !rule?.files.test(file) || !existsSync(file))).toEqual([])
    expect(never?.filter((target) => !refused(target))).toEqual([])
    expect(but?.filter(refused)).toEqual([])
    for (const examples of [files, never, but]) expect(examples).not.toEqual([])
  })
})

interface Rule {
  files: RegExp
  never: RegExp
  but?: RegExp
  why: string
}

/** The rules as the guardian of imports has them: its own lines, run without the rest of the file. */
function importRules(): Rule[] {
  const source = readFileSync('tests/imports.test.ts', 'utf8')
  const [start, end] = [source.indexOf('const nouns ='), source.indexOf('const files =')]
  const code = source.slice(start, end).replace('const rules: Rule[] =', 'const rules =')
  return runInNewContext(`${code};rules`) as Rule[]
}

/** The text under a heading that matches, up to the next heading of any level. */
function section(text: string, heading: RegExp): string {
  const found = heading.exec(text)
  if (!found) throw new Error(`There is no heading ${heading}.`)
  const rest = text.slice(text.indexOf('\n', found.index) + 1)
  const end = rest.search(/^#+ /m)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The rows of a table under a heading, without its head; `nth` where there are several. */
function tableUnder(text: string, title: string, nth = 0): string[][] {
  const tables = section(text, new RegExp(`^#+ ${title}$`, 'm')).match(/(?:^\|.*\|\n)+/gm)
  const table = tables?.[nth]
  if (!table) throw new Error(`There is no table ${nth} under ${title}.`)
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
}

function optionsIn(text: string): Set<string> {
  return new Set([...text.matchAll(/--[a-z]+/g)].map(([option]) => option))
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}

function bare(cell: string): string {
  return cell.replace(/^`(.*)`$/, '$1')
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')
}
