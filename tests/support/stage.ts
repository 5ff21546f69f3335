import { randomUUIDv7 } from 'node:crypto'
import { expect } from 'vitest'
import { importArticle } from '../../src/articles/import-command.ts'
import { articleInput } from '../../src/articles/input.ts'
import { breakText } from '../../src/breaker/break.ts'
import { discardClaim, makeClaim, setClaimAside } from '../../src/claims/commands.ts'
import { claimById } from '../../src/claims/queries.ts'
import type { Actor, Change } from '../../src/db/change.ts'
import type { ClaimState } from '../../src/db/tables.ts'
import { rateClaim } from '../../src/ratings/commands.ts'
import { decideClaim } from '../../src/ratings/verdict-commands.ts'
import { attachEvidence } from '../../src/sources/evidence-commands.ts'
import { articleText, levels } from './factories.ts'
import { makeWorld, type Visitor, type World } from './world.ts'

export const roles = ['reader', 'reviewer', 'editor', 'admin', 'stranger'] as const
export type Who = (typeof roles)[number]

/** A desk with one person of each role, three more who prepare things, and an article. */
export interface Stage extends World {
  cast: Record<Who, Visitor>
  ana: Actor
  ben: Actor
  /** A second editor. */
  eva: Actor
  article: string
  level: Awaited<ReturnType<typeof levels>>
}

export async function makeStage(): Promise<Stage> {
  const world = await makeWorld()
  const cast = {
    reader: await world.signedIn('reader'),
    reviewer: await world.signedIn('reviewer'),
    editor: await world.signedIn('editor'),
    admin: await world.signedIn('admin'),
    stranger: world.stranger,
  }
  const { actor: ana } = await world.signedIn('reviewer', 'Ana Petrova')
  const { actor: ben } = await world.signedIn('reviewer', 'Ben Okafor')
  const { actor: eva } = await world.signedIn('editor', 'Eva Lindqvist')
  const input = articleInput.parse({ title: 'Clinics', language: 'en', text: articleText })
  const { id: article } = await world.context.change(ana, (c) =>
    importArticle(c, input, breakText(articleText, 'en')),
  )
  return { ...world, cast, ana, ben, eva, article, level: await levels(world) }
}

/** Brings a claim into a state the way people do. @param evidence whether it must have some whatever its state */
export async function claimIn(stage: Stage, state: ClaimState, evidence = false): Promise<string> {
  const { ana, ben, article, level } = stage
  const words = {
    line: 1,
    quote: '12 clinics',
    wording: 'There are 12 clinics.',
    claimant: '',
    cue: '',
    kind: 'event' as const,
  }
  const { id } = await as(stage, ana, (c) =>
    makeClaim(c, article, { ...words, start: undefined, end: undefined, once: undefined }),
  )
  const judged = ['rated', 'disputed', 'decided'].includes(state)
  if (evidence || judged || state === 'in check') await as(stage, ana, (c) => attach(c, id))
  const rated = (by: Actor, key: string) =>
    as(stage, by, (c) =>
      rateClaim(c, id, {
        question: 'true',
        level: level.true[key] ?? '',
        confidence: 'high',
        rationale: '',
        reason: '',
        version: 0,
        once: undefined,
      }),
    )
  if (judged) await rated(ana, 'true')
  if (judged) await rated(ben, state === 'disputed' ? 'false' : 'true')
  if (state === 'decided') await decided(stage, id)
  const claim = await claimById(stage.context.read, id)
  if (state === 'set aside') await as(stage, ana, (c) => setClaimAside(c, id, claim.version, 'Not now.'))
  if (state === 'discarded') await as(stage, ana, (c) => discardClaim(c, id, claim.version, 'Not here.'))
  if (state === 'to check' && evidence) await moved(stage, id, state)
  if (state === 'proposed' || state === 're-check') await moved(stage, id, state)
  expect((await claimById(stage.context.read, id)).state).toBe(state)
  return id
}

/** Eva decides it, as editors do, or another. */
export function decided(stage: Stage, id: string, by = stage.eva): Promise<void> {
  const verdict = {
    level: stage.level.true.true ?? '',
    said_level: '',
    summary: 'So.',
    sources_reason: '',
    dispute_reason: 'The register is nearer to it.',
    version: 0,
    once: undefined,
  }
  return as(stage, by, (c) => decideClaim(c, id, verdict))
}

/** Claims that nobody has begun on have no evidence, and only a new draft asks for a re-check: such states are set. */
export function moved(stage: Stage, id: string, state: ClaimState): Promise<void> {
  return as(stage, stage.ana, async (c) => {
    await c.update('claims', await claimById(c.read, id), { state })
    await c.record({ action: 'claim.edited' })
  })
}

function attach(c: Change, claim: string) {
  const link = { stance: 'supports', quote: '', locator: '', tier: 'primary', note: '' } as const
  const described = {
    title: `Register ${randomUUIDv7()}`,
    author: '',
    publisher: '',
    url: '',
    archive_url: '',
  }
  return attachEvidence(
    c,
    claim,
    { ...link, reliability: '', credibility: '', source: '', once: undefined },
    { ...described, published_on: '', kind: 'document', anonymous: 0, interests: '', origin: '' },
  )
}

/** Does work as somebody, by the one door. */
export function as<T>({ context }: Stage, actor: Actor, work: (c: Change) => Promise<T>): Promise<T> {
  return context.change(actor, work)
}
