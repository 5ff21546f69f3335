import type { ReportClaim, ReportLevel } from '../../src/reports/model.ts'

/** The names `level.colour` may have; each has a CSS class `verdict-…`. */
export const verdictColours = ['false', 'mostly-false', 'half', 'mostly-true', 'true', 'unproven', 'neutral']

/** Where a claim stands for a reader: it has a verdict, or had one that the desk withdrew, or was set aside, or is open. */
export function claimStanding(claim: ReportClaim): 'decided' | 'withdrawn' | 'set aside' | 'open' {
  if (claim.state === 'set aside' || claim.state === 'withdrawn') return claim.state
  return claim.state === 'decided' && claim.true !== null ? 'decided' : 'open'
}

/** The claim's verdict in a word or two: its level's label when decided, else its state. */
export function claimWord(claim: ReportClaim): string {
  return claimStanding(claim) === 'decided' && claim.true ? claim.true.label : claim.state
}

/** The CSS class of the claim's highlight, marker and edge. */
export function claimClass(claim: ReportClaim): string {
  const standing = claimStanding(claim)
  if (standing === 'decided' && claim.true) return levelClass(claim.true)
  return standing === 'open' ? 'verdict-open' : 'verdict-set-aside'
}

/** The CSS class of a level; a colour outside the palette counts as neutral. */
export function levelClass(level: Pick<ReportLevel, 'colour'>): string {
  return `verdict-${verdictColours.includes(level.colour) ? level.colour : 'neutral'}`
}
