import { parseArgs } from 'node:util'

export interface Options {
  articles: number
  /** Requests measured per line of the table. */
  requests: number
  /** Where the filled file stays; null for a temporary one. */
  keep: string | null
  /** A file filled earlier; null to fill one. */
  reuse: string | null
  json: boolean
  /** Only lines of the table whose name holds this. */
  only: string
}

const usage = `npm run bench -- [options]
  --articles N     articles on the desk (2000: takes three minutes and 3 GB of disk)
  --large          ten times as many: takes half an hour and 30 GB of disk
  --requests N     requests measured per line (300)
  --only WORDS     only lines of the table that hold these words
  --keep FILE      fill this file and keep it
  --reuse FILE     measure on a file kept earlier; ratings are added to it
  --json           print the result as JSON`

const ARTICLES = 2_000
const LARGE = 10
const REQUESTS = 300

/** The options, or what is wrong with the arguments and how to give them. */
export function readOptions(args: string[]): Options | string {
  try {
    return parsed(args)
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${usage}`
  }
}

function parsed(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string' },
      requests: { type: 'string' },
      only: { type: 'string' },
      large: { type: 'boolean' },
      keep: { type: 'string' },
      reuse: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  if (values.keep && values.reuse)
    throw new Error('--keep fills a file and --reuse does not: give one of them.')
  return {
    articles: whole('--articles', values.articles, ARTICLES) * (values.large ? LARGE : 1),
    requests: whole('--requests', values.requests, REQUESTS),
    keep: values.keep ?? null,
    reuse: values.reuse ?? null,
    json: values.json ?? false,
    only: values.only ?? '',
  }
}

function whole(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`${name} must be a whole number above 0.`)
  return Number(text)
}
