import type { DescribedChecklist } from '../src/checklists/vocabulary.ts'

/** What a new desk asks of a claim of each kind, until its admin says otherwise. */
export const seededChecklists: readonly DescribedChecklist[] = [
  {
    kind: 'event',
    questions: [
      'Do two sources that do not rest on one another say that it happened?',
      'Are day and place right?',
      'Are those who took part named rightly?',
      'If there are pictures, are they of this event?',
    ],
  },
  {
    kind: 'quantity',
    questions: [
      'Is the figure from whoever counted, and not from hearsay?',
      'Is it for the time that the article gives?',
      'Is it clear of what it is a part, and is that the right whole?',
      'Are unit and rounding right?',
      'Does it count the same thing as the figures beside it?',
    ],
  },
  {
    kind: 'classification',
    questions: [
      'Is it said by what definition this belongs there?',
      'Does somebody who knows the field use the word so?',
      'Would those so called dispute it, and are they heard?',
    ],
  },
  {
    kind: 'quotation',
    questions: [
      'Was recording, transcript or document looked at, not only reports of it?',
      'Are the words exact, and nothing left out that changes them?',
      'Do name and office fit the day on which it was said?',
      'If it is translated, did somebody read the original?',
    ],
  },
  {
    kind: 'cause',
    questions: [
      'Is there a study or an authority that says so, and not only that one thing followed the other?',
      'Were other causes considered?',
      'Is it worded as strongly as the evidence allows, and no stronger?',
    ],
  },
  {
    kind: 'comparison',
    questions: [
      'Are both sides counted in the same way?',
      'Are both for the same span of time?',
      'Is it clear what it is compared with, and is that a fair choice?',
      'For changes over time: are prices or numbers of people allowed for?',
    ],
  },
  {
    kind: 'prediction',
    questions: [
      'Is it said who predicts it?',
      'Is it worded as a prediction?',
      'Are the assumptions it rests on named?',
    ],
  },
  {
    kind: 'opinion',
    questions: [
      'Is it plain whose opinion it is?',
      'Are the facts that it rests on checked as claims of their own?',
    ],
  },
]
