import { describe, expect, it } from 'vitest'
import { countdownText, dayOf, dayText, deadlineText, dueText, exactTimeText, heldText, instantText, monthText, nearText, plainDays, plusDays, rangeText, untilText, weekdayText, workingDaysText } from '@/shared/dates'

const TODAY = '2026-11-12'

describe('dates as people say them', () => {
  it('leaves this year out and names any other', () => {
    expect(dayText('2026-11-06', TODAY)).toBe('11月6日')
    expect(dayText('2027-01-05', TODAY)).toBe('2027年1月5日')
    expect(monthText('2026-10', TODAY)).toBe('10 月')
    expect(monthText('2025-12', TODAY)).toBe('2025 年 12 月')
  })
  it('says ranges with 至', () => expect(rangeText('2026-11-06', '2026-12-05', TODAY)).toBe('11月6日 至 12月5日'))
  it('says the year of a range once, and both when they differ', () => {
    expect(rangeText('2027-01-22', '2027-02-21', TODAY)).toBe('2027年1月22日 至 2月21日')
    expect(rangeText('2026-12-22', '2027-01-21', TODAY)).toBe('12月22日 至 2027年1月21日')
    expect(rangeText('2026-12-22', '2027-01-21', '2027-03-01')).toBe('2026年12月22日 至 2027年1月21日')
  })
  it('says the days inside a sentence of the server, and leaves codes alone', () => {
    expect(plainDays('2026-11-22 达成意向，应在 2026-11-29 前签', TODAY)).toBe('11月22日 达成意向，应在 11月29日 前签')
    expect(plainDays('2026-12-22 至 2027-01-21，1000.00 元', TODAY)).toBe('12月22日 至 2027年1月21日，1000.00\u00a0元')
    expect(plainDays('SL-2026-11-22-3，2026-02-30', TODAY)).toBe('SL-2026-11-22-3，2026-02-30')
  })
  it('says a last day of the server with its weekday', () => expect(plainDays('最晚 2026-11-20', TODAY)).toBe('最晚 11月20日 周五'))
  it('says by how much a last day is over', () => {
    expect(dueText('2026-11-12', '确认', TODAY)).toBe('最晚 11月12日 周四 确认')
    expect(dueText('2026-11-10', '确认', TODAY)).toBe('最晚 11月10日 周二 确认，已超 2 天')
  })
  it('gives midnight to the day that is over', () => {
    expect(untilText('2026-12-22T16:00:00Z', TODAY)).toBe('12月22日 24:00')
    expect(untilText('2026-12-22T10:00:00Z', TODAY)).toBe('12月22日 18:00')
  })
  it('says today and tomorrow, and nothing further', () => {
    expect(nearText('2026-11-12', TODAY)).toBe('今天')
    expect(nearText('2026-11-13', TODAY)).toBe('明天')
    expect(nearText('2026-11-14', TODAY)).toBe('11月14日')
    expect(nearText('2026-11-11', TODAY)).toBe('11月11日')
  })
  it('names the weekday', () => expect(weekdayText('2026-11-12', TODAY)).toBe('11月12日 周四'))
  it('ends a policy day at 24:00', () => expect(deadlineText('2026-11-17', TODAY)).toBe('11月17日 24:00'))
  it('never calls working days bare days', () => expect(workingDaysText(4)).toBe('4 个工作日'))
})

describe('one zone for everybody', () => {
  it('takes the China day on both sides of midnight', () => {
    expect(dayOf('2026-11-11T15:59:59Z')).toBe('2026-11-11')
    expect(dayOf('2026-11-11T16:00:00Z')).toBe('2026-11-12')
    expect(instantText('2026-11-10T07:20:00Z', TODAY)).toBe('11月10日 15:20')
  })
  it('carries seconds where a clock is compared', () => {
    expect(exactTimeText('2026-11-12T01:00:00Z')).toBe('9:00:00')
    expect(exactTimeText('2026-11-12T01:00:41.077Z')).toBe('9:00:41.077')
  })
  it('counts the days a case is held, and the first is today', () => {
    expect(heldText('2026-11-12T02:00:00Z', TODAY)).toBe('今天')
    expect(heldText('2026-11-10', TODAY)).toBe('已 2 天')
  })
  it('walks over the end of a year', () => expect(plusDays('2026-12-31', 1)).toBe('2027-01-01'))
})

describe('countdown', () => {
  it.each([
    [1122, '18:42'],
    [12, '00:12'],
    [11.2, '00:12'],
    [3600, '01:00:00'],
    [0, '00:00'],
    [-5, '00:00'],
  ])('%d seconds are %s', (seconds, text) => expect(countdownText(seconds)).toBe(text))
})
