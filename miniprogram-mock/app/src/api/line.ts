import { request, type Clause } from '@/transport'
import type { Page } from './common'
import type { PostPhase } from './post'

export type DrawResult = 'ARRIVED' | 'PLACE' | 'REGISTERED' | 'WAITING_LIST' | 'FORFEITED'

/** My lot in a draw. */
export interface DrawEntry {
  windowId: string
  positionId: string
  drawNo: number
  arrivedAt: string
  drawsAt: string
  result: DrawResult
  rank: number | null
  registrationId: string | null
  /** Why a drawn place went to the next after all. */
  forfeitReason: string | null
}

export type WaitingState = 'WAITING' | 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'LEFT' | 'ENDED'

/** My place in a waiting list; `place` counts those before me and me. */
export interface WaitingEntry {
  id: string
  windowId: string
  windowName: string
  positionId: string
  positionTitle: string
  baseName: string
  number: number
  place: number
  state: WaitingState
  joinedAt: string
  since: string
  offerUntil: string | null
  registrationId: string | null
  allowedMoves: ('ACCEPT' | 'DECLINE' | 'LEAVE')[]
}

export interface Reminder {
  windowId: string
  windowName: string
  positionId: string
  positionTitle: string
  opensAt: string
  phase: PostPhase
  soon: boolean
}

/** My papers and answers, judged for the day a window opens. */
export interface WindowPack {
  windowId: string
  ready: boolean
  missing: string[]
  conditions: { code: string; question: string; answer: string; fact: string; advice: string | null; clause: Clause }[]
  judgedFor: string
  judgedAt: string | null
  opensAt: string
  readyAt: string
  reminded: boolean
}

/** A draw in public: the fingerprint before, the seed after. */
export interface PublicDraw {
  windowId: string
  windowName: string
  phase: PostPhase
  opensAt: string
  drawsAt: string
  drawnAt: string | null
  seedHash: string
  seed: string | null
  arrived: number
  posts: { positionId: string; title: string; baseName: string; arrived: number }[]
}

export interface Lot {
  positionId: string
  drawNo: number
  lot: string
  rank: number
  result: DrawResult
}

export const readPack = (windowId: string) => request<WindowPack>({ method: 'GET', path: `/me/windows/${windowId}/ready-pack` })
export const readMyWaiting = () => request<WaitingEntry[]>({ method: 'GET', path: '/me/waiting-entries' })
export const readMyReminders = () => request<Reminder[]>({ method: 'GET', path: '/me/reminders' })
export const readDraw = (windowId: string) => request<PublicDraw>({ method: 'GET', path: `/registration-windows/${windowId}/draw` })
export const readLots = (windowId: string, position: string, page: number, size: number) =>
  request<Page<Lot>>({ method: 'GET', path: `/registration-windows/${windowId}/draw/lots`, query: { position, page, size } })
/** What became of a tap that stands in line; the path came with the answer. */
export const readTap = <T>(poll: string) => request<T>({ method: 'GET', path: poll.replace(/^\/api\/v1/, '') })
