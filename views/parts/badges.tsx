/** Names of the verdict palette: what a level's `colour` may be. Any other name is shown as neutral. */
export const palette = [
  'false',
  'mostly-false',
  'half',
  'mostly-true',
  'true',
  'unproven',
  'neutral',
] as const
export type Palette = (typeof palette)[number]

interface VerdictBadgeProps {
  label: string
  colour: string
  /** One character; a level without one gets its palette's. */
  icon?: string | undefined
}

/** A verdict or rating: colour, icon and word, so that none of them carries it alone. */
export function VerdictBadge({ label, colour, icon }: VerdictBadgeProps) {
  const name = paletteName(colour)
  return (
    <span class={`badge verdict verdict-${name}`}>
      <span class="badge-icon" aria-hidden="true">
        {icon || paletteIcons[name]}
      </span>
      <bdi>{label}</bdi>
    </span>
  )
}

/** @returns the palette name to use in a class; `neutral` for names the palette does not have. */
export function paletteName(colour: string): Palette {
  return palette.find((name) => name === colour) ?? 'neutral'
}

/** State of a claim or of an article, in its own word. */
export function StateBadge({ state }: { state: string }) {
  const icon = stateIcons[state]
  return (
    <span class={`badge state state-${state.replaceAll(/[^a-z]+/g, '-')}`}>
      {icon ? (
        <span class="badge-icon" aria-hidden="true">
          {icon}
        </span>
      ) : null}
      {state}
    </span>
  )
}

const paletteIcons: Record<Palette, string> = {
  false: '✕',
  'mostly-false': '◔',
  half: '◑',
  'mostly-true': '◕',
  true: '✓',
  unproven: '?',
  neutral: '–',
}

const stateIcons: Record<string, string> = {
  proposed: '+',
  'to check': '○',
  'in check': '◐',
  rated: '◉',
  disputed: '≠',
  decided: '■',
  're-check': '↻',
  'set aside': '∥',
  discarded: '×',
  draft: '○',
  ready: '◉',
  signed: '■',
  corrected: '✎',
}
