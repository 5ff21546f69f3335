import type { Part } from '../part.ts'
import { claims, contact, file, type Reading, source, tieOf, valueTo } from '../reading.ts'
import { columnsOf, contactOn, type Predicate } from './predicate.ts'

/** Acts on what claims rest on: sources, evidence, notes, contacts. */
export const ofMaterial: Record<string, Predicate> = {
  'source.described': (r) => ['described the source ', source(r)],
  'source.edited': (r) => ['edited the source ', source(r), ...columnsOf(r, 'sources')],
  'snapshot.kept': (r) => ['kept a copy of the source ', source(r), ': ', file(r)],
  'snapshot.removed': (r) => ['removed the kept copy ', file(r), ' of the source ', source(r)],
  'evidence.attached': (r) => [
    'attached ',
    source(r),
    ' to ',
    ...claims(r),
    ` as evidence: ${stances[valueTo(r, 'evidence', 'stance')] ?? 'context'}`,
  ],
  'evidence.edited': (r) => [
    'edited the evidence ',
    source(r),
    ' on ',
    ...claims(r),
    ...columnsOf(r, 'evidence'),
  ],
  'evidence.removed': (r) => ['removed the evidence ', source(r), ' from ', ...claims(r)],
  'note.written': (r) => [tieOf(r, 'notes')?.parent ? 'replied to a note' : 'wrote a note', ...noteOn(r)],
  'note.resolved': (r) => ['resolved a note', ...noteOn(r)],
  'note.reopened': (r) => ['reopened a note', ...noteOn(r)],
  'contact.recorded': (r) => [
    'asked ',
    contact(r),
    ' about ',
    ...claims(r),
    ` (${valueTo(r, 'contacts', 'channel') || 'other'})`,
  ],
  'contact.edited': (r) => ['edited the contact with ', ...contactOn(r), ...columnsOf(r, 'contacts')],
  'contact.answered': (r) => ['recorded the answer of ', ...contactOn(r)],
  'contact.lapsed': (r) => ['recorded that no answer came from ', ...contactOn(r)],
  'contact.reopened': (r) => ['took back what came of the contact with ', ...contactOn(r)],
  'contact.erased': (r) => ['erased the name of ', ...contactOn(r)],
  'contact.removed': (r) => ['removed the contact with ', contact(r), ' from ', ...claims(r)],
  'reply.needed': (r) => ['asked for a reply to ', ...claims(r)],
  'reply.waived': (r) => ['waived the reply to ', ...claims(r)],
}

const stances: Record<string, string> = {
  supports: 'it supports it',
  refutes: 'it refutes it',
  context: 'it gives context',
}

function noteOn(r: Reading): Part[] {
  const tie = tieOf(r, 'notes')
  return tie?.claim ? [' on ', ...claims(r, [tie.claim])] : [' on the article']
}
