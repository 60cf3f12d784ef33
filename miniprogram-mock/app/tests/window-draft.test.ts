import { describe, expect, it } from 'vitest'
import { bodyOf, gapOf, newWindow, placesOf, type WindowDraft } from '@/bureau/window-draft'

const NOW = Date.parse('2026-11-12T09:00:00+08:00')
const ready: WindowDraft = { ...newWindow(), name: '冬季第一批', opensDay: '2026-12-01', closesDay: '2026-12-05', by: 'DISTRICT', districtCode: '620102' }

describe('报名时段的草稿', () => {
  it('names the first thing that is missing', () => {
    expect(gapOf({ ...ready, name: ' ' }, NOW)).toBe('先起个名字')
    expect(gapOf({ ...ready, opensDay: '12月1日' }, NOW)).toBe('开放时间写成 2026-12-01 09:00 这样')
    expect(gapOf({ ...ready, opensDay: '2026-02-30' }, NOW)).toBe('开放时间写成 2026-12-01 09:00 这样')
    expect(gapOf({ ...ready, closesTime: '24:00' }, NOW)).toBe('截止时间写成 2026-12-05 18:00 这样')
    expect(gapOf({ ...ready, districtCode: '' }, NOW)).toBe('选一个区县')
    expect(gapOf({ ...ready, by: 'PICKED' }, NOW)).toBe('至少挑一个岗位')
    expect(gapOf(ready, NOW)).toBeUndefined()
  })

  it('wants the end after the beginning, to the minute', () => {
    expect(gapOf({ ...ready, closesDay: '2026-12-01', closesTime: '09:00' }, NOW)).toBe('截止要晚于开放')
    expect(gapOf({ ...ready, closesDay: '2026-12-01', closesTime: '09:01' }, NOW)).toBeUndefined()
  })

  it('refuses a window that would be over already', () => {
    expect(gapOf({ ...ready, opensDay: '2026-11-01', closesDay: '2026-11-12', closesTime: '09:00' }, NOW)).toBe('截止时间已经过去了')
  })

  it('sends China time, and either a district or posts, never both', () => {
    expect(bodyOf(ready)).toEqual({ name: '冬季第一批', opensAt: '2026-12-01T09:00:00+08:00', closesAt: '2026-12-05T18:00:00+08:00', spreadSeconds: 0, districtCode: '620102' })
    const picked = { ...ready, by: 'PICKED' as const, picked: [{ id: 'P1', headcount: 3 }, { id: 'P2', headcount: 4 }] }
    expect(bodyOf(picked)).not.toHaveProperty('districtCode')
    expect(bodyOf(picked).positionIds).toEqual(['P1', 'P2'])
    expect(placesOf(picked)).toBe(7)
  })
})
