export const measures = [
  'percent',
  'fleiss',
  'kappa',
  'kappa-linear',
  'kappa-quadratic',
  'alpha-nominal',
  'alpha-ordinal',
] as const
export type Measure = (typeof measures)[number]

export const measureNames: Record<Measure, string> = {
  percent: 'Percent agreement',
  fleiss: 'Fleiss’ κ',
  kappa: 'Cohen’s κ',
  'kappa-linear': 'Cohen’s κ, weighted by steps',
  'kappa-quadratic': 'Cohen’s κ, weighted by squared steps',
  'alpha-nominal': 'Krippendorff’s α, nominal',
  'alpha-ordinal': 'Krippendorff’s α, ordinal',
}

/** What each figure says, for an editor. */
export const measureMeanings: Record<Measure, string> = {
  percent:
    'Of all pairs of ratings of the same claim, how many are on the same level. Some of them would be by chance.',
  fleiss:
    'How much more often the ratings of a claim match than if everybody drew levels at random, each as often as it was chosen: 1 is always, 0 is no more than chance.',
  kappa:
    'How much more often the two match than if each drew levels at random, as often as they chose them: 1 is always, 0 is no more than chance.',
  'kappa-linear':
    'The same, but a disagreement weighs as many steps as lie between the two levels: false against true weighs more than false against mostly false.',
  'kappa-quadratic':
    'The same, with the steps squared: neighbouring levels hardly count against them, opposite ones much.',
  'alpha-nominal':
    'Like κ, for any number of people and with ratings missing, corrected for few claims. Two different levels differ, whichever they are.',
  'alpha-ordinal':
    'Like α above, but in steps: two levels differ the more, the more ratings lie between them on the scale.',
}

/** Measures that go by the order of the levels, and so leave out ratings off the axis. */
export const bySteps: readonly Measure[] = ['kappa-linear', 'kappa-quadratic', 'alpha-ordinal']
