import type { AddressInfo } from 'node:net'
import { Router } from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { createLog } from '../../src/log.ts'
import { joined, makeWorld, visitor } from '../support/world.ts'

test.each(['SQLITE_CORRUPT_VTAB', 'SQLITE_NOTADB', 'SQLITE_IOERR_FSYNC'])(
  'after %s nothing more is written, and pages can still be read',
  async (code) => {
    const { context } = await makeWorld()
    const broken = Router().get('/broken', () => {
      throw Object.assign(new Error('the database says so'), { code })
    })
    const server = createApp(context, createLog('silent'), broken).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => void server.close())
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { actor, cookie } = await joined(context, 'reviewer', 'Nadia')
    const person = visitor(origin, actor, cookie)
    const source = { title: 'A register', kind: 'document' }

    expect((await person.post('/sources', source)).status).toBe(303)
    expect((await person.get('/readyz')).status).toBe(200)
    const status = code.includes('IOERR') ? 507 : 503
    expect((await person.get('/broken')).status).toBe(status)
    expect((await person.post('/sources', source)).status).toBe(status)
    expect(await context.read.selectFrom('sources').select('id').execute()).toHaveLength(1)
    expect((await person.get('/sources')).status).toBe(200)
    expect((await person.get('/readyz')).status).toBe(503)
  },
)
