import { randomUUIDv7 } from 'node:crypto'
import { waiversInForce } from '../../src/articles/waiver-queries.ts'
import type { Hint } from '../../src/breaker/checks/hint.ts'
import { claimById } from '../../src/claims/queries.ts'
import { policiesOf } from '../../src/desk/policies.ts'
import { cosigner, makeSigningKey, verifierKeyText } from '../../src/merkle/signing.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { rateClaim } from '../../src/ratings/commands.ts'
import { everybody } from '../../src/ratings/readable-queries.ts'
import { issueReport } from '../../src/reports/commands.ts'
import { draftReport } from '../../src/reports/queries.ts'
import { renderFiles } from '../../src/reports/render-files.ts'
import { seenOf } from '../../src/reports/seen.ts'
import { signArticle } from '../../src/reports/sign-commands.ts'
import { describeSource } from '../../src/sources/commands.ts'
import { sourceInput } from '../../src/sources/input.ts'
import { keepSnapshot } from '../../src/sources/snapshot-commands.ts'
import type { Action } from '../../src/users/rules.ts'
import { articleBrokenBy, brokenBy } from '../articles/broken.ts'
import { copyForm, newContact, newEvidence, rowOf, rowsOf, withEvidence, withPolicies } from './factories.ts'
import { as, claimIn, decided, type Stage } from './stage.ts'
import type { Fields } from './world.ts'

/** A thing the act is tried on, made anew for each try that is to succeed. */
export interface Subject {
  claim: string
  /** Of whatever else the act needs: evidence, a note, another claim. */
  other: string
}

export interface Attempt {
  /** What the act is recorded as; one of several where the state tells which. */
  records: string | string[]
  path: (subject: Subject, stage: Stage) => string
  fields: (subject: Subject, stage: Stage) => Promise<Fields> | Fields | FormData
  /** Makes what the act needs besides the claim. @returns its id */
  other?: (stage: Stage, claim: string) => Promise<string>
  /** The answer to an allowed try. */
  succeeds?: number
  /** The answer where the claim's state forbids it: many claims at once leave such claims as they are. */
  refuses?: number
}

const version = async ({ claim }: Subject, stage: Stage) =>
  String((await rowOf(stage, 'claims', claim)).version)
const onClaim =
  (word: string): Attempt['path'] =>
  ({ claim }) =>
    `/claims/${claim}${word && `/${word}`}`
const claimFields =
  (more: Fields = {}): Attempt['fields'] =>
  async (subject, stage) => ({ version: await version(subject, stage), ...more })
const otherVersion = (
  table: 'evidence' | 'notes' | 'users' | 'contacts' | 'reply_needs',
  more: Fields,
): Attempt['fields'] => {
  return async ({ other }, stage) => ({
    version: String((await rowOf(stage, table, other)).version),
    ...more,
  })
}

/** What may be seen by some only, and where: no act, so nothing is recorded. */
export const reads = {
  'agreement.read': '/agreement',
  'history.verify': '/history/verification',
  'queue.read': '/queues/mine',
  'report.bundle': '/articles/ARTICLE/editions/1/bundle',
} as const satisfies Partial<Record<Action, string>>

/** Its address on this stage, where something is issued if need be. */
export async function pathOf(stage: Stage, action: keyof typeof reads): Promise<string> {
  if (action === 'report.bundle') await issued(stage)
  return reads[action].replace('ARTICLE', stage.article)
}

export type Attempted = Exclude<Action, keyof typeof reads>

