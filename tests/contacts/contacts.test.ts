import { describe, expect, test } from 'vitest'
import { claimsAwaitingReply } from '../../src/contacts/queries.ts'
import {
  claimsOf,
  during,
  importedArticle,
  madeClaim,
  newContact,
  rowOf,
  rowsOf,
  withContact,
} from '../support/factories.ts'
import { type Fields, makeWorld, type Visitor, type World } from '../support/world.ts'

interface Desk extends World {
  ana: Visitor
  elias: Visitor
  article: string
  claim: string
}

async function desk(): Promise<Desk> {
  const world = await makeWorld()
  const ana = await world.signedIn('reviewer', 'Ana Petrova')
  const elias = await world.signedIn('editor', 'Elias Brandt')
  const article = await importedArticle(ana)
  return { ...world, ana, elias, article, claim: await madeClaim(ana, article) }
}

const needs = (world: Desk, more: Fields = {}, by = world.ana) =>
  by.post(`/claims/${world.claim}/reply-need`, { reason: 'It accuses the mayor.', version: '0', ...more })
const closes = (world: Desk, contact: string, fields: Fields, by = world.ana) =>
  by.post(`/contacts/${contact}/outcome`, { version: '1', answer: '', answered_on: '', ...fields })
const awaiting = async ({ context, article }: Desk) =>
  (await claimsAwaitingReply(context.read, { article })).map((claim) => claim.number)
const section = async (world: Desk, by = world.ana) =>
  (await by.get(`/claims/${world.claim}`)).document.querySelector('#reply')?.textContent ?? ''
/** What the act in the history says, without who did it. */
const told = async (world: Desk) =>
  (await world.ana.get(`/claims/${world.claim}/history`)).document.querySelector('.act-sentence')?.textContent

describe('a contact', () => {
  test('is recorded, shown with what was asked, and told in the history by name', async () => {
    const world = await desk()
    const { answer, acts } = await during(world, () =>
      world.ana.post(`/claims/${world.claim}/contacts`, { ...newContact, asked: 'How many,\nand <where>?' }),
    )
    expect(answer.status).toBe(303)
    expect(acts).toMatchObject([{ action: 'contact.recorded', article: world.article }])
    expect(await rowsOf(world, 'contacts')).toMatchObject([
      { ...newContact, asked: 'How many,\nand <where>?', outcome: '', created_by: world.ana.actor.id },
    ])
    const shown = await section(world)
    for (const words of ['Office of the mayor', 'and <where>?', 'The deadline is over: 14 Mar 2025'])
      expect(shown).toContain(words)
    expect(await told(world)).toMatch(/asked .*Office of the mayor of Tavira.* about claim \d+ \(e-mail\)/)
  })

  test('is in the history without the name: that stands in its own row alone', async () => {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim)
    await world.ana.post(`/contacts/${id}`, { ...newContact, whom: 'Ola Strand, mayor', version: '1' })
    const entries = JSON.stringify(await world.acts())
    expect(entries).not.toContain('Office of the mayor')
    expect(entries).not.toContain('Ola Strand')
    expect((await rowOf(world, 'contacts', id)).whom).toBe('Ola Strand, mayor')
  })

  test.each([
    ['without whom', { whom: ' ' }, 'Whom is missing.'],
    ['without what was asked', { asked: '' }, 'What was asked is missing.'],
    ['without a day', { asked_on: '' }, 'on which day'],
    ['on a day that is none', { asked_on: '2025-02-30' }, 'must be a date'],
    ['on a day to come', { asked_on: '2999-01-01', deadline_on: '' }, 'in the future'],
    ['with a deadline before it', { deadline_on: '2025-03-09' }, 'before the day they were asked'],
    ['by an unknown way', { channel: 'telepathy' }, 'must be one of'],
    ['with too long a question', { asked: 'a'.repeat(10_001) }, 'longer than 10000'],
  ])('%s is refused, and what was typed stays', async (_, more, sentence) => {
    const world = await desk()
    const { answer, actions } = await during(world, () =>
      world.ana.post(`/claims/${world.claim}/contacts`, { ...newContact, whom: 'Kept words', ...more }),
    )
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.document.querySelector('#reply')?.textContent).toContain(sentence)
    if (!('whom' in more)) expect(answer.text).toContain('Kept words')
  })

  test('sent twice is recorded once', async () => {
    const world = await desk()
    const once = crypto.randomUUID()
    for (let n = 0; n < 2; n++)
      await world.ana.post(`/claims/${world.claim}/contacts`, { ...newContact, once })
    expect(await rowsOf(world, 'contacts')).toHaveLength(1)
  })

  test('saved by two at once shows the second both texts', async () => {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim)
    await world.elias.post(`/contacts/${id}`, { ...newContact, asked: 'Theirs?', version: '1' })
    const answer = await world.ana.post(`/contacts/${id}`, { ...newContact, asked: 'Mine?', version: '1' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Theirs?')
    expect(answer.text).toContain('Mine?')
    expect((await rowOf(world, 'contacts', id)).asked).toBe('Theirs?')
  })

  test('removed with a reason is gone from the claim, and can be put back from the history', async () => {
    const world = await desk()
    await needs(world)
    const id = await withContact(world, world.ana, world.claim)
    await closes(world, id, { outcome: 'answered', answer: 'Twelve.' })
    expect(await awaiting(world)).toEqual([])
    expect((await world.ana.post(`/contacts/${id}/removal`, { version: '2', reason: '' })).status).toBe(422)
    await world.ana.post(`/contacts/${id}/removal`, { version: '2', reason: 'Another mayor.' })
    expect(await section(world)).not.toContain('Office of the mayor')
    expect(await awaiting(world)).toHaveLength(1)
    const value = {
      table: 'contacts',
      row: id,
      field: 'removed_at',
      side: 'before',
      version: '3',
      reason: '',
    }
    const back = await world.ana.post(`/history/${(await world.acts()).length}/restoration`, value)
    expect(back.status).toBe(303)
    expect(await section(world)).toContain('Office of the mayor')
    expect(await told(world)).toContain('put the contact with')
  })
})

