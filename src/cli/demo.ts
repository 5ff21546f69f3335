import { Router } from 'express'
import { playDemo } from '../../seeds/demo.ts'
import { demoPeople } from '../../seeds/demo-script.ts'
import { createApp } from '../app.tsx'
import { readConfig } from '../config.ts'
import { type Context, createContext } from '../context.ts'
import { ensureDesk } from '../desk/first-start.ts'
import { NotFound } from '../errors.ts'
import { goOn } from '../http/reply.tsx'
import { createLog } from '../log.ts'
import { endOnSignals, listen } from '../server.ts'
import { setSessionCookie } from '../users/cookies.ts'
import { startSession } from '../users/session-store.ts'
import { newToken } from '../users/setup.ts'
import { type Command, print } from './command.ts'

/** How long the demonstration's people seem to take between two acts, and how long ago they seem to have begun. */
const MINUTES_APART = 4
const HOURS_AGO = 20

export const demo: Command = {
  name: 'demo',
  args: '',
  summary: 'serves a throw-away desk, on this machine only, on which several people have worked',
  options: ['ASSAY_PORT sets its port. Nothing is kept when it stops.'],
  async run() {
    const config = readConfig({
      ASSAY_PORT: process.env.ASSAY_PORT ?? '4174',
      ASSAY_DATA: ':memory:',
      ASSAY_LOG_LEVEL: 'warn',
    })
    const clock = demoClock()
    const context = await createContext(config, clock.now)
    await ensureDesk(context)
    const actors = await playDemo(context, clock.tick)
    clock.catchUp()
    const links = demoPeople.map(({ key, name, role }) => ({
      name,
      role,
      id: actors[key].id,
      token: newToken().token,
    }))
    const log = createLog(config.logLevel)
    const app = createApp(context, log, signInLinks(context, links))
    const listening = await listen(app, config, { onClose: () => context.close() })
    endOnSignals(listening, log)
    print('A desk to try things on; nothing is kept when it stops (Ctrl-C). Sign in as:\n')
    for (const { name, role, token } of links)
      print(`  ${role.padEnd(9)} ${name.padEnd(13)} ${listening.url}/demo/${token}`)
    return new Promise(() => {})
  },
}

/** A link per person that signs in whoever follows it: fit for a throw-away desk on loopback only. */
function signInLinks(context: Context, links: readonly { id: string; token: string }[]): Router {
  return Router().get('/demo/:token', async (req, res) => {
    const person = links.find((link) => link.token === req.params.token)
    if (!person) throw new NotFound('There is nothing at this address.')
    setSessionCookie(
      res,
      await startSession(context.keep, person.id, req.get('User-Agent') ?? '', context.now()),
    )
    goOn(res, '/')
  })
}

function demoClock() {
  let at: number | null = Date.now() - HOURS_AGO * 3_600_000
  return {
    now: () => new Date(at ?? Date.now()),
    tick: () => {
      if (at !== null) at += MINUTES_APART * 60_000
    },
    catchUp: () => {
      at = null
    },
  }
}
