import * as z from 'zod'
import { address, count, day, offset, text, time } from './schema-parts.ts'

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

const copy = z
  .strictObject({
    mediaType: text,
    length: count.meta({ description: 'In bytes' }),
    sha256: text.meta({ description: 'Of the bytes, in hex' }),
    gotAt: time,
  })
  .meta({ id: 'copy', description: 'A copy of a source that the desk keeps' })

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
    copies: z.array(copy).meta({ description: 'Kept copies of the source, oldest first' }).exactOptional(),
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

/** A claim in a report, with all that its verdict rests on. */
export const claim = z
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
