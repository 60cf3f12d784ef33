import type { Fairness } from '@/api/post'
import { instantAt, isDay, isTime, type Instant } from '@/shared/dates'

/** A window while it is being written; kept on the phone until it is saved. */
export interface WindowDraft {
  name: string
  opensDay: string
  opensTime: string
  closesDay: string
  closesTime: string
  /** All filed posts of a district, or posts picked one by one. */
  by: 'DISTRICT' | 'PICKED'
  districtCode: string
  picked: { id: string; headcount: number }[]
  /** How places are given when more come than there are places. */
  fairness: Fairness
  drawSeconds: number
  /** First come: over how many seconds people are let in; 0 is all at once. */
  spreadSeconds: number
}

export interface WindowBody {
  name: string
  opensAt: Instant
  closesAt: Instant
  districtCode?: string
  positionIds?: string[]
  fairness?: Fairness
  drawSeconds?: number
  spreadSeconds?: number
}

export const newWindow = (): WindowDraft => ({ name: '', opensDay: '', opensTime: '09:00', closesDay: '', closesTime: '18:00', by: 'DISTRICT', districtCode: '', picked: [], fairness: 'FIRST_COME', drawSeconds: 60, spreadSeconds: 0 })

/** The first thing that still has to be filled in, as a sentence; undefined when it can be saved. */
export function gapOf(draft: WindowDraft, now: number): string | undefined {
  if (!draft.name.trim()) return '先起个名字'
  if (!isDay(draft.opensDay) || !isTime(draft.opensTime)) return '开放时间写成 2026-12-01 09:00 这样'
  if (!isDay(draft.closesDay) || !isTime(draft.closesTime)) return '截止时间写成 2026-12-05 18:00 这样'
  const opens = Date.parse(instantAt(draft.opensDay, draft.opensTime))
  const closes = Date.parse(instantAt(draft.closesDay, draft.closesTime))
  if (closes <= opens) return '截止要晚于开放'
  if (closes <= now) return '截止时间已经过去了'
  if (draft.fairness === 'DRAW' && !(draft.drawSeconds >= 10 && draft.drawSeconds <= 3600)) return '抽签登记从 10 到 3600 秒'
  if (draft.by === 'DISTRICT') return draft.districtCode ? undefined : '选一个区县'
  return draft.picked.length > 0 ? undefined : '至少挑一个岗位'
}

export function bodyOf(draft: WindowDraft): WindowBody {
  return {
    name: draft.name.trim(),
    opensAt: instantAt(draft.opensDay, draft.opensTime),
    closesAt: instantAt(draft.closesDay, draft.closesTime),
    ...(draft.fairness === 'DRAW' ? { fairness: draft.fairness, drawSeconds: draft.drawSeconds } : { spreadSeconds: draft.spreadSeconds }),
    ...(draft.by === 'DISTRICT' ? { districtCode: draft.districtCode } : { positionIds: draft.picked.map((post) => post.id) }),
  }
}

export const placesOf = (draft: WindowDraft) => draft.picked.reduce((sum, post) => sum + post.headcount, 0)
