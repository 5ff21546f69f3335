import { describe, expect, test } from 'vitest'
import { ownPage, ownPath } from '../../src/users/next-path.ts'

describe('a path of our own', () => {
  test.each([
    ['/', '/'],
    ['/sources?q=a%20b#describe', '/sources?q=a%20b#describe'],
    ['/a/../b', '/b'],
    ['/مصادر', '/%D9%85%D8%B5%D8%A7%D8%AF%D8%B1'],
  ])('%j is %j', (given, path) => expect(ownPath(given)).toBe(path))

  test.each([
    '',
    'sources',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    ' /sources',
    '/x\\..\\y',
  ])('%j is none', (given) => expect(ownPath(given)).toBeNull())
})

describe('one of our own pages', () => {
  test.each([
    ['http://desk.example/a?b=c#d', 'desk.example', '/a?b=c'],
    ['http://desk.example:81/a', 'DESK.example:81', '/a'],
    ['http://evil.example/a', 'desk.example', null],
    ['http://desk.example@evil.example/a', 'desk.example', null],
    ['nonsense', 'desk.example', null],
    [undefined, 'desk.example', null],
    ['http://desk.example/a', undefined, null],
  ])('from %j at %j is %j', (address, host, page) => expect(ownPage(address, host)).toBe(page))
})
