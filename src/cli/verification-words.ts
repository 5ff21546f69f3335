import { aboutUntied, byPart, type UntiedKeyOf, whatToDo } from '../checkpoints/verification-vocabulary.ts'
import type { Earlier, Verification } from '../checkpoints/verify/verify.ts'
import { fingerprint } from '../merkle/writing.ts'

interface Asked {
  /** Only what is new was asked for. */
  onlyNew: boolean
  /** The earlier check that was gone on from. */
  since: Earlier | null
  /** Whether a checkpoint kept elsewhere was given. */
  against: boolean
  /** Keys that came in without the word of an earlier one. */
  untied: readonly UntiedKeyOf[]
}

/** The result of a check as plain text for a terminal. */
export function inWords(result: Verification, asked: Asked): string {
  const lines = result.ok ? intact(result, asked) : wrong(result)
  return [...lines, ...untiedKeys(asked), ''].join('\n')
}

function intact({ size, root, whole, keys, milliseconds }: Verification, asked: Asked): string[] {
  if (!size) return ['The log is empty: there is nothing to check.']
  const acts = (n: number) => `${n} ${n === 1 ? 'act' : 'acts'}`
  const scope = whole
    ? `Intact: ${acts(size)}, and every row of the tables is what they say.`
    : `Intact: ${acts(size - (asked.since?.size ?? 0))} since the last check, of ${size}; the rows they touched are what they say.`
  return [
    scope,
    ...(asked.onlyNew && whole
      ? ['There was no earlier check to go on from, or too much is new: everything was checked.']
      : []),
    `Fingerprint: ${fingerprint(Buffer.from(root, 'base64'))} (${(milliseconds / 1000).toFixed(1)} s)`,
    `Signed with ${keys.inUse.join(' and ')}`,
    asked.against
      ? 'The history goes on from the checkpoint kept elsewhere.'
      : 'That the history as a whole was not cut or replaced, only a checkpoint kept elsewhere shows: --against FILE.',
    'Whoever has the data file alone can sign only with another key: compare this one with one noted elsewhere.',
  ]
}

function untiedKeys({ untied }: Asked): string[] {
  if (!untied.length) return []
  return [
    '',
    'Is this the desk’s own key?',
    ...untied.map(
      ({ key, seq, by, at }) =>
        `  Key ${key} came in with act ${seq}, by ${by}, ${at}, and no key from before signed that act.`,
    ),
    aboutUntied,
  ]
}

function wrong(result: Verification): string[] {
  const count = Object.values(result.counts).reduce((sum, n) => sum + n, 0)
  return [
    `NOT INTACT: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong, of ${result.size} acts and what they made.`,
    ...byPart(result).flatMap(({ title, listed, more }) => [
      '',
      `${title}:`,
      ...listed.map(({ text }) => `  ${text}`),
      ...(more ? [`  and ${more} more`] : []),
    ]),
    '',
    'What to do:',
    ...whatToDo.map((step, i) => `  ${i + 1}. ${step}`),
  ]
}
