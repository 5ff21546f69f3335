import { randomUUIDv7 } from 'node:crypto'
import { makeClaim } from '../../../src/claims/commands.ts'
import type { Actor } from '../../../src/db/change.ts'
import { rateClaim } from '../../../src/ratings/commands.ts'
import { decideClaim } from '../../../src/ratings/verdict-commands.ts'
import type { Question } from '../../../src/ratings/vocabulary.ts'
import { attachEvidence } from '../../../src/sources/evidence-commands.ts'
import { rowsOf } from '../../support/factories.ts'
import { as, type Stage } from '../../support/stage.ts'

/** One claim: who chose which level of whether it is so, by key; and whether an editor decides it then. */
export interface Plan {
  ana?: string
  ben?: string
  /** A third person. */
  cleo?: string
  decided?: boolean
}

/** Claims rated as planned. @returns their ids */
export async function ratedClaims(
  stage: Stage,
  plans: readonly Plan[],
  cleo: Actor = stage.cast.reviewer.actor,
): Promise<string[]> {
  const ids: string[] = []
  for (const { ana, ben, cleo: third, decided = true } of plans) {
    const claim = await claimWithEvidence(stage)
    if (ana) await rates(stage, stage.ana, claim, ana)
    if (ben) await rates(stage, stage.ben, claim, ben)
    if (third) await rates(stage, cleo, claim, third)
    if (decided) await decides(stage, claim)
    ids.push(claim)
  }
  return ids
}

/** Rates a claim, or changes one's rating of it. */
export async function rates(
  stage: Stage,
  by: Actor,
  claim: string,
  key: string,
  question: Question = 'true',
): Promise<void> {
  const given = { claim_id: claim, question, rater_id: by.id } as const
  const [mine] = await rowsOf(stage, 'ratings', given)
  await as(stage, by, (c) =>
    rateClaim(c, claim, {
      question,
      level: stage.level[question][key] ?? '',
      confidence: 'high',
      rationale: '',
      reason: mine ? 'Looked again.' : '',
      version: mine?.version ?? 0,
      once: undefined,
    }),
  )
}

export function decides(stage: Stage, claim: string): Promise<void> {
  const level = stage.level.true.true ?? ''
  return as(stage, stage.cast.editor.actor, (c) =>
    decideClaim(c, claim, {
      level,
      said_level: '',
      summary: 'So.',
      sources_reason: '',
      dispute_reason: 'Settled.',
      version: 0,
      once: undefined,
    }),
  )
}

async function claimWithEvidence(stage: Stage): Promise<string> {
  const { ana, article } = stage
  const words = { quote: '12 clinics', wording: 'There are 12 clinics.', claimant: '', cue: '' }
  const at = { line: 1, start: undefined, end: undefined, once: undefined, kind: 'event' as const }
  const { id } = await as(stage, ana, (c) => makeClaim(c, article, { ...words, ...at }))
  const link = { stance: 'supports', quote: '', locator: '', tier: 'primary', note: '' } as const
  const title = `Register ${randomUUIDv7()}`
  const described = {
    title,
    author: '',
    publisher: '',
    url: '',
    archive_url: '',
    published_on: '',
    origin: '',
  }
  await as(stage, ana, (c) =>
    attachEvidence(
      c,
      id,
      { ...link, reliability: '', credibility: '', source: '', once: undefined },
      { ...described, kind: 'document', anonymous: 0, interests: '' },
    ),
  )
  return id
}
