import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

/** One request as a signed-in browser sends it; with `fields` it is a form. */
export interface Asked {
  port: number
  path: string
  cookie?: string
  fields?: Record<string, string>
  headers?: Record<string, string>
}

export interface Answered {
  /** Of all answers together. */
  bytes: number
  /** What went wrong first, if anything did. */
  failed: string | null
}

const SHOWN_OF_FAILURE = 300

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** A thread of its own, so that sending and receiving does not take the server's time. One request after the other. */
parentPort?.on('message', async (asked: Asked[]) => {
  const answered: Answered = { bytes: 0, failed: null }
  for (const one of asked) {
    const { status, text } = await send(one)
    answered.bytes += text.length
    if (status >= 400) answered.failed ??= `${one.path}: ${status} ${text.slice(0, SHOWN_OF_FAILURE)}`
  }
  parentPort?.postMessage(answered)
})

function send({ port, path, cookie, fields, headers }: Asked): Promise<{ status: number; text: string }> {
  const body = fields && new URLSearchParams(fields).toString()
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'text/html',
          'Sec-Fetch-Site': 'same-origin',
          ...(cookie && { Cookie: cookie }),
          ...(body !== undefined && {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': Buffer.byteLength(body),
          }),
          ...headers,
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
