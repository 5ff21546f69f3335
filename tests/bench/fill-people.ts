import { newId, type Setting, tick } from './setting.ts'

const PEOPLE = 24
/** Sessions and once-keys that a desk has lying about, per person. */
const SESSIONS = 5
const ONCES = 500

/** Everybody on the desk: one admin, a quarter editors, the others reviewers. */
export function fillPeople(setting: Setting): void {
  const { ledger, words, people } = setting
  for (let i = 0; i < PEOPLE; i++) {
    const at = tick(setting)
    const id = newId(setting)
    people.push(id)
    ledger.insert('users', {
      id,
      name: words.name(2),
      email: `person${i}@desk.example`,
      role: i === 0 ? 'admin' : i % 4 === 1 ? 'editor' : 'reviewer',
      password_hash: '',
      salt: id,
      disabled_at: null,
      created_at: at,
    })
    ledger.record('user.joined', id, at)
    for (let n = 0; n < SESSIONS; n++)
      ledger.keep('sessions', {
        id_hash: newId(setting),
        user_id: id,
        created_at: at,
        seen_at: at,
        agent: 'bench',
      })
    for (let n = 0; n < ONCES; n++)
      ledger.keep('onces', { user_id: id, once: newId(setting), result_json: 'null', at })
  }
}
