import { describe, expect, it } from 'vitest'
import type { AttendanceSheet } from '@/api/attendance'
import { everyPage } from '@/api/common'
import type { Claim, ClaimLine } from '@/api/stipend'
import { destinationOf } from '@/base/destination'
import { insuranceGap, termOf } from '@/base/insurance'
import { currentMonth, moneyOf, spanOf, traineesOf } from '@/base/roster'
import { claimAnswers, claimWords } from '@/dict/claim'

const TODAY = '2026-11-12'
const sheet = (id: string, month: number, from: string, to: string, given: Partial<AttendanceSheet> = {}) =>
  ({ id, agreementId: 'A1', trainee: { personId: 'P', name: '李样例' }, positionTitle: '测试', month, from, to, state: 'OPEN', allowedMoves: [], ...given }) as AttendanceSheet
const claim = (state: Claim['state'], lines: Partial<ClaimLine>[], allowedMoves: string[] = []) => ({ id: 'C', state, lines, allowedMoves }) as Claim

describe('an agreement signed today', () => {
  it.each([
    ['2026-11-12', '2027-05-11'],
    ['2026-08-31', '2027-02-27'],
    ['2027-08-31', '2028-02-28'],
  ])('%s runs to %s', (from, to) => expect(termOf(from, 6)).toEqual({ from, to }))

  const term = termOf('2026-11-12', 6)
  const full = { insurer: '示例保险', policyNo: 'P-1', from: '2026-11-12', to: '2027-05-11' }
  it('needs an insurance over the whole term, both days included', () => {
    expect(insuranceGap(full, term)).toBeUndefined()
    expect(insuranceGap({ ...full, to: '2027-05-10' }, term)).toMatch(/^保单要盖到 .*5月11日$/)
    expect(insuranceGap({ ...full, from: '2026-11-13' }, term)).toContain('更早开始')
    expect(insuranceGap({ ...full, insurer: ' ' }, term)).toBe('先填保险公司')
    expect(insuranceGap({ ...full, to: '' }, term)).toBe('先填保险从哪天到哪天')
    expect(insuranceGap({ ...full, to: '2027-5-11' }, term)).toContain('写成')
  })
})

describe('a trainee as the base sees it', () => {
  const one = sheet('S1', 1, '2026-10-06', '2026-11-05', { state: 'CONFIRMED' })
  const two = sheet('S2', 2, '2026-11-06', '2026-12-05')

  it('has the months in order', () => {
    expect(traineesOf([two, one]).map((trainee) => trainee.sheets.map((each) => each.month))).toEqual([[1, 2]])
    expect(currentMonth([one, two], TODAY)?.month).toBe(2)
    expect(currentMonth([one], TODAY)).toBeUndefined()
  })
  it.each([
    ['confirmed and not claimed', one, [], 'turn', '可申领'],
    ['claimed and with the bureau', one, [claim('IN_FIRST_REVIEW', [{ sheetId: 'S1', state: 'CLAIMED' }])], 'others', '在办'],
    ['returned', one, [claim('RETURNED', [{ sheetId: 'S1', state: 'CLAIMED' }], ['RESUBMIT'])], 'turn', '补正'],
    ['paid to the base', one, [claim('PAID_TO_BASE', [{ sheetId: 'S1', state: 'CLAIMED' }], ['PASS_ON'])], 'turn', '转付'],
    ['said not received', one, [claim('PAID_TO_BASE', [{ sheetId: 'S1', state: 'NOT_RECEIVED' }], ['PASS_ON'])], 'turn', '转付'],
    ['passed on', one, [claim('PASSED_ON', [{ sheetId: 'S1', state: 'PASSED_ON' }])], 'others', '在办'],
    ['received', one, [claim('CLOSED', [{ sheetId: 'S1', state: 'RECEIVED' }])], 'received', '到手'],
    ['rejected, so as if never claimed', one, [claim('REJECTED', [{ sheetId: 'S1', state: 'CLAIMED' }])], 'turn', '可申领'],
    ['running', two, [], 'current', '本月'],
    ['over without a check-in', sheet('S0', 1, '2026-09-06', '2026-10-05'), [], 'others', '等签到'],
    ['far ahead', sheet('S3', 3, '2026-12-06', '2027-01-05'), [], 'ahead', '还没到'],
  ] as const)('a month that is %s', (_, month, claims, kind, word) => {
    expect(spanOf(moneyOf([month], [...claims])[0], TODAY)).toEqual({ kind, word })
  })
})

describe('where tasks lead', () => {
  it.each([
    ['applicant-choice', { page: '/base/applicant-choice' }],
    ['/base/applicant-choice?state=CONFIRMED', { page: '/base/applicant-choice?state=CONFIRMED' }],
    ['early-end?id=A1', { page: '/base/early-end?id=A1' }],
    ['stipend-claim', { tab: 'claims' }],
    ['pass-on-proof', { tab: 'claims' }],
    ['agreement-sign', { tab: 'trainees' }],
    ['agreement-countersign', { tab: 'trainees' }],
  ])('%s', (target, destination) => expect(destinationOf(target)).toEqual(destination))
})

describe('words', () => {
  it('keeps state words within five characters and answers within fourteen', () => {
    expect(Object.values(claimWords).filter((word) => word.length < 2 || word.length > 5)).toEqual([])
    expect(Object.values(claimAnswers).filter((word) => word.length > 14)).toEqual([])
  })
})

describe('a whole list', () => {
  it('is read page by page until nothing is left', async () => {
    const all = Array.from({ length: 205 }, (_, at) => at)
    const asked: number[] = []
    const read = (page: number, size: number) => {
      asked.push(page)
      return Promise.resolve({ items: all.slice(page * size, page * size + size), total: all.length, page, size })
    }
    expect(await everyPage(read)).toEqual(all)
    expect(asked).toEqual([0, 1, 2])
  })
  it('ends on an empty page even when the total promised more', async () => {
    expect(await everyPage((page, size) => Promise.resolve({ items: [], total: 7, page, size }))).toEqual([])
  })
})
