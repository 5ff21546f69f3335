import type { Tree } from '../../tree/tree.ts'
import { clauseSubjects } from './clause-subjects.ts'
import { contentHeads } from './content-heads.ts'
import { boundsOfNumbers } from './more-than.ts'
import { neighbours } from './neighbours.ts'
import { pastAtRoot } from './past-at-root.ts'
import { titlesBeforeNames } from './title-before-name.ts'
import { verbAfterModal } from './verb-after-modal.ts'
import { verbAtRoot } from './verb-at-root.ts'
import { verbsByObject } from './verbs-by-object.ts'

/**
 * Mends what the network, which chooses each word's head by itself, gets wrong together, by what holds in every sentence
 * of the treebanks. Each step keeps the tree a tree.
 */
export const mended = (tree: Tree): Tree =>
  [
    contentHeads,
    verbsByObject,
    verbAfterModal,
    clauseSubjects,
    boundsOfNumbers,
    neighbours,
    titlesBeforeNames,
    verbAtRoot,
    pastAtRoot,
  ].reduce((mended, step) => step(mended), tree)
