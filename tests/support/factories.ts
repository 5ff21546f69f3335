import { expect } from 'vitest'
import type { Article, ArticleVersion, Line } from '../../src/articles/queries.ts'
import type { Anchor, Claim } from '../../src/claims/queries.ts'
import type { RecordedTables } from '../../src/db/tables.ts'
import { policiesOf } from '../../src/desk/policies.ts'
import { changePolicies } from '../../src/desk/policy-commands.ts'
import type { Policies } from '../../src/desk/policy-vocabulary.ts'
import { systemActor } from '../../src/desk/system-actor.ts'
import type { Entry } from '../../src/revisions/entry.ts'
import { desk } from '../../src/scales/queries.ts'
import type { Answer, Fields, Visitor, World } from './world.ts'

/** Two paragraphs of five lines; the fourth says nothing that can be checked. */
export const articleText = [
  'The ministry opened 12 clinics in Tavira in March 2025. The mayor, João Pires, called it the largest project in the region.',
  'Unemployment fell to 4.2 per cent last year, the statistics office said. It was a lovely day. The bridge was built in 1911 and cost 3 million euros.',
].join('\n\n')

/** Imports an article as this person does, from its text. @returns its id */
export async function importedArticle(by: Visitor, text = articleText, more: Fields = {}): Promise<string> {
  const answer = await by.post('/articles', { title: 'Twelve clinics', language: 'en', text, ...more })
  expect(answer.status).toBe(303)
  return /^\/articles\/([\w-]+)$/.exec(location(answer))?.[1] ?? expect.unreachable(location(answer))
}

/** Makes a claim of words typed out of a line. @returns its id */
export async function madeClaim(
  by: Visitor,
  article: string,
  quote = '12 clinics in Tavira',
  more: Fields = {},
): Promise<string> {
  const fields = { line: '1', quote, wording: `There are ${quote}.`, claimant: '', kind: 'quantity', ...more }
  const answer = await by.post(`/articles/${article}/claims`, fields)
  expect(answer.status).toBe(303)
  return /#claim-([\w-]+)$/.exec(location(answer))?.[1] ?? expect.unreachable(location(answer))
}

/** Takes up the article's first proposal that nobody has answered. @returns its id */
export async function acceptedClaim(world: World, by: Visitor, article: string): Promise<string> {
  const claim = (await claimsOf(world, article)).find((claim) => claim.state === 'proposed')
  const answer = await by.post(`/claims/${claim?.id}/acceptance`, { version: '1' })
  expect(answer.status).toBe(303)
  return claim?.id ?? ''
}

/** The fields of evidence from a source that is described along with it. */
export const newEvidence = {
  source: '',
  title: 'Register of clinics',
  publisher: 'State printer',
  url: 'https://register.example/clinics',
  kind: 'document',
  stance: 'supports',
  quote: 'Twelve were opened.',
  locator: 'p. 4',
  tier: 'primary',
} as const

/** The fields of a contact whose deadline is long over. */
export const newContact = {
  whom: 'Office of the mayor of Tavira',
  channel: 'e-mail',
  asked: 'How many clinics were opened?',
  asked_on: '2025-03-10',
  deadline_on: '2025-03-14',
} as const

/** Records a contact on a claim. @returns the contact's id */
export async function withContact(
  world: World,
  by: Visitor,
  claim: string,
  more: Fields = {},
): Promise<string> {
  const answer = await by.post(`/claims/${claim}/contacts`, { ...newContact, ...more })
  expect(answer.status).toBe(303)
  return (await rowsOf(world, 'contacts', { claim_id: claim })).at(-1)?.id ?? ''
}

/** Attaches evidence to a claim. @returns the evidence's id */
export async function withEvidence(
  world: World,
  by: Visitor,
  claim: string,
  more: Fields = {},
): Promise<string> {
  const answer = await by.post(`/claims/${claim}/evidence`, { ...newEvidence, ...more })
  expect(answer.status).toBe(303)
  const rows = await rowsOf(world, 'evidence', { claim_id: claim })
  return rows.at(-1)?.id ?? ''
}

/** The form by which a file is kept as a copy of a source. */
export function copyForm(
  bytes: BlobPart,
  name = 'register.txt',
  more: Record<string, string> = {},
): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries({ got_at: '', how: '', ...more })) form.append(field, value)
  form.append('file', new File([bytes], name))
  return form
}

/** Keeps a file as a copy of a source. @returns the copy's id */
export async function withCopy(
  world: World,
  by: Visitor,
  source: string,
  ...file: Parameters<typeof copyForm>
): Promise<string> {
  const answer = await by.post(`/sources/${source}/snapshots`, copyForm(...file))
  expect(answer.status, answer.document.querySelector('main')?.textContent ?? '').toBe(303)
  return (await rowsOf(world, 'snapshots', { source_id: source })).at(-1)?.id ?? ''
}

/** Ids of the levels on the scales in use, by key. */
export async function levels(
  world: Pick<World, 'context'>,
): Promise<Record<'true' | 'said', Record<string, string>>> {
  const [desk] = await rowsOf(world, 'desk')
  const all = await rowsOf(world, 'levels')
  const of = (scale: string | undefined) =>
    Object.fromEntries(all.filter((level) => level.scale_id === scale).map((level) => [level.key, level.id]))
  return { true: of(desk?.scale_id), said: of(desk?.said_scale_id) }
}

