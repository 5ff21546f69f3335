import type Database from 'better-sqlite3'

/** What the last steps of the schema made, newest last. */
const steps = {
  '0020_log': ['log_nodes', 'checkpoints', 'log_keys'],
  '0021_verification': ['verifications'],
  '0022_history_words': ['history_words', 'history_backlog'],
  '0023_witnesses': ['cosignatures', 'witnesses'],
}
type Step = keyof typeof steps

export const lastStep = Object.keys(steps).at(-1) as Step
export const tablesOfLastStep: readonly string[] = steps[lastStep]

/** Takes a database back to before a step of the schema, with what the later ones made. */
export function takeBackTo(raw: Database.Database, before: Step): void {
  for (const [name, tables] of Object.entries(steps).filter(([name]) => name >= before)) {
    for (const table of tables) raw.exec(`drop table ${table}`)
    raw.prepare('delete from kysely_migration where name = ?').run(name)
  }
}
