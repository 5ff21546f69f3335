import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, unpacked } from '../reports/unpacked.ts'
import { decidedClaim, importedArticle } from '../support/factories.ts'
import { scratch } from '../support/scratch.ts'
import { makeWorld } from '../support/world.ts'

/** Where Debian's golang-golang-x-mod-dev puts Go's own packages for notes and logs. */
const gopath = '/usr/share/gocode'
const env = { ...process.env, GOPATH: gopath, GO111MODULE: 'off', GOFLAGS: '' }
const hasGo =
  existsSync(`${gopath}/src/golang.org/x/mod/sumdb/tlog`) &&
  spawnSync('go', ['version'], { env }).status === 0

test.skipIf(!hasGo)(
  'Go’s own packages verify a bundle, and refuse an altered one',
  { timeout: 180_000 },
  async () => {
    const world = await makeWorld()
    const [ana, eve] = [await world.signedIn('reviewer'), await world.signedIn('editor')]
    const article = await importedArticle(ana)
    await decidedClaim(world, ana, eve, article)
    for (let i = 0; i < 2; i++) await eve.post(`/articles/${article}/editions`)
    const answer = await fetch(`${world.origin}/articles/${article}/editions/2/bundle`, {
      headers: { Cookie: eve.cookie },
    })
    const folder = scratch()
    const bag = await unpacked(Buffer.from(await answer.arrayBuffer()), folder)

    const program = path.join(folder, 'verify')
    const source = path.join(import.meta.dirname, 'go', 'verify.go')
    const built = spawnSync('go', ['build', '-o', program, source], {
      env: { ...env, GOCACHE: path.join(folder, 'cache') },
      encoding: 'utf8',
    })
    expect(built.stderr).toBe('')
    const go = () => spawnSync(program, [bag], { encoding: 'utf8' })
    const entries = filesIn(path.join(bag, 'data/entries'))
    expect(go().stdout).toBe(`${entries.length} acts and 2 earlier checkpoints hold\n`)

    const earlier =
      filesIn(path.join(bag, 'data/log/earlier')).find((name) => name.endsWith('consistency')) ?? ''
    for (const name of [`data/entries/${entries[3]}`, 'data/log/checkpoint', `data/log/earlier/${earlier}`]) {
      const file = path.join(bag, name)
      const good = readFileSync(file)
      const bad = Buffer.from(good)
      bad[10] = (bad[10] ?? 0) ^ 1
      writeFileSync(file, bad)
      const { status, stdout } = go()
      expect([status, stdout], name).toEqual([1, expect.stringMatching(/^NOT VERIFIED/)])
      writeFileSync(file, good)
    }
    expect(go().status).toBe(0)
  },
)

test.runIf(!hasGo)('skipped: there is no Go with golang.org/x/mod on this machine', ({ skip }) =>
  skip('install golang-go and golang-golang-x-mod-dev to run it'),
)
