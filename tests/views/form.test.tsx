import { parseHTML } from 'linkedom'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import {
  Checkbox,
  FileField,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type Typed,
  TypedContext,
} from '../../views/form.tsx'

const hostile = '"><script>alert(1)</script>\' onfocus=x'
const kinds = [
  { value: 'event', label: 'Event' },
  { value: 'quantity', label: 'Quantity' },
]

function ClaimForm({ action = '/claims/1/wording', version = 4 }) {
  return (
    <Form action={action} version={version}>
      <TextField name="claimant" label="Claimant" value="the article" hint="Who says so." />
      <TextArea name="wording" label="Wording" value="Stored wording." required maxLength={500} />
      <Select name="kind" label="Kind" value="event" options={kinds} />
      <Radios
        name="risk"
        label="Risk"
        value="low"
        options={[
          { value: 'low', label: 'Low' },
          { value: 'high', label: 'High' },
        ]}
      />
      <Checkbox name="tags" value="camps" idSuffix="camps" label="Camps" checked />
      <Checkbox name="tags" value="prisons" idSuffix="prisons" label="Prisons" />
      <SubmitButton>Save</SubmitButton>
    </Form>
  )
}

function typed(change: Partial<Typed> = {}): Typed {
  const values = {
    claimant: hostile,
    wording: '\nTyped.',
    kind: 'quantity',
    risk: 'high',
    tags: 'prisons',
    version: '3',
    once: 'k',
  }
  return { action: '/claims/1/wording', values, errors: { wording: 'Say what is claimed.' }, ...change }
}

function rendered(page: VNode, context: Typed | null = null) {
  const html = renderToString(<TypedContext.Provider value={context}>{page}</TypedContext.Provider>)
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const one = (selector: string) => document.querySelector(selector) as unknown as HTMLInputElement
  const value = (name: string) => one(`input[name="${name}"]`)?.getAttribute('value')
  const ticked = () =>
    [...document.querySelectorAll('input[checked]')].map((box) => box.getAttribute('value'))
  return { html, document, one, value, ticked }
}

describe('a fresh form', () => {
  test('shows what is stored, and no error', () => {
    const { one, value, ticked, document } = rendered(<ClaimForm />)
    expect(value('claimant')).toBe('the article')
    expect(one('textarea').textContent).toBe('Stored wording.')
    expect(one('option[selected]').getAttribute('value')).toBe('event')
    expect(ticked()).toEqual(['low', 'camps'])
    expect(document.querySelector('.error-summary, .error, [aria-invalid]')).toBeNull()
  })

  test('sends the version, and a once-key that is new each time', () => {
    const first = rendered(<ClaimForm />)
    expect(first.value('version')).toBe('4')
    expect(first.value('once')).toMatch(/^[0-9a-f-]{36}$/)
    expect(rendered(<ClaimForm />).value('once')).not.toBe(first.value('once'))
  })

  test('works without scripts', () => {
    const { one } = rendered(<ClaimForm />)
    expect(one('form').getAttribute('method')).toBe('post')
    expect(one('form').getAttribute('action')).toBe('/claims/1/wording')
    expect(one('button').getAttribute('type')).toBe('submit')
  })

  test('ties label and hint to the field', () => {
    const { one, document } = rendered(<ClaimForm />)
    const field = one('input[name="claimant"]')
    expect(document.querySelector(`label[for="${field.id}"]`)?.textContent).toBe('Claimant')
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Who says so.',
    )
    expect(field.getAttribute('dir')).toBe('auto')
  })

  test('gives the same ids every time, and others in another form', () => {
    const ids = (page: VNode) => [...rendered(page).document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids(<ClaimForm />)).toEqual(ids(<ClaimForm />))
    const both = [...ids(<ClaimForm />), ...ids(<ClaimForm action="/claims/2/wording" />)]
    expect(new Set(both).size).toBe(both.length)
  })

  test('a GET form sends no key and keeps no draft', () => {
    const { one, document } = rendered(
      <Form action="/search" method="get">
        <TextField name="q" label="Words" />
      </Form>,
    )
    expect(document.querySelector('[name="once"]')).toBeNull()
    expect(one('form').hasAttribute('data-guard')).toBe(false)
  })

  test('a form with files says so', () => {
    const { one } = rendered(
      <Form action="/files" multipart>
        <FileField name="file" label="File" />
      </Form>,
    )
    expect(one('form').getAttribute('enctype')).toBe('multipart/form-data')
  })
})

