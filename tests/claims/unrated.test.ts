import { expect, test } from 'vitest'
import { type Grounds, type RatingGiven, unratedState } from '../../src/claims/state.ts'
import { claimStates, isOpen } from '../../src/claims/vocabulary.ts'
import type { ClaimTable } from '../../src/db/tables.ts'
import { movedBy } from '../../src/users/permissions.ts'
import { type Action, permissions, ruleOf } from '../../src/users/rules.ts'

type Standing = Pick<ClaimTable, 'state' | 'unrated_state'>

const rated = (rater_id: string, key: string): RatingGiven => ({
  ...{ question: 'true', rater_id },
  level: { scale_id: 's', scale_key: 's', key, value: null, alike: 0 },
})

/** Every kind of ground that a move looks at. */
const grounds: Grounds[] = [
  [],
  [rated('a', 'x')],
  [rated('a', 'x'), rated('b', 'x')],
  [rated('a', 'x'), rated('b', 'y')],
].flatMap((ratings) =>
  [true, false].flatMap((hasEvidence) =>
    ([undefined, { isSame: true, before: 'in check' }, { isSame: false, before: null }] as const).flatMap(
      (place) =>
        (['', 'legal'] as const).map((risk) => ({
          policies: { ratings: 2, secondEditor: ['legal'] },
          ...{ ratings, hasEvidence, risk },
          ...(place && { place }),
        })),
    ),
  ),
)

test('whoever may not know of ratings sees a claim open or closed as everybody does, wherever acts have led it', () => {
  const moves = (Object.keys(permissions) as Action[]).filter((action) => ruleOf(action).next !== undefined)
  const found = new Map<string, Standing>()
  const waiting: Standing[] = claimStates.map((state) => ({ state, unrated_state: '' }))
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const name = `${one.state}/${one.unrated_state}`
    if (found.has(name)) continue
    found.set(name, one)
    for (const action of moves)
      if ([one.state, unratedState(one)].some((state) => ruleOf(action).states?.includes(state) ?? true))
        waiting.push(...grounds.map((ground) => movedBy(action, one, ground)))
  }
  expect([...found.values()].some(({ unrated_state }) => unrated_state !== '')).toBe(true)
  const unlike = [...found].filter(([, one]) => isOpen(one.state) !== isOpen(unratedState(one)))
  expect(unlike).toEqual([])
})
