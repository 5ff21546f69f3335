import { beforeEach, describe, expect, test } from 'vitest'
import {
  claimsOf,
  decide,
  decidedClaim,
  importedArticle,
  levels,
  location,
  madeClaim,
  rowOf,
  rowsOf,
  withContact,
  withEvidence,
} from '../support/factories.ts'
import { type Answer, makeWorld, type Visitor, type World } from '../support/world.ts'
import { mainWords } from './main-words.ts'

let world: World
let ana: Visitor
let eve: Visitor
let article: string
let claim: string
beforeEach(async () => {
  world = await makeWorld()
  ana = await world.signedIn('reviewer', 'Ana Petrova')
  eve = await world.signedIn('editor', 'Eve Adler')
  article = await importedArticle(ana)
  claim = await madeClaim(ana, article)
})

const last = async () => (await world.acts()).length
const main = ({ document }: Answer) => document.querySelector('main')

async function reworded(wording: string): Promise<number> {
  const { version, kind } = await rowOf(world, 'claims', claim)
  const fields = { wording, claimant: '', cue: '', kind, risk: '', tags: '', version: String(version) }
  expect((await ana.post(`/claims/${claim}`, fields)).status).toBe(303)
  return last()
}

describe('an article as of an act', () => {
  test('shows its text and claims as they stood, and leads to the moments around it', async () => {
    const before = await last()
    await reworded('Thirteen clinics were opened.')
    const then = await ana.get(`/articles/${article}/as-of/${before}`)
    expect(then.status).toBe(200)
    expect(mainWords(then)).toContain('There are 12 clinics in Tavira.')
    expect(mainWords(then)).not.toContain('Thirteen')
    expect(mainWords(then)).toContain(`after act ${before}`)
    expect(main(then)?.querySelectorAll('.lines > li')).toHaveLength(5)
    const links = [...(main(then)?.querySelectorAll('.past-links a') ?? [])].map((a) =>
      a.getAttribute('href'),
    )
    expect(links).toEqual([
      `/articles/${article}`,
      `/articles/${article}/as-of/${before - 1}`,
      `/articles/${article}/as-of/${before + 1}`,
      `/articles/${article}/as-of`,
      `/articles/${article}/as-of/${before}/report`,
      `/articles/${article}/compare?from=${before}`,
    ])
    const now = await ana.get(`/articles/${article}/as-of/${before + 1}`)
    expect(mainWords(now)).toContain('Thirteen clinics were opened.')
    expect(mainWords(now)).toContain('Nothing has been done here since.')
  })

  test('has no form and no button, whoever looks', async () => {
    const seq = await last()
    for (const by of [ana, eve, await world.signedIn('admin')])
      for (const path of [
        `/articles/${article}/as-of/${seq}`,
        `/claims/${claim}/as-of/${seq}`,
        `/articles/${article}/as-of/${seq}/report`,
      ]) {
        const page = main(await by.get(path))
        expect(page?.querySelectorAll('form, button, input, select, textarea').length, path).toBe(0)
        const away = [...(page?.querySelectorAll('.claim-list a, .lines a, .panel-nav a') ?? [])]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !href.startsWith('#') && !href.includes(`/as-of/${seq}`))
        expect(away, path).toEqual([])
      }
  })

  test('was not there before it was imported', async () => {
    const answer = await ana.get(`/articles/${article}/as-of/1`)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('The article was not there yet at that moment.')
    expect((await ana.get(`/claims/${claim}/as-of/1`)).status).toBe(404)
    const imported = (await world.acts()).findIndex(({ action }) => action === 'article.imported') + 1
    const early = await ana.get(`/claims/${claim}/as-of/${imported}`)
    expect(early.status).toBe(404)
    expect(early.text).toContain('The claim was not there yet at that moment.')
  })

  test('has no moment of an act that never was, or of what is no number', async () => {
    for (const seq of ['9999', '0', '-1', '1e3', 'x', '99999999999999999999'])
      for (const path of [`/articles/${article}`, `/claims/${claim}`])
        expect((await ana.get(`${path}/as-of/${seq}`)).status, seq).toBe(404)
    expect((await ana.get(`/articles/${claim}/as-of/${await last()}`)).status).toBe(404)
    expect((await world.stranger.get(`/articles/${article}/as-of/1`)).status).not.toBe(200)
  })

  test('leaves out what other articles did to the same source', async () => {
    await withEvidence(world, ana, claim)
    const [source] = await rowsOf(world, 'sources')
    const other = await importedArticle(ana, undefined, { title: 'Another' })
    const there = await madeClaim(ana, other)
    await withEvidence(world, ana, there, { source: source?.id ?? '' })
    const seq = await last()
    const edit = { ...source, title: 'Register, corrected', version: '1', anonymous: '' }
    const { id: _, created_at: __, created_by: ___, ...fields } = edit
    expect((await ana.post(`/sources/${source?.id}`, fields as Record<string, string>)).status).toBe(303)
    for (const id of [claim, there]) {
      const then = mainWords(await ana.get(`/claims/${id}/as-of/${seq}`))
      expect(then).toContain('Register of clinics')
      expect(then).not.toContain('corrected')
      expect(mainWords(await ana.get(`/claims/${id}/as-of/${seq + 1}`))).toContain('Register, corrected')
    }
  })

  test('calls people by their present names, and those who were asked too', async () => {
    await withContact(world, ana, claim)
    const seq = await last()
    const [user] = await rowsOf(world, 'users', { id: ana.actor.id })
    expect((await ana.post('/me/name', { name: 'Ana Novak', version: String(user?.version) })).status).toBe(
      303,
    )
    const then = mainWords(await eve.get(`/claims/${claim}/as-of/${seq}`))
    expect(then).toContain('Office of the mayor of Tavira')
    expect(then).toContain('Ana Novak')
    expect(then).not.toContain('sha256')
  })
})

