import { expect, test } from 'vitest'
import { mentionedIn } from '../../src/notes/mentions.ts'

const people = [
  { id: 'petrova', name: 'Ana Petrova' },
  { id: 'silva', name: 'Ana Silva' },
  { id: 'ben', name: 'Ben Okafor' },
  { id: 'joao', name: 'João Pires' },
  { id: 'salma', name: 'سلمى حداد' },
]

test.each([
  ['@Ben can you look?', ['ben']],
  ['Thanks, @ben okafor.', ['ben']],
  ['@Ben @BEN @Ben Okafor', ['ben']],
  ['@Ana which register?', []],
  ['@Ana Silva, which register?', ['silva']],
  ['@Ana Petrova and @Ben', ['petrova', 'ben']],
  ['@Benjamin is somebody else', []],
  ['ben@desk.example', []],
  ['Ben Okafor, without the sign', []],
  [`@${'João'.normalize('NFD')}, please`, ['joao']],
  ['@Ben’s source', ['ben']],
  ['(@Ben)', ['ben']],
  ['@سلمى ما رأيك؟', ['salma']],
  ['@Ana\nSilva', ['silva']],
  ['@', []],
  ['', []],
])('%s', (body, ids) => {
  expect(mentionedIn(body, people)).toEqual(ids)
})

test('of a name that another begins with, the longer one is meant where it stands', () => {
  const both = [
    { id: 'short', name: 'Ana' },
    { id: 'long', name: 'Ana Petrova' },
  ]
  expect(mentionedIn('@Ana Petrova, which?', both)).toEqual(['long'])
  expect(mentionedIn('@Ana, which?', both)).toEqual(['short'])
  expect(mentionedIn('@Ana Petrova and @Ana', both)).toEqual(['short', 'long'])
})

test('two people of one name are both meant', () => {
  const same = [
    { id: 'one', name: 'Ana Petrova' },
    { id: 'two', name: 'Ana Petrova' },
  ]
  expect(mentionedIn('@Ana Petrova', same)).toEqual(['one', 'two'])
  expect(mentionedIn('@Ana', same)).toEqual([])
})
