import { download, request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type SheetState = 'OPEN' | 'CHECKED_IN' | 'DISPUTED' | 'CONFIRMED' | 'DROPPED'
export type SheetGroup = 'TO_CONFIRM' | 'UPCOMING' | 'CONFIRMED'

/** One month of one trainee, 1 to 6: checked in by the trainee, confirmed by the mentor. */
export type AttendanceSheet = WithState<'AttendanceSheetView', SheetState>

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
export const readSheet = (id: string) => request<AttendanceSheet>({ method: 'GET', path: `/attendance-sheets/${id}` })
export const readBaseCases = (baseId: string) => request<AttendanceSheet[]>({ method: 'GET', path: `/bases/${baseId}/attendance-cases` })
export const readOfficeCases = (page = 0, size = 20) => request<Page<AttendanceSheet>>({ method: 'GET', path: '/attendance-cases', query: { page, size } })

export type LeaveType = Schema<'LeaveType'>
export const readLeaveTypes = () => request<LeaveType[]>({ method: 'GET', path: '/policy/leave-types' })

/** Days of a month as somebody enters them: leave by the code of its type. */
export interface DaysEntered {
  absentDays: number
  leave: Record<string, number>
}

/** What stands entered already, to begin from. */
export function enteredOf(sheet: AttendanceSheet): DaysEntered {
  return { absentDays: sheet.absentDays ?? 0, leave: Object.fromEntries(sheet.leave.map((each) => [each.type, each.days])) }
}
export function leaveBody(days: DaysEntered): { type: string; days: number }[] {
  return Object.entries(days.leave)
    .filter(([, count]) => count > 0)
    .map(([type, count]) => ({ type, days: count }))
}

/** What a mentor would leave behind. */
export type HandOver = Schema<'HandOverView'>
export const readHandOver = (baseId: string, from: string) => request<HandOver>({ method: 'GET', path: `/bases/${baseId}/mentor-hand-over`, query: { from } })

export type SpotCheckState = 'OPEN' | 'LOOKED'
/** A pattern in a base's confirmed months that is worth a look. */
export type SpotCheck = WithState<'SpotCheckView', SpotCheckState>
export const readSpotChecks = (state: SpotCheckState, page = 0, size = 20) => request<Page<SpotCheck>>({ method: 'GET', path: '/spot-checks', query: { state, page, size } })
/** Months that end between two days; of one base, or of all that the caller's office oversees. */
export const downloadAttendance = (query: { from: string; to: string; baseId?: string }) => download('/attendance/export.xlsx', query)
