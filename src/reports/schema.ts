import * as z from 'zod'
import type { Report } from './model.ts'

/*
 * The documented shape of the JSON export, and of the report an issued edition keeps. It describes; it sets no limits
 * of its own, because what it describes was accepted within the limits of the input that made it.
 */

const text = z.string()
const time = z.string().meta({ description: 'ISO 8601 UTC time, or empty when it has not happened' })
const day = z.string().meta({ description: 'ISO 8601 date as far as known, or empty' })
const count = z.int().min(0)
const offset = z.int().min(0).meta({ description: 'UTF-16 index into article.text' })
const address = z.string().meta({ description: 'http(s) address, or empty' })

const level = z
  .strictObject({
    key: text,
    label: text.meta({ description: 'The verdict in words, as it stood on the scale' }),
    definition: text,
    onAxis: z.boolean().meta({ description: 'False for levels that are no step between false and true' }),
    value: z.int().nullable().meta({ description: '1 (worst) to best; null off the axis' }),
    worst: z.int().nullable(),
    best: z.int().nullable(),
    colour: text.meta({ description: 'false, mostly-false, half, mostly-true, true, unproven or neutral' }),
    icon: text,
    scale: text,
    scaleVersion: z.int(),
  })
  .meta({ id: 'level', description: 'One step of a rating scale' })

const evidence = z
  .strictObject({
    stance: z.enum(['supports', 'refutes', 'context']),
    sourceId: text.meta({ description: 'The same for every use of the source' }),
    title: text,
    author: text,
    publisher: text,
    url: address,
    archiveUrl: address,
    sourceKind: text,
    publishedOn: day,
    quote: text.meta({ description: 'Verbatim words of the source' }),
    locator: text.meta({ description: 'Where in the source: page, paragraph, minute' }),
    tier: z.enum(['primary', 'secondary', 'other']),
    grade: text.meta({ description: 'Admiralty grade such as B2, or empty' }),
    interests: text.meta({ description: 'What the source stands to gain, or empty' }),
    note: text,
  })
  .meta({ id: 'evidence', description: 'A source and how it bears on the claim' })

const rating = z
  .strictObject({
    question: z.enum(['said', 'true']),
    person: text,
    level,
    confidence: z.enum(['low', 'medium', 'high']),
    rationale: text,
    at: time,
  })
  .meta({ id: 'rating', description: "One reviewer's judgement of the claim" })

const note = z
  .strictObject({ person: text, body: text, at: time, resolved: z.boolean() })
  .meta({ id: 'note' })

const figure = z
  .strictObject({
    kind: z.enum(['number', 'percent', 'money', 'date', 'duration', 'name']),
    text: text.meta({ description: 'As it stands in the article' }),
    start: offset,
    end: offset,
    value: z.number().nullable(),
    to: z.number().nullable().meta({ description: 'The upper end of a range' }),
    unit: text.meta({ description: 'What is counted or measured, or empty' }),
    bound: text.meta({ description: 'How exact it is, as in "at least"; or empty' }),
    iso: text.meta({ description: 'A date as far as known, ISO 8601; or empty' }),
  })
  .meta({ id: 'figure', description: 'A number, a date or a name in a claim, found by the program' })

const contact = z
  .strictObject({
    whom: text.meta({ description: 'Name and office of who was asked' }),
    channel: text,
    asked: text.meta({ description: 'What they were asked' }),
    askedOn: day,
    deadlineOn: day,
    outcome: z.enum(['waiting', 'answered', 'no answer']),
    answer: text,
    answeredOn: day,
  })
  .meta({ id: 'contact', description: 'Somebody outside the desk who was asked about the claim' })

const reply = z
  .strictObject({
    standing: z.enum(['needed', 'contacted', 'answered', 'no answer', 'waived']),
    awaited: z.boolean().meta({ description: 'True while a reply that the claim needs is waited for' }),
    neededBecause: text,
    waivedBecause: text,
    waivedBy: text,
    waivedAt: time,
    contacts: z.array(contact),
  })
  .meta({ id: 'reply', description: 'Right of reply' })

const checklistItem = z
  .strictObject({
    question: text,
    answer: z.enum(['', 'yes', 'no', 'does not apply']).meta({ description: 'Empty while not answered' }),
    remark: text,
    person: text,
    at: time,
  })
  .meta({ id: 'checklistItem', description: 'A question of the checklist for claims of this kind' })

const claim = z
  .strictObject({
    id: text.meta({ description: 'Permanent; the same in every edition' }),
    number: z.int().meta({ description: "The claim's number within its article" }),
    wording: text.meta({ description: 'The statement as it stands alone' }),
    claimant: text.meta({ description: 'Who asserts it; empty for the article itself' }),
    cue: text.meta({ description: 'The attributing words, as written' }),
    kind: text,
    state: text.meta({
      description: 'to check, in check, rated, disputed, decided, re-check, set aside or withdrawn',
    }),
    risk: text,
    tags: z.array(text),
    line: z.int().meta({ description: 'Number of the line that holds the first span' }),
    spans: z.array(z.strictObject({ start: offset, end: offset, exact: text })),
    figures: z.array(figure).exactOptional(),
    said: level.nullable().meta({ description: 'Verdict: was it said by the claimant?' }),
    true: level.nullable().meta({ description: 'Verdict: is it so?' }),
    summary: text.meta({ description: 'The published sentence; empty until decided' }),
    decidedBy: text,
    decidedAt: time,
    confirmedBy: text
      .meta({ description: 'Second editor who confirmed the verdict, or empty' })
      .exactOptional(),
    disputeReason: text
      .meta({ description: 'Why a dispute among the raters was settled so, or empty' })
      .exactOptional(),
    sourcesReason: text
      .meta({ description: 'Why it rests on fewer than two independent sources, or empty' })
      .exactOptional(),
    evidence: z.array(evidence),
    ratings: z.array(rating),
    openPoints: z.array(note),
    setAsideReason: text,
    reply: reply.nullable().exactOptional(),
    checklist: z.array(checklistItem).exactOptional(),
  })
  .meta({ id: 'claim' })

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
