import { admins, deciders, everyone, type Rule, workers } from './rule.ts'

/** States of a claim that somebody has taken up and nobody decided. */
export const taken = ['to check', 'in check', 'rated', 'disputed', 're-check'] as const
const underWork = ['proposed', ...taken] as const

/** People outside the desk are asked about what somebody has taken up, and may answer late. */
const asked = [...taken, 'decided', 'set aside'] as const

const takesUp = 'to check, if it was proposed'
const byRatings = 'rated or disputed, when enough ratings are in'
const byPlace = 'by its evidence and ratings, on the same words; re-check, if it is decided and on others'
/** Whatever a verdict asks for, to be made and to be confirmed. */
const forVerdict = [
  'evidence first',
  'enough ratings',
  'no judge in their own cause',
  'a judge outside the dispute',
  'two sources or a reason',
  'a reason for settling it',
] as const
/** States of an article in which its claims and lines are worked on. */
const unsigned = ['draft', 'in check', 'ready'] as const
/** An answer may come after the article is signed, and is kept. */
const settles = { articleNext: 'in check or ready, by what is left' } as const
/** Acts that work on an article's claims and lines: over once it is signed; what is left says where it stands. */
const works = { articleStates: unsigned, ...settles } as const

/**
 * The whole order of work: who may do what, on a claim or article in which state, what must hold besides, and where it
 * stands afterwards. Commands enforce it, views show it, CONTRIBUTING prints it.
 */
