import { expect, test } from 'vitest'
import { choice, id, parseQuery, text, wholeNumber } from '../../src/http/input.ts'

test('a query parameter is one text within its limits', () => {
  expect(text('ab', { max: 2 })).toBe('ab')
  expect(text(undefined, { max: 2 })).toBe('')
  for (const value of [['a', 'b'], 5, null, {}, 'abc', 'a\0', '\ud800', '\udc00x'])
    expect(() => text(value, { max: 2 }), JSON.stringify(value)).toThrow()
  expect(() => text('', { min: 1, max: 2 })).toThrow()
  expect(() => text(undefined, { min: 1, max: 2 })).toThrow()
})

test('a choice falls back to its first word, and takes no other', () => {
  expect(choice(undefined, ['place', 'worth'])).toBe('place')
  expect(choice('worth', ['place', 'worth'])).toBe('worth')
  for (const value of ['Worth', 'toString', ['place', 'worth']])
    expect(() => choice(value, ['place', 'worth'])).toThrow()
})

test('a whole number', () => {
  const page = (value: unknown) => wholeNumber(value, { min: 1, max: 500, otherwise: 1 })
  expect(page(undefined)).toBe(1)
  expect(page('500')).toBe(500)
  for (const value of ['0', '501', '-1', '1.5', '1e2', '0x10', ' 1', '١', 'NaN', '9'.repeat(16), ['1', '2']])
    expect(() => page(value), String(value)).toThrow()
})

test('an id is a UUID of version 7, anything else is not found', () => {
  expect(id('0198c2f0-1111-7222-8333-444455556666')).toBe('0198c2f0-1111-7222-8333-444455556666')
  for (const value of [
    '',
    '1',
    '0198c2f0-1111-4222-8333-444455556666',
    '0198C2F0-1111-7222-8333-444455556666',
    ['a'],
    undefined,
  ])
    expect(() => id(value)).toThrow('nothing at this address')
})

test('a query string is read as strictly as a form', () => {
  expect(parseQuery('q=a+b&q=%C3%A9')).toEqual({ q: ['a b', 'é'] })
  expect(parseQuery(null)).toEqual({})
  expect(parseQuery('a[b]=1')).toEqual({ 'a[b]': '1' })
})
