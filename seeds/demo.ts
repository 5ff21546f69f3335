import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { markLines } from '../src/articles/commands.ts'
import { importArticle } from '../src/articles/import-command.ts'
import { articleInput } from '../src/articles/input.ts'
import { readUpload } from '../src/articles/intake/read-upload.ts'
import { type Workbench, workbench } from '../src/articles/workbench.ts'
import { breakText } from '../src/breaker/break.ts'
import { changeClaims } from '../src/claims/bulk.ts'
import { makeClaim, setClaimAside } from '../src/claims/commands.ts'
import { claimById } from '../src/claims/queries.ts'
import type { Context } from '../src/context.ts'
import type { Actor, Change } from '../src/db/change.ts'
import { systemActor } from '../src/desk/system-actor.ts'
import { projectRoot } from '../src/http/root.ts'
import { writeNote } from '../src/notes/commands.ts'
import { rateClaim } from '../src/ratings/commands.ts'
import { everybody } from '../src/ratings/readable-queries.ts'
import { decideClaim, takeDecidersPart } from '../src/ratings/verdict-commands.ts'
import type { Question } from '../src/ratings/vocabulary.ts'
import { issueReport } from '../src/reports/commands.ts'
import { renderFiles } from '../src/reports/render-files.ts'
import { desk, levelsOfScale } from '../src/scales/queries.ts'
import { attachEvidence } from '../src/sources/evidence-commands.ts'
import { joinDesk, makeInvitation } from '../src/users/commands.ts'
import { hashPassword } from '../src/users/passwords.ts'
import { newToken } from '../src/users/setup.ts'
import { type DemoCheck, type DemoPerson, demoChecks, demoPeople, demoSetAside } from './demo-script.ts'

export type DemoActors = Record<DemoPerson, Actor>

/** Runs a command as one of the demonstration's people; each takes place some minutes after the one before. */
type Play = <T>(by: Actor, work: (c: Change) => Promise<T>) => Promise<T>

/**
 * Fills a fresh desk with a day's work of several people, by the very commands that the pages use, so that it has a
 * real history: one article with a dispute, a set-aside claim and an issued report, and one in Arabic just imported.
 * @param tick moves the context's clock on before each act
 */
export async function playDemo(context: Context, tick: () => void): Promise<DemoActors> {
  const play: Play = (by, work) => {
    tick()
    return context.change(by, work)
  }
  const actors = await people(play)
  const article = await importSeed(play, actors.ana, 'iraq-syria.md')
  await importSeed(play, actors.ben, 'arabic.md')
  const levels = await levelsByKey(context)
  for (const check of demoChecks) await checkClaim(context, play, actors, article, check, levels)
  const aside = await claimAbout(context, play, actors.ben, article, demoSetAside)
  await play(actors.ben, async (c) => {
    const { version } = await claimById(c.read, aside)
    await setClaimAside(c, aside, version, demoSetAside.reason)
  })
  await looksThrough(context, play, actors, article)
  const render = context.config.publicUrl
  await play(actors.elias, (c) => issueReport(c, article, render, renderFiles))
  return actors
}

async function people(play: Play): Promise<DemoActors> {
  const actors: Partial<DemoActors> = {}
  for (const { key, name, role } of demoPeople) {
    const actor = { id: randomUUIDv7(), name, role }
    const { tokenHash } = newToken()
    const passwordHash = await hashPassword(randomBytes(24).toString('base64url'))
    await play(systemActor, (c) =>
      makeInvitation(c, { tokenHash, role, expiresAt: '9999-12-31T00:00:00.000Z' }),
    )
    await play(actor, (c) => joinDesk(c, tokenHash, { name, email: `${key}@desk.example`, passwordHash }))
    actors[key] = actor
  }
  return actors as DemoActors
}

async function importSeed(play: Play, by: Actor, file: string): Promise<string> {
  const bytes = readFileSync(path.join(projectRoot(), 'seeds', file))
  const draft = await readUpload({ name: file, bytes })
  const input = articleInput.parse({
    ...draft,
    published_on: draft.publishedOn,
    raw_sha256: draft.rawSha256,
    media_type: draft.mediaType,
    file_name: file,
  })
  const broken = breakText(input.text, input.language)
  return (await play(by, (c) => importArticle(c, input, broken))).id
}

