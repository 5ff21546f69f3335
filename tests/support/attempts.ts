import type { Hint } from '../../src/breaker/checks/hint.ts'
import { claimById } from '../../src/claims/queries.ts'
import { policiesOf } from '../../src/desk/policies.ts'
import { writeNote } from '../../src/notes/commands.ts'
import type { Action } from '../../src/users/permissions.ts'
import { articleBrokenBy, brokenBy } from '../articles/broken.ts'
import { newEvidence, rowOf, rowsOf, withPolicies } from './factories.ts'
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
  fields: (subject: Subject, stage: Stage) => Promise<Fields> | Fields
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
const otherVersion = (table: 'evidence' | 'notes' | 'users', more: Fields): Attempt['fields'] => {
  return async ({ other }, stage) => ({
    version: String((await rowOf(stage, table, other)).version),
    ...more,
  })
}

/** One try of each act, by the very form that the pages have for it. */
export const attempts: Record<Action, Attempt> = {
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
  'report.issue': {
    records: 'report.issued',
    path: (_, { article }) => `/articles/${article}/editions`,
    fields: () => ({}),
    other: (stage) => claimIn(stage, 'decided'),
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

/** Says that a claim could be litigated. */
export function flagged(stage: Stage, claim: string): Promise<void> {
  return as(stage, stage.ana, async (c) => {
    await c.update('claims', await claimById(c.read, claim), { risk: 'legal' })
    await c.record({ action: 'claim.edited' })
  })
}

async function evidenceOf(stage: Stage, claim: string): Promise<string> {
  return (await rowsOf(stage, 'evidence', { claim_id: claim }))[0]?.id ?? ''
}
