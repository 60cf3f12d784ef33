import { download, request } from '@/transport'
import type { Check, Held, Hop, Page, Returned } from './common'

export type ClaimState =
  | 'IN_FIRST_REVIEW'
  | 'IN_SECOND_REVIEW'
  | 'RETURNED'
  | 'APPROVED'
  | 'ON_NOTICE'
  | 'NOTICE_CLOSED'
  | 'FILED'
  | 'ORDERED'
  | 'PAID_TO_BASE'
  | 'PASSED_ON'
  | 'CLOSED'
  | 'REJECTED'

export type LineState = 'CLAIMED' | 'PASSED_ON' | 'RECEIVED' | 'NOT_RECEIVED'

/** A trainee's month that could be claimed, with every check the claim will have to pass. */
export interface DraftLine {
  sheetId: string
  agreementId: string
  traineeName: string
  month: number
  from: string
  to: string
  amountFen: number
  checks: Check[]
}

export interface ClaimDraft {
  baseId: string
  ratePerMonthFen: number
  ready: DraftLine[]
  blocked: DraftLine[]
  totalFen: number
}

export interface ClaimLine {
  id: string
  sheetId: string
  traineeName: string
  month: number
  from: string
  to: string
  amountFen: number
  state: LineState
  passedOnOn: string | null
  proofNo: string | null
  checks: Check[]
}

export interface Claim extends Held {
  id: string
  no: string
  base: { id: string; name: string }
  districtName: string
  state: ClaimState
  people: number
  months: number
  totalFen: number
  submittedAt: string
  ruleVersion: string
  lines: ClaimLine[]
  reviewCaseId: string | null
  noticeId: string | null
  batchId: string | null
  hops: Hop[]
  /** What the reviewer asks for while the claim is returned. */
  returned: Returned | null
}

export const readClaimDraft = (baseId: string) => request<ClaimDraft>({ method: 'GET', path: `/bases/${baseId}/stipend-claim-draft` })
export const readClaim = (id: string) => request<Claim>({ method: 'GET', path: `/stipend-claims/${id}` })
/** The claims that hold months of one trainee, each with those months only. */
export const readClaimsOf = (agreementId: string) => request<Claim[]>({ method: 'GET', path: `/agreements/${agreementId}/stipend-claims` })
/** Lists come without lines. */
export const readClaims = (query: { state?: ClaimState; baseId?: string; q?: string; page?: number; size?: number }) =>
  request<Page<Claim>>({ method: 'GET', path: '/stipend-claims', query })
export const downloadClaims = (query: { state?: ClaimState }) => download('/stipend-claims/export.xlsx', query)
