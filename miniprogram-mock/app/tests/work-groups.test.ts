import { describe, expect, it } from 'vitest'
import type { ClockGroup, ReviewLine } from '@/api/review'
import { groupByClock, pressingText } from '@/bureau/work-groups'

const line = (id: string, clockGroup: ClockGroup | null) => ({ id, clockGroup }) as ReviewLine

describe('待办按时限分组', () => {
  it('puts the overdue first and keeps the order of the office within a group', () => {
    const groups = groupByClock([line('late', 'OVERDUE'), line('today', 'SOON'), line('tomorrow', 'SOON'), line('next', 'LATER')])
    expect(groups.map((group) => group.key)).toEqual(['OVERDUE', 'SOON', 'LATER'])
    expect(groups[1].lines.map((each) => each.id)).toEqual(['today', 'tomorrow'])
  })

  it('leaves out a group that nothing is in', () => {
    expect(groupByClock([line('next', 'LATER')]).map((group) => group.title)).toEqual(['之后'])
  })

  it('counts a case without a clock among those that come later', () => {
    expect(groupByClock([line('late', 'OVERDUE'), line('uncounted', null)])[1].lines[0].id).toBe('uncounted')
  })

  it('knows that only the last group can go on when more pages are to come', () => {
    const groups = groupByClock([line('late', 'OVERDUE'), line('today', 'SOON')], 30)
    expect(groups.map((group) => group.open)).toEqual([false, true])
    expect(groupByClock([line('late', 'OVERDUE')], 1)[0].open).toBe(false)
  })

  it('says what presses, and nothing when nothing does', () => {
    expect(pressingText(groupByClock([line('a', 'OVERDUE'), line('b', 'SOON'), line('c', 'SOON'), line('d', 'LATER')]))).toBe('1 件已超时，2 件今明两天到期')
    expect(pressingText(groupByClock([line('d', 'LATER')]))).toBeUndefined()
  })

  it('does not pretend to know a number that the next page may raise', () => {
    expect(pressingText(groupByClock([line('a', 'OVERDUE')], 30))).toBe('1 件以上已超时')
  })
})
