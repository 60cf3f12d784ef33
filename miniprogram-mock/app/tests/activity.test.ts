import { describe, expect, it } from 'vitest'
import type { ActivityItem, MyPlace } from '@/api/activity'
import { bodyOf, gapOf, newActivity } from '@/shared/activity-draft'
import { answerText, doorText, starsText, timesText } from '@/shared/activity-words'

const activity = (more: Partial<ActivityItem> = {}): ActivityItem => ({
  id: 'A1',
  kind: 'TRAINING',
  kindName: '创业培训',
  course: 'SYB',
  courseName: 'SYB 创办企业',
  title: '样例班',
  place: '样例楼',
  districtCode: '620102',
  districtName: '城关区',
  registerUntil: '2026-12-04T10:00:00Z',
  startsAt: '2026-12-05T01:00:00Z',
  endsAt: '2026-12-05T04:00:00Z',
  places: 30,
  taken: 28,
  waiting: 0,
  phase: 'REGISTERING',
  ...more,
})
const mine = (more: Partial<MyPlace>): MyPlace => ({ activity: activity(), state: null, stateName: null, number: 0, ahead: 0, takenAt: null, checkedInAt: null, doors: 'NOT_YET', doorsOpen: '2026-12-05T00:00:00Z', mayTake: false, mayLeave: false, mayRate: false, stars: null, words: null, ...more })

describe('活动在列表和页面上怎么说', () => {
  it('says the day once when it ends on the same one', () => {
    expect(timesText(activity())).toContain('12月5日 周六 09:00 至 12:00')
    expect(timesText(activity({ endsAt: '2026-12-07T04:00:00Z' }))).toMatch(/至 .*12月7日 12:00/)
  })
  it('names what is left, or how many wait', () => {
    expect(doorText(activity())).toBe('余 2 / 30')
    expect(doorText(activity({ taken: 30, waiting: 4 }))).toBe('已满，候补 4')
    expect(doorText(activity({ phase: 'OVER' }))).toBe('已结束')
  })
  it('answers with how the reader stands before what is to be had', () => {
    expect(answerText(activity(), undefined)).toBe('还有 2 个名额')
    expect(answerText(activity({ taken: 30 }), undefined)).toBe('满了，可以排候补')
    expect(answerText(activity(), mine({ state: 'WAITING', ahead: 2 }))).toBe('你在候补第 3 位')
    expect(answerText(activity({ phase: 'RUNNING' }), mine({ state: 'WAITING' }))).toBe('候补没有轮到')
    expect(answerText(activity(), mine({ state: 'LEFT' }))).toBe('还有 2 个名额')
    expect(answerText(activity({ phase: 'OVER' }), mine({ state: 'HELD' }))).toBe('你报了名，没有签到')
    expect(answerText(activity({ phase: 'CANCELLED' }), mine({ state: 'HELD' }))).toBe('这个活动取消了')
  })
  it('prints tenths of a star', () => {
    expect(starsText(45)).toBe('4.5')
    expect(starsText(50)).toBe('5.0')
  })
})

describe('办一场活动', () => {
  const now = Date.parse('2026-11-20T00:00:00Z')
  const full = () => ({ ...newActivity(), title: '样例班', words: '十节课', place: '样例楼', districtCode: '620102', audience: '毕业生', untilDay: '2026-12-04', startDay: '2026-12-05', endDay: '2026-12-05' })

  it('asks for one thing after the other', () => {
    expect(gapOf(newActivity(), now)).toBe('先起个名字')
    expect(gapOf({ ...full(), course: '' }, now)).toBe('选一门课程')
    expect(gapOf({ ...full(), startDay: '12月5日' }, now)).toBe('开始时间写成 2026-12-01 09:00 这样')
    expect(gapOf({ ...full(), endTime: '08:00' }, now)).toBe('结束要晚于开始')
    expect(gapOf({ ...full(), untilDay: '2026-12-06' }, now)).toBe('报名截止不能晚于开始')
    expect(gapOf({ ...full(), startDay: '2026-11-01' }, now)).toBe('开始时间已经过了')
    expect(gapOf({ ...full(), places: '0' }, now)).toBe('名额从 1 到 2000')
    expect(gapOf(full(), now)).toBeUndefined()
  })
  it('sends China time, and a course only with a training', () => {
    expect(bodyOf(full())).toMatchObject({ course: 'SYB', startsAt: '2026-12-05T09:00:00+08:00', places: 30, edition: null })
    expect(bodyOf({ ...full(), kind: 'FORUM' }, 3)).toMatchObject({ course: null, edition: 3 })
  })
})
