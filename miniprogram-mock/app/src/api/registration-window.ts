import { request } from '@/transport'
import type { Page } from './common'
import type { Fairness, PostPhase } from './post'
import type { Schema } from './schema'

export type WindowPhase = PostPhase
export type WindowState = 'PLANNED' | 'PUBLISHED' | 'CANCELLED' | 'RECONCILED'
export type WindowMove = 'PUBLISH' | 'CANCEL' | 'SEAL'

/** The time in which filed posts may be registered for. */
export interface RegistrationWindow {
  id: string
  name: string
  state: WindowState
  phase: WindowPhase
  opensAt: string
  closesAt: string
  places: number
  taken: number
  held: number
  fairness: Fairness
  drawSeconds: number
  spreadSeconds: number
  seedHash: string | null
  readyAt: string
  drawnAt: string | null
  positionCount: number
  cancelReason: string | null
  allowedMoves: WindowMove[]
}

export const readWindows = (page: number, size: number) => request<Page<RegistrationWindow>>({ method: 'GET', path: '/registration-windows', query: { page, size } })

export const readWindow = (id: string) => request<RegistrationWindow>({ method: 'GET', path: `/registration-windows/${id}` })

/** How many people an officer is about to have told of an opening, or how far the telling has come. */
export type WindowAnnouncement = Schema<'WindowAnnouncementView'>
export const readAnnouncement = (id: string) => request<WindowAnnouncement>({ method: 'GET', path: `/registration-windows/${id}/announcement` })

/** What a window gave, counted from the rows, with the checks that must hold. */
export interface WindowReport {
  windowId: string
  windowName: string
  posts: { positionId: string; title: string; baseName: string; places: number; taken: number; active: number; released: number; held: number; waiting: number; arrived: number }[]
  checks: { name: string; one: number; other: number; holds: boolean }[]
  agrees: boolean
  countedAt: string
  sealedAt: string | null
  sha256: string | null
}

export const readReport = (id: string) => request<WindowReport>({ method: 'GET', path: `/registration-windows/${id}/report` })

/** How the rush goes; the counts of taps are of the server that answers. */
export interface WindowLive {
  asOf: string
  places: number
  taken: number
  arrivals: number
  accepts: number
  refusals: Record<string, number>
  inLine: number
  commits: number
  rowsPerCommit: number
  commitMillis: number
  slowestCommitMillis: number
  oldestUnknownMillis: number
  followUpsOwed: number
  stopped: string[]
}

export const readLive = (id: string) => request<WindowLive>({ method: 'GET', path: `/registration-windows/${id}/live` })
