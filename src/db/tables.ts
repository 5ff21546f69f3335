import type { SnapshotType } from '../sources/snapshot-vocabulary.ts'

/**
 * The schema as types, one interface per table, named and spelled as in the database. Text ids are UUIDv7; times
 * are ISO 8601 UTC text; 0/1 are booleans; `*_json` columns hold JSON text. Offsets are UTF-16 indexes.
 * Every recorded row has an `id` and a `version` that grows by one with each saved change.
 */
interface Row {
  id: string
  version: number
}

export interface DeskTable extends Row {
  name: string
  /** The scale new *true* ratings use, and the one for *said*. */
  scale_id: string
  said_scale_id: string
  policies_json: string
}

export interface UserTable extends Row {
  name: string
  email: string
  role: 'reader' | 'reviewer' | 'editor' | 'admin'
  password_hash: string
  /** Salt for the digests that stand for name and e-mail in the history. */
  salt: string
  disabled_at: string | null
  created_at: string
}

export interface InvitationTable extends Row {
  token_hash: string
  role: UserTable['role']
  created_by: string | null
  created_at: string
  expires_at: string
  used_by: string | null
  used_at: string | null
  withdrawn_at: string | null
}

export interface ScaleTable extends Row {
  key: string
  name: string
  number: number
  /** Which question the scale answers. */
  question: 'said' | 'true'
  /** How far apart two levels on its axis may be and count as alike: 0 or 1. */
  alike: number
  created_at: string
}

export interface LevelTable extends Row {
  scale_id: string
  key: string
  label: string
  definition: string
  place: number
  /** 1 … n from worst to best on the truth axis; null off the axis. */
  value: number | null
  colour: string
  icon: string
}

export interface ArticleTable extends Row {
  title: string
  byline: string
  publisher: string
  url: string
  published_on: string
  language: string
  state: 'draft' | 'in check' | 'ready' | 'signed' | 'corrected'
  deadline_on: string
  created_at: string
  created_by: string
}

export interface ArticleVersionTable extends Row {
  article_id: string
  number: number
  text: string
  text_sha256: string
  raw_sha256: string
  file_name: string
  media_type: string
  charset: string
  created_at: string
}

export interface LineTable extends Row {
  article_id: string
  article_version_id: string
  number: number
  paragraph: number
  heading: number
  start_at: number
  end_at: number
  /** The breaker's reason for proposing nothing to check; empty when it proposed claims. */
  nothing_proposed: string
  /** Who marked the line nothing to check; null while nobody has. */
  nothing_by: string | null
  nothing_at: string | null
}

export type ClaimState =
  | 'proposed'
  | 'to check'
  | 'in check'
  | 'rated'
  | 'disputed'
  | 'decided'
  | 're-check'
  | 'set aside'
  | 'discarded'

export interface ClaimTable extends Row {
  article_id: string
  /** Number within the article, for people. */
  number: number
  wording: string
  /** Empty when the article itself asserts it. */
  claimant: string
  cue: string
  kind: string
  state: ClaimState
  /** The state it would have had nobody rated it; empty where that is its state or, of one rated or disputed, *in check*. */
  unrated_state: ClaimState | ''
  /** Why it was set aside or discarded. */
  state_reason: string
  risk: '' | 'legal' | 'harm'
  tags_json: string
  assignee_id: string | null
  origin: 'breaker' | 'person'
  /** 0–100. */
  worthiness: number
  features_json: string
  unclear_json: string
  /** The construction by which the breaker found it; empty when a person made it. */
  rule: string
  /** The numbers, dates and names found in it, as the breaker gives them. */
  figures_json: string
  /** YYYY-MM-DD, or empty. */
  deadline_on: string
  created_at: string
}

export interface AnchorTable extends Row {
  article_id: string
  claim_id: string
  article_version_id: string
  line_id: string
  ordinal: number
  start_at: number
  end_at: number
  exact: string
  prefix: string
  suffix: string
}

/** What became of a claim's quote when a later version of the text came in, unless it is plainly the same. */
export interface PlacementTable extends Row {
  article_id: string
  claim_id: string
  /** The later version. */
  article_version_id: string
  /** The version whose words were looked for: the last one in which the claim had a place. */
  from_version_id: string
  kind: 'exact' | 'moved' | 'fuzzy' | 'orphan'
  /** 0–100: how sure the place is. */
  score: number
  /** Start, end and exact words of each piece in the later text; where `asks`, only proposed. */
  spans_json: string
  /** Whether a person has to say where it stands: it has no anchors in this version until then. */
  asks: number
  /** The claim's state before: where it goes back to when it still holds. */
  state_before: ClaimState
  /** Where it would have stood then without ratings, as `unrated_state` of a claim. */
  unrated_state_before: ClaimTable['unrated_state']
  /** What a person said to the question; empty while nobody has. */
  settled_as: '' | 'kept' | 're-placed' | 'retired'
  settled_by: string | null
  settled_at: string | null
}