/** One try of each act, by the very form that the pages have for it. */
export const attempts: Record<Attempted, Attempt> = {
  'article.import': {
    records: 'article.imported',
    path: () => '/articles',
    fields: () => ({ title: 'Another', language: 'en', text: 'The ministry opened 12 clinics.' }),
  },
  'article.edit': {
    records: 'article.edited',
    path: (_, { article }) => `/articles/${article}/details`,
    fields: async (_, stage) => {
      const { version } = await rowOf(stage, 'articles', stage.article)
      return { version: String(version), title: `Title ${version}`, language: 'en' }
    },
  },
  'article.rebreak': {
    records: 'article.rebroken',
    path: ({ other }) => `/articles/${other}/proposals`,
    fields: () => ({}),
    other: async (stage) => {
      const text = 'The ministry opened 12 clinics.'
      return articleBrokenBy(stage, { actor: stage.ana }, text, brokenBy(text, []))
    },
  },
  'article.redraft': {
    records: 'article.redrafted',
    path: ({ other }) => `/articles/${other}/versions`,
    fields: async ({ other }, stage) => {
      const [version] = await rowsOf(stage, 'article_versions', { article_id: other })
      return { based: version?.id ?? '', text: 'The ministry opened 14 clinics.' }
    },
    other: async (stage) => {
      const text = 'The ministry opened 12 clinics.'
      return articleBrokenBy(stage, { actor: stage.ana }, text, brokenBy(text, []))
    },
  },
  'hint.dismiss': {
    records: 'hint.dismissed',
    path: ({ other }) => `/hints/${other}/dismissal`,
    fields: () => ({ version: '1', dismissed: '1' }),
    other: async (stage) => {
      const text = 'Tavira and Tavera.'
      const spans = [{ start: 0, end: 6, exact: 'Tavira' }]
      const hints: Hint[] = [{ kind: 'spelling', message: 'Two spellings.', spans, lines: [0] }]
      const article = await articleBrokenBy(stage, { actor: stage.ana }, text, {
        ...brokenBy(text, []),
        hints,
      })
      return (await rowsOf(stage, 'hints', { article_id: article }))[0]?.id ?? ''
    },
  },
  'line.mark': {
    records: 'line.marked-nothing',
    path: ({ other }) => `/lines/${other}/nothing`,
    fields: () => ({ version: '1', nothing: '1' }),
    other: async (stage) => (await rowsOf(stage, 'lines', { nothing_by: null }))[0]?.id ?? '',
  },
  'claim.create': {
    records: 'claim.made',
    path: (_, { article }) => `/articles/${article}/claims`,
    fields: () => ({ line: '1', quote: '12 clinics', wording: 'There are 12 clinics.', claimant: '' }),
  },
  'claim.accept': { records: 'claim.accepted', path: onClaim('acceptance'), fields: claimFields() },
  'claim.discard': {
    records: 'claim.discarded',
    path: onClaim('discarding'),
    fields: claimFields({ reason: 'Twice here.' }),
  },
  'claim.restore': { records: 'claim.restored', path: onClaim('restoration'), fields: claimFields() },
  'claim.edit': {
    records: 'claim.edited',
    path: onClaim(''),
    fields: claimFields({ wording: 'Other words.', claimant: '', kind: 'event', tags: '' }),
  },
  'claim.split': {
    records: 'claim.split',
    path: onClaim('parts'),
    fields: claimFields({ wording: ['One part.', 'Another part.'], quote: ['', ''] }),
  },
  'claim.merge': {
    records: 'claim.merged',
    path: onClaim('merger'),
    fields: async (subject, stage) => {
      return { version: await version(subject, stage), claim: subject.other, wording: 'Both.' }
    },
    other: (stage) => claimIn(stage, 'to check'),
  },
  'claim.assign': {
    records: 'claim.assigned',
    path: onClaim('assignment'),
    fields: async (subject, stage) => ({ version: await version(subject, stage), assignee: stage.ana.id }),
  },
  'claim.assign-by-load': {
    records: 'claim.assigned',
    path: () => '/queues/unassigned/assignment',
    fields: ({ claim }, { ana }) => ({ given: `${claim}:${ana.id}` }),
    refuses: 303,
  },
  'claim.schedule': {
    records: 'claim.scheduled',
    path: onClaim('deadline'),
    fields: claimFields({ deadline_on: '2025-04-01' }),
  },
  'claim.tag': {
    records: 'claim.tagged',
    path: (_, { article }) => `/articles/${article}/bulk`,
    fields: ({ claim }) => ({ claim, act: 'tag', tag: 'health' }),
    refuses: 303,
  },
  'claim.set-aside': {
    records: 'claim.set-aside',
    path: onClaim('setting-aside'),
    fields: claimFields({ reason: 'Nobody can know.' }),
  },
  'claim.keep': {
    records: 'claim.kept',
    path: onClaim('keeping'),
    fields: () => ({ version: '1' }),
    other: waitingPlacement,
  },
  'claim.re-place': {
    records: 'claim.re-placed',
    path: onClaim('re-placing'),
    fields: () => ({ version: '1', line: '1', quote: '12 clinics in Tavira' }),
    other: waitingPlacement,
  },
  'claim.retire': {
    records: 'claim.retired',
    path: onClaim('retirement'),
    fields: () => ({ version: '1', reason: 'The text is silent on it now.' }),
    other: waitingPlacement,
  },
  'claim.hold': { records: 'claim.held', path: onClaim('holding'), fields: claimFields() },
  'claim.uphold': {
    records: 'claim.upheld',
    path: onClaim('upholding'),
    fields: claimFields(),
    other: async (stage, claim) => {
      if ((await rowOf(stage, 'claims', claim)).state === 're-check') await takenBack(stage, claim)
      return ''
    },
  },
  'claim.rate': {
    records: 'claim.rated',
    path: onClaim('ratings'),
    fields: (_, { level }) => {
      const rating = { question: 'true', level: level.true.true ?? '', confidence: 'low', rationale: '' }
      return { ...rating, version: '0' }
    },
    // An editor who can read the ratings rates blind no more; here the policies leave them open.
    other: async (stage) => {
      await withPolicies(stage, { visibility: 'open' })
      return ''
    },
  },
  'claim.take-part': {
    records: 'decider.named',
    path: onClaim('decider'),
    fields: () => ({}),
  },
  'claim.decide': {
    records: ['claim.decided', 'claim.adjudicated'],
    path: onClaim('verdict'),
    fields: (_, { level }) => ({
      level: level.true.true ?? '',
      summary: 'It is so.',
      dispute_reason: 'The register.',
      version: '0',
    }),
  },
  'claim.confirm': {
    records: 'verdict.confirmed',
    path: onClaim('confirmation'),
    fields: async ({ claim }, stage) => {
      const [verdict] = await rowsOf(stage, 'verdicts', { claim_id: claim })
      return { version: String(verdict?.version ?? 0) }
    },
    other: async (stage, claim) => {
      const { state } = await rowOf(stage, 'claims', claim)
      if (state !== 'rated' && state !== 'disputed') return ''
      await flagged(stage, claim)
      await decided(stage, claim)
      return ''
    },
  },
  'claim.reopen': {
    records: 'claim.reopened',
    path: onClaim('reopening'),
    fields: () => ({ reason: 'A new source.' }),
  },
  'evidence.attach': { records: 'evidence.attached', path: onClaim('evidence'), fields: () => newEvidence },
  'evidence.edit': {
    records: 'evidence.edited',
    path: ({ other }) => `/evidence/${other}`,
    fields: otherVersion('evidence', { stance: 'refutes', tier: 'other', quote: '', locator: '' }),
    other: evidenceOf,
  },
  'evidence.remove': {
    records: 'evidence.removed',
    path: ({ other }) => `/evidence/${other}/removal`,
    fields: otherVersion('evidence', { reason: 'Another register.' }),
    other: evidenceOf,
  },
  'source.edit': {
    records: 'source.described',
    path: () => '/sources',
    fields: () => ({ title: 'A register', kind: 'document' }),
  },
  'snapshot.keep': {
    records: 'snapshot.kept',
    path: ({ other }) => `/sources/${other}/snapshots`,
    fields: () => copyForm(`Twelve clinics. ${randomUUIDv7()}`),
    other: newSource,
  },
  'snapshot.remove': {
    records: 'snapshot.removed',
    path: ({ other }) => `/snapshots/${other}/removal`,
    fields: () => ({ reason: 'The wrong file.' }),
    other: async (stage) => {
      const source = await newSource(stage)
      const bytes = Buffer.from('Twelve clinics.')
      const file = { fileName: 'register.txt', type: 'text/plain', bytes, words: '' } as const
      await as(stage, stage.ana, (c) => keepSnapshot(c, source, file, { got_at: '', how: '' }))
      return (await rowsOf(stage, 'snapshots', { source_id: source }))[0]?.id ?? ''
    },
  },
  'note.write': {
    records: 'note.written',
    path: onClaim('notes'),
    fields: () => ({ body: 'Which register?', parent: '' }),
  },
  'note.resolve': {
    records: 'note.resolved',
    path: ({ other }) => `/notes/${other}/resolution`,
    fields: otherVersion('notes', { resolved: '1' }),
    other: async (stage, claim) => {
      const note = { body: 'Which?', parent: '', once: undefined }
      return (await as(stage, stage.ana, (c) => writeNote(c, { claim }, note))).id
    },
  },
  'contact.record': { records: 'contact.recorded', path: onClaim('contacts'), fields: () => newContact },
  'contact.edit': {
    records: 'contact.answered',
    path: ({ other }) => `/contacts/${other}/outcome`,
    fields: otherVersion('contacts', { outcome: 'answered', answer: 'It is so.', answered_on: '' }),
    other: askedContact,
  },
  'reply.need': {
    records: 'reply.needed',
    path: onClaim('reply-need'),
    fields: () => ({ reason: 'It accuses the mayor.', version: '0' }),
  },
  'reply.waive': {
    records: 'reply.waived',
    path: onClaim('reply-waiver'),
    fields: otherVersion('reply_needs', { reason: 'The mayor is dead.' }),
    other: neededReply,
  },
  'checklist.answer': {
    records: 'checklist.answered',
    path: onClaim('checklist'),
    fields: async (_, stage) => {
      const items = await rowsOf(stage, 'checklist_items', { kind: 'event' })
      return { [`answer-${items[0]?.id}`]: 'yes', [`remark-${items[0]?.id}`]: '' }
    },
  },
  'checklist.edit': {
    records: 'checklist.edited',
    path: () => '/desk/checklists/opinion',
    fields: () => ({ questions: 'Whose is it?', number: '1' }),
  },
  'report.issue': {
    records: 'report.issued',
    path: (_, { article }) => `/articles/${article}/editions`,
    fields: () => ({}),
    other: (stage) => claimIn(stage, 'decided'),
  },
  'report.withdraw': {
    records: 'report.withdrawn',
    path: (_, { article }) => `/articles/${article}/withdrawal`,
    fields: () => ({ text: 'The register was forged.' }),
    other: issued,
  },
  'exception.waive': {
    records: 'exception.waived',
    path: (_, { article }) => `/articles/${article}/waivers`,
    fields: async (_, stage) => {
      const waived = new Set((await rowsOf(stage, 'waivers')).map((row) => row.claim_id))
      const proposals = await rowsOf(stage, 'claims', { article_id: stage.article, state: 'proposed' })
      const left = proposals.find(({ id }) => !waived.has(id))
      return { kind: 'proposal', exception: left?.id ?? '', reason: 'Nothing turns on it.' }
    },
  },
  'article.sign': {
    records: 'article.signed',
    path: ({ other }) => `/articles/${other}/signature`,
    fields: async ({ other }, stage) => ({ seen: await seenNow(stage, other) }),
    other: readyArticle,
  },
  'article.reopen': {
    records: 'article.reopened',
    path: ({ other }) => `/articles/${other}/reopening`,
    fields: () => ({ reason: 'A new register.' }),
    other: signedArticle,
  },
  'history.restore': {
    records: 'history.restored',
    path: ({ other }) => `/history/${other}/restoration`,
    fields: async (subject, stage) => {
      const value = { table: 'claims', row: subject.claim, field: 'wording', side: 'before' }
      return { ...value, version: await version(subject, stage), reason: '' }
    },
    other: async (stage, claim) => {
      await as(stage, stage.ana, async (c) => {
        await c.update('claims', await claimById(c.read, claim), { wording: 'Words to go back from.' })
        await c.record({ action: 'claim.edited' })
      })
      return String((await stage.acts()).length)
    },
  },
  'person.invite': {
    records: 'invitation.made',
    path: () => '/desk/people',
    fields: () => ({ role: 'reader' }),
    succeeds: 200,
  },
  'person.edit': {
    records: 'user.role-changed',
    path: ({ other }) => `/desk/people/${other}/role`,
    fields: otherVersion('users', { role: 'editor' }),
    other: async (stage) => (await stage.signedIn('reader')).actor.id,
  },
  'person.erase': {
    records: 'user.erased',
    path: ({ other }) => `/desk/people/${other}/erasure`,
    fields: otherVersion('users', {}),
    other: async (stage) => (await stage.signedIn('reader')).actor.id,
  },
  'desk.edit': {
    records: 'desk.edited',
    path: () => '/desk/settings',
    fields: async (_, stage) => {
      const [desk] = await rowsOf(stage, 'desk')
      return { name: `Desk ${desk?.version}`, version: String(desk?.version) }
    },
  },
  'policy.edit': {
    records: 'policy.changed',
    path: () => '/desk/policies',
    fields: async (_, stage) => {
      const [desk] = await rowsOf(stage, 'desk')
      const { ratings } = policiesOf({ policies_json: desk?.policies_json ?? '' })
      const choices = { visibility: 'blind', rater_decides: 'never', evidence_first: '1' }
      return { ...choices, ratings: String((ratings % 5) + 1), version: String(desk?.version) }
    },
  },
  'witness.edit': {
    records: 'witness.named',
    path: () => '/history/log/witnesses',
    fields: () => ({
      name: 'The archive',
      key: verifierKeyText(cosigner(makeSigningKey('archive.example/w'))),
    }),
  },
  'scale.edit': {
    records: 'scale.edited',
    path: ({ other }) => `/desk/scales/${other}`,
    fields: () => {
      const level = (row: number) => ({
        [`label-${row}`]: `Level ${row}`,
        [`definition-${row}`]: 'What it means.',
        [`icon-${row}`]: '•',
        [`axis-${row}`]: '1',
      })
      return { name: 'Steps', number: '1', ...level(0), ...level(1) }
    },
    other: async (stage) => (await rowsOf(stage, 'desk'))[0]?.scale_id ?? '',
  },
  'account.edit': {
    records: 'user.renamed',
    path: () => '/me/name',
    fields: () => ({ name: 'A new name', version: '1' }),
  },
}

