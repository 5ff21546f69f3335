import { randomUUID } from 'node:crypto'
import type { Asked } from './client.ts'
import type { Samples } from './samples.ts'
import { COMMON_WORD, MIDDLE_WORD, PREFIX, RARE_WORD } from './words.ts'

/** One line of the table. */
export interface Scene {
  name: string
  /** Server time aimed at, in milliseconds. */
  aim: number
  /** The i-th request. */
  ask: (i: number) => Omit<Asked, 'port' | 'cookie'>
  /** As many requests as there are at most. */
  most?: number
}

const READ_MS = 10
const SAVE_MS = 5
/** Seldom asked for, and reckons its intervals each time. */
const AGREEMENT_MS = 200

/** All that is measured, in the order of the table. */
export function scenes(samples: Samples): Scene[] {
  const { big, articles, claims, people, deep } = samples
  const page = (name: string, path: string | ((i: number) => string)): Scene => ({
    name,
    aim: READ_MS,
    ask: (i) => ({ path: typeof path === 'string' ? path : path(i) }),
  })
  const search = (name: string, words: string) =>
    page(`search: ${name}`, `/search?${new URLSearchParams({ q: words })}`)
  return [
    page('desk', '/'),
    page('desk, an old page', `/?before=${deep.articles}`),
    page('workbench, 200 claims', `/articles/${big}`),
    page('workbench, 200 claims, one open', (i) => `/articles/${big}?claim=${turn(samples.openInBig, i)}`),
    page('workbench, 50 claims', (i) => `/articles/${turn(articles, i)}`),
    page('claim', (i) => `/claims/${turn(claims, i)}`),
    page('report, 200 claims', `/articles/${big}/report`),
    search('rare word', RARE_WORD),
    search('common word', COMMON_WORD),
    search('beginning of words', PREFIX),
    search('two words', `${MIDDLE_WORD} prison`),
    search('two common words', `${COMMON_WORD} said`),
    page('sources', '/sources'),
    page('sources with a word', `/sources?q=${MIDDLE_WORD}`),
    page('source that many use', `/sources/${samples.source}`),
    page('history of the desk', '/history'),
    page('history of the desk, deep', `/history?before=${deep.desk}`),
    page('history of the desk, verdicts', `/history?group=verdicts&before=${deep.desk}`),
    page('history of the desk, one day', '/history?from=2024-12-01&to=2024-12-01'),
    page('history of the desk, common word', `/history?text=${COMMON_WORD}`),
    page('history of the desk, rare word', `/history?text=${RARE_WORD}`),
    page(
      'history of the desk, two words, one person, a day',
      (i) => `/history?text=${MIDDLE_WORD}+prison&person=${turn(people, i)}&from=2024-12-01&to=2024-12-01`,
    ),
    page(
      'history of the desk, notes with a word',
      `/history?thing=note&text=${MIDDLE_WORD}&before=${deep.desk}`,
    ),
    page('history of an article, common word', `/articles/${big}/history?text=${COMMON_WORD}`),
    page('history of an article', (i) => `/articles/${i % 2 ? big : turn(articles, i)}/history`),
    page('history of an article, deep', `/articles/${big}/history?before=${deep.article}`),
    page('history of an article, notes', `/articles/${big}/history?group=notes`),
    page('history of a claim', (i) => `/claims/${turn(claims, i)}/history`),
    page('history of a person', (i) => `/people/${turn(people, i)}/history`),
    page(
      'history of a person, deep',
      (i) => `/people/${turn(people, i)}/history?before=${turn(deep.person, i)}`,
    ),
    page('one act', (i) => `/history/${deep.desk + i}`),
    page('notifications', '/notifications'),
    { ...page('agreement', '/agreement'), aim: AGREEMENT_MS },
    page('agreement of one article', (i) => `/agreement?article=${turn(articles, i)}`),
    ...saves(samples),
  ]
}

function saves({ big, open, openInBig, levels }: Samples): Scene[] {
  return [
    {
      name: 'save a rating',
      aim: SAVE_MS,
      most: open.length,
      ask: (i) => ({ path: `/claims/${open[i]}/ratings`, fields: rating(levels.true, 'true', i) }),
    },
    {
      name: 'save a rating, 200 claims beside it',
      aim: READ_MS + SAVE_MS,
      most: openInBig.length * 2,
      ask: (i) => {
        const id = turn(openInBig, i)
        const back = `/articles/${big}?claim=${id}`
        const question = i < openInBig.length ? 'true' : 'said'
        return {
          path: `/claims/${id}/ratings`,
          fields: { ...rating(levels[question], question, i), back },
          headers: { 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
        }
      },
    },
  ]
}

/** The form by which a reviewer answers a question about a claim. */
export function rating(level: string, question: 'said' | 'true', i: number): Record<string, string> {
  const rationale = `The document says so on page ${i}.`
  return { question, level, confidence: 'high', rationale, version: '0', once: randomUUID() }
}

function turn<T>(list: readonly T[], i: number): T {
  return list[i % list.length] as T
}
