import { request, type Clause } from '@/transport'
import type { Page } from './common'

export type PostPhase = 'PLANNED' | 'UPCOMING' | 'OPEN' | 'CLOSED' | 'CANCELLED'

/** One round of registration, as everybody sees it. */
export interface Round {
  id: string
  name: string
  phase: PostPhase
  opensAt: string
  closesAt: string
  places: number
  taken: number
  positionCount: number
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
  facts: { label: string; value: string; clause: Clause | null }[]
}

/** Posts are public; with a token the answer also says which of them are mine. */
export const readRounds = () => request<Page<Round>>({ method: 'GET', path: '/registration-windows', query: { size: 20 } })
export const readPosts = (windowId: string, query: { q?: string; district?: string }, page: number, size: number) =>
  request<Page<Post>>({ method: 'GET', path: `/registration-windows/${windowId}/positions`, query: { ...query, page, size } })
export const readPost = (windowId: string, positionId: string) => request<PostDetail>({ method: 'GET', path: `/registration-windows/${windowId}/positions/${positionId}` })
