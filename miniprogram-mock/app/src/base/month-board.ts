import type { AttendanceSheet } from '@/api/attendance'
import { daysBetween, plusDays, type Day } from '@/shared/dates'

/** What the supervisor said about one sheet before signing: here the whole month, or not to be signed yet. */
export type Answer = 'FULL' | 'LATER'
export type Answers = Record<string, Answer>

/** The months of a supervisor's trainees in the order in which they want looking at. */
export interface MonthBoard {
  /** Unusual, or put aside: looked at one by one. */
  first: AttendanceSheet[]
  /** Nothing unusual about them. */
  plain: AttendanceSheet[]
  /** What one signature covers now: the plain ones, and of the first those that were answered with the whole month. */
  rest: AttendanceSheet[]
  /** The month is over and the trainee has not checked in; nobody can sign for that. */
  silent: AttendanceSheet[]
  /** The month is not over yet. */
  ahead: AttendanceSheet[]
}

/** A late check-in or a word from the trainee is worth a look before signing. It is no proof of anything. */
export function unusual(sheet: AttendanceSheet): boolean {
  return sheet.late || Boolean(sheet.note)
}

export function boardOf(sheets: AttendanceSheet[], answers: Answers, today: Day): MonthBoard {
  const board: MonthBoard = { first: [], plain: [], rest: [], silent: [], ahead: [] }
  for (const sheet of [...sheets].sort(byUrgency)) {
    if (sheet.state === 'CONFIRMED') continue
    if (!sheet.allowedMoves.includes('CONFIRM')) {
      const kept = sheet.to < today ? board.silent : board.ahead
      kept.push(sheet)
      continue
    }
    const answer = answers[sheet.id]
    const looked = unusual(sheet) || answer === 'LATER'
    if (looked) board.first.push(sheet)
    else board.plain.push(sheet)
    if (answer === 'FULL' || !looked) board.rest.push(sheet)
  }
  return board
}

/** Sheets of the same month together, with a few names: what one signature is about to cover. */
export function groupsOf(sheets: AttendanceSheet[]): { from: Day; to: Day; names: string[] }[] {
  const groups = new Map<string, { from: Day; to: Day; names: string[] }>()
  for (const sheet of sheets) {
    const key = `${sheet.from}/${sheet.to}`
    const group = groups.get(key) ?? { from: sheet.from, to: sheet.to, names: [] }
    group.names.push(sheet.trainee.name)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** “赵白露、周惊蛰、陈立夏等”. */
export function namesText(names: string[], shown = 3): string {
  return names.length > shown ? `${names.slice(0, shown).join('、')}等` : names.join('、')
}

/** Of several months of one person only the first to come. */
export function nextOfEach(sheets: AttendanceSheet[]): AttendanceSheet[] {
  const inOrder = [...sheets].sort((one, other) => one.to.localeCompare(other.to))
  return inOrder.filter((sheet, at) => inOrder.findIndex((each) => each.agreementId === sheet.agreementId) === at)
}

/** The first day on which a month can be confirmed and claimed: the day after its last. */
export function confirmableFrom(month: { to: Day }): Day {
  return plusDays(month.to, 1)
}

/** The days of a month that remain as attended. */
export function attendedDays(sheet: AttendanceSheet, absentDays: number, leaveDays: number): number {
  return daysBetween(sheet.from, sheet.to) + 1 - absentDays - leaveDays
}

function byUrgency(one: AttendanceSheet, other: AttendanceSheet): number {
  return one.confirmDue.localeCompare(other.confirmDue) || one.trainee.name.localeCompare(other.trainee.name, 'zh-CN')
}