describe('an earlier value of a contact', () => {
  async function edited() {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim)
    const row = () => rowOf(world, 'contacts', id)
    /** Puts back what the newest act but `ago` changed. */
    const restore = async (field: string, ago = 0, side = 'before') => {
      const seq = (await world.acts()).length - ago
      const fields = { table: 'contacts', row: id, field, side, version: String((await row()).version) }
      return world.elias.post(`/history/${seq}/restoration`, { ...fields, reason: '' })
    }
    const offers = async () => {
      const seq = (await world.acts()).length
      const { document } = await world.elias.get(`/history/${seq}`)
      return [...document.querySelectorAll('.restoration summary, details summary')].map((each) =>
        each.textContent?.replace(/ of the contact.*/, ''),
      )
    }
    return { world, id, row, restore, offers }
  }

  test('comes back: a deadline while an answer is waited for', async () => {
    const { world, id, row, restore, offers } = await edited()
    await world.ana.post(`/contacts/${id}`, { ...newContact, deadline_on: '2025-04-01', version: '1' })
    expect(await offers()).toContain('deadline')
    const { answer, acts } = await during(world, () => restore('deadline_on'))
    expect(answer.status).toBe(303)
    expect(acts.map(({ action }) => action)).toEqual(['history.restored'])
    expect((await row()).deadline_on).toBe(newContact.deadline_on)

    const later = {
      ...newContact,
      asked_on: '2025-04-02',
      deadline_on: '',
      version: String((await row()).version),
    }
    await world.ana.post(`/contacts/${id}`, later)
    expect(await offers()).not.toContain('deadline')
    const early = await restore('deadline_on')
    expect([early.status, early.text.includes('before the day they were asked')]).toEqual([409, true])
  })

  test('does not: a deadline that they let pass, an answer that does not stand', async () => {
    const { world, id, row, restore } = await edited()
    await world.ana.post(`/contacts/${id}`, { ...newContact, deadline_on: '2025-04-01', version: '1' })
    expect((await closes(world, id, { outcome: 'no answer', version: '2' })).status).toBe(303)
    expect((await restore('deadline_on', 1)).status).toBe(409)

    await closes(world, id, { outcome: 'answered', answer: 'Twelve.', version: '3' })
    await closes(world, id, { outcome: 'answered', answer: 'Nine.', version: '4' })
    expect((await restore('answer', 1)).status).toBe(409)
    expect((await restore('answer')).status).toBe(303)
    expect(await row()).toMatchObject({ outcome: 'answered', answer: 'Twelve.' })
    await closes(world, id, { outcome: 'waiting', version: String((await row()).version) })
    const { answer, actions } = await during(world, () => restore('answer'))
    expect([answer.status, actions]).toEqual([409, []])
    expect(await row()).toMatchObject({ outcome: '', answer: '' })
  })
})