/** As if a new draft had changed the words of a claim that was decided. */
async function takenBack(stage: Stage, claim: string): Promise<void> {
  const evidence = await rowsOf(stage, 'evidence', { claim_id: claim })
  if (!evidence.length) await withEvidence(stage, stage.cast.reviewer, claim)
  const rating = {
    question: 'true',
    confidence: 'high',
    rationale: '',
    reason: '',
    version: 0,
    once: undefined,
  } as const
  for (const by of [stage.ana, stage.ben])
    await as(stage, by, (c) => rateClaim(c, claim, { ...rating, level: stage.level.true.true ?? '' }))
  await decided(stage, claim)
  const [version] = await rowsOf(stage, 'article_versions', { article_id: stage.article })
  const [verdict] = await rowsOf(stage, 'verdicts', { claim_id: claim })
  await as(stage, stage.ana, async (c) => {
    const at = { article_id: stage.article, claim_id: claim, article_version_id: version?.id ?? '' }
    await c.insert('placements', {
      ...{
        id: randomUUIDv7(),
        ...at,
        from_version_id: at.article_version_id,
        kind: 'fuzzy',
        score: 90,
        asks: 0,
      },
      ...{
        spans_json: '[]',
        state_before: 'decided',
        unrated_state_before: '',
        settled_as: '',
        settled_by: null,
        settled_at: null,
      },
    })
    if (verdict) await c.update('verdicts', verdict, { withdrawn_at: c.at })
    await c.update('claims', await claimById(c.read, claim), { state: 're-check' })
    await c.record({ action: 'article.redrafted', article: stage.article })
  })
}

