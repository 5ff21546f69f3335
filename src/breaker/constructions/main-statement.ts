import { isAsserted } from '../clauses/asserted.ts'
import { type Clause, formOf, helpersOf, isAlternative, isPassive } from '../clauses/clause.ts'
import { nameWords, nounPhrases } from '../clauses/phrases.ts'
import { predicates } from '../clauses/predicate.ts'
import { childOf, childrenOf, headOf, is, type Node, type Tree } from '../tree/tree.ts'
import { agreeing, beFor, isPlural, pastOf } from '../words/inflection.ts'
import { mutual } from '../words/verbs.ts'
import type { Construction } from './construction.ts'
import { type Piece, statements } from './draft.ts'

/** "Roe left Oslo in May": every finite predicate with its subject, wherever it stands; each subject of a list by itself. */
export const mainStatements: Construction = ({ tree, clauses }) =>
  clauses.flatMap((clause) => {
    if (!states(tree, clause)) return []
    const phrases = predicates(tree, clause.head)
    const subjects = subjectsOf(tree, clause)
    const verb = missingVerb(tree, clause)
    return subjects.flatMap((subject) =>
      phrases.flatMap((phrase) =>
        statements(
          verb ? [subject.words, verb] : [subject.words],
          phrase,
          ruleOf(tree, clause),
          subject.alone ? { shape: agreeing } : {},
        ),
      ),
    )
  })

/** Whether the clause asserts what it says. */
function states(tree: Tree, clause: Clause): boolean {
  const { head, form, subject } = clause
  if (is(head, 'acl:relcl', 'advcl:relcl') || isPronounOfRelative(subject)) return false
  if (form === 'infinitive' || isAlternative(tree, head)) return false
  if (form !== 'finite' && missingVerb(tree, clause) === null) return false
  if (!subject && !is(head, 'root')) return false
  if (subject && subject.upos === 'VERB' && !is(subject, 'csubj')) return false
  // "what begins there" is what something else is said of.
  if (tree[head.index - 1]?.xpos === 'WP') return false
  return isAsserted(tree, head)
}

/** "Roe ruled out", "passengers allowed to leave", "Poe back in Oslo": headlines and second clauses leave the verb out. */
function missingVerb(tree: Tree, { head, form, subject }: Clause): string | null {
  if (!subject || subject.head !== head.index || subject.index > head.index || is(subject, 'expl'))
    return null
  const above = headOf(tree, head)
  const place =
    is(head, 'root', 'parataxis') ||
    (is(head, 'conj') && above !== undefined && formOf(tree, above) === 'finite')
  if (!place || helpersOf(tree, head).length || childOf(tree, head, 'mark')) return null
  if (form === 'participle' && !/^VB[GN]$/.test(head.xpos)) return null
  if (form !== 'participle' && form !== 'verbless') return null
  // A noun by itself is more often a verb that was not recognised than the end of a headline.
  if (form === 'verbless' && head.upos === 'NOUN' && !childOf(tree, head, 'case')) return null
  // "The song sold for a million" and "the minister arrested in Oslo" look alike; a sentence with a stop is the first.
  if (head.xpos === 'VBN' && pastOf(head.lemma) === head.lower && tree.at(-1)?.text === '.') return ''
  const past = above !== undefined && helpersOf(tree, above).some((helper) => helper.xpos === 'VBD')
  return beFor(past, isPlural(tree, subject))
}

const isPronounOfRelative = (node: Node | null) => node !== null && /^W/.test(node.xpos)

/** The subjects, one for each member of a list that can be claimed apart, with all that tells who or what is meant. */
function subjectsOf(tree: Tree, { head, subject }: Clause): Subject[] {
  if (!subject) return [{ words: '', alone: false }]
  if (is(subject, 'expl')) return [{ words: [subject], alone: false }]
  const together =
    mutual.has(head.lemma) ||
    (head.upos === 'NOUN' && /S$/.test(head.xpos) && !childOf(tree, head, 'case')) ||
    hasTogether(tree, head)
  const phrases = nounPhrases(tree, subject, !together || isPassive(tree, head))
  const apart = phrases.length > 1 && phrases[0]?.head !== phrases[1]?.head
  return phrases.map((phrase) => ({
    words: nameWords(tree, phrase.head, [
      ...phrase.words,
      ...phrase.options.flatMap((option) => option.words),
    ]),
    alone: apart && !isPlural(tree, { ...phrase.head, index: -1 }),
  }))
}

interface Subject {
  words: Piece
  /** One alone of a list: the verb that stood for all must agree with it. */
  alone: boolean
}

const hasTogether = (tree: Tree, head: Node) =>
  childrenOf(tree, head, 'advmod', 'obj', 'obl').some((node) =>
    /^(?:together|other|another|both)$/.test(node.lower),
  )

function ruleOf(tree: Tree, { head }: Clause): string {
  if (is(head, 'advcl')) return 'subordinate clause'
  if (is(head, 'conj') && headOf(tree, head)) return 'joined statement'
  return 'main statement'
}