describe('a claim that needs a reply', () => {
  test('says why and by whom, and waits until the contact has answered', async () => {
    const world = await desk()
    const { acts } = await during(world, () => needs(world))
    expect(acts).toMatchObject([{ action: 'reply.needed', reason: 'It accuses the mayor.' }])
    expect(await section(world)).toContain('Needs a reply: It accuses the mayor. Ana Petrova')
    expect(await awaiting(world)).toHaveLength(1)
    const id = await withContact(world, world.ana, world.claim)
    expect(await awaiting(world)).toHaveLength(1)
    const answered = await during(world, () =>
      closes(world, id, { outcome: 'answered', answer: 'Twelve were.', answered_on: '2025-03-13' }),
    )
    expect(answered.acts).toMatchObject([{ action: 'contact.answered' }])
    expect(await rowOf(world, 'contacts', id)).toMatchObject({
      ...{ outcome: 'answered', answer: 'Twelve were.', answered_on: '2025-03-13' },
      closed_by: world.ana.actor.id,
    })
    expect(await awaiting(world)).toEqual([])
    expect(await section(world)).toContain('Twelve were.')
    expect(await told(world)).toMatch(/recorded the answer of .*Office of the mayor of Tavira.* on claim/)
  })

  test('waits no longer when a person says that no answer came by the deadline', async () => {
    const world = await desk()
    await needs(world)
    const id = await withContact(world, world.ana, world.claim)
    const { actions } = await during(world, () => closes(world, id, { outcome: 'no answer', answer: 'x' }))
    expect(actions).toEqual(['contact.lapsed'])
    expect(await rowOf(world, 'contacts', id)).toMatchObject({ outcome: 'no answer', answer: '' })
    expect(await awaiting(world)).toEqual([])
    expect(await section(world)).toContain('No answer by 14 Mar 2025 (confirmed by Ana Petrova)')
    await closes(world, id, { outcome: 'waiting', version: '2' })
    expect(await awaiting(world)).toHaveLength(1)
  })

  test.each([
    ['before the deadline is over', '2999-01-01', 'until the end of 2999-01-01'],
    ['without a deadline', '', 'Give the contact a deadline first'],
  ])('no answer cannot be recorded %s', async (_, deadline_on, sentence) => {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim, { deadline_on })
    const { answer, actions } = await during(world, () => closes(world, id, { outcome: 'no answer' }))
    expect([answer.status, actions]).toEqual([422, []])
    expect(answer.text).toContain(sentence)
  })

  test('an answer needs its words', async () => {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim)
    const answer = await closes(world, id, { outcome: 'answered' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write down what they answered.')
  })

  test('an editor can waive it with a reason, and anybody can take that back', async () => {
    const world = await desk()
    const none = await world.elias.post(`/claims/${world.claim}/reply-waiver`, { reason: 'x', version: '0' })
    expect(none.status).toBe(409)
    await needs(world)
    const waiver = `/claims/${world.claim}/reply-waiver`
    expect((await world.elias.post(waiver, { reason: '', version: '1' })).status).toBe(422)
    expect((await world.ana.post(waiver, { reason: 'No.', version: '1' })).status).toBe(403)
    const { acts } = await during(world, () =>
      world.elias.post(waiver, { reason: 'The mayor is dead.', version: '1' }),
    )
    expect(acts).toMatchObject([{ action: 'reply.waived', reason: 'The mayor is dead.' }])
    expect(await awaiting(world)).toEqual([])
    expect(await section(world)).toContain('Waived: The mayor is dead. Elias Brandt')
    await needs(world, { reason: 'His heirs live.', version: '2' })
    expect(await awaiting(world)).toHaveLength(1)
  })

  test('discarded or set aside, it waits for nothing', async () => {
    const world = await desk()
    await needs(world)
    const { version } = await rowOf(world, 'claims', world.claim)
    await world.ana.post(`/claims/${world.claim}/setting-aside`, {
      version: String(version),
      reason: 'Later.',
    })
    expect(await awaiting(world)).toEqual([])
  })
})

