import { expect, test } from 'vitest'
import { readConfig, WrongSettings } from '../../src/config.ts'
import { settings } from '../../src/settings.ts'

test('everything has a default, and the defaults told are the defaults used', () => {
  const config = readConfig({})
  expect(config).toEqual({
    port: 4173,
    host: '127.0.0.1',
    data: 'data/assay.db',
    keyFile: 'data/assay.key',
    publicUrl: 'http://127.0.0.1:4173',
    https: false,
    allowedHosts: ['127.0.0.1:4173', 'localhost:4173', '[::1]:4173'],
    trustProxy: [],
    logLevel: 'info',
    sessionIdleHours: 12,
    sessionDays: 30,
    maxFileMb: 10,
    backupsKept: 10,
    smtp: null,
    checkpointMail: [],
  })
  const plain = settings.filter((setting) => /^[\w./]+$/.test(setting.default))
  expect(readConfig(Object.fromEntries(plain.map((setting) => [setting.name, setting.default])))).toEqual(
    config,
  )
  expect(plain.length).toBe(8)
})

test('an empty value counts as not set', () => {
  expect(readConfig({ ASSAY_PORT: '', ASSAY_PUBLIC_URL: ' ', ASSAY_TRUST_PROXY: '' })).toEqual(readConfig({}))
})

test.each([
  ['ASSAY_PORT', ['65536', '-1', 'http', '80.5', '0x50', '1e3']],
  ['ASSAY_HOST', ['two words', 'http://x', '-x']],
  [
    'ASSAY_PUBLIC_URL',
    ['desk', 'ftp://desk', 'https://desk.example/path', 'https://u:p@desk.example', 'http://desk.example'],
  ],
  ['ASSAY_ALLOWED_HOSTS', ['http://x', ',', 'a b', 'x:123456', '*']],
  ['ASSAY_TRUST_PROXY', ['true', '1', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '::/129']],
  ['ASSAY_LOG_LEVEL', ['loud', 'INFO']],
  ['ASSAY_SESSION_IDLE_HOURS', ['0', '721']],
  ['ASSAY_SESSION_DAYS', ['0', '366']],
  ['ASSAY_MAX_FILE_MB', ['0', '101', 'ten']],
  ['ASSAY_BACKUPS_KEPT', ['0', '1001']],
  [
    'ASSAY_SMTP_URL',
    ['mail.example', 'http://mail.example', 'smtp://mail.example/path', 'smtp://mail.example?x=1', 'smtp://'],
  ],
  [
    'ASSAY_CHECKPOINT_MAIL',
    [
      'desk',
      ',',
      'a@b, c',
      'Archive <a@b>',
      'a@b\u0007',
      Array.from({ length: 21 }, (_, n) => `a${n}@b`).join(),
    ],
  ],
  ['ASSAY_MAIL_FROM', ['desk', 'a@b@c', 'Desk <desk>', 'Desk <a@b>\nBcc: x@y', '<a@b> c']],
])('%s refuses what it cannot be, in one sentence that names it', (name, values) => {
  for (const value of values) {
    const sentences = sentencesOf({ [name]: value })
    expect(sentences, value).toHaveLength(1)
    expect(sentences[0]).toMatch(new RegExp(`^${name} must .+\\.$`))
  }
})

test('a mail server and who mails are from go together, and neither sentence repeats a password', () => {
  const url = 'smtps://desk:s3cret@mail.example'
  const from = 'Our desk <desk@news.example>'
  expect(readConfig({ ASSAY_SMTP_URL: url, ASSAY_MAIL_FROM: from }).smtp).toEqual({ url, from })
  for (const one of [{ ASSAY_SMTP_URL: url }, { ASSAY_MAIL_FROM: from }])
    expect(sentencesOf(one)).toEqual([
      'ASSAY_SMTP_URL and ASSAY_MAIL_FROM go together: give both or neither.',
    ])
  const wrong = sentencesOf({ ASSAY_SMTP_URL: `${url}/inbox`, ASSAY_MAIL_FROM: from })
  expect(wrong.join(' ')).not.toContain('s3cret')
})

test('checkpoints are mailed to each address once, and only where there is a mail server', () => {
  const server = { ASSAY_SMTP_URL: 'smtps://mail.example', ASSAY_MAIL_FROM: 'desk@news.example' }
  const to = { ASSAY_CHECKPOINT_MAIL: 'Archive@House.example, law@house.example,law@house.example' }
  expect(readConfig({ ...server, ...to }).checkpointMail).toEqual([
    'Archive@House.example',
    'law@house.example',
  ])
  expect(sentencesOf(to)).toEqual([
    'ASSAY_CHECKPOINT_MAIL needs a mail server to send by: give ASSAY_SMTP_URL and ASSAY_MAIL_FROM too, or leave it out.',
  ])
})

test('all wrong settings are named at once, also those that depend on each other', () => {
  const sentences = sentencesOf({ ASSAY_PORT: 'x', ASSAY_HOST: '0.0.0.0', ASSAY_SESSION_DAYS: '9999' })
  expect(sentences).toHaveLength(3)
  expect(sentences.join(' ')).toMatch(/ASSAY_PORT.*ASSAY_SESSION_DAYS.*ASSAY_PUBLIC_URL/)
})

test('beyond loopback a public https address is needed, and it is then the only name', () => {
  expect(sentencesOf({ ASSAY_HOST: '192.0.2.7' })[0]).toMatch(/^ASSAY_PUBLIC_URL must be given/)
  const config = readConfig({ ASSAY_HOST: '0.0.0.0', ASSAY_PUBLIC_URL: 'https://Desk.Example/' })
  expect(config).toMatchObject({
    publicUrl: 'https://desk.example',
    https: true,
    allowedHosts: ['desk.example'],
  })
})

test('behind a proxy on the same machine both names are answered to', () => {
  expect(readConfig({ ASSAY_PUBLIC_URL: 'https://desk.example' }).allowedHosts).toEqual([
    'desk.example',
    '127.0.0.1:4173',
    'localhost:4173',
    '[::1]:4173',
  ])
})

test('the key lies beside the data, or in memory with it', () => {
  expect(readConfig({ ASSAY_DATA: '/var/assay/desk.sqlite' }).keyFile).toBe('/var/assay/desk.key')
  expect(readConfig({ ASSAY_DATA: ':memory:' }).keyFile).toBe(':memory:')
  expect(readConfig({ ASSAY_KEY_FILE: '/etc/assay.key' }).keyFile).toBe('/etc/assay.key')
})

test('lists are split, trimmed and lower-cased', () => {
  const config = readConfig({
    ASSAY_ALLOWED_HOSTS: 'A.example, b.example:8080,[::1]:1',
    ASSAY_TRUST_PROXY: '10.0.0.5, fd00::/8',
  })
  expect(config.allowedHosts).toEqual(['a.example', 'b.example:8080', '[::1]:1'])
  expect(config.trustProxy).toEqual(['10.0.0.5', 'fd00::/8'])
})

function sentencesOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof WrongSettings) return error.sentences
    throw error
  }
  return []
}
