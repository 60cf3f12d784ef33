import { describe, expect, it } from 'vitest'
import { anchorOf, markedCount, newerDraft, reachable, stepped, totalOf } from '@/judge/score-view'
import { pointsOf, stepWords, tieBreakWords } from '@/shared/judging-words'

const criteria = [
  { code: 'market', name: '市场前景', hint: '', weight: 35 },
  { code: 'novelty', name: '创新性', hint: '', weight: 25 },
  { code: 'jobs', name: '带动就业', hint: '', weight: 25 },
  { code: 'team', name: '团队', hint: '', weight: 15 },
]

describe('a score sheet', () => {
  it('sums what is marked so far in hundredths, as the server does', () => {
    const marks = { market: 86, novelty: 78, jobs: 72 }
    expect(pointsOf(totalOf(criteria, marks))).toBe('67.60')
    expect(reachable(criteria, marks)).toBe(85)
    expect(markedCount(criteria, marks)).toBe(3)
  })

  it('counts a mark of nought as a mark', () => {
    expect(markedCount(criteria, { team: 0 })).toBe(1)
    expect(pointsOf(totalOf(criteria, { team: 0 }))).toBe('0.00')
  })

  it('begins at the first anchor and goes by ones within 0 and 100', () => {
    expect(stepped(undefined, 0)).toBe(60)
    expect(stepped(60, -1)).toBe(59)
    expect(stepped(0, -1)).toBe(0)
    expect(stepped(100, 1)).toBe(100)
  })

  it('shows the anchor a mark lies in, and none below the first', () => {
    expect(anchorOf(59)).toBeUndefined()
    expect(anchorOf(60)).toBe(60)
    expect(anchorOf(89)).toBe(80)
    expect(anchorOf(100)).toBe(90)
    expect(anchorOf(undefined)).toBeUndefined()
  })

  it('goes on from the newer draft, whether it lies here or on the server', () => {
    const here = { savedAt: '2026-11-10T02:00:00Z', values: { marks: { team: 80 }, remark: '这里' } }
    const there = { marks: { team: 70 }, remark: '那里' }
    expect(newerDraft(here, { ...there, draftAt: null }).remark).toBe('这里')
    expect(newerDraft(here, { ...there, draftAt: '2026-11-10T01:59:59Z' }).remark).toBe('这里')
    expect(newerDraft(here, { ...there, draftAt: '2026-11-10T02:00:01Z' }).remark).toBe('那里')
    expect(newerDraft(undefined, { ...there, draftAt: null }).remark).toBe('那里')
  })

  it('says the order for equals in words', () => {
    expect(tieBreakWords(['CRITERION:market', 'ENTERED_EARLIER', 'LOT'], criteria)).toBe('同分先比“市场前景”，再比报名先后，最后抽签')
    expect(tieBreakWords(['LOT'], criteria)).toBe('同分先抽签')
    expect(stepWords('LOWEST_SHEET', criteria)).toBe('比最低的那张评分表')
    expect(pointsOf(-1205)).toBe('-12.05')
  })
})