/** Something in a version's text that does not fit together, as the breaker found it. */
export interface HintTable extends Row {
  article_id: string
  article_version_id: string
  /** Number within the version. */
  number: number
  kind: string
  /** One sentence for the reviewer. */
  message: string
  /** The words it is about: start, end and exact words of each. */
  spans_json: string
  /** Who said that it needs no attention; null while nobody has. */
  dismissed_by: string | null
  dismissed_at: string | null
}

export interface SourceTable extends Row {
  title: string
  author: string
  publisher: string
  url: string
  archive_url: string
  published_on: string
  kind: 'document' | 'dataset' | 'page' | 'person' | 'recording'
  anonymous: number
  interests: string
  /** What it rests on, such as a wire or a press release: two sources of one origin count once. */
  origin: string
  created_at: string
  created_by: string
}

/** A kept copy of a source. Once removed, the row stays and says so; the bytes are gone. */
export interface SnapshotTable extends Row {
  source_id: string
  /** As the sender called it. */
  file_name: string
  /** Told by the bytes, never by the name. */
  media_type: SnapshotType
  /** In bytes. */
  length: number
  /** Of the bytes, in hex. */
  sha256: string
  /** When it was got, as whoever keeps it says, and how; the latter may be empty. */
  got_at: string
  how: string
  created_at: string
  created_by: string
  removed_at: string | null
  removed_by: string | null
  removed_reason: string
}

/** The bytes of a kept copy, under its id, exactly as they were received. */
export interface SnapshotFileTable extends Row {
  source_id: string
  /** As far as they could be read out of it; empty otherwise. */
  words: string
  bytes: Uint8Array
}

export interface EvidenceTable extends Row {
  article_id: string
  claim_id: string
  source_id: string
  stance: 'supports' | 'refutes' | 'context'
  quote: string
  locator: string
  tier: 'primary' | 'secondary' | 'other'
  /** Admiralty grade: A–F and 1–6, each empty when not graded. */
  reliability: string
  credibility: string
  note: string
  removed_at: string | null
  removed_reason: string
  created_at: string
  created_by: string
}

export interface RatingTable extends Row {
  article_id: string
  claim_id: string
  question: 'said' | 'true'
  rater_id: string
  level_id: string
  confidence: 'low' | 'medium' | 'high'
  rationale: string
  /** Why it was changed last, and when; empty and null while it stands as first given. */
  revision_reason: string
  revised_at: string | null
  created_at: string
}

export interface VerdictTable extends Row {
  article_id: string
  claim_id: string
  said_level_id: string | null
  level_id: string
  summary: string
  decided_by: string
  decided_at: string
  /** Why it rests on fewer than two independent sources; empty where it does not, or nobody asked. */
  sources_reason: string
  /** Why a dispute among the raters was settled so; empty where there was none. */
  dispute_reason: string
  /** 1 while it waits for a second editor: such a verdict does not hold yet, and counts as withdrawn. */
  awaits_second: number
  confirmed_by: string | null
  confirmed_at: string | null
  /** Since when it does not hold; null while it does. */
  withdrawn_at: string | null
}

/** An editor who took the decider's part in a claim: they see its ratings, and do not rate it. */
export interface DeciderTable extends Row {
  article_id: string
  claim_id: string
  person_id: string
  created_at: string
}

export interface NoteTable extends Row {
  article_id: string
  claim_id: string | null
  /** The first note of the thread; null for the first itself. */
  parent_id: string | null
  author_id: string
  body: string
  /** 1 when it is hidden as its author's rating is. */
  part_of_rating: number
  resolved_at: string | null
  resolved_by: string | null
  created_at: string
}

/** Somebody outside the desk who was asked about a claim: right of reply. */
export interface ContactTable extends Row {
  article_id: string
  claim_id: string
  /** Name and office; stays out of the history, where a digest with this salt stands for it. */
  whom: string
  salt: string
  /** Not to be named in a report. */
  anonymous: number
  channel: string
  asked: string
  /** YYYY-MM-DD, as the two below; those may be empty. */
  asked_on: string
  deadline_on: string
  /** Empty while the answer is waited for. */
  outcome: '' | 'answered' | 'no answer'
  answer: string
  answered_on: string
  closed_by: string | null
  closed_at: string | null
  removed_at: string | null
  removed_reason: string
  created_at: string
  created_by: string
}

/** That a claim needs a reply, and whether an editor has waived it. One per claim at most. */
export interface ReplyNeedTable extends Row {
  article_id: string
  claim_id: string
  reason: string
  needed_by: string
  needed_at: string
  waived_reason: string
  waived_by: string | null
  waived_at: string | null
}

