import type Database from 'better-sqlite3'

/** How what the last steps of the schema made is taken away again, newest last. */
const steps = {
  '0020_log': 'drop table log_nodes; drop table checkpoints; drop table log_keys',
  '0021_verification': 'drop table verifications',
  '0022_history_words': 'drop table history_words; drop table history_backlog',
  '0023_witnesses': 'drop table cosignatures; drop table witnesses',
  '0024_unrated_state': 'drop index claims_unrated_state; alter table claims drop column unrated_state',
  '0025_checkpoint_mails':
    'drop table checkpoint_mailings; alter table mails drop column address; alter table mails drop column checkpoint',
  '0026_unrated_state_before': 'alter table placements drop column unrated_state_before',
  '0027_desk_indexes':
    'drop index claims_deadline; drop index articles_deadline; drop index evidence_article; create index claims_due on claims (state, deadline_on); create index articles_due on articles (state, deadline_on); create index evidence_article on evidence (article_id, claim_id, removed_at)',
  '0028_history_backlog': 'alter table history_backlog add column until integer not null default 0',
  '0029_snapshots': 'drop table snapshot_files; drop table snapshots',
}
type Step = keyof typeof steps

export const lastStep = Object.keys(steps).at(-1) as Step

/** Takes a database back to before a step of the schema, the newest step first. */
export function takeBackTo(raw: Database.Database, before: Step): void {
  const later = Object.entries(steps).filter(([name]) => name >= before)
  for (const [name, away] of later.reverse()) {
    raw.exec(away)
    raw.prepare('delete from kysely_migration where name = ?').run(name)
  }
}
