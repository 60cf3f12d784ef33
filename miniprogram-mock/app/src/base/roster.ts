import type { AttendanceSheet } from '@/api/attendance'
import type { Claim, ClaimLine } from '@/api/stipend'
import type { Span } from '@/components/month-bridge.vue'
import { sheetWords } from '@/dict/attendance'
import type { Day } from '@/shared/dates'

/** One trainee with the months laid out so far. */
export interface TraineeMonths {
  agreementId: string
  name: string
  positionTitle: string
  sheets: AttendanceSheet[]
}

/** The trainees behind a pile of sheets, by name; each with the months in order. */
export function traineesOf(sheets: AttendanceSheet[]): TraineeMonths[] {
  const trainees = new Map<string, TraineeMonths>()
  for (const sheet of sheets) {
    const known = trainees.get(sheet.agreementId)
    if (known) known.sheets.push(sheet)
    else trainees.set(sheet.agreementId, { agreementId: sheet.agreementId, name: sheet.trainee.name, positionTitle: sheet.positionTitle, sheets: [sheet] })
  }
  const found = [...trainees.values()]
  found.forEach((trainee) => trainee.sheets.sort((one, other) => one.month - other.month))
  return found.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}

/** The month that runs today; undefined before the first and after the last. */
export function currentMonth(sheets: AttendanceSheet[], today: Day): AttendanceSheet | undefined {
  return sheets.find((sheet) => sheet.from <= today && today <= sheet.to)
}

/** A month with what became of its money, as far as it has come. */
export interface MoneyMonth {
  sheet: AttendanceSheet
  claim?: Claim
  line?: ClaimLine
}

/** Joins months and claims; a rejected claim holds nothing, so its months are as unclaimed. */
export function moneyOf(sheets: AttendanceSheet[], claims: Claim[]): MoneyMonth[] {
  const live = claims.filter((claim) => claim.state !== 'REJECTED')
  return sheets.map((sheet) => {
    for (const claim of live) {
      const line = claim.lines.find((each) => each.sheetId === sheet.id)
      if (line) return { sheet, claim, line }
    }
    return { sheet }
  })
}

/** One span of the bridge as the base sees it: 青 where the base itself has to move. */
export function spanOf({ sheet, claim, line }: MoneyMonth, today: Day): Span {
  if (line?.state === 'RECEIVED') return { kind: 'received', word: '到手' }
  if (claim && line) {
    if (claim.allowedMoves.includes('PASS_ON') && line.state !== 'PASSED_ON') return { kind: 'turn', word: '转付' }
    if (claim.allowedMoves.includes('RESUBMIT')) return { kind: 'turn', word: '补正' }
    return { kind: 'others', word: '在办' }
  }
  if (sheet.state === 'CONFIRMED') return { kind: 'turn', word: '可申领' }
  if (sheet.to < today) return { kind: 'others', word: sheet.state === 'OPEN' ? sheetWords.OPEN : '等确认' }
  return sheet.from <= today ? { kind: 'current', word: '本月' } : { kind: 'ahead', word: '还没到' }
}
