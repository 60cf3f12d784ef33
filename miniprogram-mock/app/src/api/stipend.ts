import { download, request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type ClaimState =
  | 'IN_FIRST_REVIEW'
  | 'IN_SECOND_REVIEW'
  | 'RETURNED'
  | 'APPROVED'
  | 'ON_NOTICE'
  | 'HELD'
  | 'NOTICE_CLOSED'
  | 'FILED'
  | 'ORDERED'
  | 'PAID_TO_BASE'
  | 'PASSED_ON'
  | 'CLOSED'
  | 'REJECTED'
  | 'WITHDRAWN'

export type LineState = 'CLAIMED' | 'PASSED_ON' | 'RECEIVED' | 'NOT_RECEIVED' | 'RECLAIMED' | 'RECOVERED' | 'WRITTEN_OFF'

/** A trainee's month that could be claimed, with every check the claim will have to pass. */
export type DraftLine = Schema<'ClaimDraftView.DraftLine'>
export type ClaimDraft = Schema<'ClaimDraftView'>
export type ClaimLine = WithState<'ClaimView.Line', LineState>

export interface Claim extends Omit<WithState<'ClaimView', ClaimState>, 'lines'> {
  lines: ClaimLine[]
}

/** Where all stipend money stands, checked against every claim. */
export type MoneyReport = Schema<'MoneyReport'>

/** Budgets by year, what has become of them, and what the next runs will need. */
export type Budgets = Schema<'BudgetView'>
export type BudgetYear = Schema<'BudgetView.Year'>
export type ReportBy = 'BASE' | 'DISTRICT' | 'MONTH' | 'YEAR'
export type MoneyFigures = Schema<'MoneyReportsView'>
export type MoneyFigureRow = Schema<'MoneyReportsView.Line'>
export interface FiguresAsked {
  by: ReportBy
  from: string
  to: string
}

/** Who was stopped from claiming, why, and who let them again. */
export type Restriction = Schema<'RestrictionView'>
export const readRestrictions = (subjectId: string) => request<Restriction[]>({ method: 'GET', path: '/stipend-restrictions', query: { subjectId } })
export const readBudgets = () => request<Budgets>({ method: 'GET', path: '/stipend-budgets' })
export const downloadBudgets = () => download('/stipend-budgets/export.xlsx')
export const readFigures = (asked: FiguresAsked, page: number, size: number) => request<MoneyFigures>({ method: 'GET', path: '/stipend-reports', query: { ...asked, page, size } })
export const downloadFigures = (asked: FiguresAsked) => download('/stipend-reports/export.xlsx', { ...asked })
export const readMoneyReport = () => request<MoneyReport>({ method: 'GET', path: '/stipend-ledger' })
export const downloadMovements = () => download('/stipend-ledger/movements.xlsx')
export const readClaimDraft = (baseId: string) => request<ClaimDraft>({ method: 'GET', path: `/bases/${baseId}/stipend-claim-draft` })
export const readClaim = (id: string) => request<Claim>({ method: 'GET', path: `/stipend-claims/${id}` })
/** The claims that hold months of one trainee, each with those months only. */
export const readClaimsOf = (agreementId: string) => request<Claim[]>({ method: 'GET', path: `/agreements/${agreementId}/stipend-claims` })
/** Lists come without lines. */
export const readClaims = (query: { state?: ClaimState; baseId?: string; q?: string; page?: number; size?: number }) =>
  request<Page<Claim>>({ method: 'GET', path: '/stipend-claims', query })
export const downloadClaims = (query: { state?: ClaimState }) => download('/stipend-claims/export.xlsx', query)
