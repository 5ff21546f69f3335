import type { Figure } from '../figures/figure.ts'
import { headOf, is, type Node, type Tree } from '../tree/tree.ts'
import type { Place } from './hint.ts'
import { peopleGroup } from './people-nouns.ts'
import type { FiguredSentence } from './read-figures.ts'

/** A number with what is said of the things it counts. */
export interface Counted extends Place {
  figure: Figure
  /** What was done to what, and by whom where that is named: numbers with one key are about one thing. */
  key: string
  /** "people killed", for the message. */
  about: string
  dates: string[]
  places: string[]
}

/** Verbs that tell the same of those counted, under one name. */
const events = new Map(
  Object.entries({
    killed: 'kill die slay murder perish massacre execute drown',
    injured: 'injure wound hurt',
    arrested: 'arrest detain',
    displaced: 'displace uproot',
    missing: 'miss',
    kidnapped: 'kidnap abduct',
    released: 'release free',
    rescued: 'rescue save',
    employed: 'employ',
  }).flatMap(([name, verbs]) => verbs.split(' ').map((verb): [string, string] => [verb, name])),
)

/** The numbers of a sentence that stand with a noun at a verb. */
export function countedIn({ sentence, figures }: FiguredSentence): Counted[] {
  const { tree } = sentence
  return figures.flatMap((figure) => {
    if (figure.kind !== 'number' || figure.value === null || figure.to !== undefined || !figure.unit)
      return []
    const number = tree.findLast(
      (word) => word.upos === 'NUM' && word.start < figure.end && word.end > figure.start,
    )
    const noun = number && nounOf(tree, number)
    const verb = noun && headOf(tree, noun)
    if (!noun || !verb || verb.upos !== 'VERB' || isPart(tree, noun, figure)) return []
    const key = keyOf(tree, noun, verb)
    if (!key) return []
    const of = (kind: 'date' | 'place') =>
      figures
        .filter((each) =>
          kind === 'date' ? each.kind === 'date' : each.kind === 'name' && each.type === 'place',
        )
        .map((each) => each.text.toLowerCase())
    const about = `${noun.lower} ${events.get(verb.lemma) ?? verb.lower}`
    return [
      {
        figure,
        key,
        about,
        start: figure.start,
        end: Math.max(figure.end, noun.end),
        line: sentence.index,
        dates: of('date'),
        places: of('place'),
      },
    ]
  })
}

/** The noun a number counts, over the million and the hyphen between them. */
function nounOf(tree: Tree, number: Node): Node | undefined {
  let word: Node | undefined = number
  for (let steps = 0; word && steps < 4; steps++) {
    if (word !== number && word.upos !== 'NUM') return is(word, 'nsubj', 'obj') ? word : undefined
    word = is(word, 'nummod', 'compound') ? headOf(tree, word) : undefined
  }
  return undefined
}

/** "12 others", "another 12", "12 more", "12 of them", "including 12": a share of those meant elsewhere. */
function isPart(tree: Tree, noun: Node, figure: Figure): boolean {
  const own = tree.filter((word) => word.head === noun.index)
  return (
    /^(?:other|another|more|additional|further)$/.test(noun.lemma) ||
    own.some((word) =>
      /^(?:other|others|another|more|additional|further|these|those|its|the)$/.test(word.lower),
    ) ||
    own.some((word) => is(word, 'nmod', 'acl')) ||
    tree.some((word) => word.lower === 'including' && word.end <= figure.start)
  )
}

function keyOf(tree: Tree, noun: Node, verb: Node): string | null {
  const event = events.get(verb.lemma)
  const described = tree.filter((word) => word.head === noun.index && is(word, 'amod', 'compound'))
  const group = [...described.map((word) => word.lemma), peopleGroup(noun.lemma) ?? noun.lemma].join(' ')
  const negated = tree.some(
    (word) =>
      word.head === verb.index && /^(?:not|n't|never|will|may|might|could|would|can)$/.test(word.lower),
  )
  if (negated) return null
  if (event && (is(noun, 'obj', 'nsubj:pass') || (event === 'killed' && is(noun, 'nsubj') && isDeath(verb))))
    return `${event} ${group}`
  const left = verb.lemma === 'leave' ? stateIn(tree, verb, noun) : undefined
  if (left) return `${left} ${group}`
  const doer = tree.find((word) => word.head === verb.index && is(word, 'nsubj') && word.upos === 'PROPN')
  return is(noun, 'obj') && doer ? `${doer.lower} ${verb.lemma} ${noun.lemma}` : null
}
const isDeath = (verb: Node): boolean => /^(?:die|perish|drown)$/.test(verb.lemma)

/** "left 12 people dead". */
function stateIn(tree: Tree, verb: Node, noun: Node): string | undefined {
  const states: Record<string, string> = { dead: 'killed', injured: 'injured', wounded: 'injured' }
  const state = tree.find(
    (word) => states[word.lower] !== undefined && (word.head === verb.index || word.head === noun.index),
  )
  return state && states[state.lower]
}
