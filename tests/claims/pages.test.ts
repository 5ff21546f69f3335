import { describe, expect, test } from 'vitest'
import { bridgeArticle, claimsOf, fieldsOf } from '../articles/desk.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

const parts = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
const targetsIn = (text: string) => [...text.matchAll(/hx-target="([^"]+)"/g)].map((match) => match[1])

async function scene(role: 'reviewer' | 'editor' = 'reviewer') {
  const world = await makeWorld()
  const rana = await world.signedIn(role, 'Rana Aziz')
  const article = await bridgeArticle(world, rana)
  const [first, second] = await claimsOf(world, article)
  if (!first || !second) throw new Error('The article has too few claims.')
  return { world, rana, article, first, second, bench: `/articles/${article}` }
}

async function levelOf(world: World, question: 'said' | 'true'): Promise<string> {
  const desk = await world.context.read.selectFrom('desk').selectAll().executeTakeFirstOrThrow()
  const scale = question === 'said' ? desk.said_scale_id : desk.scale_id
  const level = await world.context.read
    .selectFrom('levels')
    .select('id')
    .where('scale_id', '=', scale)
    .orderBy('place')
    .executeTakeFirstOrThrow()
  return level.id
}

const attach = (by: Visitor, claim: string, more = {}) =>
  by.post(`/claims/${claim}/evidence`, {
    ...{ source: '', title: 'Traffic count 2024', kind: 'dataset', stance: 'supports', quote: '3,980 a day' },
    ...more,
  })

describe('answering proposals', () => {
  test('accepting without scripts goes on with the next proposal', async () => {
    const { world, rana, article, first, second, bench } = await scene()
    const done = await rana.post(`/claims/${first.id}/acceptance`, { version: '1', back: `${bench}?kind=` })
    expect(done.headers.get('Location')).toMatch(new RegExp(`^${bench}#claim-`))
    expect(done.headers.get('Location')).toContain(second.id)
    expect((await claimsOf(world, article))[0]?.state).toBe('to check')
    expect((await world.acts()).at(-1)?.action).toBe('claim.accepted')
  })

  test('a script gets the card, its lines and the tally', async () => {
    const { rana, first, bench } = await scene()
    const fields = { version: '1', back: bench }
    const { text } = await rana.post(`/claims/${first.id}/acceptance`, fields, parts)
    expect(targetsIn(text)).toEqual(
      expect.arrayContaining([`#claim-${first.id}`, '#tally', '#status', '#bulk-once']),
    )
    expect(targetsIn(text)).not.toContain('#panel')
    expect(text).not.toContain('<html')
  })

  test('one form’s key serves for many claims, and once for each', async () => {
    const { world, rana, article, first, second } = await scene()
    const once = crypto.randomUUID()
    for (const claim of [first, second, first])
      expect((await rana.post(`/claims/${claim.id}/acceptance`, { version: '1', once })).status).toBe(303)
    expect((await claimsOf(world, article)).slice(0, 2).map((claim) => claim.state)).toEqual([
      'to check',
      'to check',
    ])
    expect((await world.acts()).filter((act) => act.action === 'claim.accepted')).toHaveLength(2)
  })

  test('what is refused in the list is said in the toast, with the card as it stands', async () => {
    const { rana, first, bench } = await scene()
    await rana.post(`/claims/${first.id}/acceptance`, { version: '1' })
    const again = await rana.post(`/claims/${first.id}/acceptance`, { version: '1', back: bench }, parts)
    expect(again.status).toBe(409)
    expect(targetsIn(again.text)).toEqual(expect.arrayContaining(['#toast', `#claim-${first.id}`]))
    const plain = await rana.post(`/claims/${first.id}/acceptance`, { version: '1', back: bench })
    expect(plain.document.querySelector('.refusal')?.textContent).toContain('it must be proposed')
  })

  test('many at once', async () => {
    const { world, rana, article, first, second, bench } = await scene()
    const fields = { claim: [first.id, second.id], act: 'tag', tag: 'Traffic', back: bench }
    const done = await rana.post(`${bench}/bulk`, fields)
    expect(done.status).toBe(303)
    expect((await claimsOf(world, article)).slice(0, 2).map((claim) => claim.tags_json)).toEqual([
      '["traffic"]',
      '["traffic"]',
    ])
    const refused = await rana.post(`${bench}/bulk`, { ...fields, tag: '' })
    expect(refused.status).toBe(422)
    expect(refused.document.querySelector('#bulk-bar .error')?.textContent).toContain('Give the tag')
    expect(refused.document.querySelectorAll('input[name="claim"][checked]')).toHaveLength(2)
  })
})

