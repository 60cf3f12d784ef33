import type { OfficeActivity } from '@/api/activity'
import { dayOf, instantAt, isDay, isTime, timeText } from './dates'

/** An activity while it is being written; kept on the phone until it is saved. */
export interface ActivityDraft {
  kind: OfficeActivity['page']['activity']['kind']
  course: string
  title: string
  words: string
  place: string
  districtCode: string
  audience: string
  untilDay: string
  untilTime: string
  startDay: string
  startTime: string
  endDay: string
  endTime: string
  places: string
  walkIns: boolean
}

export const newActivity = (): ActivityDraft => ({ kind: 'TRAINING', course: 'SYB', title: '', words: '', place: '', districtCode: '', audience: '', untilDay: '', untilTime: '18:00', startDay: '', startTime: '09:00', endDay: '', endTime: '17:00', places: '30', walkIns: false })

/** What stands already, to be changed. */
export function draftOf({ page: { activity, words, audience, walkIns } }: OfficeActivity): ActivityDraft {
  return {
    kind: activity.kind,
    course: activity.course ?? '',
    title: activity.title,
    words,
    place: activity.place,
    districtCode: activity.districtCode,
    audience,
    untilDay: dayOf(activity.registerUntil),
    untilTime: timeText(activity.registerUntil),
    startDay: dayOf(activity.startsAt),
    startTime: timeText(activity.startsAt),
    endDay: dayOf(activity.endsAt),
    endTime: timeText(activity.endsAt),
    places: String(activity.places),
    walkIns,
  }
}

/** The first thing that still has to be filled in, as a sentence; undefined when it can be saved. */
export function gapOf(draft: ActivityDraft, now: number): string | undefined {
  if (draft.kind === 'TRAINING' && !draft.course) return '选一门课程'
  if (!draft.title.trim()) return '先起个名字'
  if (!draft.words.trim()) return '写几句内容'
  if (!draft.districtCode) return '选一个区县'
  if (!draft.place.trim()) return '写清楚地点'
  if (!draft.audience.trim()) return '写面向哪些人'
  for (const [label, day, time] of [['开始', draft.startDay, draft.startTime], ['结束', draft.endDay, draft.endTime], ['报名截止', draft.untilDay, draft.untilTime]]) {
    if (!isDay(day) || !isTime(time)) return `${label}时间写成 2026-12-01 09:00 这样`
  }
  const at = (day: string, time: string) => Date.parse(instantAt(day, time))
  if (at(draft.startDay, draft.startTime) <= now) return '开始时间已经过了'
  if (at(draft.endDay, draft.endTime) <= at(draft.startDay, draft.startTime)) return '结束要晚于开始'
  if (at(draft.untilDay, draft.untilTime) > at(draft.startDay, draft.startTime)) return '报名截止不能晚于开始'
  const places = Number(draft.places)
  return Number.isInteger(places) && places >= 1 && places <= 2000 ? undefined : '名额从 1 到 2000'
}

export function bodyOf(draft: ActivityDraft, edition?: number) {
  return {
    kind: draft.kind,
    course: draft.kind === 'TRAINING' ? draft.course : null,
    title: draft.title.trim(),
    words: draft.words.trim(),
    place: draft.place.trim(),
    districtCode: draft.districtCode,
    audience: draft.audience.trim(),
    registerUntil: instantAt(draft.untilDay, draft.untilTime),
    startsAt: instantAt(draft.startDay, draft.startTime),
    endsAt: instantAt(draft.endDay, draft.endTime),
    places: Number(draft.places),
    walkIns: draft.walkIns,
    edition: edition ?? null,
  }
}