/** As if a new draft had left the claim's place uncertain. */
async function waitingPlacement(stage: Stage, claim: string): Promise<string> {
  const [version] = await rowsOf(stage, 'article_versions', { article_id: stage.article })
  const id = randomUUIDv7()
  await as(stage, stage.ana, async (c) => {
    const at = { article_id: stage.article, claim_id: claim, article_version_id: version?.id ?? '' }
    await c.insert('placements', {
      ...{ id, ...at, from_version_id: at.article_version_id, kind: 'fuzzy', score: 60, asks: 1 },
      ...{
        spans_json: '[{"start":20,"end":30,"exact":"12 clinics"}]',
        state_before: 'to check',
        unrated_state_before: '',
      },
      ...{ settled_as: '', settled_by: null, settled_at: null },
    })
    await c.record({ action: 'article.redrafted', article: stage.article })
  })
  return id
}

/** Says that a claim could be litigated. */
export function flagged(stage: Stage, claim: string): Promise<void> {
  return as(stage, stage.ana, async (c) => {
    await c.update('claims', await claimById(c.read, claim), { risk: 'legal' })
    await c.record({ action: 'claim.edited' })
  })
}

/** An article with nothing left. */
export async function readyArticle(stage: Stage): Promise<string> {
  const text = 'The ministry opened 12 clinics.'
  const article = await articleBrokenBy(stage, { actor: stage.ana }, text, brokenBy(text, []))
  await claimIn({ ...stage, article }, 'decided')
  return article
}

