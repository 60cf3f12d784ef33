import { describe, expect, it } from 'vitest'
import type { AttendanceSheet } from '@/api/attendance'
import { attendedDays, boardOf, confirmableFrom, groupsOf, namesText, nextOfEach, unusual, type Answers } from '@/base/month-board'

const TODAY = '2026-11-12'

function sheet(id: string, given: Partial<AttendanceSheet> = {}): AttendanceSheet {
  return {
    id,
    agreementId: `A-${id}`,
    trainee: { personId: `P-${id}`, name: id },
    baseName: '金城示例科技',
    positionTitle: '测试',
    month: 3,
    from: '2026-10-06',
    to: '2026-11-05',
    state: 'CHECKED_IN',
    checkInOpensOn: '2026-10-31',
    checkInClosesOn: '2026-11-10',
    confirmDue: '2026-11-15',
    checkedInAt: '2026-11-06T01:00:00Z',
    madeAt: null,
    dueProvisional: false,
    late: false,
    note: null,
    confirmedAt: null,
    confirmedBy: null,
    absentDays: null,
    leaveDays: null,
    leave: [],
    turn: null,
    objection: null,
    objectUntil: null,
    history: [],
    remark: null,
    holder: { name: '王立秋', role: '带教老师' },
    since: '2026-11-06T01:00:00Z',
    due: '2026-11-15',
    allowedMoves: ['CONFIRM'],
    ...given,
  }
}
const ids = (sheets: AttendanceSheet[]) => sheets.map((each) => each.id)

describe('the months a supervisor confirms', () => {
  it('looks first at a late check-in and at a word from the trainee, and at nothing else', () => {
    expect(unusual(sheet('甲'))).toBe(false)
    expect(unusual(sheet('甲', { late: true }))).toBe(true)
    expect(unusual(sheet('甲', { note: '8 日请了假' }))).toBe(true)
    expect(unusual(sheet('甲', { note: '' }))).toBe(false)
  })
  it('names of the months to come only each person’s next one', () => {
    const later = sheet('甲5', { agreementId: 'A', to: '2027-02-05' })
    const next = sheet('甲4', { agreementId: 'A', to: '2027-01-05' })
    expect(ids(nextOfEach([later, sheet('乙4', { to: '2026-12-31' }), next]))).toEqual(['乙4', '甲4'])
  })
  it('signs for everybody who is not unusual with one signature', () => {
    const board = boardOf([sheet('甲'), sheet('乙', { late: true }), sheet('丙')], {}, TODAY)
    expect(ids(board.first)).toEqual(['乙'])
    expect(ids(board.rest).sort()).toEqual(['丙', '甲'])
  })
  it('signs for an unusual one only after the supervisor said the whole month', () => {
    const sheets = [sheet('甲'), sheet('乙', { late: true })]
    expect(ids(boardOf(sheets, {}, TODAY).rest)).toEqual(['甲'])
    const answered = boardOf(sheets, { 乙: 'FULL' }, TODAY)
    expect(ids(answered.rest).sort()).toEqual(['乙', '甲'])
    expect(ids(answered.first)).toEqual(['乙'])
  })
  it('keeps one who was put aside out of the signature and in sight', () => {
    const answers: Answers = { 甲: 'LATER' }
    const board = boardOf([sheet('甲'), sheet('乙')], answers, TODAY)
    expect(ids(board.first)).toEqual(['甲'])
    expect(ids(board.rest)).toEqual(['乙'])
  })
  it('never signs what the server does not allow: not over, not checked in, already confirmed', () => {
    const board = boardOf(
      [
        sheet('未满', { to: '2026-11-12', allowedMoves: [], state: 'CHECKED_IN' }),
        sheet('没签到', { allowedMoves: [], state: 'OPEN', checkedInAt: null }),
        sheet('已确认', { allowedMoves: [], state: 'CONFIRMED' }),
      ],
      { 未满: 'FULL', 没签到: 'FULL', 已确认: 'FULL' },
      TODAY,
    )
    expect(board.rest).toEqual([])
    expect(ids(board.ahead)).toEqual(['未满'])
    expect(ids(board.silent)).toEqual(['没签到'])
  })
  it('a month that ends today is not over; it can be confirmed from tomorrow', () => {
    const endsToday = sheet('甲', { to: TODAY, allowedMoves: [], state: 'OPEN' })
    expect(ids(boardOf([endsToday], {}, TODAY).ahead)).toEqual(['甲'])
    expect(ids(boardOf([endsToday], {}, '2026-11-13').silent)).toEqual(['甲'])
    expect(confirmableFrom(endsToday)).toBe('2026-11-13')
  })
  it('puts the nearest deadline first', () => {
    const board = boardOf([sheet('晚', { confirmDue: '2026-11-20' }), sheet('早', { confirmDue: '2026-11-13' })], {}, TODAY)
    expect(ids(board.plain)).toEqual(['早', '晚'])
  })
  it('previews the signature by month, with a few names', () => {
    const groups = groupsOf([sheet('甲'), sheet('乙'), sheet('丙', { from: '2026-10-10', to: '2026-11-09' })])
    expect(groups).toEqual([
      { from: '2026-10-06', to: '2026-11-05', names: ['甲', '乙'] },
      { from: '2026-10-10', to: '2026-11-09', names: ['丙'] },
    ])
    expect(namesText(['甲', '乙', '丙'])).toBe('甲、乙、丙')
    expect(namesText(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙等')
  })
  it('counts the days that remain as attended, first and last day included', () => {
    expect(attendedDays(sheet('甲'), 0, 0)).toBe(31)
    expect(attendedDays(sheet('甲'), 2, 1)).toBe(28)
  })
})