/** One version of what is asked of claims of a kind; never changed. */
export interface ChecklistTable extends Row {
  kind: string
  number: number
  /** Ids of its items, in order. */
  items_json: string
  created_at: string
}

/** A question of a checklist; its words never change. */
export interface ChecklistItemTable extends Row {
  kind: string
  question: string
  created_at: string
}

export interface ChecklistAnswerTable extends Row {
  article_id: string
  claim_id: string
  item_id: string
  /** Empty when an answer was taken back. */
  answer: '' | 'yes' | 'no' | 'does not apply'
  remark: string
  answered_by: string
  answered_at: string
}

export interface EditionTable extends Row {
  article_id: string
  number: number
  /** Whether the desk stands by it; empty for editions issued before that was kept. */
  standing: '' | 'preliminary' | 'signed' | 'withdrawn'
  issued_by: string
  issued_at: string
  /** The frozen report, and each export format as it was rendered on the day. */
  report_json: string
  sha256: string
}

export interface EditionFileTable extends Row {
  article_id: string
  edition_id: string
  format: string
  body: string
  sha256: string
}

/** A public statement that an issued report changed. */
export interface CorrectionTable extends Row {
  article_id: string
  /** Null for the article as a whole. */
  claim_id: string | null
  earlier_edition_id: string
  /** The edition that says it. */
  edition_id: string
  kind: 'typo' | 'clarification' | 'correction' | 'changed verdict' | 'withdrawn'
  /** For readers. */
  text: string
  /** The verdict in words before and after; empty where no verdict changed. */
  was: string
  now: string
  approved_by: string
  approved_at: string
}

/** That an editor lets one thing left to do stand when the article is signed. Holds for one signing. */
export interface WaiverTable extends Row {
  article_id: string
  kind: 'proposal' | 'open' | 'disputed' | 're-check' | 'reply' | 'line'
  /** The claim, or else the line, that is left. */
  claim_id: string | null
  line_id: string | null
  reason: string
  waived_by: string
  waived_at: string
  /** The signed edition in which it stands; null until then. */
  edition_id: string | null
  withdrawn_at: string | null
}

/** A key that the log's checkpoints are signed with, as far as others need it. */
export interface LogKeyTable extends Row {
  /** Name, id and public key (C2SP signed-note). */
  verifier_key: string
  added_at: string
  /** Since when nothing is signed with it; null while it is in use. */
  retired_at: string | null
}

/** Somebody outside who keeps an eye on the log and signs what they saw of it. */
export interface WitnessTable extends Row {
  name: string
  /** Name, id and public key for cosignatures (C2SP signed-note, tlog-cosignature). */
  verifier_key: string
  added_at: string
  /** Since when nothing of theirs is taken any more; null while they are a witness. */
  withdrawn_at: string | null
}

/** Tables whose every change is a recorded act. */
export interface RecordedTables {
  desk: DeskTable
  log_keys: LogKeyTable
  witnesses: WitnessTable
  users: UserTable
  invitations: InvitationTable
  scales: ScaleTable
  levels: LevelTable
  articles: ArticleTable
  article_versions: ArticleVersionTable
  lines: LineTable
  claims: ClaimTable
  anchors: AnchorTable
  placements: PlacementTable
  hints: HintTable
  sources: SourceTable
  snapshots: SnapshotTable
  snapshot_files: SnapshotFileTable
  evidence: EvidenceTable
  ratings: RatingTable
  verdicts: VerdictTable
  deciders: DeciderTable
  notes: NoteTable
  contacts: ContactTable
  reply_needs: ReplyNeedTable
  checklists: ChecklistTable
  checklist_items: ChecklistItemTable
  checklist_answers: ChecklistAnswerTable
  editions: EditionTable
  edition_files: EditionFileTable
  corrections: CorrectionTable
  waivers: WaiverTable
}

export interface SessionTable {
  /** SHA-256 of the cookie's value: the value itself is never stored. */
  id_hash: string
  user_id: string
  created_at: string
  seen_at: string
  agent: string
}

export interface AttemptTable {
  key: string
  at: string
}

/** What a form's once-key gave the first time, so that a second submit gives the same and writes nothing. */
export interface OnceTable {
  user_id: string
  once: string
  result_json: string
  at: string
}

/** Something a person is told: a note that names them, a claim they were given. Ids grow with time. */
export interface NotificationTable {
  id: string
  user_id: string
  kind: 'mention' | 'assigned' | 'disputed' | 'decided' | 're-check' | 'due' | 'reply'
  /** With person and kind, what makes it one and the same thing. */
  subject: string
  article_id: string
  claim_id: string | null
  note_id: string | null
  contact_id: string | null
  by_id: string | null
  /** How many claims it is about. */
  claims: number
  /** The day something is due, YYYY-MM-DD; else empty. */
  due_on: string
  created_at: string
  read_at: string | null
}