async function checkClaim(
  context: Context,
  play: Play,
  actors: DemoActors,
  article: string,
  check: DemoCheck,
  levels: Record<Question, Map<string, string>>,
): Promise<void> {
  const claim = await claimAbout(context, play, actors.ana, article, check)
  const level = (question: Question, key: string) => levels[question].get(key) ?? ''
  for (const { stance, quote, locator, tier, reliability, credibility, ...source } of check.evidence) {
    const link = {
      stance,
      quote,
      locator,
      tier,
      reliability,
      credibility,
      note: '',
      source: '',
      once: undefined,
    }
    const described = {
      ...source,
      author: '',
      archive_url: '',
      anonymous: 0 as const,
      interests: '',
      origin: '',
    }
    await play(actors.ana, (c) => attachEvidence(c, claim, link as never, described))
  }
  for (const { by, level: key, ...rating } of check.ratings)
    await play(actors[by], (c) =>
      rateClaim(c, claim, {
        ...rating,
        reason: '',
        level: level(rating.question, key),
        version: 0,
        once: undefined,
      }),
    )
  const { note, verdict, decider } = check
  if (decider) await play(actors[decider], (c) => takeDecidersPart(c, claim))
  if (note)
    await play(actors[note.by], (c) =>
      writeNote(c, { claim }, { body: note.body, parent: '', part_of_rating: '', once: undefined }),
    )
  if (verdict)
    await play(actors.elias, (c) =>
      decideClaim(c, claim, {
        level: level('true', verdict.level),
        said_level: verdict.said ? level('said', verdict.said) : '',
        summary: verdict.summary,
        sources_reason: '',
        dispute_reason: '',
        version: 0,
        once: undefined,
      }),
    )
}

/** The breaker's proposal that says this, taken up; or a claim made by hand of the words that say it. */
async function claimAbout(
  context: Context,
  play: Play,
  by: Actor,
  article: string,
  { about, wording }: { about: RegExp; wording: string },
): Promise<string> {
  const bench = await workbench(context.read, article, everybody)
  const proposal = bench.claims
    .filter((claim) => claim.state === 'proposed' && about.test(claim.wording))
    .sort((a, b) => a.wording.length - b.wording.length)[0]
  if (proposal) {
    await play(by, (c) => changeClaims(c, article, bulk('accept', [proposal.id])))
    return proposal.id
  }
  const line = bench.lines.find((line) => about.test(bench.text.text.slice(line.start_at, line.end_at)))
  if (!line) throw new Error(`The article does not say ${about}.`)
  const quote = bench.text.text.slice(line.start_at, line.end_at)
  const at = { line: line.number, quote, start: undefined, end: undefined, once: undefined }
  return (
    await play(by, (c) => makeClaim(c, article, { ...at, wording, claimant: '', cue: '', kind: 'event' }))
  ).id
}

/** The rest of the reading: some proposals accepted and assigned, some discarded, lines with nothing in them marked. */
async function looksThrough(
  context: Context,
  play: Play,
  actors: DemoActors,
  article: string,
): Promise<void> {
  const proposals = (bench: Workbench) => bench.claims.filter((claim) => claim.state === 'proposed')
  const bench = await workbench(context.read, article, everybody)
  const byWorth = proposals(bench).sort((a, b) => b.worthiness - a.worthiness)
  const accepted = byWorth.slice(0, 8).map((claim) => claim.id)
  const discarded = byWorth.slice(-4).map((claim) => claim.id)
  if (accepted.length) await play(actors.ana, (c) => changeClaims(c, article, bulk('accept', accepted)))
  if (accepted.length > 4)
    await play(actors.ana, (c) =>
      changeClaims(c, article, { ...bulk('assign', accepted.slice(0, 4)), assignee: actors.ben.id }),
    )
  if (discarded.length)
    await play(actors.ben, (c) =>
      changeClaims(c, article, { ...bulk('discard', discarded), reason: 'Nothing here turns on it.' }),
    )
  const empty = bench.lines.filter((line) => line.nothing_proposed).map((line) => line.id)
  if (empty.length) await play(actors.ben, (c) => markLines(c, article, empty))
}

function bulk(act: 'accept' | 'assign' | 'discard', claim: string[]) {
  return { act, claim, assignee: '', tag: '', reason: '', once: undefined }
}

async function levelsByKey(context: Context): Promise<Record<Question, Map<string, string>>> {
  const { scale_id, said_scale_id } = await desk(context.read)
  const byKey = async (scale: string) =>
    new Map((await levelsOfScale(context.read, scale)).map((level) => [level.key, level.id]))
  return { true: await byKey(scale_id), said: await byKey(said_scale_id) }
}
