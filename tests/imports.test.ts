import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Who may import whom, read from the code itself. Types may be named from anywhere: they leave nothing in the running
 * program. A rule says which files it is about, what they must never import, and which of that is allowed all the same.
 */
interface Rule {
  files: RegExp
  never: RegExp
  but?: RegExp
  why: string
}

const nouns =
  'articles|claims|sources|ratings|notes|contacts|checklists|notifications|mail|due|revisions|checkpoints|reports|users|desk|scales|search'
const routes = /^src\/(\w+)\/[\w-]*routes\.tsx?$/
const input = new RegExp(`^src/(${nouns})/([\\w-]+-)?input\\.ts$`)
/**
 * What one noun shows another: its queries, its words, its permissions, its pure rules, its steps of a shared act, and
 * how tries are counted, wherever they are made.
 */
const shown =
  /^src\/\w+\/([\w-]*(queries|vocabulary|permissions|standing|state|steps|workbench|page|anchor|system-actor|session-store|attempts|mentions|quote|input)|entry|subjects|sealed)\.tsx?$/

const rules: Rule[] = [
  {
    files: /^migrations\//,
    never: /./,
    but: /^kysely$/,
    why: 'migrations never depend on code that changes',
  },
  {
    files: /^src\/breaker\/(?!parser\/own-file\.ts|\w+\/training\/)/,
    never: /./,
    but: /^src\/breaker\//,
    why: 'the breaker is pure and stands alone',
  },
  {
    files: /^src\/breaker\/(parser\/own-file\.ts|\w+\/training\/)/,
    never: /./,
    but: /^(src\/breaker\/|node:(fs|path|child_process|zlib)$)/,
    why: 'the parser reads its own file, and its training the texts it learns from',
  },
  {
    files: /^src\/(?!breaker\/\w+\/training\/)/,
    never: /^src\/breaker\/\w+\/training\//,
    why: 'what runs knows nothing of training',
  },
  {
    files: /^src\/merkle\/(?!verify-)/,
    never: /./,
    but: /^(src\/merkle\/|node:crypto$)/,
    why: 'proofs are pure',
  },
  {
    files: /^src\/merkle\/(verifier|verify-\w+)\.ts$/,
    never: /./,
    but: /^(node:|src\/merkle\/(verifier|verify-bag|verify-sources)\.ts$)/,
    why: 'the verifier travels alone',
  },
  {
    files: /^src\/db\//,
    never: new RegExp(`^(src/(${nouns}|http|cli)/|views/|seeds/|express$)`),
    but: /^src\/revisions\/(entry|sealed|subjects|words)\.ts$/,
    why: 'the database knows no noun but the history it writes',
  },
  {
    files: /^src\/http\//,
    never: new RegExp(`^(src/(${nouns}|cli)/|seeds/|kysely)`),
    why: 'http knows no noun',
  },
  {
    files: /^views\//,
    never: /^(src\/|kysely|express$|better-sqlite3)/,
    but: /^src\/(\w+\/((intake|agreement)\/)?[\w-]*(vocabulary|permissions|limits|types|words|filter|direction-of|languages|part|proposals)\.ts|http\/fields\.ts|reports\/model\.ts)$|^src\/\w+\/[\w-]*input\.ts$/,
    why: 'views show what they are given',
  },
  {
    files:
      /^src\/(?!cli\/)\w+\/([\w-]+-)?commands?\.tsx?$|^src\/claims\/(bulk|split-merge)\.ts$|^src\/\w+\/steps\.ts$/,
    never:
      /^(express$|views\/|src\/(context|app|server|cli)\b|src\/http\/(?!fields|read-input)|src\/\w+\/[\w-]*routes\.tsx?$)/,
    why: 'commands know neither HTTP nor pages, and get their change from outside',
  },
  {
    files: /^src\/\w+\/([\w-]+-)?queries\.ts$/,
    never: /^(express$|views\/|src\/(context|app|server|cli)\b|src\/\w+\/[\w-]*(routes|commands?)\.tsx?$)/,
    why: 'queries only read',
  },
  {
    files: input,
    never: /./,
    but: /^(zod|src\/http\/(fields|input)\.ts|src\/errors\.ts|src\/breaker\/types\.ts|src\/db\/fold\.ts|src\/\w+\/([\w-]*(vocabulary|input|limits|restorable|password-policy)|intake\/draft)\.ts)$/,
    why: 'input is schemas and words',
  },
  {
    files: /^src\/(?!cli|main)[\w-]+\.tsx?$|^src\/(?!cli\/)\w+\//,
    never: /^src\/(cli|main|server)(\/|\.)/,
    why: 'nothing imports what starts it',
  },
]

const files = ['src', 'views', 'migrations', 'seeds'].flatMap((folder) => list(folder))

test('there are files to check', () => expect(files.length).toBeGreaterThan(100))

describe.each(rules)('$why', ({ files: about, never, but }) => {
  const concerned = files.filter((file) => about.test(file))
  test('concerns files', () => expect(concerned).not.toEqual([]))
  test.each(concerned)('%s', (file) => {
    expect(valueImports(file).filter((target) => never.test(target) && !but?.test(target))).toEqual([])
  })
})

describe('routes reach other nouns only through what they show', () => {
  test.each(files.filter((file) => routes.test(file)))('%s', (file) => {
    const noun = routes.exec(file)?.[1]
    const others = valueImports(file).filter(
      (target) => new RegExp(`^src/(${nouns})/`).test(target) && !target.startsWith(`src/${noun}/`),
    )
    expect(others.filter((target) => !shown.test(target))).toEqual([])
  })
})

describe('no circles', () => {
  test('in what runs', () => {
    const graph = new Map(
      files.map((file) => [file, valueImports(file).filter((target) => files.includes(target))]),
    )
    expect(circleIn(graph)).toEqual([])
  })
})

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** The modules a file imports for more than types: project files by their path, packages by name. */
function valueImports(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const found = source.matchAll(/^(?:import|export)\s(?:([^'"]*?)\sfrom\s)?['"]([^'"]+)['"]/gm)
  const named = [...found]
    .filter(([, clause]) => !isTypeOnly(clause ?? ''))
    .map(([, , target]) => target ?? '')
  const dynamic = [...source.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g)].map(([, target]) => target ?? '')
  return [...named, ...dynamic].map((target) =>
    target.startsWith('.') ? path.normalize(path.join(path.dirname(file), target)) : target,
  )
}

function isTypeOnly(clause: string): boolean {
  if (clause.startsWith('type ')) return true
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]
  return names?.split(',').every((name) => !name.trim() || name.trim().startsWith('type ')) ?? false
}

function circleIn(graph: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] => {
    const at = trail.indexOf(file)
    if (at >= 0) return [...trail.slice(at), file]
    if (done.has(file)) return []
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...trail, file])
      if (circle.length) return circle
    }
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const circle = walk(file, [])
    if (circle.length) return circle
  }
  return []
}