describe('making a claim', () => {
  test('of a line’s words, trimmed', async () => {
    const { world, rana, article, bench } = await scene()
    const { document } = await rana.get(`${bench}?make=2`)
    const fields = fieldsOf(document.querySelector('#make-form'))
    expect(fields.quote).toBe('About 4,000 cars crossed it every day.')
    const made = { ...fields, quote: '4,000 cars', wording: 'Four thousand cars used the bridge daily.' }
    expect((await rana.post(`${bench}/claims`, made)).status).toBe(303)
    const claim = (await claimsOf(world, article)).at(-1)
    const anchor = await world.context.read
      .selectFrom('anchors')
      .selectAll()
      .where('claim_id', '=', claim?.id ?? '')
      .executeTakeFirst()
    expect(claim).toMatchObject({ wording: made.wording, origin: 'person', state: 'to check' })
    expect(anchor?.exact).toBe('4,000 cars')
  })

  test('of words that are not there comes back with what was typed', async () => {
    const { rana, bench } = await scene()
    const fields = { line: '2', quote: '5,000 cars', wording: 'Mine.', back: bench }
    const plain = await rana.post(`${bench}/claims`, fields)
    expect(plain.status).toBe(422)
    expect(fieldsOf(plain.document.querySelector('#make-form'))).toMatchObject({
      line: '2',
      quote: '5,000 cars',
    })
    expect(plain.document.querySelector('#make')?.hasAttribute('hidden')).toBe(false)
    const script = await rana.post(`${bench}/claims`, fields, parts)
    expect(targetsIn(script.text)).toEqual(['#make'])
  })
})