/** What an editor who opens the page for signing now has before them. */
async function seenNow({ context: { read, config } }: Stage, article: string): Promise<string> {
  return seenOf(
    await draftReport(read, article, config.publicUrl, everybody),
    await waiversInForce(read, article),
  )
}

export async function signedArticle(stage: Stage): Promise<string> {
  const article = await readyArticle(stage)
  const { publicUrl } = stage.context.config
  const seen = await seenNow(stage, article)
  await as(stage, stage.eva, (c) => signArticle(c, article, publicUrl, renderFiles, { stated: [], seen }))
  return article
}

/** A decided claim, and a report that says so. */
async function issued(stage: Stage): Promise<string> {
  const claim = await claimIn(stage, 'decided')
  await as(stage, stage.cast.editor.actor, (c) => issueReport(c, stage.article, '', renderFiles))
  return claim
}

async function evidenceOf(stage: Stage, claim: string): Promise<string> {
  return (await rowsOf(stage, 'evidence', { claim_id: claim }))[0]?.id ?? ''
}

/** In any state of the claim, also those in which nobody may record one: as a row. */
function askedContact(stage: Stage, claim_id: string): Promise<string> {
  return as(stage, stage.ana, async (c) => {
    const id = randomUUIDv7()
    const { article_id } = await claimById(c.read, claim_id)
    await c.insert('contacts', {
      ...{ id, article_id, claim_id, ...newContact, salt: id, anonymous: 0, outcome: '', answer: '' },
      ...{ answered_on: '', closed_by: null, closed_at: null, removed_at: null, removed_reason: '' },
      ...{ created_at: c.at, created_by: c.actor.id },
    })
    await c.record({ action: 'contact.recorded' })
    return id
  })
}

function neededReply(stage: Stage, claim_id: string): Promise<string> {
  return as(stage, stage.ana, async (c) => {
    const id = randomUUIDv7()
    const { article_id } = await claimById(c.read, claim_id)
    await c.insert('reply_needs', {
      ...{ id, article_id, claim_id, reason: 'It accuses.', needed_by: c.actor.id, needed_at: c.at },
      ...{ waived_reason: '', waived_by: null, waived_at: null },
    })
    await c.record({ action: 'reply.needed' })
    return id
  })
}

async function newSource(stage: Stage): Promise<string> {
  const input = sourceInput.parse({ title: 'A register' })
  return (await as(stage, stage.ana, (c) => describeSource(c, input))).id
}
