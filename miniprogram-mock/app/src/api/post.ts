import { request, type Clause } from '@/transport'
import type { Page } from './common'
import type { DrawEntry, WaitingEntry } from './line'

export type PostPhase = 'PLANNED' | 'UPCOMING' | 'READY_PACK' | 'ARRIVING' | 'DRAWING' | 'OPEN' | 'CLOSING' | 'CLOSED' | 'RECONCILED' | 'CANCELLED'
export type PostDoor = 'OPEN' | 'PAUSED' | 'CLOSED'
export type Fairness = 'FIRST_COME' | 'DRAW'

/** One round of registration, as everybody sees it. */
export interface Round {
  id: string
  name: string
  phase: PostPhase
  opensAt: string
  closesAt: string
  places: number
  taken: number
  held: number
  positionCount: number
  fairness: Fairness
  drawSeconds: number
  seedHash: string | null
  readyAt: string
  drawnAt: string | null
}

/** A post within a round. */
export interface Post {
  windowId: string
  positionId: string
  title: string
  baseId: string
  baseName: string
  districtName: string
  category: 'TECHNICAL' | 'MANAGERIAL' | 'OTHER'
  major: string
  education: string
  livingAllowanceFen: number
  totalMonthlyFen: number
  lodging: string | null
  workplace: string | null
  places: number
  taken: number
  left: number
  /** Kept aside for people who were offered or drew a place. */
  held: number
  waiting: number
  door: PostDoor
  doorReason: string | null
  /** The id of my registration for this post. */
  mine: string | null
}

export interface PostDetail extends Post {
  duties: string | null
  headcount: number
  base: { name: string; address: string | null; accreditedOn: string | null }
  opensAt: string
  closesAt: string
  phase: PostPhase
  fairness: Fairness
  drawSeconds: number
  /** Over how many seconds people are let in; 0 is all at once. */
  spreadSeconds: number
  /** My own moment within the spread, the opening without one. */
  opensForMe: string
  /** What the moments were made of, once everybody has been let in. */
  slotSeed: string | null
  seedHash: string | null
  drawnAt: string | null
  readyAt: string
  myDraw: DrawEntry | null
  myWaiting: WaitingEntry | null
  facts: { label: string; value: string; clause: Clause | null }[]
}

/** Posts are public; with a token the answer also says which of them are mine. */
export const readRounds = () => request<Page<Round>>({ method: 'GET', path: '/registration-windows', query: { size: 20 } })
export const readPosts = (windowId: string, query: { q?: string; district?: string }, page: number, size: number) =>
  request<Page<Post>>({ method: 'GET', kept: true, path: `/registration-windows/${windowId}/positions`, query: { ...query, page, size } })
export const readPost = (windowId: string, positionId: string) => request<PostDetail>({ method: 'GET', path: `/registration-windows/${windowId}/positions/${positionId}` })


/** Before the opening, however far the papers are. */
export const ahead = (phase: PostPhase) => phase === 'UPCOMING' || phase === 'READY_PACK'
/** Nobody joins any more. */
export const over = (phase: PostPhase) => phase === 'CLOSING' || phase === 'CLOSED' || phase === 'RECONCILED'