describe('the claim’s page and panel', () => {
  test('show the quote in its line and what comes next', async () => {
    const { rana, first } = await scene()
    const { document } = await rana.get(`/claims/${first.id}`)
    expect(document.querySelector('h1')?.textContent).toBe(first.wording)
    expect(document.querySelector('.claim-context mark')?.textContent).toBeTruthy()
    expect(document.querySelector('#next-step')?.textContent).toContain('Take it up')
    expect((await rana.get('/claims/0197c0de-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await rana.get('/claims/nonsense')).status).toBe(404)
  })

  test('the steps follow one another: take up, evidence, rate, wait, decide', async () => {
    const { world, rana, first } = await scene()
    const omar = await world.signedIn('reviewer', 'Omar')
    const eve = await world.signedIn('editor', 'Eve')
    const step = async (by: Visitor) =>
      (await by.get(`/claims/${first.id}`)).document.querySelector('#next-step')?.textContent ?? ''
    await rana.post(`/claims/${first.id}/acceptance`, { version: '1' })
    expect(await step(rana)).toContain('Needs evidence')
    await attach(rana, first.id)
    expect(await step(rana)).toContain('Rate it')
    const level = await levelOf(world, 'true')
    const rating = { question: 'true', level, confidence: 'high', rationale: 'Counted.', version: '0' }
    await rana.post(`/claims/${first.id}/ratings`, rating)
    expect(await step(rana)).toContain('Waiting for another rating')
    expect(await step(omar)).toContain('Rate it')
    expect(await step(eve)).toContain('Rate it')
    await omar.post(`/claims/${first.id}/ratings`, rating)
    expect(await step(omar)).toContain('Waiting for an editor')
    expect(await step(eve)).toContain('Decide')
    const verdict = { level, said_level: '', summary: 'It is so.', version: '0' }
    expect((await eve.post(`/claims/${first.id}/verdict`, verdict)).status).toBe(303)
    expect(await step(rana)).toContain('Decided')
    const page = await rana.get(`/claims/${first.id}`)
    expect(page.document.querySelector('#verdict')?.textContent).toContain('It is so.')
    expect(page.document.querySelector('form[action$="/verdict"]')).toBeNull()
    await eve.post(`/claims/${first.id}/reopening`, { reason: 'New count.' })
    expect(await step(eve)).toContain('Decide')
  })

  test('a save from the panel answers with the panel and the card; from its own page it goes back there', async () => {
    const { rana, first, bench } = await scene()
    const back = `${bench}?claim=${first.id}`
    const form = fieldsOf(
      (await rana.get(back)).document.querySelector(`#panel form[action="/claims/${first.id}"]`),
    )
    expect(form.back).toBe(back)
    const fields = { ...form, wording: 'The bridge shut in May.', tags: 'roads, Tarn' }
    const { text } = await rana.post(`/claims/${first.id}`, fields, parts)
    expect(targetsIn(text)).toEqual(expect.arrayContaining(['#panel', `#claim-${first.id}`, '#tally']))
    expect(text).toContain('The bridge shut in May.')
    const own = await rana.post(`/claims/${first.id}`, {
      ...fields,
      back: '',
      once: '',
      version: '2',
      claimant: 'Mayor',
    })
    expect(own.headers.get('Location')).toBe(`/claims/${first.id}`)
    const landed = await rana.post(`/claims/${first.id}/assignment`, {
      version: '3',
      assignee: rana.actor.id,
      back,
    })
    expect(landed.headers.get('Location')).toBe(`${back}#panel`)
  })

  test('`back` leads nowhere but to a workbench', async () => {
    const { rana, first } = await scene()
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/articles/x',
      '/claims/1\r\nSet-Cookie: a=b',
    ]) {
      const done = await rana.post(`/claims/${first.id}/assignment`, { version: '1', assignee: '', back })
      expect(done.headers.get('Location')).toBe(`/claims/${first.id}`)
    }
  })

  test('two people editing: the second sees both texts and can go on', async () => {
    const { world, rana, first, bench } = await scene()
    const omar = await world.signedIn('reviewer', 'Omar')
    const back = `${bench}?claim=${first.id}`
    const fields = fieldsOf(
      (await rana.get(back)).document.querySelector(`#panel form[action="/claims/${first.id}"]`),
    )
    await omar.post(`/claims/${first.id}`, { ...fields, wording: 'Omar’s wording.', once: '' })
    const mine = { ...fields, wording: 'Rana’s wording.' }
    const stale = await rana.post(`/claims/${first.id}`, mine)
    expect(stale.status).toBe(409)
    const conflict = stale.document.querySelector('#panel .conflict')?.textContent
    expect(conflict).toContain('Omar’s wording.')
    expect(conflict).toContain('Rana’s wording.')
    const again = fieldsOf(stale.document.querySelector(`#panel form[action="/claims/${first.id}"]`))
    expect(again.wording).toBe('Rana’s wording.')
    expect((await rana.post(`/claims/${first.id}`, again)).status).toBe(303)
    const script = await rana.post(`/claims/${first.id}`, { ...mine, once: '' }, parts)
    expect([script.status, targetsIn(script.text)[0]]).toEqual([409, '#panel'])
  })
})

describe('evidence', () => {
  test('of a new source, then of a known one that the form finds without scripts', async () => {
    const { world, rana, first, second } = await scene()
    expect((await attach(rana, first.id)).status).toBe(303)
    const found = await rana.post(`/claims/${second.id}/evidence`, {
      q: 'traffic',
      find: '1',
      quote: 'Kept.',
    })
    expect(found.status).toBe(200)
    const option = found.document.querySelector('select[name="source"] optgroup option')
    expect(option?.textContent).toContain('Traffic count 2024')
    expect(found.text).toContain('Kept.')
    const source = option?.getAttribute('value') ?? ''
    await attach(rana, second.id, { source, title: '', stance: 'refutes' })
    const rows = await world.context.read.selectFrom('evidence').selectAll().orderBy('created_at').execute()
    expect(rows.map((row) => [row.source_id === source, row.stance])).toEqual([
      [true, 'supports'],
      [true, 'refutes'],
    ])
  })

  test('is edited, and removed only with a reason', async () => {
    const { world, rana, first } = await scene()
    await attach(rana, first.id)
    const row = await world.context.read.selectFrom('evidence').selectAll().executeTakeFirstOrThrow()
    const form = fieldsOf(
      (await rana.get(`/claims/${first.id}`)).document.querySelector(`form[action="/evidence/${row.id}"]`),
    )
    expect(form).toMatchObject({ stance: 'supports', quote: '3,980 a day' })
    await rana.post(`/evidence/${row.id}`, { ...form, locator: 'Table 2' })
    const refused = await rana.post(`/evidence/${row.id}/removal`, { version: '2', reason: '' })
    expect(refused.status).toBe(422)
    expect(refused.document.querySelector(`#remove-evidence-${row.id}`)?.hasAttribute('open')).toBe(true)
    expect(
      (await rana.post(`/evidence/${row.id}/removal`, { version: '2', reason: 'Wrong year.' })).status,
    ).toBe(303)
    const { document } = await rana.get(`/claims/${first.id}`)
    expect(document.querySelectorAll('.evidence')).toHaveLength(0)
    expect((await world.acts()).slice(-2).map((act) => act.action)).toEqual([
      'evidence.edited',
      'evidence.removed',
    ])
  })

  test('without a title or a source is refused, with what was typed', async () => {
    const { rana, first } = await scene()
    const refused = await attach(rana, first.id, { title: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('3,980 a day')
    expect(refused.document.querySelector(`#attach-${first.id}`)?.hasAttribute('open')).toBe(true)
  })
})

describe('ratings', () => {
  test('whether it is so waits for evidence', async () => {
    const { world, rana, first } = await scene()
    await rana.post(`/claims/${first.id}/acceptance`, { version: '1' })
    const page = await rana.get(`/claims/${first.id}`)
    expect(page.document.querySelector(`#rate-true-${first.id}`)).toBeNull()
    const level = await levelOf(world, 'true')
    const rating = { question: 'true', level, confidence: 'low', rationale: 'Felt.', version: '0' }
    const refused = await rana.post(`/claims/${first.id}/ratings`, rating)
    expect(refused.status).toBe(409)
    expect(refused.document.querySelector('.refusal')?.textContent).toContain('evidence')
    expect(refused.text).toContain('Felt.')
  })

  test('are changed by their own form', async () => {
    const { world, rana, first } = await scene()
    await attach(rana, first.id)
    const level = await levelOf(world, 'said')
    const rating = { question: 'said', level, confidence: 'high', rationale: 'Heard.', version: '0' }
    await rana.post(`/claims/${first.id}/ratings`, rating)
    const { document } = await rana.get(`/claims/${first.id}`)
    const form = fieldsOf(document.querySelector(`#rate-said-${first.id} form`))
    expect(form).toMatchObject({ level, confidence: 'high', rationale: 'Heard.', version: '1' })
    await rana.post(`/claims/${first.id}/ratings`, { ...form, confidence: 'low' })
    expect((await world.acts()).slice(-2).map((act) => act.action)).toEqual(['claim.rated', 'rating.changed'])
  })
})

describe('notes', () => {
  test('are written, answered, resolved and opened again', async () => {
    const { world, rana, first } = await scene()
    await rana.post(`/claims/${first.id}/notes`, { body: 'Ask the works office.', parent: '' })
    const [note] = await world.context.read.selectFrom('notes').selectAll().execute()
    await rana.post(`/claims/${first.id}/notes`, { body: 'Asked.', parent: note?.id ?? '' })
    const thread = (await rana.get(`/claims/${first.id}`)).document.querySelector(`#note-${note?.id}`)
    expect(thread?.querySelectorAll('.note')).toHaveLength(2)
    const resolution = fieldsOf(thread?.querySelector('form[action$="/resolution"]') ?? null)
    await rana.post(`/notes/${note?.id}/resolution`, resolution)
    const after = (await rana.get(`/claims/${first.id}`)).document.querySelector(`#note-${note?.id}`)
    expect(after?.textContent).toContain('Resolved by Rana Aziz')
    const reopening = fieldsOf(after?.querySelector('form[action$="/resolution"]') ?? null)
    expect((await rana.post(`/notes/${note?.id}/resolution`, reopening)).status).toBe(303)
    expect((await world.acts()).slice(-2).map((act) => act.action)).toEqual([
      'note.resolved',
      'note.reopened',
    ])
  })

  test('stand on the article as a whole, below its text', async () => {
    const { rana, bench } = await scene()
    const done = await rana.post(`${bench}/notes`, { body: 'Call the mayor.', parent: '', back: bench })
    expect(done.headers.get('Location')).toBe(`${bench}#article-notes`)
    const { document } = await rana.get(bench)
    expect(document.querySelector('#article-notes .note')?.textContent).toContain('Call the mayor.')
    const script = await rana.post(`${bench}/notes`, { body: 'Called.', parent: '', back: bench }, parts)
    expect(targetsIn(script.text)).toContain('#article-notes')
    const refused = await rana.post(`${bench}/notes`, { body: '', parent: '', back: bench })
    expect(refused.document.querySelectorAll('#article-notes .error-summary')).toHaveLength(1)
  })

  test('an empty one is refused beside its own field', async () => {
    const { rana, first } = await scene()
    const refused = await rana.post(`/claims/${first.id}/notes`, { body: ' ', parent: '' })
    expect(refused.status).toBe(422)
    expect(refused.document.querySelectorAll('.error-summary')).toHaveLength(1)
  })
})

describe('the claim as a whole', () => {
  test('splits into parts with their own quotes and goes on with the first', async () => {
    const { world, rana, article, first, bench } = await scene()
    const words = ['The bridge was closed.', 'It was in May.', '', '', '', '']
    const fields = {
      version: '1',
      wording: words,
      quote: ['', 'in May', '', '', '', ''],
      back: `${bench}?claim=${first.id}`,
    }
    const done = await rana.post(`/claims/${first.id}/parts`, fields)
    const claims = await claimsOf(world, article)
    const made = claims.slice(-2)
    expect(made.map((claim) => claim.wording)).toEqual(words.slice(0, 2))
    expect(claims[0]?.state).toBe('discarded')
    expect(done.headers.get('Location')).toBe(`${bench}?claim=${made[0]?.id}#panel`)
    const refused = await rana.post(`/claims/${made[0]?.id}/parts`, {
      version: '1',
      wording: ['Only one.'],
      quote: [''],
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Only one.')
  })

  test('merges with others that are listed when asked for', async () => {
    const { world, rana, article, first, second } = await scene()
    const plain = await rana.get(`/claims/${first.id}`)
    expect(plain.document.querySelector('form[action$="/merger"]')).toBeNull()
    const { document } = await rana.get(`/claims/${first.id}?edit=merge`)
    expect(document.querySelector(`form[action$="/merger"] input[value="${second.id}"]`)).not.toBeNull()
    const done = await rana.post(`/claims/${first.id}/merger`, {
      version: '1',
      claim: second.id,
      wording: 'Both.',
    })
    expect(done.status).toBe(303)
    expect((await claimsOf(world, article)).slice(0, 2).map((claim) => claim.state)).toEqual([
      'to check',
      'discarded',
    ])
  })

  test('discarded, it is found by a link below the list and restored by one button, on its page too', async () => {
    const { rana, article, first } = await scene()
    await rana.post(`/claims/${first.id}/discarding`, { version: '1' })
    const { document } = await rana.get(`/articles/${article}`)
    expect(document.querySelector(`#claim-${first.id}`)).toBeNull()
    const link = document.querySelector('#discarded-claims a')
    expect(link?.textContent).toBe('1 discarded claim')
    const list = await rana.get(link?.getAttribute('href')?.replace(/#.*/, '') ?? '')
    expect(list.document.querySelector(`#claim-${first.id} [data-act="restore"]`)).not.toBeNull()
    const page = await rana.get(`/claims/${first.id}`)
    const form = page.document.querySelector('#proposal form')
    expect(form?.querySelector('button')?.getAttribute('data-key')).toBe('u')
    await rana.post(form?.getAttribute('action') ?? '', fieldsOf(form))
    expect(
      (await rana.get(`/articles/${article}`)).document.querySelector('#discarded-claims')?.textContent,
    ).toBe('')
  })

  test('is set aside with a reason, and restored', async () => {
    const { world, rana, article, first } = await scene()
    expect((await rana.post(`/claims/${first.id}/setting-aside`, { version: '1' })).status).toBe(422)
    await rana.post(`/claims/${first.id}/setting-aside`, { version: '1', reason: 'Not ours.' })
    const page = await rana.get(`/claims/${first.id}`)
    expect(page.document.querySelector('#next-step')?.textContent).toContain('Not ours.')
    await rana.post(`/claims/${first.id}/restoration`, { version: '2', reason: '' })
    expect((await claimsOf(world, article))[0]?.state).toBe('to check')
  })

  test('readers see it whole and are offered nothing', async () => {
    const { world, first } = await scene()
    const rea = await world.signedIn('reader')
    const { document } = await rea.get(`/claims/${first.id}`)
    expect(document.querySelectorAll('main form')).toHaveLength(0)
    const refused = await rea.post(`/claims/${first.id}/acceptance`, { version: '1' })
    expect(refused.status).toBe(403)
  })
})
