import type { Colour, DescribedLevel, DescribedScale } from '../src/scales/vocabulary.ts'

const on = (key: string, label: string, colour: Colour, icon: string, definition: string): DescribedLevel => {
  return { key, label, definition, onAxis: true, colour, icon }
}
const off = (
  key: string,
  label: string,
  colour: Colour,
  icon: string,
  definition: string,
): DescribedLevel => {
  return { key, label, definition, onAxis: false, colour, icon }
}

/**
 * The scales a new desk starts with. On the truth axis the levels stand from worst to best and are numbered in that
 * order; the others say something else than how true a claim is, and carry no number anywhere.
 */
export const seededScales: readonly DescribedScale[] = [
  {
    key: 'five-step',
    name: 'Five steps',
    question: 'true',
    levels: [
      on('false', 'False', 'false', '✗', 'The evidence contradicts the claim.'),
      on(
        'mostly-false',
        'Mostly false',
        'mostly-false',
        '◔',
        'A part holds, but what matters most does not.',
      ),
      on('half-true', 'Half true', 'half', '◐', 'What holds and what does not weigh about the same.'),
      on(
        'mostly-true',
        'Mostly true',
        'mostly-true',
        '◕',
        'It holds, but needs a correction or more context.',
      ),
      on(
        'true',
        'True',
        'true',
        '✓',
        'The evidence bears the claim out, and nothing that matters is missing.',
      ),
      off('unproven', 'Unproven', 'unproven', '?', 'There is not enough evidence to say.'),
      off(
        'misleading',
        'Misleading context',
        'unproven',
        '↺',
        'The facts stand, but their setting gives a wrong picture.',
      ),
      off('outdated', 'Outdated', 'neutral', '⌛', 'It was so once and is not any more.'),
      off('satire', 'Satire', 'neutral', '☺', 'It was not meant to be believed.'),
      off(
        'not-checkable',
        'Not checkable',
        'neutral',
        '∅',
        'No evidence could settle it: an opinion, a taste, a private thought.',
      ),
      off('withdrawn', 'Withdrawn', 'neutral', '⊘', 'The desk has taken its check back; the record is kept.'),
    ],
  },
  {
    key: 'six-step',
    name: 'Six steps',
    question: 'true',
    levels: [
      on(
        'absurd',
        'Absurd',
        'false',
        '‼',
        'Contradicted by the evidence, and beyond what anybody could believe in good faith.',
      ),
      on('false', 'False', 'false', '✗', 'The evidence contradicts the claim.'),
      on(
        'mostly-false',
        'Mostly false',
        'mostly-false',
        '◔',
        'Something in it holds, but it passes over facts that change the picture.',
      ),
      on('half-true', 'Half true', 'half', '◐', 'Partly right; it leaves out things that matter.'),
      on('mostly-true', 'Mostly true', 'mostly-true', '◕', 'Right, but in need of clarification.'),
      on('true', 'True', 'true', '✓', 'Right, and nothing that matters is missing.'),
      off('unproven', 'Unproven', 'unproven', '?', 'There is not enough evidence to say.'),
      off('not-checkable', 'Not checkable', 'neutral', '∅', 'No evidence could settle it.'),
    ],
  },
  {
    key: 'research',
    name: 'Research, four labels',
    question: 'true',
    levels: [
      on('refuted', 'Refuted', 'false', '✗', 'The evidence speaks against the claim.'),
      on('supported', 'Supported', 'true', '✓', 'The evidence speaks for the claim.'),
      off('not-enough', 'Not enough evidence', 'unproven', '?', 'What was found does not decide it.'),
      off(
        'conflicting',
        'Conflicting evidence',
        'half',
        '⇄',
        'Good evidence stands on both sides, or was picked one-sidedly.',
      ),
    ],
  },
  {
    key: 'said',
    name: 'Was it said?',
    question: 'said',
    levels: [
      on('not-said', 'Not said', 'false', '✗', 'The claimant did not say it.'),
      on(
        'changed',
        'Said, but changed',
        'half',
        '≈',
        'The claimant said something else in a way that matters.',
      ),
      on('said', 'Said as quoted', 'true', '✓', 'The claimant said it, in these words or to this effect.'),
      off(
        'not-established',
        'Could not be established',
        'unproven',
        '?',
        'No record of what was said could be found.',
      ),
    ],
  },
]
