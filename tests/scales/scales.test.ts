import { describe, expect, test } from 'vitest'
import { seededScales } from '../../seeds/scales.ts'
import { readScale } from '../../src/scales/input.ts'
import { desk, type Level, levelsOfScale, type Scale, scales } from '../../src/scales/queries.ts'
import { makeWorld, type Visitor, type World } from '../support/world.ts'

describe('the scales a desk begins with', () => {
  test.each(seededScales)(
    '$name can be told apart by sign and word, and is numbered from worst to best',
    async (seeded) => {
      const world = await makeWorld()
      const scale = (await scales(world.context.read)).find((one) => one.key === seeded.key)
      const levels = await levelsOfScale(world.context.read, scale?.id ?? '')
      expect(levels.map((level) => level.key)).toEqual(seeded.levels.map((level) => level.key))
      expect(new Set(levels.map((level) => level.icon)).size).toBe(levels.length)
      expect(new Set(levels.map((level) => level.label)).size).toBe(levels.length)
      const onAxis = levels.filter((level) => level.value !== null)
      expect(onAxis.map((level) => level.value)).toEqual(onAxis.map((_, i) => i + 1))
      expect(levels.slice(0, onAxis.length)).toEqual(onAxis)
    },
  )
})

describe('editing a scale', () => {
  test('makes a new version, moves the desk to it, and leaves the old levels as they were', async () => {
    const { world, admin, scale } = await start()
    const before = await levelsOfScale(world.context.read, scale.id)
    const form = await filled(admin, scale)
    expect((await admin.post(`/desk/scales/${scale.id}`, { ...form, 'label-0': 'Wrong' })).status).toBe(303)
    expect(await levelsOfScale(world.context.read, scale.id)).toEqual(before)
    const settings = await desk(world.context.read)
    expect(settings.scale_id).not.toBe(scale.id)
    const after = await levelsOfScale(world.context.read, settings.scale_id)
    expect(after.map((level) => level.label)).toEqual([
      'Wrong',
      ...before.slice(1).map((level) => level.label),
    ])
    expect(after.map(apart)).toEqual(before.map(apart))
    expect((await scales(world.context.read)).filter((one) => one.key === scale.key)).toMatchObject([
      { number: 2 },
      { number: 1 },
    ])
    expect((await world.acts()).at(-1)?.action).toBe('scale.edited')
    const page = await (await world.signedIn('reader')).get('/desk/scales')
    expect(page.text).toContain('Wrong')
    expect(page.document.querySelector('main details')?.textContent).toContain('False')
  })

  test('adds, removes and reorders levels', async () => {
    const { world, admin, scale } = await start()
    const form = await filled(admin, scale)
    const count = (await levelsOfScale(world.context.read, scale.id)).length
    const added = {
      [`label-${count}`]: 'Nearly half',
      [`definition-${count}`]: 'A little less than half.',
      [`icon-${count}`]: '½',
      [`colour-${count}`]: 'half',
      [`axis-${count}`]: '1',
      [`place-${count}`]: '25',
    }
    const answer = await admin.post(`/desk/scales/${scale.id}`, { ...form, ...added, 'remove-5': '1' })
    expect(answer.status).toBe(303)
    const levels = await levelsOfScale(world.context.read, (await desk(world.context.read)).scale_id)
    expect(levels.slice(0, 6).map((level) => [level.label, level.value])).toEqual([
      ['False', 1],
      ['Mostly false', 2],
      ['Nearly half', 3],
      ['Half true', 4],
      ['Mostly true', 5],
      ['True', 6],
    ])
    expect(levels[2]?.key).toBe('nearly-half')
    expect(levels.some((level) => level.label === 'Unproven')).toBe(false)
  })

  test('writes nothing when nothing was changed', async () => {
    const { world, admin, scale } = await start()
    const acts = await world.acts()
    expect((await admin.post(`/desk/scales/${scale.id}`, await filled(admin, scale))).status).toBe(303)
    expect(await world.acts()).toEqual(acts)
  })

  test('meets what another admin saved', async () => {
    const { world, admin, scale } = await start()
    const form = await filled(admin, scale)
    const other = await world.signedIn('admin')
    await other.post(`/desk/scales/${scale.id}`, { ...form, 'label-4': 'Wholly true' })
    const stale = await admin.post(`/desk/scales/${scale.id}`, { ...form, 'label-0': 'Wrong' })
    expect(stale.status).toBe(409)
    expect(stale.document.querySelector('[name=label-0]')?.getAttribute('value')).toBe('Wrong')
    expect(stale.document.querySelector('[name=number]')?.getAttribute('value')).toBe('2')
    expect((await scales(world.context.read)).filter((one) => one.key === scale.key)).toHaveLength(2)
    const again = { ...form, 'label-0': 'Wrong', number: '2' }
    expect((await admin.post(`/desk/scales/${scale.id}`, again)).status).toBe(303)
  })

  test.each(['reader', 'reviewer', 'editor'] as const)('is not for a %s', async (role) => {
    const { world, admin, scale } = await start()
    const form = await filled(admin, scale)
    const person = await world.signedIn(role)
    expect((await person.get(`/desk/scales/${scale.id}`)).document.querySelector('[name=label-0]')).toBeNull()
    const acts = await world.acts()
    expect((await person.post(`/desk/scales/${scale.id}`, { ...form, 'label-0': 'Wrong' })).status).toBe(403)
    expect((await person.post('/desk/settings/scale', { scale: scale.id, version: '1' })).status).toBe(403)
    expect(await world.acts()).toEqual(acts)
  })
})