describe('a verdict', () => {
  test('is there from the act that gave it, with its ratings, and its level as it was called then', async () => {
    const decided = await decidedClaim(world, ana, eve, article)
    const seq = await last()
    const [desk] = await rowsOf(world, 'desk')
    const scale = (await rowsOf(world, 'levels', { scale_id: desk?.scale_id ?? '' })).find(
      ({ key }) => key === 'true',
    )
    const before = mainWords(await ana.get(`/claims/${decided}/as-of/${seq - 1}`))
    expect(before).not.toContain('Twelve were opened, as the register shows.')
    expect(before).toContain('As counted.')
    const then = mainWords(await ana.get(`/claims/${decided}/as-of/${seq}`))
    expect(then).toContain('Twelve were opened, as the register shows.')
    expect(then).toContain(scale?.label)
    expect(mainWords(await ana.get(`/articles/${article}/as-of/${seq - 1}`))).not.toContain('1 decided')
    expect(mainWords(await ana.get(`/articles/${article}/as-of/${seq}`))).toContain('1 decided')
    const report = (at: number) => ana.get(`/articles/${article}/as-of/${at}/report`)
    expect(mainWords(await report(seq - 1))).not.toContain('Twelve were opened, as')
    expect(mainWords(await report(seq))).toContain('Twelve were opened, as the register shows.')
  })

  test('that was withdrawn with the report still stands where it stood', async () => {
    const decided = await decidedClaim(world, ana, eve, article)
    expect((await eve.post(`/articles/${article}/editions`)).status).toBe(303)
    const issued = await last()
    const text = 'We cannot stand by it: karneol.'
    expect((await eve.post(`/articles/${article}/withdrawal`, { text })).status).toBe(303)
    const withdrawn = await last()
    expect(mainWords(await ana.get(`/articles/${article}/as-of/${issued}/report`))).not.toContain('karneol')
    expect(mainWords(await ana.get(`/articles/${article}/as-of/${withdrawn}/report`))).toContain('karneol')
    expect((await ana.get(`/claims/${decided}/as-of/${issued}`)).status).toBe(200)
  })
})

describe('the form that asks for a moment', () => {
  test('leads to the last act by then, by time and by number', async () => {
    const first = await last()
    const { at } = (await world.acts())[first - 1] ?? expect.unreachable()
    world.wait(3 * 60_000)
    await reworded('Thirteen clinics were opened.')
    const asked = async (query: string, of = `/articles/${article}`) => {
      const answer = await ana.get(`${of}/as-of?${query}`)
      expect(answer.status, answer.text).toBe(303)
      return location(answer)
    }
    expect(await asked(`at=${at.slice(0, 16)}&act=`)).toBe(`/articles/${article}/as-of/${first}`)
    expect(await asked(`at=${encodeURIComponent(at.replace('T', ' '))}`)).toContain(`/as-of/${first}`)
    expect(await asked(`at=2999-01-01`)).toBe(`/articles/${article}/as-of/${first + 1}`)
    expect(await asked(`at=&act=%23${first}`)).toContain(`/as-of/${first}`)
    expect(await asked(`act=999999`)).toContain(`/as-of/${first + 1}`)
    expect(await asked(`act=${first}`, `/claims/${claim}`)).toBe(`/claims/${claim}/as-of/${first}`)
  })

  test('says beside the field what does not fit, and keeps what was typed', async () => {
    const refused = async (query: string, sentence: string) => {
      const answer = await ana.get(`/articles/${article}/as-of?${query}`)
      expect(answer.status).toBe(422)
      expect(mainWords(answer)).toContain(sentence)
      return answer.document
    }
    const page = await refused('at=yesterday', 'The time must be one such as 2026-11-23 10:00.')
    expect(page.querySelector('input[name=at]')?.getAttribute('value')).toBe('yesterday')
    await refused('at=2026-02-30', 'The time must be one such as')
    await refused('act=-3', 'The act must be a number such as 41.')
    await refused('at=&act=', 'Choose a time, or give the number of an act.')
    await refused('at=1999-01-01', 'The article was not there yet then.')
    await refused('act=1', 'The article was not there yet then.')
    await refused('at=2026-01-01&at=2026-01-02', 'The time must be text.')
    await refused(`act=${'9'.repeat(400)}`, 'The act')
  })

  test('stands on a page of its own', async () => {
    const page = await ana.get(`/claims/${claim}/as-of`)
    expect(page.status).toBe(200)
    expect(page.document.querySelector('main form')?.getAttribute('action')).toBe(`/claims/${claim}/as-of`)
    expect((await ana.get(`/claims/${article}/as-of`)).status).toBe(404)
  })
})

test('a discarded proposal stands where it was, and is listed as discarded after', async () => {
  const proposal = (await claimsOf(world, article)).find(({ state }) => state === 'proposed')
  await ana.post(`/claims/${proposal?.id}/discarding`, { version: '1', reason: '' })
  const seq = await last()
  const card = (answer: Answer) => main(answer)?.querySelector(`#claim-${proposal?.id}`)
  expect(card(await ana.get(`/articles/${article}/as-of/${seq - 1}`))).not.toBeNull()
  const after = await ana.get(`/articles/${article}/as-of/${seq}`)
  expect(card(after)).toBeNull()
  expect(mainWords(after)).toContain('1 discarded claim')
  const levelsNow = await levels(world)
  expect((await decide(eve, proposal?.id ?? '', levelsNow.true.true)).status).toBe(409)
})
