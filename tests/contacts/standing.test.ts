import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awaitsReply, isOver, nextDeadline, replyStanding } from '../../src/contacts/standing.ts'
import type { Outcome } from '../../src/contacts/vocabulary.ts'

const needed = { waived_at: null }
const waived = { waived_at: '2025-03-17T10:00:00.000Z' }
const of = (...outcomes: Outcome[]) => outcomes.map((outcome) => ({ outcome }))

describe('where a claim stands with those it concerns', () => {
  test.each([
    ['nobody asked, none needed', null, [], null, false],
    ['needed, nobody asked', needed, [], 'needed', true],
    ['asked though none is needed', null, of(''), 'contacted', false],
    ['needed and asked', needed, of(''), 'contacted', true],
    ['needed and answered', needed, of('answered'), 'answered', false],
    ['needed and no answer', needed, of('no answer'), 'no answer', false],
    ['one of two has answered', needed, of('answered', ''), 'contacted', true],
    ['one answered, one did not', needed, of('no answer', 'answered'), 'answered', false],
    ['waived, nobody asked', waived, [], 'waived', false],
    ['waived while one is asked', waived, of(''), 'waived', false],
    ['waived after an answer', waived, of('answered'), 'answered', false],
  ] as const)('%s', (_, need, contacts, standing, awaits) => {
    expect(replyStanding(need, contacts)).toBe(standing)
    expect(awaitsReply(need, contacts)).toBe(awaits)
  })

  test('whatever was recorded, nothing that is needed counts as settled while somebody has not answered', () => {
    const outcomes = fc.array(fc.constantFrom<Outcome>('', 'answered', 'no answer'), { maxLength: 6 })
    fc.assert(
      fc.property(outcomes, (list) => {
        const settled = list.length > 0 && !list.includes('')
        expect(awaitsReply(needed, of(...list))).toBe(!settled)
        expect(awaitsReply(null, of(...list))).toBe(false)
      }),
    )
  })
})

test('the first day by which an answer is waited for', () => {
  const contact = (outcome: Outcome, deadline_on: string) => ({ outcome, deadline_on })
  expect(nextDeadline([contact('', '2025-03-20'), contact('', '2025-03-18'), contact('', '')])).toBe(
    '2025-03-18',
  )
  expect(nextDeadline([contact('answered', '2025-03-18')])).toBe('')
})

test('a deadline is over when its day is', () => {
  expect(isOver('2025-03-17', '2025-03-17')).toBe(false)
  expect(isOver('2025-03-16', '2025-03-17')).toBe(true)
  expect(isOver('', '2025-03-17')).toBe(false)
})
