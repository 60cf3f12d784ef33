import { request, type Clause } from '@/transport'
import type { Held, Page } from './common'

export type ReviewKind = 'ELIGIBILITY' | 'AGREEMENT_FILING' | 'STIPEND_CLAIM' | 'ACCREDITATION_MATERIAL' | 'ACCREDITATION_SITE' | 'POST_FILING' | 'COMPETITION_ENTRY'
export type ReviewStage = 'FIRST' | 'SECOND'
export type ReviewState = 'IN_FIRST' | 'IN_SECOND' | 'RETURNED' | 'PASSED' | 'REJECTED' | 'WITHDRAWN'
export type ReviewOutcome = 'STAGE_PASSED' | 'PASSED' | 'RETURNED' | 'REJECTED'
export type ReviewAnswer = 'PASS' | 'FAIL' | 'TO_CHECK'
/** Overdue, due today or tomorrow, later; null once no office has the case. */
export type ClockGroup = 'OVERDUE' | 'SOON' | 'LATER'

export interface ReviewLine extends Held {
  id: string
  since: string
  subject: { kind: string; id: string }
  kind: ReviewKind
  title: string
  subtitle: string
  stage: ReviewStage
  state: ReviewState
  officeName: string
  workingDaysLeft: number | null
  clockGroup: ClockGroup | null
}

export interface ReviewItem {
  code: string
  question: string
  fact: string
  systemAnswer: ReviewAnswer
  answer: ReviewAnswer | null
  note: string | null
  clause: Clause | null
}

export interface ReviewOpinion {
  stage: ReviewStage
  by: string
  at: string
  outcome: ReviewOutcome
  opinion: string
}

export interface ReviewCase extends ReviewLine {
  round: number
  items: ReviewItem[]
  opinions: ReviewOpinion[]
  facts: { label: string; value: string }[]
}

/** What a reviewer sends: an answer to every question, a reason for every no, and an opinion in words. */
export interface Decision {
  answers: { code: string; answer: 'PASS' | 'FAIL'; note?: string }[]
  opinion: string
  /** What was read; a case that changed meanwhile is not decided on. */
  round?: number
}

export type ReviewMove = 'PASS' | 'RETURN' | 'REJECT'
const movePaths: Record<ReviewMove, string> = { PASS: 'pass', RETURN: 'return', REJECT: 'rejection' }

export interface ReviewQuery {
  kind?: ReviewKind
  state: 'OPEN' | 'DONE'
  q?: string
  page: number
  size: number
}

export const readReviewCases = (query: ReviewQuery) => request<Page<ReviewLine>>({ method: 'GET', path: '/review-cases', query: { ...query } })
export const readReviewCase = (id: string) => request<ReviewCase>({ method: 'GET', path: `/review-cases/${id}` })
export const reviewMovePath = (id: string, move: ReviewMove) => `/review-cases/${id}/${movePaths[move]}`
