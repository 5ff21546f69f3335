import { expect, test } from 'vitest'
import { acceptClaim } from '../../src/claims/commands.ts'
import { writeNote } from '../../src/notes/commands.ts'
import { revisionRoutes } from '../../src/revisions/routes.tsx'
import { makeDesk, serve } from './desk.ts'

async function noted(times: number) {
  const desk = await makeDesk()
  for (let i = 1; i <= times; i++)
    await desk.context.change(desk.ana, (c) =>
      writeNote(
        c,
        { claim: desk.claims[1] ?? '' },
        { body: `=cmd|' /C calc'!A${i} “olá” قال`, parent: '', once: undefined },
      ),
    )
  return { ...desk, ...(await serve(desk.context, revisionRoutes(desk.context))) }
}

test('JSON holds every act once, newest first, with names and the entry exactly as it is kept', async () => {
  const { get, rosa, context } = await noted(230)
  const answer = await get(rosa, '/history.json')
  expect(answer.status).toBe(200)
  const { acts } = JSON.parse(answer.text)
  const kept = await context.read.selectFrom('revisions').selectAll().orderBy('seq', 'desc').execute()
  expect(acts.map((act: { act: number }) => act.act)).toEqual(kept.map(({ seq }) => seq))
  for (const { entry } of kept) expect(answer.text.includes(`"entry":${entry}}`)).toBe(true)
  expect(acts[0]).toMatchObject({
    person: { name: 'Ana' },
    claim: { number: 1 },
    changes: [{ table: 'notes', field: 'note', before: null }, { field: 'part of rating' }],
  })
})

test('CSV has a row for each field, and nothing in it runs as a formula', async () => {
  const { get, rosa, claims } = await noted(3)
  const answer = await get(rosa, `/claims/${claims[1]}/history.csv?group=notes`)
  const [head, ...rows] = answer.text.trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFF?"act","at","person","action","sentence"/)
  expect(rows).toHaveLength(3 * 2)
  expect(rows[0]).toMatch(/"Ana","note.written",.*"note","","'=cmd\|' \/C calc'!A3 “olá” قال"$/)
})

test('a state is called that beside its table, and by its thing in a list, where no table is named', async () => {
  const { get, rosa, context, ben, claims } = await noted(0)
  await context.change(ben, (c) => acceptClaim(c, claims[2] ?? '', 1))
  const csv = (await get(rosa, `/claims/${claims[2]}/history.csv?action=claim.accepted`)).text
  expect(csv).toContain(`"claims","${claims[2]}","state","proposed","to check"`)
  const list = await get(rosa, `/claims/${claims[2]}/history?action=claim.accepted`)
  const names = ({ document }: typeof list) =>
    [...document.querySelectorAll('.changes dt')].map((dt) => dt.textContent)
  expect(names(list)).toContain('claim')
  const act = list.document.querySelector('.act-number')?.getAttribute('href') ?? ''
  expect(names(await get(rosa, act))).toContain('state')
})

test('keeps to the filter, links to both files with it, and knows no other format', async () => {
  const { get, rosa, article } = await noted(2)
  const query = '?text=A2&group=notes'
  const { acts } = JSON.parse((await get(rosa, `/articles/${article}/history.json${query}`)).text)
  expect(acts).toHaveLength(1)
  expect(JSON.parse((await get(rosa, '/history.json?text=zzzz')).text)).toEqual({ acts: [] })
  const page = await get(rosa, `/articles/${article}/history${query}`)
  const links = [...page.document.querySelectorAll('a[download]')].map((a) => a.getAttribute('href'))
  expect(links).toEqual(
    ['csv', 'json'].map((format) => `/articles/${article}/history.${format}?group=notes&text=A2`),
  )
  expect((await get(rosa, '/history.xml')).status).toBe(404)
  expect((await get(rosa, '/claims/none/history.csv')).status).toBe(404)
})
