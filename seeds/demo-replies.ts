import { closeContact, recordContact } from '../src/contacts/commands.ts'
import { needReply, waiveReply } from '../src/contacts/need-commands.ts'
import { contactById } from '../src/contacts/queries.ts'
import type { Channel } from '../src/contacts/vocabulary.ts'
import type { Change } from '../src/db/change.ts'
import type { DemoActors } from './demo.ts'

/** Right of reply in the demonstration; days are counted from the day it is played. */
export interface DemoReply {
  needed?: string
  contact?: { whom: string; channel: Channel; asked: string; asked_on: number; deadline_on: number }
  /** What came of the contact; without it the answer is still waited for. */
  outcome?: { outcome: 'answered' | 'no answer'; answer: string }
  waived?: string
}

type Play = <T>(by: DemoActors['ana'], work: (c: Change) => Promise<T>) => Promise<T>

/** Asks those whom a claim concerns, by the commands that the pages use. */
export async function playReply(
  play: Play,
  { ana, elias }: DemoActors,
  claim: string,
  { needed, contact, outcome, waived }: DemoReply,
): Promise<void> {
  const once = undefined
  if (needed) await play(ana, (c) => needReply(c, claim, { reason: needed, version: 0, once }))
  if (contact) {
    const { id } = await play(ana, (c) =>
      recordContact(c, claim, {
        ...contact,
        anonymous: '',
        asked_on: dayFrom(c.at, contact.asked_on),
        deadline_on: dayFrom(c.at, contact.deadline_on),
        once,
      }),
    )
    if (outcome)
      await play(ana, async (c) => {
        const { version } = await contactById(c.read, id)
        await closeContact(c, id, { ...outcome, answered_on: '', version, once })
      })
  }
  if (waived) await play(elias, (c) => waiveReply(c, claim, { reason: waived, version: 1, once }))
}

/** The day so many days after a time, as YYYY-MM-DD. */
export function dayFrom(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)
}
