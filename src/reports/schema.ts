import * as z from 'zod'
import { claim } from './claim-schema.ts'
import type { Report } from './model.ts'
import { address, count, day, offset, text, time } from './schema-parts.ts'

/*
 * The documented shape of the JSON export, and of the report an issued edition keeps. It describes; it sets no limits
 * of its own, because what it describes was accepted within the limits of the input that made it.
 */

const line = z
  .strictObject({
    number: z.int().min(1),
    paragraph: count,
    heading: z.boolean(),
    start: offset,
    end: offset,
    standing: z.enum(['claims', 'nothing to check', 'not looked at']),
    by: text.meta({ description: 'Who marked it nothing to check; else empty' }),
    reason: text,
  })
  .meta({ id: 'line', description: 'One sentence, heading or list item of the article' })

const correction = z
  .strictObject({
    edition: count.meta({ description: 'The edition that says it' }),
    corrects: count.meta({ description: 'The earlier edition that it is about' }),
    claim: count.meta({ description: 'Number of the claim; 0 is the article as a whole' }),
    kind: z.enum(['typo', 'clarification', 'correction', 'changed verdict', 'withdrawn']),
    text,
    was: text.meta({ description: 'The verdict before; empty where no verdict changed' }),
    now: text.meta({ description: 'The verdict after; empty where no verdict changed' }),
    approvedBy: text,
    at: time,
  })
  .meta({ id: 'correction', description: 'A public statement that an issued edition changed' })

const waiver = z
  .strictObject({
    claim: count.meta({ description: 'Number of the claim, or 0' }),
    line: count.meta({ description: 'Number of the line, or 0' }),
    left: text.meta({ description: 'What is left to do, such as "disputed"' }),
    words: text.meta({ description: "The claim's wording or the line's words" }),
    reason: text,
    by: text,
    at: time,
  })
  .meta({ id: 'waiver', description: 'Something left to do that an editor let stand' })

/** A report as data; `article.text.slice(start, end)` is what every offset pair means. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    schema: z.literal('assay/report-1'),
    desk: z.strictObject({ name: text, publicUrl: text }),
    article: z.strictObject({
      id: text,
      title: text,
      byline: text,
      publisher: text,
      url: address,
      publishedOn: day,
      language: text.meta({ description: 'BCP 47 tag' }),
      direction: z.enum(['ltr', 'rtl']),
      version: z.int().meta({ description: 'Version of the text, from 1' }),
      text,
      textSha256: text.meta({ description: 'SHA-256 of the text in UTF-8, hexadecimal' }),
    }),
    edition: z.strictObject({
      number: count.meta({ description: '0 while not issued' }),
      issuedAt: time,
      issuedBy: text,
    }),
    people: z.array(z.strictObject({ name: text, role: text, did: z.array(text) })),
    counts: z.strictObject({
      lines: count,
      linesNotLookedAt: count,
      claims: count,
      open: count,
      decided: count,
      setAside: count,
      byLevel: z.array(z.strictObject({ label: text, colour: text, icon: text, count })),
    }),
    lines: z.array(line),
    claims: z.array(claim).meta({ description: 'In reading order' }),
    changes: z
      .array(z.strictObject({ claim: count, field: text, from: text, to: text }))
      .meta({ description: 'Against the edition before; claim 0 is the article itself' }),
    corrections: z
      .array(correction)
      .exactOptional()
      .meta({ description: 'All of the article so far, newest edition first' }),
    withdrawal: z
      .strictObject({ text, by: text, at: time })
      .nullable()
      .exactOptional()
      .meta({ description: 'Why the desk no longer stands by its report; null while it does' }),
    signOff: z
      .strictObject({
        by: text,
        at: time,
        waivers: z.array(waiver),
        reopened: z.strictObject({ by: text, at: time, reason: text }).nullable(),
      })
      .nullable()
      .exactOptional()
      .meta({ description: 'Who signed it and what they let stand; null while it is not signed' }),
    log: z
      .strictObject({
        name: text,
        acts: count,
        root: text.meta({ description: 'Root of the tree over all acts, base64' }),
        fingerprint: text.meta({ description: 'The first sixteen digits of the root in hexadecimal' }),
      })
      .nullable()
      .exactOptional()
      .meta({
        description: 'The desk’s log as it was signed last before the edition; null while not issued',
      }),
  })
  .meta({ title: 'Assay report', description: 'All that an edition of a verdict report says' })

/** The same as JSON Schema 2020-12, for readers of the JSON export. */
export const reportJsonSchema = z.toJSONSchema(reportSchema)
