import { request } from '@/transport'
import type { Held, Page } from './common'

export type SheetState = 'OPEN' | 'CHECKED_IN' | 'CONFIRMED'
export type SheetGroup = 'TO_CONFIRM' | 'UPCOMING' | 'CONFIRMED'

/** One month of one trainee: checked in by the trainee, confirmed by the mentor. */
export interface AttendanceSheet extends Omit<Held, 'dueProvisional'> {
  id: string
  agreementId: string
  trainee: { personId: string; name: string }
  baseName: string
  positionTitle: string
  /** 1 to 6. */
  month: number
  from: string
  to: string
  state: SheetState
  checkInOpensOn: string
  checkInClosesOn: string
  confirmDue: string
  checkedInAt: string | null
  late: boolean
  note: string | null
  confirmedAt: string | null
  confirmedBy: string | null
  absentDays: number | null
  leaveDays: number | null
  remark: string | null
}

/** What one signature over several sheets came to. */
export interface ConfirmationOutcome {
  confirmed: AttendanceSheet[]
  failed: { sheetId: string; code: string; detail: string }[]
}

export const readMySheets = () => request<AttendanceSheet[]>({ method: 'GET', path: '/me/attendance-sheets' })
export const readSheet = (id: string) => request<AttendanceSheet>({ method: 'GET', path: `/attendance-sheets/${id}` })
export const readBaseSheets = (baseId: string, group: SheetGroup, page = 0, size = 20) =>
  request<Page<AttendanceSheet>>({ method: 'GET', path: `/bases/${baseId}/attendance-sheets`, query: { group, page, size } })