/** Sends a rating of whether the claim is true; a first one, unless `more` names a version. */
export function rate(
  by: Visitor,
  claim: string,
  level: string | undefined,
  more: Fields = {},
): Promise<Answer> {
  const fields = { question: 'true', level: level ?? '', confidence: 'high', rationale: 'As counted.' }
  return by.post(`/claims/${claim}/ratings`, { ...fields, version: '0', ...more })
}

export function decide(
  by: Visitor,
  claim: string,
  level: string | undefined,
  more: Fields = {},
): Promise<Answer> {
  const verdict = {
    level: level ?? '',
    said_level: '',
    summary: 'Twelve were opened, as the register shows.',
  }
  const fields = { ...verdict, dispute_reason: 'The register is nearer to it.' }
  return by.post(`/claims/${claim}/verdict`, { ...fields, version: '0', ...more })
}

/** Changes what the desk asks for; what is not named stays. */
export async function withPolicies(world: Pick<World, 'context'>, more: Partial<Policies>): Promise<void> {
  const actor = { ...systemActor, role: 'admin' as const }
  await world.context.change(actor, async (c) => {
    const settings = await desk(c.read)
    const policies = { ...policiesOf(settings), ...more }
    const { raterDecides, evidenceFirst, twoSources, secondEditor, ...same } = policies
    await changePolicies(c, {
      ...same,
      ...{ rater_decides: raterDecides, evidence_first: evidenceFirst, two_sources: twoSources },
      ...{ second_editor: [...secondEditor], preview: '', version: settings.version, once: undefined },
    })
  })
}

/** Somebody else gives the second rating that the desk asks for: the same, unless another is named. */
export async function ratedByAnother(
  world: World,
  claim: string,
  level: string | undefined,
): Promise<Visitor> {
  const another = await world.signedIn('reviewer')
  expect((await rate(another, claim, level)).status).toBe(303)
  return another
}

/** A claim with evidence, rated by this person and another, and decided by the editor. @returns its id */
export async function decidedClaim(
  world: World,
  by: Visitor,
  editor: Visitor,
  article: string,
  level = 'true',
): Promise<string> {
  const claim = await madeClaim(by, article)
  await withEvidence(world, by, claim)
  const { true: scale } = await levels(world)
  expect((await rate(by, claim, scale[level])).status).toBe(303)
  await ratedByAnother(world, claim, scale[level])
  expect((await decide(editor, claim, scale[level])).status).toBe(303)
  return claim
}

/** What was recorded while `work` ran. */
export async function during<T>(
  world: World,
  work: () => Promise<T>,
): Promise<{ answer: T; acts: Entry[]; actions: string[] }> {
  const before = (await world.acts()).length
  const answer = await work()
  const acts = (await world.acts()).slice(before)
  return { answer, acts, actions: acts.map((act) => act.action) }
}

/** The rows of a table, oldest first; those with these values in their columns. */
export function rowsOf<Table extends keyof RecordedTables>(
  world: Pick<World, 'context'>,
  table: Table,
  having: Partial<RecordedTables[Table]> = {},
): Promise<RecordedTables[Table][]> {
  let query = world.context.read
    .selectFrom(table as 'claims')
    .selectAll()
    .orderBy('id')
  for (const [column, value] of Object.entries(having))
    query = query.where(column as 'id', value === null ? 'is' : '=', value as string)
  return query.execute() as unknown as Promise<RecordedTables[Table][]>
}

/** @throws when there is no such row */
export async function rowOf<Table extends keyof RecordedTables>(
  world: Pick<World, 'context'>,
  table: Table,
  id: string,
): Promise<RecordedTables[Table]> {
  const [row] = await rowsOf(world, table, { id } as Partial<RecordedTables[Table]>)
  return row ?? expect.unreachable(`${table} ${id}`)
}

export async function claimsOf(world: World, article: string): Promise<Claim[]> {
  const claims = (await rowsOf(world, 'claims', { article_id: article })) as Claim[]
  return claims.sort((a, b) => a.number - b.number)
}

/** A claim's anchors, in order. */
export async function anchorsOf(world: World, claim: string): Promise<Anchor[]> {
  const anchors = (await rowsOf(world, 'anchors', { claim_id: claim })) as Anchor[]
  return anchors.sort((a, b) => a.ordinal - b.ordinal)
}

export async function linesOf(world: World, article: string): Promise<Line[]> {
  const lines = (await rowsOf(world, 'lines', { article_id: article })) as Line[]
  return lines.sort((a, b) => a.number - b.number)
}

export async function articleRow(world: World, article: string): Promise<Article> {
  return (await rowOf(world, 'articles', article)) as Article
}

/** An article's versions, oldest first. */
export async function versionsOf(world: World, article: string): Promise<ArticleVersion[]> {
  const rows = (await rowsOf(world, 'article_versions', { article_id: article })) as ArticleVersion[]
  return rows.sort((a, b) => a.number - b.number)
}

/** Puts in a new version of an article's text, as somebody who sees the newest. */
export async function redraft(
  world: World,
  by: Visitor,
  article: string,
  text: string,
  more: Fields = {},
): Promise<Answer> {
  const based = (await versionsOf(world, article)).at(-1)?.id ?? ''
  return by.post(`/articles/${article}/versions`, { based, text, ...more })
}

/** Where a redirect leads. */
export function location(answer: Answer): string {
  return answer.headers.get('Location') ?? ''
}
