import { is } from '../tree/tree.ts'
import type { IndexedTree } from './sentence-index.ts'

const weather = new Set('rain snow hail freeze drizzle thunder pour dawn'.split(' '))
const seeming = new Set(
  'seem appear happen emerge turn follow transpire matter take cost suffice remain depend'.split(' '),
)
const ofTime = new Set(
  'time day night morning evening hour minute week month year noon midnight summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday clock shame pity fact case chance matter way reason'.split(
    ' ',
  ),
)

/** Whether "it" here stands for nothing: "it is clear that…", "it rains", "it was Roe who…". */
export function standsForNothing(sentence: IndexedTree, index: number): boolean {
  const { tree, children } = sentence
  const it = tree[index]
  if (it?.lower !== 'it') return false
  if (is(it, 'expl')) return true
  const verb = tree[it.head]
  if (!verb || !is(it, 'nsubj')) return isFormalObject(sentence, index)
  if (weather.has(verb.lemma)) return true
  if (/^(?:look|sound|feel)$/.test(verb.lemma) && /^(?:like|as)$/.test(tree[verb.index + 1]?.lower ?? ''))
    return true
  const below = children[verb.index] ?? []
  const copula = below.some((child) => is(child, 'cop'))
  const clause = below.some(
    (child) =>
      child.index > verb.index &&
      (is(child, 'csubj', 'ccomp') ||
        (is(child, 'xcomp', 'advcl', 'acl') && infinitive(sentence, child.index))),
  )
  if (copula && (verb.upos === 'ADJ' || verb.upos === 'NOUN') && clause) return true
  if (copula && ofTime.has(verb.lemma)) return true
  if (
    copula &&
    below.some((child) => child.index > verb.index && is(child, 'acl:relcl', 'advcl:relcl')) &&
    (verb.upos === 'PROPN' || verb.upos === 'PRON' || verb.upos === 'ADV')
  )
    return true
  if (seeming.has(verb.lemma) && clause) return true
  return (
    below.some((child) => is(child, 'aux:pass')) &&
    below.some((child) => is(child, 'ccomp', 'csubj') && child.index > verb.index)
  )
}

const infinitive = (sentence: IndexedTree, index: number) =>
  (sentence.children[index] ?? []).some(
    (child) => is(child, 'mark') && /^(?:to|that|for|if|whether)$/.test(child.lower),
  )

/** "made it clear that", "found it hard to" */
function isFormalObject({ tree }: IndexedTree, index: number): boolean {
  const it = tree[index]
  if (it && is(it, 'obj') && tree[it.head]?.lemma === 'do') return true
  const next = tree[index + 1]
  if (it && tree[index - 1]?.lemma === 'put' && is(it, 'obj')) return true
  return (
    it !== undefined &&
    is(it, 'obj', 'nsubj') &&
    next?.upos === 'ADJ' &&
    /^(?:make|find|think|consider|deem|believe|take)$/.test(tree[index - 1]?.lemma ?? '')
  )
}
