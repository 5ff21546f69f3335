import { expect, test } from 'vitest'
import { writeNote } from '../../src/notes/commands.ts'
import { importedArticle } from '../desk/article.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

test('a note that names me stands among my mentions until I have read it', async () => {
  const { world, ben, lea, article } = await start()
  const claim = await firstClaim(world, article)
  const onClaim = await note(world, ben, { claim }, '@Lea Holm please look at the <sum>')
  world.wait(1000)
  const onArticle = await note(world, ben, { article }, 'Who is the mayor, @Lea Holm?')
  const page = await lea.get('/notifications')
  const links = [...page.document.querySelectorAll('main li p a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual([`/articles/${article}#note-${onArticle}`, `/claims/${claim}#note-${onClaim}`])
  expect(page.text).toContain('look at the &lt;sum>')
  expect(page.document.querySelector('a[href="/notifications"] .count')?.textContent).toContain('2')
  expect((await ben.get('/notifications')).document.querySelector('.empty')).not.toBeNull()

  const acts = await world.acts()
  expect(
    (await lea.post('/notifications/read', { notification: await aboutNote(world, onClaim) })).status,
  ).toBe(303)
  const left = await lea.get('/notifications')
  expect([...left.document.querySelectorAll('main li p a')]).toHaveLength(1)
  expect(left.document.querySelector('a[href="/notifications"] .count')?.textContent).toContain('1')
  expect(await world.acts()).toEqual(acts)
})

test('all can be marked as read at once, but only my own', async () => {
  const { world, ben, lea, article } = await start()
  for (let n = 0; n < 3; n++) await note(world, ben, { article }, `@Lea Holm ${n}`)
  const toBen = await note(world, lea, { article }, '@Ben Rye too')
  await lea.post('/notifications/read', { notification: await aboutNote(world, toBen) })
  await lea.post('/notifications/read', { all: '1' })
  expect((await lea.get('/notifications')).document.querySelector('.empty')).not.toBeNull()
  expect((await ben.get('/notifications')).document.querySelectorAll('main li')).toHaveLength(1)
})

test('many mentions come in pages', async () => {
  const { world, ben, lea, article } = await start()
  for (let n = 0; n < 60; n++) await note(world, ben, { article }, `@Lea Holm number ${n}`)
  const first = await lea.get('/notifications')
  const next = first.document.querySelector('a[rel=next]')?.getAttribute('href') ?? ''
  const second = await lea.get(next)
  const bodies = [first, second].flatMap((page) =>
    [...page.document.querySelectorAll('.note-body')].map((body) => body.textContent),
  )
  expect(new Set(bodies).size).toBe(60)
})

async function start(): Promise<{ world: World; ben: Visitor; lea: Visitor; article: string }> {
  const world = await makeWorld()
  const ben = await world.signedIn('reviewer', 'Ben Rye')
  const lea = await world.signedIn('editor', 'Lea Holm')
  return { world, ben, lea, article: await importedArticle(world, ben.actor, 'The bridge') }
}

async function note(world: World, by: Visitor, on: { claim: string } | { article: string }, body: string) {
  const made = await world.context.change(by.actor, (c) =>
    writeNote(c, on, { body, parent: '', once: undefined }),
  )
  return made.id
}

/** The id of the notification that somebody has of a note. */
async function aboutNote(world: World, note: string): Promise<string> {
  const { id } = await world.context.read
    .selectFrom('notifications')
    .select('id')
    .where('note_id', '=', note)
    .executeTakeFirstOrThrow()
  return id
}

async function firstClaim(world: World, article: string): Promise<string> {
  const row = await world.context.read
    .selectFrom('claims')
    .select('id')
    .where('article_id', '=', article)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  return row.id
}