describe('a refused form', () => {
  test('shows what was typed instead of what is stored', () => {
    const { one, value, ticked } = rendered(<ClaimForm />, typed())
    expect(value('claimant')).toBe(hostile)
    expect(one('option[selected]').getAttribute('value')).toBe('quantity')
    expect(ticked()).toEqual(['high', 'prisons'])
  })

  test('leaves empty what was emptied', () => {
    const { value, ticked } = rendered(<ClaimForm />, typed({ values: { wording: 'x', claimant: '' } }))
    expect(value('claimant')).toBe('')
    expect(ticked()).toEqual([])
  })

  test('a text that begins with a line end keeps it through the parser, which drops the first', () => {
    expect(rendered(<ClaimForm />, typed()).html).toMatch(/<textarea[^>]*>\n\nTyped\.<\/textarea>/)
  })

  test('escapes what was typed', () => {
    const { document, html } = rendered(
      <ClaimForm />,
      typed({ errors: { claimant: hostile }, message: hostile }),
    )
    expect(document.querySelector('script')).toBeNull()
    expect(document.querySelector('[onfocus]')).toBeNull()
    expect(html).not.toContain('<script')
  })

  test('lists the errors with links, and says each beside its field', () => {
    const { document, one } = rendered(<ClaimForm />, typed())
    const summary = one('.error-summary')
    expect(summary.getAttribute('role')).toBe('alert')
    expect(summary.getAttribute('tabindex')).toBe('-1')
    expect(summary.querySelector('a')?.getAttribute('href')).toBe(`#${one('textarea').id}`)
    expect(one('textarea').getAttribute('aria-invalid')).toBe('true')
    const described = (one('textarea').getAttribute('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      expect.stringContaining('Say what is claimed.'),
    ])
  })

  test('keeps the version it was sent with, so that the check for others’ saves still holds', () => {
    expect(rendered(<ClaimForm />, typed()).value('version')).toBe('3')
  })

  test('after a stale save takes the version saved now, and shows both texts by the field', () => {
    const stale = typed({
      errors: {},
      message: 'Somebody else saved this.',
      theirs: { wording: 'Theirs.', risk: 'high', kind: 'event' },
      version: 9,
    })
    const { document, value, one } = rendered(<ClaimForm />, stale)
    expect(value('version')).toBe('9')
    expect(one('.error-summary').textContent).toContain('Somebody else saved this.')
    const texts = [...document.querySelectorAll('.saved-now p')].map((text) => text.textContent)
    expect(texts).toEqual(['Theirs.', 'Event'])
  })

  test('no other form shows it', () => {
    const { value, document } = rendered(<ClaimForm action="/claims/2/wording" />, typed())
    expect(value('claimant')).toBe('the article')
    expect(document.querySelector('.error-summary')).toBeNull()
  })

  test('of two forms with one action, only that with the same hidden fields shows it', () => {
    const ask = (question: string) => (
      <Form action="/claims/1/ratings" hidden={{ question }}>
        <TextField name="rationale" label={question} />
      </Form>
    )
    const refused = typed({
      action: '/claims/1/ratings',
      values: { question: 'true', rationale: 'Because.' },
      errors: { level: 'Choose.' },
    })
    const page = (
      <div>
        {ask('said')}
        {ask('true')}
      </div>
    )
    const { document } = rendered(page, refused)
    const shown = [...document.querySelectorAll('[name="rationale"]')].map((field) =>
      field.getAttribute('value'),
    )
    expect(shown).toEqual(['', 'Because.'])
    expect(document.querySelectorAll('.error-summary').length).toBe(1)
  })

  test('a password never comes back', () => {
    const page = (
      <Form action="/session">
        <TextField name="password" label="Password" type="password" value="stored" />
      </Form>
    )
    const refused = typed({ action: '/session', values: { password: 'typed' }, errors: {} })
    expect(rendered(page).value('password')).toBe('')
    expect(rendered(page, refused).value('password')).toBe('')
  })
})