describe('choosing a scale', () => {
  test('changes which one new ratings use, for the question it answers', async () => {
    const { world, admin } = await start()
    const all = await scales(world.context.read)
    const other = all.find((scale) => scale.key === 'six-step')
    const page = await admin.get('/desk/scales')
    expect(
      [...page.document.querySelectorAll('[name=scale]')].map((one) => one.getAttribute('value')),
    ).toContain(other?.id)
    expect((await admin.post('/desk/settings/scale', { scale: other?.id ?? '', version: '1' })).status).toBe(
      303,
    )
    const settings = await desk(world.context.read)
    expect(settings.scale_id).toBe(other?.id)
    expect(settings.said_scale_id).toBe(all.find((scale) => scale.question === 'said')?.id)
    expect((await world.acts()).at(-1)?.action).toBe('desk.edited')
  })

  test('takes the newest version only', async () => {
    const { world, admin, scale } = await start()
    await admin.post(`/desk/scales/${scale.id}`, { ...(await filled(admin, scale)), name: 'Five' })
    const { version } = await desk(world.context.read)
    const answer = await admin.post('/desk/settings/scale', { scale: scale.id, version: String(version) })
    expect(answer.status).toBe(422)
  })
})

describe('the form of a scale', () => {
  const row = (n: number, label: string, more: Record<string, string> = {}) => ({
    [`label-${n}`]: label,
    [`definition-${n}`]: 'What it means.',
    [`icon-${n}`]: '•',
    [`colour-${n}`]: 'neutral',
    ...more,
  })
  const head = { name: 'Scale', number: '1' }

  test.each([
    ['one level only', { ...head, ...row(0, 'A') }, ''],
    [
      'all rows removed',
      { ...head, ...row(0, 'A', { 'remove-0': '1' }), ...row(1, 'B', { 'remove-1': '1' }) },
      '',
    ],
    ['two of one name', { ...head, ...row(0, 'Same'), ...row(1, ' SAME ') }, 'label-1'],
    [
      'a level without meaning',
      { ...head, ...row(0, 'A'), ...row(1, 'B', { 'definition-1': ' ' }) },
      'definition-1',
    ],
    ['a level without sign', { ...head, ...row(0, 'A'), ...row(1, 'B', { 'icon-1': '' }) }, 'icon-1'],
    ['a colour of its own', { ...head, ...row(0, 'A'), ...row(1, 'B', { 'colour-1': 'pink' }) }, 'colour-1'],
    ['a label too long', { ...head, ...row(0, 'A'), ...row(1, 'B'.repeat(61)) }, 'label-1'],
    ['no name', { number: '1', ...row(0, 'A'), ...row(1, 'B') }, 'name'],
    ['a field sent twice', { ...head, ...row(0, 'A'), ...row(1, 'B'), 'label-1': ['B', 'C'] }, 'label-1'],
    [
      'too many levels',
      Object.assign({ ...head }, ...Array.from({ length: 21 }, (_, n) => row(n, `Level ${n}`))) as Record<
        string,
        string
      >,
      '',
    ],
  ])('refuses %s', (_, body, field) => {
    let fields: Record<string, string> = {}
    try {
      readScale(body)
    } catch (error) {
      fields = (error as { fields: Record<string, string> }).fields
    }
    expect(Object.keys(fields)).toContain(field)
  })

  test('gives each new level a key of its own', () => {
    const { levels } = readScale({
      ...head,
      ...row(0, 'Old', { 'key-0': 'new' }),
      ...row(1, 'New'),
      ...row(2, 'غير ذلك'),
      ...row(3, 'Twice', { 'key-3': 'new' }),
    })
    expect(levels.map((level) => level.key)).toEqual(['new', 'new-2', 'level', 'twice'])
  })
})

async function start(): Promise<{ world: World; admin: Visitor; scale: Scale }> {
  const world = await makeWorld()
  const { scale_id } = await desk(world.context.read)
  const scale = (await scales(world.context.read)).find((one) => one.id === scale_id)
  if (!scale) throw new Error('The desk has no scale.')
  return { world, admin: await world.signedIn('admin'), scale }
}

/** The fields of the scale's form as a browser would send them untouched. */
async function filled(admin: Visitor, scale: Scale): Promise<Record<string, string>> {
  const { document } = await admin.get(`/desk/scales/${scale.id}`)
  const form = document.querySelector(`form[action="/desk/scales/${scale.id}"]`)
  const fields: Record<string, string> = {}
  for (const field of form?.querySelectorAll('input, select, textarea') ?? []) {
    const name = field.getAttribute('name') ?? ''
    const isBox = field.getAttribute('type') === 'checkbox'
    if (isBox && !field.hasAttribute('checked')) continue
    const chosen = field.querySelector('option[selected]')?.getAttribute('value')
    fields[name] =
      chosen ??
      (field.tagName === 'TEXTAREA' ? (field.textContent ?? '') : (field.getAttribute('value') ?? ''))
  }
  return fields
}

function apart({ key, value, place, definition, colour, icon }: Level) {
  return { key, value, place, definition, colour, icon }
}
