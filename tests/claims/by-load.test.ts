import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignedByLoad, type Loaded } from '../../src/claims/load.ts'
import { claimById } from '../../src/claims/queries.ts'
import { during, rowOf, rowsOf } from '../support/factories.ts'
import { as, claimIn, makeStage, type Stage } from '../support/stage.ts'

const path = '/queues/unassigned/assignment'

describe('giving claims out by load', () => {
  const person = fc.record({ id: fc.uuid(), name: fc.string(), open: fc.nat(40) })
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })
  const claims = fc.uniqueArray(fc.uuid(), { maxLength: 60 })

  test('gives each claim once, to the least loaded: nobody gets one who then has two more than another', () => {
    fc.assert(
      fc.property(claims, people, (claims, people) => {
        const given = assignedByLoad(claims, people)
        expect(given.map(({ claim }) => claim)).toEqual(claims)
        const open = new Map(people.map(({ id, open }) => [id, open]))
        for (const { to } of given) open.set(to, (open.get(to) ?? 0) + 1)
        const got = new Set(given.map(({ to }) => to))
        const least = Math.min(...open.values())
        for (const id of got) expect(open.get(id)).toBeLessThanOrEqual(least + 1)
      }),
    )
  })

  test('is the same for the people in any order', () => {
    fc.assert(
      fc.property(claims, people, (claims, people) => {
        expect(assignedByLoad(claims, people.toReversed())).toEqual(assignedByLoad(claims, people))
      }),
    )
    expect(assignedByLoad(['a'], [])).toEqual([])
  })

  test('goes by name among equals', () => {
    const people: Loaded[] = [
      { id: '2', name: 'Ben', open: 1 },
      { id: '1', name: 'Ana', open: 1 },
      { id: '3', name: 'Cleo', open: 0 },
    ]
    const to = assignedByLoad(['a', 'b', 'c', 'd'], people).map(({ to }) => to)
    expect(to).toEqual(['3', '1', '2', '3'])
  })
})

describe('the preview of an assignment', () => {
  test('says who would get what and does nothing; doing it is an act for each person, and told in the history', async () => {
    const stage = await makeStage()
    const editor = stage.cast.editor
    const ids = [
      await claimIn(stage, 'to check'),
      await claimIn(stage, 'to check'),
      await claimIn(stage, 'to check'),
    ]
    await assigned(stage, ids[0] ?? '', stage.ana.id)
    const two = { person: [stage.ana.id, stage.ben.id] }
    const asked = await during(stage, () =>
      editor.get(`${path}?number=10&person=${two.person.join('&person=')}`),
    )
    expect(asked.acts).toEqual([])
    const given = [...asked.answer.document.querySelectorAll('input[name=given]')].map(
      (field) => field.getAttribute('value') ?? '',
    )
    expect(given).toEqual([`${ids[2]}:${stage.ana.id}`, `${ids[1]}:${stage.ben.id}`])
    expect(asked.answer.document.body.textContent).toContain('1 open now, 2 then')
    const done = await during(stage, () => editor.post(path, { given }))
    expect(done.answer.status).toBe(303)
    expect(done.actions).toEqual(['claim.assigned', 'claim.assigned'])
    expect(done.acts[0]?.reason).toContain('by load')
    expect((await rowOf(stage, 'claims', ids[1] ?? '')).assignee_id).toBe(stage.ben.id)
    const history = await editor.get(`/articles/${stage.article}/history`)
    expect(history.text).toContain('fewest open claims')
    const again = await during(stage, () => editor.post(path, { given }))
    expect(again.acts).toEqual([])
  })

  test('is of the claims that were ticked, to all reviewers where nobody is named, of none to readers', async () => {
    const stage = await makeStage()
    const [one, other] = [await claimIn(stage, 'to check'), await claimIn(stage, 'to check')]
    const preview = await stage.cast.editor.get(`${path}?claim=${other}&number=10`)
    const given = [...preview.document.querySelectorAll('input[name=given]')].map((f) =>
      f.getAttribute('value'),
    )
    expect(given).toHaveLength(1)
    expect(given[0]).toContain(other)
    expect(preview.text).not.toContain(`/claims/${one}`)
    const titles = [...preview.document.querySelectorAll('.section-heading h2')].map((h) => h.textContent)
    expect(titles.filter((title) => title?.startsWith('Reader'))).toEqual([])
    expect(titles).toHaveLength(3)
    const none = await stage.cast.editor.get(`${path}?number=0`)
    expect(none.document.querySelector('.empty a')).not.toBeNull()
  })

  test('leaves claims that somebody took meanwhile, and says so', async () => {
    const stage = await makeStage()
    const [one, other] = [await claimIn(stage, 'to check'), await claimIn(stage, 'to check')]
    await assigned(stage, one ?? '', stage.ben.id)
    const given = [`${one}:${stage.ana.id}`, `${other}:${stage.ana.id}`]
    const answer = await stage.cast.editor.post(path, { given })
    expect(decodeURIComponent(answer.headers.getSetCookie().join())).toContain(
      '1 claim given out, 1 claim left',
    )
    expect((await rowOf(stage, 'claims', one)).assignee_id).toBe(stage.ben.id)
  })

  test('is shown again when one of the people cannot be given claims any more, and nothing is done', async () => {
    const stage = await makeStage()
    const claim = await claimIn(stage, 'to check')
    const [ben] = await rowsOf(stage, 'users', { id: stage.ben.id })
    await as(stage, stage.cast.admin.actor, async (c) => {
      if (ben) await c.update('users', ben, { disabled_at: c.at })
      await c.record({ action: 'user.disabled' })
    })
    const given = [`${claim}:${stage.ben.id}`]
    const { answer, acts } = await during(stage, () => stage.cast.editor.post(path, { given }))
    expect(answer.status).toBe(422)
    expect(acts).toEqual([])
    expect(answer.document.querySelector('[role=alert]')?.textContent).toContain('cannot be given claims')
    expect((await stage.cast.editor.post(path, { given: 'nonsense' })).status).toBe(422)
  })
})

function assigned(stage: Stage, claim: string, person: string): Promise<void> {
  return as(stage, stage.ana, async (c) => {
    await c.update('claims', await claimById(c.read, claim), { assignee_id: person })
    await c.record({ action: 'claim.assigned' })
  })
}
