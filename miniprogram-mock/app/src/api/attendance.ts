import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type SheetState = 'OPEN' | 'CHECKED_IN' | 'CONFIRMED' | 'DROPPED'
export type SheetGroup = 'TO_CONFIRM' | 'UPCOMING' | 'CONFIRMED'

/** One month of one trainee, 1 to 6: checked in by the trainee, confirmed by the mentor. */
export type AttendanceSheet = WithState<'SheetView', SheetState>

/** What one signature over several sheets came to. */
export interface ConfirmationOutcome {
  confirmed: AttendanceSheet[]
  failed: Schema<'Confirmations.Failed'>[]
}

export type StandIn = Schema<'StandInView'>

export const readStandIns = (baseId: string) => request<StandIn[]>({ method: 'GET', path: `/bases/${baseId}/stand-ins` })
export const readMySheets = () => request<AttendanceSheet[]>({ method: 'GET', path: '/me/attendance-sheets' })
export const readBaseSheets = (baseId: string, group: SheetGroup, page = 0, size = 20) =>
  request<Page<AttendanceSheet>>({ method: 'GET', path: `/bases/${baseId}/attendance-sheets`, query: { group, page, size } })
