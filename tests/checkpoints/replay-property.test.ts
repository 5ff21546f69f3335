import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { snapshotOf } from '../../src/checkpoints/verify/snapshot.ts'
import { type Earlier, verify } from '../../src/checkpoints/verify/verify.ts'
import { type Attempted, attempts } from '../support/attempts.ts'
import { claimIn, makeStage, type Stage } from '../support/stage.ts'

vi.setConfig({ testTimeout: 180_000 })

const states = ['proposed', 'to check', 'in check', 'rated', 'decided', 'discarded'] as const
const people = ['reviewer', 'editor', 'admin', 'reader'] as const

/** Everything that can be done, in some order, by somebody, on one of the claims there are by then. */
const session = fc
  .shuffledSubarray(Object.keys(attempts) as Attempted[], { minLength: 18, maxLength: 30 })
  .chain((actions) =>
    fc.tuple(
      ...actions.map((action) =>
        fc.record({
          action: fc.constant(action),
          who: fc.constantFrom(...people),
          on: fc.nat(30),
          /** A claim that is made for it, or one that others have worked on. */
          state: fc.option(fc.constantFrom(...states), { freq: 2 }),
          checked: fc.nat(5).map((n) => n === 0),
        }),
      ),
    ),
  )

type Step =
  typeof session extends fc.Arbitrary<infer Steps extends readonly unknown[]> ? Steps[number] : never

/** Does it if it can be done now; refusals are part of the work. */
async function does(stage: Stage, claims: string[], step: Step): Promise<void> {
  const { action, who } = step
  // What an act needs cannot always be made on a claim that others have brought somewhere else.
  const form = await formFor(stage, claims, step).catch(() => null)
  if (!form) return
  const answer = await stage.cast[who].post(form.path, form.fields)
  expect(answer.status, `${action} by ${who}: ${answer.text}`).toBeLessThan(500)
}

async function formFor(stage: Stage, claims: string[], { action, on, state }: Step) {
  const { other, path, fields } = attempts[action]
  if (state || !claims.length) claims.push(await claimIn(stage, state ?? 'to check'))
  const claim = claims[on % claims.length] ?? ''
  const subject = { claim, other: (await other?.(stage, claim)) ?? '' }
  return { path: path(subject, stage), fields: await fields(subject, stage) }
}

async function isIntact(stage: Stage, since: Earlier | null, everySignature = false): Promise<Earlier> {
  const snapshot = await snapshotOf(stage.context.connection, ':memory:')
  const { findings, whole, size, root } = await verify(snapshot.raw, { since, everySignature })
  snapshot.close()
  expect(findings).toEqual([])
  expect(whole).toBe(since === null)
  return { size, root }
}

test('whatever people do, in whatever order, the desk is what its log says: checked whole, and on the way', async () => {
  await fc.assert(
    fc.asyncProperty(session, async (steps) => {
      const stage = await makeStage()
      const claims: string[] = []
      let last: Earlier | null = null
      for (const step of steps) {
        await does(stage, claims, step)
        if (step.checked) last = await isIntact(stage, last)
      }
      const whole = await isIntact(stage, null)
      if (last) expect(await isIntact(stage, last)).toEqual(whole)
      expect(await isIntact(stage, null, true)).toEqual(whole)
      const { n } = await stage.context.read
        .selectFrom('revisions')
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      expect(whole.size).toBe(n)
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
