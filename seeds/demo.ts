import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { editArticle, markLines } from '../src/articles/commands.ts'
import { readDraft } from '../src/articles/drafts/read-draft.ts'
import { redraftArticle } from '../src/articles/drafts/redraft-command.ts'
import { importArticle } from '../src/articles/import-command.ts'
import { articleInput } from '../src/articles/input.ts'
import { normaliseText } from '../src/articles/intake/normalise-text.ts'
import { readUpload } from '../src/articles/intake/read-upload.ts'
import { articleById } from '../src/articles/queries.ts'
import { type Workbench, workbench } from '../src/articles/workbench.ts'
import { breakText } from '../src/breaker/break.ts'
import { answerChecklist } from '../src/checklists/commands.ts'
import { checklistOfClaim } from '../src/checklists/queries.ts'
import type { ChecklistAnswer } from '../src/checklists/vocabulary.ts'
import { changeClaims } from '../src/claims/bulk.ts'
import { makeClaim, setClaimAside } from '../src/claims/commands.ts'
import { claimById } from '../src/claims/queries.ts'
import type { Context } from '../src/context.ts'
import type { Actor, Change } from '../src/db/change.ts'
import { systemActor } from '../src/desk/system-actor.ts'
import { projectRoot } from '../src/http/root.ts'
import { writeNote } from '../src/notes/commands.ts'
import { tellOfDeadlines } from '../src/notifications/due-round.ts'
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
import { keepDemoCopy } from './demo-copy.ts'
import { correctReport, letDisputeStand } from './demo-editor.ts'
import { dayFrom, playReply } from './demo-replies.ts'
import { type DemoCheck, type DemoPerson, demoChecks, demoPeople, demoSetAside } from './demo-script.ts'
import { playWitness } from './demo-witness.ts'

export type DemoActors = Record<DemoPerson, Actor>

/** Runs a command as one of the demonstration's people; each takes place some minutes after the one before. */
type Play = <T>(by: Actor, work: (c: Change) => Promise<T>) => Promise<T>

/**
 * Fills a fresh desk with a day's work of several people, by the very commands that the pages use, so that it has a
 * real history: one article with a dispute, a set-aside claim, a kept copy of a source, an issued report and a correction of it, and one in Arabic
 * of which a second draft has come in: one claim on a changed line, and one whose line is gone.
 * @param tick moves the context's clock on before each act
 */
export async function playDemo(context: Context, tick: () => void): Promise<DemoActors> {
  const play: Play = (by, work) => {
    tick()
    return context.change(by, work)
  }
  const actors = await people(play)
  const article = await importSeed(play, actors.ana, 'iraq-syria.md')
  const arabic = await importSeed(play, actors.ben, 'arabic.md')
  const levels = await levelsByKey(context)
  for (const check of demoChecks) await checkClaim(context, play, actors, article, check, levels)
  const aside = await claimAbout(context, play, actors.ben, article, demoSetAside)
  await play(actors.ben, async (c) => {
    const { version } = await claimById(c.read, aside)
    await setClaimAside(c, aside, version, demoSetAside.reason)
  })
  await looksThrough(context, play, actors, article)
  await keepDemoCopy(context, play, actors.ana)
  await tellOfDeadlines(context)
  const render = context.config.publicUrl
  await play(actors.elias, (c) => issueReport(c, article, render, renderFiles))
  await correctReport(context, play, actors.elias, article)
  await letDisputeStand(context, play, actors.elias, article)
  await redraftsArabic(context, play, actors.ben, arabic)
  await playWitness(context, play, actors)
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
  const { answers, decider, note, reply, verdict } = check
  if (answers) await answerDemo(play, actors.ana, claim, answers)
  if (reply) await playReply(play, actors, claim, reply)
  if (decider) await play(actors[decider], (c) => takeDecidersPart(c, claim))
  if (note)
    await play(actors[note.by], (c) =>
      writeNote(
        c,
        { claim },
        {
          ...{ body: note.body, parent: '', once: undefined },
          part_of_rating: note.partOfRating ? '1' : '',
        },
      ),
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

/** Two claims are taken up; in the second draft one has another figure, and the line of the other is gone. */
async function redraftsArabic(context: Context, play: Play, by: Actor, article: string): Promise<void> {
  const { claims, text, lines } = await workbench(context.read, article, by)
  const wordsOf = (line: (typeof lines)[number]) => text.text.slice(line.start_at, line.end_at)
  const taken = claims.filter((claim) => /30 في المئة|محافظة واسط/.test(claim.wording)).map(({ id }) => id)
  await play(by, (c) => changeClaims(c, article, bulk('accept', taken)))
  const gone = lines.map(wordsOf).find((words) => words.includes('محافظة واسط')) ?? ''
  const later = normaliseText(text.text.replace('30 في المئة', '35 في المئة').replace(gone, ''))
  const broken = breakText(later, 'ar')
  const { alignments } = await readDraft(context.read, text, later, broken)
  const file = { raw_sha256: '', file_name: '', media_type: '', charset: '' }
  const input = { text: later, based: text.id, ...file, once: undefined }
  await play(by, (c) => redraftArticle(c, article, input, { broken, language: 'ar', alignments }))
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
  await play(actors.ana, (c) =>
    changeClaims(c, article, { ...bulk('schedule', accepted.slice(0, 2)), deadline_on: dayFrom(c.at, 2) }),
  )
  await play(actors.elias, (c) => giveDeadline(c, article, 4))
  if (discarded.length)
    await play(actors.ben, (c) =>
      changeClaims(c, article, { ...bulk('discard', discarded), reason: 'Nothing here turns on it.' }),
    )
  const empty = bench.lines.filter((line) => line.nothing_proposed).map((line) => line.id)
  if (empty.length) await play(actors.ben, (c) => markLines(c, article, empty))
}

/** Answers the first questions of the claim's checklist. */
async function answerDemo(
  play: Play,
  by: Actor,
  claimId: string,
  answers: readonly { answer: ChecklistAnswer; remark: string }[],
): Promise<void> {
  await play(by, async (c) => {
    const { asked } = await checklistOfClaim(c.read, await claimById(c.read, claimId))
    const given = answers.flatMap((answer, i) => {
      const item = asked[i]?.item.id
      return item ? [{ item, ...answer, version: 0 }] : []
    })
    await answerChecklist(c, claimId, given)
  })
}

async function giveDeadline(c: Change, article: string, days: number): Promise<void> {
  const { title, byline, publisher, url, published_on, language, version } = await articleById(
    c.read,
    article,
  )
  const details = { title, byline, publisher, url, published_on, language }
  const deadline_on = dayFrom(c.at, days)
  await editArticle(c, article, { ...details, deadline_on, version, once: undefined })
}

function bulk(act: 'accept' | 'assign' | 'schedule' | 'discard', claim: string[]) {
  return { act, claim, assignee: '', deadline_on: '', tag: '', reason: '', once: undefined }
}

async function levelsByKey(context: Context): Promise<Record<Question, Map<string, string>>> {
  const { scale_id, said_scale_id } = await desk(context.read)
  const byKey = async (scale: string) =>
    new Map((await levelsOfScale(context.read, scale)).map((level) => [level.key, level.id]))
  return { true: await byKey(scale_id), said: await byKey(said_scale_id) }
}
