import type { AttendanceSheet, SheetState, SpotCheckState } from '@/api/attendance'

/** Where a month's sheet stands, in at most five characters. */
export const sheetWords: Record<SheetState, string> = {
  OPEN: '等签到',
  CHECKED_IN: '等带教确认',
  DISPUTED: '带教有疑问',
  CONFIRMED: '已确认',
  DROPPED: '不用签了',
}

/** Where an objection to a month stands; the backend's own words are longer. */
export const sheetObjectionWords: Record<string, string> = {
  LODGED: '等基地答复',
  ANSWERED: '等本人回话',
  AT_DISTRICT: '等认定',
  SETTLED: '已了结',
}

/** What somebody did to a month, in the history. */
export const entryWords: Record<string, string> = {
  DROP: '协议结束，不用再做',
  CONFIRM: '带教确认',
  DISPUTE: '带教有疑问',
  CONFIRM_AS_BASE: '基地代为确认',
  CONFIRM_AS_DISTRICT: '就业局核实确认',
  CORRECT: '带教更正',
  CORRECT_AS_BASE: '基地更正',
  RULE: '就业局认定',
}

/** “缺勤 1 天，病假 2 天”, or 满勤. */
export function daysText(sheet: Pick<AttendanceSheet, 'absentDays' | 'leave'>): string {
  const parts = [...(sheet.absentDays ? [`缺勤 ${sheet.absentDays} 天`] : []), ...sheet.leave.map((each) => `${each.name} ${each.days} 天`)]
  return parts.length ? parts.join('，') : '满勤'
}

/** Where a reason to look stands. */
export const spotCheckStates: Record<SpotCheckState, string> = {
  OPEN: '等抽查',
  LOOKED: '看过了',
}
