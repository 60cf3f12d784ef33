import type { AttendanceSheet } from '@/api/attendance'
import { daysText, sheetWords } from '@/dict/attendance'
import { dayText, instantText, rangeText } from '@/shared/dates'

export interface CheckInRow {
  id: string
  month: number
  note: string
  kind: 'turn' | 'others' | 'passed' | 'clock' | 'plain'
  word: string
}

export interface CheckInView {
  answer: string
  /** The month that matters now: the one to check in, otherwise the one waiting, otherwise the next. */
  sheet?: AttendanceSheet
  rows: CheckInRow[]
}

export function checkInView(sheets: AttendanceSheet[]): CheckInView {
  const inOrder = [...sheets].sort((one, other) => one.month - other.month)
  const due = inOrder.find((sheet) => sheet.allowedMoves.includes('CHECK_IN'))
  const waiting = inOrder.find((sheet) => sheet.state === 'CHECKED_IN')
  const next = inOrder.find((sheet) => sheet.state === 'OPEN')
  const sheet = due ?? waiting ?? next
  return { answer: answerOf(due, waiting, next), sheet, rows: inOrder.map(rowOf) }
}

function answerOf(due?: AttendanceSheet, waiting?: AttendanceSheet, next?: AttendanceSheet): string {
  if (due) return `第 ${due.month} 个月可以签了`
  if (waiting) return `第 ${waiting.month} 个月已签到`
  if (next) return `${dayText(next.checkInOpensOn)} 起再签`
  return '六个月都签完了'
}

function rowOf(sheet: AttendanceSheet): CheckInRow {
  const base = { id: sheet.id, month: sheet.month }
  if (sheet.objection && sheet.objection.state !== 'SETTLED') return { ...base, note: confirmedNote(sheet), kind: 'clock', word: '有异议' }
  if (sheet.state === 'CONFIRMED') return { ...base, note: confirmedNote(sheet), kind: 'passed', word: sheetWords.CONFIRMED }
  if (sheet.state === 'DROPPED') return { ...base, note: '见习提前结束，这个月不算', kind: 'plain', word: sheetWords.DROPPED }
  if (sheet.state === 'DISPUTED') return { ...base, note: '带教提了疑问，基地在核实', kind: 'clock', word: '在核实' }
  if (sheet.state === 'CHECKED_IN') return { ...base, note: sheet.checkedInAt ? `${instantText(sheet.checkedInAt)} 签到${sheet.late ? '（补签）' : ''}` : '已签到', kind: 'others', word: sheet.turn === 'DISTRICT' ? '就业局在办' : sheet.turn === 'BASE' ? '基地在办' : '带教在办' }
  if (sheet.allowedMoves.includes('CHECK_IN')) return { ...base, note: rangeText(sheet.from, sheet.to), kind: 'turn', word: '轮到你' }
  return { ...base, note: rangeText(sheet.from, sheet.to), kind: 'plain', word: '还没到' }
}

function confirmedNote(sheet: AttendanceSheet): string {
  const words = daysText(sheet)
  return sheet.confirmedBy ? `${sheet.confirmedBy} 确认，${words}` : words
}