describe('beside the text', () => {
  test('the card has a sign in words, and the list can be narrowed to what is awaited', async () => {
    const world = await desk()
    await needs(world)
    const card = async (query = '') =>
      (await world.ana.get(`/articles/${world.article}${query}`)).document.querySelector(
        `#claim-${world.claim} .reply`,
      )?.textContent
    expect(await card()).toContain('needs reply')
    await withContact(world, world.ana, world.claim, { deadline_on: '2999-01-01' })
    expect(await card('?reply=awaited')).toContain('asked, no answer yet, due 1 Jan 2999')
    expect(await card('?reply=contacted')).toBeTruthy()
    expect(await card('?reply=waived')).toBeUndefined()
  })
})

describe('what becomes of it', () => {
  test('splitting a claim gives each part the contacts and the mark', async () => {
    const world = await desk()
    await needs(world)
    await withContact(world, world.ana, world.claim)
    const { version } = await rowOf(world, 'claims', world.claim)
    const parts = { wording: ['Twelve.', 'In Tavira.'], quote: ['', ''], version: String(version) }
    expect((await world.ana.post(`/claims/${world.claim}/parts`, parts)).status).toBe(303)
    expect(await awaiting(world)).toHaveLength(2)
    expect(await rowsOf(world, 'contacts')).toHaveLength(3)
  })

  test('merging takes contacts along, and the claim that stays needs a reply if one of them did', async () => {
    const world = await desk()
    await needs(world)
    await withContact(world, world.ana, world.claim)
    const stays = await madeClaim(world.ana, world.article, 'March 2025')
    const { version } = await rowOf(world, 'claims', stays)
    const merger = { claim: world.claim, wording: 'Both.', version: String(version) }
    expect((await world.ana.post(`/claims/${stays}/merger`, merger)).status).toBe(303)
    expect(await rowsOf(world, 'contacts', { claim_id: stays })).toHaveLength(1)
    const { number } = await rowOf(world, 'claims', stays)
    expect(await awaiting(world)).toEqual([number])
  })

  test('it is found by the search, by whom, question and answer, until it is removed', async () => {
    const world = await desk()
    const id = await withContact(world, world.ana, world.claim, { whom: 'Quiñones press office' })
    await closes(world, id, { outcome: 'answered', answer: 'Fourteen zebras.' })
    const found = async (words: string) =>
      (
        await world.ana.get(`/search?${new URLSearchParams({ q: words, kind: 'contacts' })}`)
      ).document.querySelectorAll('.result').length
    expect([await found('quinones'), await found('zebras'), await found('clinics opened')]).toEqual([1, 1, 1])
    await world.ana.post(`/contacts/${id}/removal`, { version: '2', reason: 'Wrong.' })
    expect(await found('zebras')).toBe(0)
  })

  test('it stands in the report and its exports, without a name that is not to be given', async () => {
    const world = await desk()
    await needs(world)
    const id = await withContact(world, world.ana, world.claim, {
      anonymous: '1',
      whom: 'A frightened clerk',
    })
    await closes(world, id, { outcome: 'answered', answer: 'Twelve were opened.' })
    const [page, json, csv, markdown] = await Promise.all([
      world.ana.get(`/articles/${world.article}/report`),
      ...['json', 'csv', 'markdown'].map((format) =>
        world.ana.get(`/articles/${world.article}/report.${format}`),
      ),
    ])
    for (const { text } of [page, json, csv, markdown].filter((one) => one !== undefined)) {
      expect(text).toContain('Twelve were opened')
      expect(text).toContain('A person known to the desk')
      expect(text).not.toContain('A frightened clerk')
    }
  })
})

test('a claim that nobody has taken up has no such forms; a reader sees what is there and changes nothing', async () => {
  const world = await desk()
  const proposal = (await claimsOf(world, world.article)).find(({ state }) => state === 'proposed')
  const page = await world.ana.get(`/claims/${proposal?.id}`)
  expect(page.document.querySelector('#reply')).toBeNull()
  await withContact(world, world.ana, world.claim)
  const reader = await world.signedIn('reader')
  const { document } = await reader.get(`/claims/${world.claim}`)
  expect(document.querySelector('#reply')?.textContent).toContain('Office of the mayor')
  expect(document.querySelector('#reply form')).toBeNull()
})
