import type { ReadonlyKysely } from 'kysely/readonly'
import { openStates } from '../claims/vocabulary.ts'
import { awaitingReply } from '../contacts/queries.ts'
import type { Tables } from '../db/tables.ts'
import { hasOpenArticleDeadline, hasOpenClaimDeadline } from '../due/open-deadlines.ts'
import { type Eyes, hidesRatings, isSeenDisputed } from '../ratings/readable-queries.ts'
import { may } from '../users/permissions.ts'

/** For *due*: how many days ahead of a deadline claims come up, and how long after it they stay. */
export const DUE_DAYS_AHEAD = 7
export const DUE_DAYS_AFTER = 90

/** Who asks for a queue, and on which day. */
export interface QueueAsked {
  viewer: Eyes
  /** YYYY-MM-DD, UTC. */
  today: string
}

export interface Queue {
  /** In the address. */
  key: string
  label: string
  /** One sentence on what is in it, for this person. */
  about: (asked: QueueAsked) => string
  /** What an empty one says, after "Nothing here". */
  empty: string
  /** Whether its page shows who answered what. */
  withAnswers?: true
  /** The claims in it, as `c`, by their ids alone and in no order: counted and listed elsewhere. */
  claims: (read: Read, asked: QueueAsked) => ReturnType<typeof openClaims>
}

type Read = ReadonlyKysely<Tables>

/** Open, and no proposal that nobody has answered: proposals are gone through in the workbench. */
const takenUp = openStates.filter((state) => state !== 'proposed')

/** The queues, in the order of the tabs. A further one is one more entry. */
export const queues: readonly Queue[] = [
  {
    key: 'mine',
    label: 'Mine',
    about: () => 'Open claims that are assigned to you.',
    empty: 'Nothing is assigned to you. Take claims up from the unassigned ones, or open an article.',
    claims: (read, { viewer }) =>
      openClaims(read)
        .where('c.assignee_id', '=', viewer.id)
        .where('c.state', 'in', openStates)
        // By the index, and with the disputed ones first, should there be more than are weighed.
        .orderBy('c.state'),
  },
  {
    key: 'unassigned',
    label: 'Unassigned',
    about: () => 'Open claims that nobody has. Proposals that nobody has answered are in their articles.',
    empty: 'Every open claim has somebody.',
    claims: (read) => openClaims(read).where('c.assignee_id', 'is', null).where('c.state', 'in', takenUp),
  },
  {
    key: 'disputed',
    label: 'Disputed',
    about: ({ viewer }) =>
      seesAll(viewer)
        ? 'Claims on which raters chose unlike levels. An editor who did not rate such a claim settles it, with a reason.'
        : 'Claims on which raters chose unlike levels, of those you have rated; others show once you have. An editor who did not rate such a claim settles it, with a reason.',
    empty: 'No dispute that you can see is open.',
    withAnswers: true,
    claims: (read, { viewer }) => openClaims(read).where(isSeenDisputed(viewer)),
  },
  {
    key: 'due',
    label: 'Due',
    about: () =>
      `Open claims whose deadline, or else their article’s, is within ${DUE_DAYS_AHEAD} days or has passed, up to ${DUE_DAYS_AFTER} days ago.`,
    empty: `No open claim is due within ${DUE_DAYS_AHEAD} days.`,
    claims: (read, { today }) =>
      openClaims(read).where((e) =>
        // Each side by an index of its own, and articles not joined: planners would begin with all open claims.
        e.or([
          e.and([
            hasOpenClaimDeadline('c'),
            e('c.state', '!=', 'proposed'),
            e('c.deadline_on', '>=', daysFrom(today, -DUE_DAYS_AFTER)),
            e('c.deadline_on', '<=', daysFrom(today, DUE_DAYS_AHEAD)),
          ]),
          e.and([
            e('c.state', 'in', takenUp),
            e('c.deadline_on', '=', ''),
            e(
              'c.article_id',
              'in',
              e
                .selectFrom('articles as due')
                .select('due.id')
                .where(hasOpenArticleDeadline('due'))
                .where('due.deadline_on', '>=', daysFrom(today, -DUE_DAYS_AFTER))
                .where('due.deadline_on', '<=', daysFrom(today, DUE_DAYS_AHEAD)),
            ),
          ]),
        ]),
      ),
  },
  {
    key: 'needs-reply',
    label: 'Needs reply',
    about: () =>
      'Claims that may not do without a reply: nobody has been asked yet, or somebody who was has not answered.',
    empty: 'No claim waits for a reply.',
    claims: (read) => openClaims(read).where('c.id', 'in', awaitingReply(read)),
  },
  {
    key: 're-check',
    label: 'To re-check',
    about: () => 'Claims whose text changed after they had been checked.',
    empty: 'No claim’s text has changed since it was checked.',
    claims: (read, { viewer }) =>
      openClaims(read).where((e) =>
        e.or([
          e('c.state', '=', 're-check'),
          // To whom its new ratings are hidden, it still waits.
          e.and([e('c.unrated_state', '=', 're-check'), hidesRatings(viewer)]),
        ]),
      ),
  },
]

/** By open policy, or because it is theirs to decide. */
function seesAll(eyes: Eyes): boolean {
  return eyes.visibility === 'open' || may(eyes, 'claim.decide')
}

function openClaims(read: Read) {
  return read.selectFrom('claims as c').select('c.id')
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
