import { articleConditions } from '../../src/articles/state.ts'
import { claimConditions } from '../../src/claims/conditions.ts'
import { type Action, permissions, ruleOf } from '../../src/users/rules.ts'

/** The table of who may do what as Markdown: what CONTRIBUTING prints. */
export function rulesTable(): string {
  const head = ['Action', 'Who', 'In which states', 'Needs', 'Leads to']
  const rows = (Object.keys(permissions) as Action[]).map(row)
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function row(action: Action): string[] {
  const { roles, states, needs, next, articleStates, articleNeeds, articleNext } = ruleOf(action)
  const conditions = [
    ...(needs ?? []).map((name) => claimConditions[name].asks),
    ...(articleNeeds ?? []).map((name) => articleConditions[name].asks),
  ]
  return [
    `\`${action}\``,
    roles.length > 1 ? `${roles[0]} and up` : String(roles[0]),
    both(states?.join(', '), articleStates?.join(', ')),
    conditions.join('; '),
    both(next, articleNext),
  ]
}

/** What is said of the claim, and after it what is said of the article. */
function both(claim = '', article = ''): string {
  return [claim, article && `article: ${article}`].filter(Boolean).join('; ')
}
