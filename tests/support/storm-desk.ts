import { importArticle } from '../../src/articles/import-command.ts'
import { articleInput } from '../../src/articles/input.ts'
import { breakText } from '../../src/breaker/break.ts'
import { readConfig } from '../../src/config.ts'
import { type Context, createContext } from '../../src/context.ts'
import type { Actor } from '../../src/db/change.ts'
import { ensureDesk } from '../../src/desk/first-start.ts'
import { attachEvidence } from '../../src/sources/evidence-commands.ts'
import { articleText, levels, rowsOf } from './factories.ts'
import { joined } from './world.ts'

/** What was put into a desk's file before a process serves it. */
export interface Filled {
  people: { actor: Actor; cookie: string }[]
  /** Claims with evidence, ready to be rated. */
  claims: string[]
  /** Levels of the scale for *true*. */
  levels: string[]
}

/** Fills a file with people who have open sessions, and an article whose claims can be rated; and closes it. */
export async function filledDesk(data: string): Promise<Filled> {
  return inDesk(data, async (context) => {
    await ensureDesk(context)
    const people = []
    // Whoever may decide sees the ratings once they are in, and gives none of their own any more.
    for (const name of ['Ana Petrova', 'Ben Okafor', 'Tom Weiss'])
      people.push(await joined(context, 'reviewer', name))
    const { actor } = people[0] as (typeof people)[number]
    const input = articleInput.parse({ title: 'Clinics', language: 'en', text: articleText })
    await context.change(actor, (c) => importArticle(c, input, breakText(articleText, 'en')))
    const claims = (await rowsOf({ context }, 'claims')).slice(0, 4).map((claim) => claim.id)
    for (const claim of claims) await attach(context, actor, claim)
    return { people, claims, levels: Object.values((await levels({ context })).true) }
  })
}

/** Opens a desk's file in this process for a look, and closes it. */
export async function inDesk<T>(data: string, work: (context: Context) => Promise<T>): Promise<T> {
  const context = await createContext(readConfig({ ASSAY_DATA: data }))
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

function attach(context: Context, actor: Actor, claim: string) {
  const link = { stance: 'supports', quote: '', locator: '', tier: 'primary', note: '' } as const
  const described = {
    title: 'A register',
    author: '',
    publisher: '',
    url: '',
    archive_url: '',
    published_on: '',
  }
  return context.change(actor, (c) =>
    attachEvidence(
      c,
      claim,
      { ...link, reliability: '', credibility: '', source: '', once: undefined },
      { ...described, kind: 'document', anonymous: 0, interests: '', origin: '' },
    ),
  )
}
