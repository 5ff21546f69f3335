import { policiesOf } from '../../desk/policies.ts'
import { policiesInWords } from '../../desk/policy-vocabulary.ts'
import { counted, type Part, words } from '../part.ts'
import { type Reading, rowsOf, valueFrom, valueTo } from '../reading.ts'
import { columnsOf, ownAccount, type Predicate, user } from './predicate.ts'

/** Acts on the desk itself and its people. */
export const ofDesk: Record<string, Predicate> = {
  'desk.opened': () => ['opened the desk'],
  'desk.edited': (r) => ['changed the desk’s settings', ...columnsOf(r, 'desk')],
  'policy.changed': policyChanged,
  'log.key-added': () => ['began to sign the history with a new key'],
  'log.key-retired': () => ['ended signing the history with an old key'],
  'log.key-replaced': () => ['replaced the lost key that the history was signed with'],
  'witness.named': (r) => ['named a witness: ', words(valueTo(r, 'witnesses', 'name'))],
  'witness.withdrawn': () => ['withdrew a witness'],
  'scale.made': (r) => [
    'made the scale ',
    words(valueTo(r, 'scales', 'name')),
    `, version ${valueTo(r, 'scales', 'number')}`,
  ],
  'user.joined': joined,
  'user.role-changed': (r) => [
    'made ',
    user(r),
    ` ${valueTo(r, 'users', 'role')}, before ${valueFrom(r, 'users', 'role')}`,
  ],
  'user.disabled': (r) => ['closed the account of ', user(r)],
  'user.enabled': (r) => ['opened the account of ', user(r), ' again'],
  'user.erased': (r) => ['erased name and address of ', user(r)],
  'user.renamed': (r) => (ownAccount(r) ? ['changed their name'] : ['changed the name of ', user(r)]),
  'password.changed': (r) =>
    ownAccount(r) ? ['changed their password'] : ['set a new password for ', user(r)],
  'password.rehashed': () => ['signed in; the password is now kept more safely'],
  'session.started': () => ['signed in'],
  'session.ended': () => ['signed out'],
  'session.revoked': () => ['ended a session'],
  'invitation.made': (r) => [`invited somebody as ${valueTo(r, 'invitations', 'role') || 'a member'}`],
  'invitation.withdrawn': () => ['withdrew an invitation'],
  'checklist.made': () => ['made the checklists'],
  'checklist.edited': (r) => [
    `changed the checklist for ${valueTo(r, 'checklists', 'kind')}, version ${valueTo(r, 'checklists', 'number')}`,
  ],
}

function joined(r: Reading): Part[] {
  const role = valueTo(r, 'users', 'role')
  const as = role ? ` as ${role}` : ''
  return ownAccount(r) ? [`joined the desk${as}`] : ['added ', user(r), `${as}`]
}

function policyChanged(r: Reading): Part[] {
  const [from, to] = [valueFrom(r, 'desk', 'policies_json'), valueTo(r, 'desk', 'policies_json')]
  if (!to) return ['changed the desk’s policies']
  const [before, after] = [from, to].map((policies_json) => policiesInWords(policiesOf({ policies_json })))
  const changed = Object.entries(after ?? {}).filter(
    ([name, words]) => before?.[name as keyof typeof before] !== words,
  )
  const moved = rowsOf(r, 'claims').length
  return [
    `changed the desk’s policies: ${changed.map(([, words]) => words).join('; ')}`,
    ...(moved ? [`; ${counted(moved, 'claim')} moved by it`] : []),
  ]
}
