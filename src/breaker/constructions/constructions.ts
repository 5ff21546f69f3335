import { ages } from './age.ts'
import { appositions } from './apposition.ts'
import type { Construction } from './construction.ts'
import { descriptions } from './description.ts'
import { mainStatements } from './main-statement.ts'
import { participles } from './participle.ts'
import { quantities } from './quantity.ts'
import { relativeClauses } from './relative-clause.ts'
import { titles } from './title.ts'

/** The constructions, each tried on every sentence; a new one is one file and one entry here. */
export const constructions: Construction[] = [
  mainStatements,
  titles,
  appositions,
  ages,
  descriptions,
  relativeClauses,
  participles,
  quantities,
]
