import { describe, expect, test } from 'vitest'
import { TooManyTries } from '../../src/errors.ts'
import { COMMON_WORDS, KEY_ROWS } from '../../src/users/common-words.ts'
import { passwordProblem } from '../../src/users/password-policy.ts'
import { hashPassword, needsRehash, verifyPassword } from '../../src/users/passwords.ts'

const NADIA = { name: 'Nadia Haddad', email: 'n.haddad@desk.example' }
const problem = (password: string) => passwordProblem(password, NADIA)

describe('hashing', () => {
  test('a password is recognised by its hash, any other is not', async () => {
    const stored = await hashPassword('pålitlig känguru i köket')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword('pålitlig känguru i köket', stored)).toBe(true)
    for (const other of [
      'pålitlig känguru i köke',
      'pålitlig känguru i köket ',
      'Pålitlig känguru i köket',
      '',
    ])
      expect(await verifyPassword(other, stored), other).toBe(false)
    expect(await hashPassword('pålitlig känguru i köket')).not.toBe(stored)
  })

  test('hashes made elsewhere with other costs are understood, and due for renewal', async () => {
    // RFC 9106 fixes the algorithm; this one is of "password", salt "somesalt", 64 MiB, two passes, one lane.
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword('password', known)).toBe(true)
    expect(await verifyPassword('passwore', known)).toBe(false)
    expect(needsRehash(known)).toBe(true)
    expect(needsRehash(await hashPassword('x'))).toBe(false)
  })

  test('an unknown name never passes, and stands in the same queue for the same work', async () => {
    expect(await verifyPassword('x', null)).toBe(false)
    const busy = Array.from({ length: 22 }, () => hashPassword('x'))
    await expect(verifyPassword('x', null)).rejects.toThrow(TooManyTries)
    await Promise.all(busy)
  })

  test('what is no hash is an error, not a no', async () => {
    for (const stored of [
      '',
      'x',
      '$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
    ])
      await expect(verifyPassword('x', stored)).rejects.toThrow('not an argon2id hash')
  })

  test('a flood is turned away once the queue is full, and the queue empties', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword('x')))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(60 - 22)
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TooManyTries)
    expect(await hashPassword('x')).toContain('argon2id')
  })
})

describe('policy', () => {
  test.each([
    'violet gravel tuba commute',
    'ich esse sieben Quitten',
    'صندوق أخضر تحت الجسر القديم',
    'wNc7-pLq2-zXv9-tRk4',
    'k3v9w2m8q4z7x1c6b5n0',
    '我的猫在图书馆睡觉从来不付借书费',
    'Nadia kept nine umbrellas',
    '#%vQ!~e{;P)z<L"u+',
  ])('%s is good', (password) => {
    expect(problem(password)).toBeNull()
  })

  test('length is counted in characters, and nothing else is asked for', () => {
    expect(problem('violet gravel ')).toMatch(/at least 15/)
    expect(problem('🦊🐢🪁🧭🫐🧄🪵🎺🪜🧶🪴🫖🛶🪞')).toMatch(/at least 15/)
    expect(problem('🦊🐢🪁🧭🫐🧄🪵🎺🪜🧶🪴🫖🛶🪞🧂')).toBeNull()
    expect(problem('gravel tuba '.repeat(100).slice(0, 1025))).toMatch(/at most 1024/)
    expect(problem('violet gravel tuba \ud800')).toMatch(/not text/)
  })

  test.each([
    'passwordpassword1',
    'Password1234567890',
    'P@ssw0rdP@ssw0rd!',
    'passwordpasswordpassword',
    'qwertyuiopasdfghjkl',
    '1q2w3e4r5t6y7u8i',
    '1qaz2wsx3edc4rfv',
    'zaq12wsxcde34rfv',
    '123456789012345',
    '987654321987654321',
    'aaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'iloveyouforever!!',
    'iloveyou iloveyou',
    'letmeinletmein2024',
    'Welcome-Welcome-2025',
    'administrator123',
    'correcthorsebatterystaple',
    'manchesterunited',
    'princess dragon football monkey',
    'changeme changeme',
    'nadiahaddad2025',
    'nadia.haddad.desk.example',
    'n.haddad@desk.example',
    'haddad-password-1',
    'йцукенгшщзхъфывапролдж',
    'summer2024winter2025',
    'newsroomnewsroom',
    'abcdefghijklmnopqrstuvwxyz',
    '!@#$%^&*()!@#$%^&*()',
    'x7 x7 x7 x7 x7 x7 x7',
  ])('%s is refused', (password) => {
    expect(problem(password)).not.toBeNull()
  })

  test('well over three thousand listed passwords of fifteen characters and more are refused', () => {
    const long = (word: string) => word.length >= 15
    const words = [...COMMON_WORDS].filter((word) => word.length >= 5)
    const listed = new Set([
      ...words.filter(long),
      ...words.map((word) => `${word}${word}${word}`).filter(long),
      ...words.flatMap((word) => [`${word}12345678`, `${word}1234567890`, `${word}passw0rd`]).filter(long),
      ...words
        .flatMap((word, i) => words.slice(i + 1, i + 12).map((other) => `${word}${other}1`))
        .filter(long),
      ...KEY_ROWS.filter(long),
    ])
    expect(listed.size).toBeGreaterThan(3000)
    for (const password of listed) expect(problem(password), password).not.toBeNull()
  })
})
