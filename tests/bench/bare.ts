import express, { type Express } from 'express'

const BYTES = 10_240

/** What Express alone costs on this machine: one route that answers with the same page of 10 kB. */
export function bareApp(): Express {
  const app = express()
  const page = `<!doctype html><title>Bare</title><p>${'word '.repeat(BYTES / 5)}</p>`.slice(0, BYTES)
  app.get('/', (_req, res) => {
    res.type('html').send(page)
  })
  return app
}
