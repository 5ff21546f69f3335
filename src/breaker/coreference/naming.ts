import type { Document } from '../document.ts'
import { is, type Tree } from '../tree/tree.ts'
import { isAfter } from './entities.ts'
import type { Entity, Mention } from './mention.ts'
import { isProper } from './named.ts'

/** Titles that belong to a name even where it stands alone: "Queen Victoria", "Pope Francis". */
const kept = new Set(
  'king queen prince princess pope sir lady lord dame saint st st. baroness baron duke duchess emperor empress sheikh ayatollah sultan emir'.split(
    ' ',
  ),
)
/** Longest phrase behind a noun that goes into its naming, in words: "the bank in Basra". */
const MAX_BEHIND = 6

/** Longest naming in words. */
const MAX_NAMING = 12

/** How many of its first mentions are looked at for a description. */
const MAX_LOOKED_AT = 30

/** The mention that names an entity best for one that stands at `place`, and the words to put: a name, else its fullest description so far; null where nothing names it. */
export function namingOf(
  document: Document,
  entity: Entity,
  place: Mention,
): { mention: Mention; to: number; name: string } | null {
  const named = entity.named
  if (named) return { mention: named, to: named.to, name: nameText(document, entity, named) }
  let best: Mention | null = null
  let bestTo = 0
  for (const mention of entity.mentions.slice(0, MAX_LOOKED_AT)) {
    if (
      mention.kind !== 'description' ||
      mention.heading ||
      holdsPronoun(document, mention) ||
      (best && isAfter(mention, place))
    )
      continue
    const to = mention.to + (mention.together ? 0 : behind(document, mention))
    if (to - mention.from > MAX_NAMING || (best && to - mention.from <= bestTo - best.from)) continue
    best = mention
    bestTo = to
  }
  const name = best ? descriptionText(document, best, bestTo) : null
  return best && name ? { mention: best, to: bestTo, name } : null
}

function nameText(document: Document, entity: Entity, named: Mention): string {
  const tree = document.sentences[named.sentence]?.tree ?? []
  const before = tree[named.nameFrom - 1]
  const from =
    named.nameFrom > named.from && before && kept.has(before.lower) ? named.nameFrom - 1 : named.nameFrom
  const text = textOf(document, named.sentence, from, named.to)
  const article = entity.sort !== 'person' && isUsual(entity, named.key.join(' '))
  return article ? `the ${text.replace(/^the /i, '')}` : text
}

/** "the United Nations", but "Europe" where "the Europe of old" stood once. */
const isUsual = (entity: Entity, name: string) =>
  2 * (entity.withArticle.get(name) ?? 0) > (entity.names.get(name) ?? 0)

const indefinite = new Set(['a', 'an', 'another'])
const unfitFirst = new Set(
  'any each every no enough more less such what which whose neither either much little none'.split(' '),
)

/** "a new law" → "the new law", "two officers" → "the two officers", "Lawmakers" → "lawmakers"; null for "any bank". */
function descriptionText(document: Document, mention: Mention, to: number): string | null {
  const tree = document.sentences[mention.sentence]?.tree ?? []
  const first = tree[mention.from]
  if (!first || unfitFirst.has(first.lower) || (mention.together && indefinite.has(first.lower))) return null
  const text = textOf(document, mention.sentence, mention.from, to)
  if (indefinite.has(first.lower)) return `the ${textOf(document, mention.sentence, mention.from + 1, to)}`
  if (first.upos === 'NUM' && mention.from < mention.head)
    return `the ${first.index === 0 ? lowered(text) : text}`
  if (/^(?:this|that|these|those)$/.test(first.lower))
    return `the ${textOf(document, mention.sentence, mention.from + 1, to)}`
  const own = (first.index === 0 || first.upos === 'DET') && !isProper(first) ? lowered(text) : text
  // Headlines leave the article out: "Liberal champion, 82, speaks".
  return mention.sort === 'person' && !mention.plural && !mention.definite && !determined(tree, mention)
    ? `the ${own}`
    : own
}

const determined = (tree: Tree, mention: Mention) =>
  tree.some((node) => node.head === mention.head && is(node, 'det', 'nmod:poss'))

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const holdsPronoun = (document: Document, { sentence, from, to }: Mention) =>
  (document.sentences[sentence]?.tree ?? [])
    .slice(from, to)
    .some((word) => word.upos === 'PRON' || /^PRP/.test(word.xpos))

/** How many words of a phrase directly behind the noun belong to its naming. */
function behind(document: Document, mention: Mention): number {
  const tree = document.sentences[mention.sentence]?.tree ?? []
  const child = tree.find(
    (node) =>
      node.head === mention.head &&
      node.index >= mention.to &&
      is(node, 'nmod', 'acl') &&
      !is(node, 'acl:relcl', 'nmod:poss'),
  )
  if (!child) return 0
  let end = mention.to
  const inside = new Set([child.index])
  for (let round = 0; round < MAX_BEHIND; round++)
    for (const node of tree) if (inside.has(node.head)) inside.add(node.index)
  while (inside.has(end)) end++
  const words = tree.slice(mention.to, end)
  const unfit =
    words.length > MAX_BEHIND ||
    words.some((word) => word.upos === 'PRON' || word.text === ',' || word.upos === 'PUNCT')
  return unfit || inside.size > words.length ? 0 : words.length
}

const textOf = (document: Document, sentence: number, from: number, to: number): string => {
  const tree = document.sentences[sentence]?.tree ?? []
  return document.text.slice(tree[from]?.start ?? 0, tree[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
