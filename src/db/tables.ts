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

export interface EditionTable extends Row {
  article_id: string
  number: number
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

/** Tables whose every change is a recorded act. */
export interface RecordedTables {
  desk: DeskTable
  users: UserTable
  invitations: InvitationTable
  scales: ScaleTable
  levels: LevelTable
  articles: ArticleTable
  article_versions: ArticleVersionTable
  lines: LineTable
  claims: ClaimTable
  anchors: AnchorTable
  hints: HintTable
  sources: SourceTable
  evidence: EvidenceTable
  ratings: RatingTable
  verdicts: VerdictTable
  deciders: DeciderTable
  notes: NoteTable
  editions: EditionTable
  edition_files: EditionFileTable
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

/** A note that names a person, until they have read it. */
export interface MentionTable {
  note_id: string
  user_id: string
  read_at: string | null
}

/** Tables the app keeps for itself: who is signed in, what was read, what was tried. Not history. */
export interface KeptTables {
  sessions: SessionTable
  attempts: AttemptTable
  onces: OnceTable
  mentions: MentionTable
}

export interface RevisionTable {
  seq: number
  at: string
  actor_id: string
  action: string
  article_id: string | null
  /** The act as canonical JSON (RFC 8785), exactly as it will be hashed. */
  entry: string
}

/** Which articles, claims, sources and people an act is about, for finding it again. */
export interface RevisionSubjectTable {
  seq: number
  kind: 'article' | 'claim' | 'source' | 'person'
  subject_id: string
}

export interface SearchRowTable {
  id: number
  /** `article` is an article's details, `text` the words of its newest version. */
  kind: 'article' | 'text' | 'claim' | 'verdict' | 'note' | 'source'
  entity_id: string
  article_id: string | null
  claim_id: string | null
  /** Folded text on engines without FTS5; empty where the full-text index holds it. */
  folded: string
}

export interface Tables extends RecordedTables, KeptTables {
  revisions: RevisionTable
  revision_subjects: RevisionSubjectTable
  search_rows: SearchRowTable
}