/** When a person wants to be told by e-mail. */
export interface MailChoiceTable {
  user_id: string
  choice: 'none' | 'at once' | 'daily'
  /** Up to when the last summary went. */
  summed_at: string
}

/** A mail that is still to be sent. It goes once it was taken by the mail server, or given up. */
export interface MailTable {
  id: string
  /** Null for one with a checkpoint, which goes to an address. */
  user_id: string | null
  /** Null for a summary. */
  notification_id: string | null
  /** Of a summary: what was told since. */
  since: string
  /** Where a checkpoint goes, and its size; null for what goes to a person on the desk. */
  address: string | null
  checkpoint: number | null
  created_at: string
  /** Not before. */
  next_at: string
  /** When an attempt began that has not ended. */
  begun_at: string | null
  tries: number
  /** Attempts that never ended, as the program did in their midst. */
  cut: number
}

/** What an address outside the desk was sent of the log's checkpoints. */
export interface CheckpointMailingTable {
  address: string
  /** When the last mail to it was put into the outbox. */
  begun_at: string
  /** Of the last checkpoint that the mail server took; 0 before the first. */
  sent_size: number
  /** When it took it. */
  sent_at: string | null
}

/** The secret address under which a person's calendar reads what is due. */
export interface CalendarTable {
  user_id: string
  /** SHA-256 of the secret: the secret itself is never stored. */
  token_hash: string
  /** Whether it holds everybody's deadlines or the person's own. */
  whose: 'all' | 'mine'
  created_at: string
  /** When a calendar last asked; null while none has. */
  seen_at: string | null
}

/** A witness's signature under one checkpoint: it proves itself, and would be noise in the history. Append-only. */
export interface CosignatureTable {
  /** Of the checkpoint. */
  size: number
  witness_id: string
  /** As it stands below the checkpoint, with its last newline. */
  line: string
  /** When the witness signed, by their clock. */
  signed_at: string
  created_at: string
}

/** A check of the history. */
export interface VerificationTable {
  id: string
  /** When it began. */
  at: string
  by: string
  /** How many acts the log had. */
  size: number
  /** Of the tree over them, in base64. */
  root: string
  whole: 0 | 1
  /** Null while it goes on, and for ever where it was cut off. */
  ok: 0 | 1 | null
  /** A `Kept`; without values that nobody may read yet. */
  findings_json: string
  ms: number
}

/** Tables the app keeps for itself: who is signed in, what was read, what was tried. Not history. */
export interface KeptTables {
  sessions: SessionTable
  attempts: AttemptTable
  onces: OnceTable
  notifications: NotificationTable
  mail_choices: MailChoiceTable
  mails: MailTable
  checkpoint_mailings: CheckpointMailingTable
  calendars: CalendarTable
  cosignatures: CosignatureTable
  verifications: VerificationTable
}

export interface RevisionTable {
  seq: number
  at: string
  actor_id: string
  action: string
  article_id: string | null
  /** The act as canonical JSON (RFC 8785), exactly as it is hashed. */
  entry: string
}

/** Which articles, claims, sources and people an act is about, for finding it again. */
export interface RevisionSubjectTable {
  seq: number
  kind: 'article' | 'claim' | 'source' | 'person'
  subject_id: string
}

/** A stored node of the tree over all entries (RFC 9162): `src/merkle/tree.ts` numbers them. */
export interface LogNodeTable {
  place: number
  hash: Buffer
}

/** What was signed after each change: the log's name, how many entries it has, the root of their tree. */
export interface CheckpointTable {
  /** How many entries there were. */
  size: number
  at: string
  /** A signed note (C2SP tlog-checkpoint). */
  note: string
}

export interface SearchRowTable {
  id: number
  /** `article` is an article's details, `text` the words of its newest version. */
  kind: 'article' | 'text' | 'claim' | 'verdict' | 'note' | 'source' | 'contact' | 'correction'
  entity_id: string
  article_id: string | null
  claim_id: string | null
  /** Folded text on engines without FTS5; empty where the full-text index holds it. */
  folded: string
}

/** What acts are found by. On SQLite a full-text index, which gives back no words. */
export interface HistoryWordsTable {
  /** The act's number. */
  rowid: number
  words: string
}

/** Acts from before there was an index of words: the next one to index, and the last. */
/** Its one row: the first act that is not yet in the index of words. */
export interface HistoryBacklogTable {
  next: number
}

export interface Tables extends RecordedTables, KeptTables {
  revisions: RevisionTable
  revision_subjects: RevisionSubjectTable
  log_nodes: LogNodeTable
  checkpoints: CheckpointTable
  search_rows: SearchRowTable
  history_words: HistoryWordsTable
  history_backlog: HistoryBacklogTable
}
