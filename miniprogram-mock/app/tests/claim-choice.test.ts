import { describe, expect, it } from 'vitest'
import type { Check } from '@/api/common'
import type { ClaimDraft, ClaimLine, DraftLine, LineState } from '@/api/stipend'
import { blockedOf, choiceOf, gapPeople, gapsOf, linesToPassOn, stillLeftOut } from '@/base/claim-choice'

const check = (code: string, holds: boolean): Check => ({ code, question: code, holds, warns: false, fact: '', advice: null, clause: { documentNo: '兰人社发〔2016〕17号', article: '第十六条', label: '17号 第十六条' } })
const line = (sheetId: string, given: Partial<DraftLine> = {}): DraftLine => ({
  sheetId,
  agreementId: 'A1',
  traineeName: '李样例',
  month: 1,
  from: '2026-10-06',
  to: '2026-11-05',
  amountFen: 100000,
  checks: [check('STP-101', true)],
  ...given,
})
const draft = (ready: DraftLine[], blocked: DraftLine[] = []): ClaimDraft => ({ baseId: 'B', ratePerMonthFen: 100000, ready, blocked, totalFen: ready.length * 100000 })

describe('what a base claims', () => {
  it('is everything that is ready, unless something is left out', () => {
    const all = draft([line('S1'), line('S2', { month: 2, amountFen: 95050 }), line('S3', { agreementId: 'A2' })])
    expect(choiceOf(all, [])).toEqual({ sheetIds: ['S1', 'S2', 'S3'], people: 2, months: 3, totalFen: 295050 })
    expect(choiceOf(all, ['S3'])).toEqual({ sheetIds: ['S1', 'S2'], people: 1, months: 2, totalFen: 195050 })
    expect(choiceOf(all, ['S1', 'S2', 'S3'])).toEqual({ sheetIds: [], people: 0, months: 0, totalFen: 0 })
  })
  it('forgets a left-out month that is no longer there', () => {
    expect(stillLeftOut(draft([line('S1')]), ['S1', 'S9'])).toEqual(['S1'])
  })
  it('tells every failing check at once, and one missing thing for several trainees is one gap', () => {
    const failing = [check('STP-107', false), check('STP-104', false), check('STP-101', true)]
    const blocked = blockedOf(draft([], [line('S1', { checks: failing }), line('S2', { checks: [check('STP-107', false)] })]), '2026-11-12')
    expect(blocked.gaps).toBe(2)
    expect(blocked.lacking.map((each) => each.failing.map((one) => one.code))).toEqual([['STP-107', 'STP-104'], ['STP-107']])
  })
  it('tells what several months lack once, with their people', () => {
    const lines = ['S1', 'S2', 'S3', 'S4'].map((id) => line(id, { traineeName: `${id}某`, checks: [check('STP-104', false)] }))
    const gaps = gapsOf(blockedOf(draft([], [...lines, line('S5', { checks: [check('STP-107', false)] })]), '2026-11-12'))
    expect(gaps.map((gap) => [gap.check.code, gap.lines.length])).toEqual([['STP-104', 4], ['STP-107', 1]])
    expect(gapPeople(gaps[0].lines)).toBe('S1某第\u00a01\u00a0个月、S2某第\u00a01\u00a0个月、S3某第\u00a01\u00a0个月等 4 笔')
  })
  it('a month that is not over lacks nothing, it is only early', () => {
    const running = line('S1', { to: '2026-11-12', checks: [check('STP-102', false), check('STP-103', false)] })
    expect(blockedOf(draft([], [running]), '2026-11-12')).toEqual({ lacking: [], ahead: [running], gaps: 0 })
    expect(blockedOf(draft([], [running]), '2026-11-13').gaps).toBe(2)
  })
})

describe('what a base has still to pass on', () => {
  it.each<[LineState, boolean]>([
    ['CLAIMED', true],
    ['NOT_RECEIVED', true],
    ['PASSED_ON', false],
    ['RECEIVED', false],
  ])('%s: %s', (state, waits) => {
    const one = { id: 'L', state } as ClaimLine
    expect(linesToPassOn([one])).toEqual(waits ? [one] : [])
  })
})
