import { request, type Clause } from '@/transport'
import type { Page } from './common'
import type { ObjectionState } from './objection'

export type NoticeState = 'SCHEDULED' | 'OPEN' | 'CLOSED'

export interface NoticeSummary {
  id: string
  title: string
  state: NoticeState
  opensOn: string
  closesOn: string
  closesOnProvisional: boolean
  workingDaysLeft: number
  lineCount: number
  totalFen: number
  clause: Clause
  contentHash: string
}

export interface NoticeLine {
  baseName: string
  maskedNames: string[]
  people: number
  amountFen: number
}

export interface Notice extends NoticeSummary {
  days: { date: string; kind: 'WORK' | 'OFF' | 'MAKEUP'; past: boolean }[]
  standard: string
  lines: NoticeLine[]
  issuedBy: string
  /** Whether objections are taken right now. */
  open: boolean
  doubts: NoticeDoubt[]
}

/** An objection as everybody sees it; nameNo 0 is the whole line. */
export interface NoticeDoubt {
  lineNo: number
  nameNo: number
  state: Exclude<ObjectionState, 'WITHDRAWN'>
  stateLabel: string
  answer: string | null
}

export const readNotices = (page: number, size: number) => request<Page<NoticeSummary>>({ method: 'GET', path: '/public-notices', query: { page, size }, anonymous: true })
export const readNotice = (id: string) => request<Notice>({ method: 'GET', path: `/public-notices/${id}`, anonymous: true })
