import { describe, expect, test } from 'vitest'
import {
  MOST_TRIES,
  network,
  type SignIn,
  SLOW_FROM,
  SLOWEST_MS,
  throttle,
  throttleKeys,
  WINDOW_MS,
} from '../../src/http/throttle.ts'

/** Keeps failed tries as a desk would, and counts what was let through. */
function desk() {
  const kept: Record<string, number[]> = {}
  return {
    /** One failing try; true when the password would have been looked at. */
    fail(signIn: SignIn, now: number) {
      const decision = this.decide(signIn, now)
      if (decision.allowed) for (const key of throttleKeys(signIn)) kept[key] = [...(kept[key] ?? []), now]
      return decision.allowed
    },
    decide(signIn: SignIn, now: number) {
      return throttle(Object.fromEntries(throttleKeys(signIn).map((key) => [key, kept[key] ?? []])), now)
    },
  }
}

const from = (address: string, name = 'nadia@desk.example', browser: string | null = null) => ({
  name,
  address,
  browser,
})
const NOW = Date.UTC(2025, 0, 1)

test('ten tries for one name from one address, then a wait until the oldest is a quarter of an hour old', () => {
  const { fail, decide, ...rest } = desk()
  const it = { fail, decide, ...rest }
  for (let i = 0; i < 10; i++) expect(it.fail(from('192.0.2.1'), NOW + i * 1000)).toBe(true)
  expect(it.decide(from('192.0.2.1'), NOW + 10_000)).toEqual({ allowed: false, retryAfterSeconds: 890 })
  expect(it.decide(from('192.0.2.1'), NOW + WINDOW_MS - 1).allowed).toBe(false)
  expect(it.decide(from('192.0.2.1'), NOW + WINDOW_MS).allowed).toBe(true)
})

test('refused tries do not lengthen the wait', () => {
  const it = desk()
  for (let i = 0; i < 500; i++) it.fail(from('192.0.2.1'), NOW + i * 1000)
  expect(it.decide(from('192.0.2.1'), NOW + WINDOW_MS).allowed).toBe(true)
})

test('the name is the same in any case, with spaces around it', () => {
  expect(throttleKeys(from('192.0.2.1', ' Nadia@Desk.example '))).toEqual(throttleKeys(from('192.0.2.1')))
  expect(throttleKeys(from('192.0.2.1', 'nadia'))).not.toEqual(throttleKeys(from('192.0.2.1')))
})

test('many addresses against one name: slower and slower, then refused', () => {
  const it = desk()
  let let_through = 0
  for (let address = 1; address <= 40; address++)
    for (let i = 0; i < 5; i++) if (it.fail(from(`192.0.2.${address}`), NOW)) let_through++
  expect(let_through).toBe(MOST_TRIES.name)
  const slow = desk()
  const delays = Array.from({ length: 20 }, (_, i) => {
    slow.fail(from(`192.0.2.${i}`), NOW)
    const decision = slow.decide(from('198.51.100.1'), NOW)
    return decision.allowed ? decision.delayMs : Number.NaN
  })
  expect(delays.slice(0, SLOW_FROM - 1).every((delay) => delay === 0)).toBe(true)
  expect(delays.slice(SLOW_FROM - 1, SLOW_FROM + 5)).toEqual([125, 250, 500, 1000, 2000, SLOWEST_MS])
  expect(Math.max(...delays)).toBe(SLOWEST_MS)
})

test('many names from one address are refused after thirty', () => {
  const it = desk()
  const allowed = Array.from({ length: 60 }, (_, i) => it.fail(from('192.0.2.1', `name${i}`), NOW))
  expect(allowed.filter(Boolean)).toHaveLength(MOST_TRIES.address)
  expect(it.decide(from('192.0.2.2', 'name1'), NOW).allowed).toBe(true)
})

describe('the owner is never locked out', () => {
  test('a browser that signed in before is neither refused nor slowed by a flood from elsewhere, or from its own address', () => {
    const it = desk()
    for (let i = 0; i < 2000; i++) it.fail(from(`192.0.2.${i % 250}`), NOW)
    expect(it.decide(from('203.0.113.9'), NOW).allowed).toBe(false)
    expect(it.decide(from('192.0.2.1', undefined, 'my-browser'), NOW)).toEqual({ allowed: true, delayMs: 0 })
  })

  test('but has its own ten tries only', () => {
    const it = desk()
    for (let i = 0; i < 10; i++)
      expect(it.fail(from(`192.0.2.${i}`, undefined, 'my-browser'), NOW)).toBe(true)
    expect(it.fail(from('192.0.2.77', undefined, 'my-browser'), NOW)).toBe(false)
    expect(it.fail(from('192.0.2.77'), NOW)).toBe(true)
  })
})

test('keys hold neither name nor address', () => {
  expect(throttleKeys(from('192.0.2.1')).join(' ')).not.toMatch(/nadia|192\.0/)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2ff::1', '20010db8000102/56'],
  ['2001:db8:1:200:a:b:c:d', '20010db8000102/56'],
  ['2001:0db8:0001:0300::', '20010db8000103/56'],
  ['fe80::1%eth0', 'fe800000000000/56'],
  ['::1', '00000000000000/56'],
  ['', ''],
])('address %s counts as %s', (address, counted) => {
  expect(network(address)).toBe(counted)
})
