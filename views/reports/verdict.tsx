import type { ReportClaim, ReportLevel } from '../../src/reports/model.ts'
import { claimClass, claimStanding, claimWord, levelClass } from './claim-standing.ts'

/** A level as colour, icon and word. */
export function Verdict({ level }: { level: Pick<ReportLevel, 'colour' | 'icon' | 'label'> }) {
  return (
    <span class={`report-verdict ${levelClass(level)}`}>
      <span class="report-verdict-icon" aria-hidden="true">
        {level.icon}
      </span>{' '}
      <bdi>{level.label}</bdi>
    </span>
  )
}

const icons: Record<string, string> = { 'set aside': '∅', withdrawn: '⊘' }

/** Where the claim stands: the verdict on *true* when decided, else the state in words. */
export function ClaimVerdict({ claim }: { claim: ReportClaim }) {
  if (claimStanding(claim) === 'decided' && claim.true) return <Verdict level={claim.true} />
  return (
    <span class={`report-verdict ${claimClass(claim)}`}>
      <span class="report-verdict-icon" aria-hidden="true">
        {icons[claim.state] ?? '…'}
      </span>{' '}
      {claimWord(claim)}
    </span>
  )
}