export const permissions = {
  'article.import': { roles: workers, does: 'import articles' },
  'article.edit': { roles: workers, does: 'edit the article’s details' },
  'article.rebreak': { roles: workers, does: 'propose claims again', ...works },
  'article.redraft': {
    roles: workers,
    does: 'put in a new draft',
    next: 're-check, where its words changed',
    ...works,
  },
  'hint.dismiss': { roles: workers, does: 'dismiss hints' },
  'line.mark': { roles: workers, does: 'mark lines', ...works },
  'claim.create': { roles: workers, does: 'make claims', ...works },
  'claim.accept': {
    roles: workers,
    does: 'accept a proposal',
    states: ['proposed'],
    next: 'to check',
    ...works,
  },
  'claim.discard': {
    roles: workers,
    does: 'discard a claim',
    states: underWork,
    next: 'discarded',
    ...works,
  },
  'claim.restore': {
    roles: workers,
    does: 'restore a claim',
    states: ['discarded', 'set aside'],
    next: 'by its evidence and ratings',
    ...works,
  },
  'claim.edit': {
    roles: workers,
    does: 'edit a claim',
    states: [...underWork, 'set aside'],
    next: takesUp,
    ...works,
  },
  'claim.split': { roles: workers, does: 'split a claim', states: underWork, next: 'discarded', ...works },
  'claim.merge': {
    roles: workers,
    does: 'merge claims',
    states: underWork,
    next: 'to check or in check, by the evidence that came along',
    ...works,
  },
  'claim.assign': { roles: workers, does: 'assign a claim', states: underWork, next: takesUp, ...works },
  'claim.assign-by-load': {
    roles: deciders,
    does: 'give claims out by load',
    states: underWork,
    next: takesUp,
    ...works,
  },
  'claim.schedule': { roles: workers, does: 'give a claim a deadline', states: underWork, ...works },
  'claim.tag': {
    roles: workers,
    does: 'tag a claim',
    states: [...underWork, 'decided', 'set aside'],
    ...works,
  },
  'claim.set-aside': {
    roles: workers,
    does: 'set a claim aside',
    states: underWork,
    next: 'set aside',
    ...works,
  },
  'claim.keep': {
    roles: workers,
    does: 'keep a claim where it stands',
    states: [...underWork, 'decided'],
    next: byPlace,
    ...works,
  },
  'claim.re-place': {
    roles: workers,
    does: 're-place a claim',
    states: [...underWork, 'decided'],
    next: byPlace,
    ...works,
  },
  'claim.retire': {
    roles: workers,
    does: 'retire a claim',
    states: [...underWork, 'decided'],
    next: 'set aside',
    ...works,
  },
  'claim.hold': {
    roles: workers,
    does: 'say that a claim still holds',
    states: ['re-check'],
    next: 'by its evidence and ratings',
    ...works,
  },
  'claim.uphold': {
    roles: deciders,
    does: 'let a verdict stand again',
    states: ['re-check'],
    needs: forVerdict,
    next: 'decided',
    ...works,
  },
  'claim.rate': {
    roles: workers,
    does: 'rate a claim',
    states: taken,
    needs: ['a blind eye', 'evidence first', 'a reason for changing it'],
    brings: ['a reason for changing it'],
    next: byRatings,
    ...works,
  },
  'claim.take-part': {
    roles: deciders,
    does: 'take the decider’s part in a claim',
    states: taken,
    needs: ['no rating yet'],
    ...works,
  },
  'claim.decide': {
    roles: deciders,
    does: 'decide a verdict',
    states: ['rated', 'disputed'],
    needs: forVerdict,
    brings: ['a reason for settling it'],
    next: 'decided, or as it is until a second editor confirms',
    ...works,
  },
  'claim.confirm': {
    roles: deciders,
    does: 'confirm a verdict',
    states: ['rated', 'disputed'],
    needs: ['a verdict that waits', 'a second editor', ...forVerdict],
    next: 'decided',
    ...works,
  },
  'claim.reopen': {
    roles: deciders,
    does: 'reopen a decided claim',
    states: ['decided'],
    next: byRatings,
    ...works,
  },
  'evidence.attach': {
    roles: workers,
    does: 'attach evidence',
    states: underWork,
    next: 'in check, if not begun',
    ...works,
  },
  'evidence.edit': { roles: workers, does: 'edit evidence', states: underWork, ...works },
  'evidence.remove': { roles: workers, does: 'remove evidence', states: underWork, ...works },
  'source.edit': { roles: workers, does: 'describe sources' },
  'snapshot.keep': { roles: workers, does: 'keep copies of sources' },
  'snapshot.remove': { roles: deciders, does: 'remove kept copies' },
  'note.write': { roles: workers, does: 'write notes' },
  'note.resolve': { roles: workers, does: 'resolve notes' },
  'queue.read': { roles: workers, does: 'work through queues' },
  'agreement.read': { roles: deciders, does: 'see how far raters agree' },
  'contact.record': { roles: workers, does: 'record a contact', states: asked, ...works },
  'contact.edit': { roles: workers, does: 'change a contact', states: asked, ...settles },
  'reply.need': { roles: workers, does: 'ask for a reply', states: asked, ...works },
  'reply.waive': { roles: deciders, does: 'waive a reply', states: asked, ...settles },
  'checklist.answer': { roles: workers, does: 'answer a checklist', states: taken, ...works },
  'report.issue': {
    roles: deciders,
    does: 'issue a preliminary edition',
    articleStates: unsigned,
    articleNeeds: ['a decided claim'],
  },
  'exception.waive': {
    roles: deciders,
    does: 'waive what is left',
    articleStates: unsigned,
  },
  'article.sign': {
    roles: deciders,
    does: 'sign an article',
    articleStates: unsigned,
    articleNeeds: ['a decided claim', 'nothing left that is not waived'],
    articleNext: 'signed, or corrected if signed before',
  },
  'article.reopen': {
    roles: deciders,
    does: 're-open an article',
    articleStates: ['signed', 'corrected'],
    articleNext: 'ready, or in check if anything is left',
  },
  'report.withdraw': {
    roles: deciders,
    does: 'withdraw a report',
    articleNeeds: ['an issued report that stands'],
    articleNext: 'ready, or in check if anything is left',
  },
  'report.bundle': { roles: deciders, does: 'take evidence bundles away' },
  'history.verify': { roles: deciders, does: 'check the history' },
  'history.restore': { roles: workers, does: 'restore an earlier value' },
  'person.invite': { roles: admins, does: 'invite people' },
  'person.edit': { roles: admins, does: 'change people’s roles' },
  'person.erase': { roles: admins, does: 'erase people' },
  'desk.edit': { roles: admins, does: 'change the desk’s settings' },
  'policy.edit': { roles: admins, does: 'change the desk’s policies' },
  'scale.edit': { roles: admins, does: 'change scales' },
  'checklist.edit': { roles: admins, does: 'change checklists' },
  'witness.edit': { roles: admins, does: 'name witnesses and take in what they sign' },
  'account.edit': { roles: everyone, does: 'change their own account' },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof permissions

/** The row of an action, with what it leaves out. */
export function ruleOf(action: Action): Rule {
  return permissions[action]
}
