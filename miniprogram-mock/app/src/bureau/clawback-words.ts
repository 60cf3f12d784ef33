import type { ClaimState, LineState } from '@/api/stipend'

/** Approved, and the money has not left yet: a month may be stopped. */
export function stoppable(claim: ClaimState): boolean {
  return ['APPROVED', 'ON_NOTICE', 'HELD', 'NOTICE_CLOSED', 'FILED'].includes(claim)
}

/** The money has left and is not demanded back yet. */
export function demandable(claim: ClaimState, line: LineState): boolean {
  return ['PAID_TO_BASE', 'PASSED_ON', 'CLOSED'].includes(claim) && !['RECLAIMED', 'RECOVERED', 'WRITTEN_OFF'].includes(line)
}
