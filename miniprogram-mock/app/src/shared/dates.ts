/**
 * Every date the app prints. One zone for everybody: China Standard Time, whatever the phone is set to;
 * it has had no summer time since 1991, so adding eight hours is exact.
 */
import { nowInstant } from './server-clock'

const ZONE_MS = 8 * 3600_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** A policy day, `yyyy-MM-dd`. */
export type Day = string
/** `yyyy-MM`. */
export type Month = string
/** ISO-8601 with offset. */
export type Instant = string

export function today(): Day {
  return dayOf(nowInstant())
}

/** The China day on which an instant falls. */
export function dayOf(instant: Instant): Day {
  return new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, 10)
}

/** When something ends: midnight belongs to the day that is over, “12月22日 24:00”. */
export function untilText(instant: Instant, reference: Day = today()): string {
  return timeText(instant) === '00:00' ? deadlineText(plusDays(dayOf(instant), -1), reference) : instantText(instant, reference)
}

/** “最晚 11月20日 周五”, and once that day is over by how much. */
export function dueText(due: Day, act: string, reference: Day = today()): string {
  const over = daysBetween(due, reference)
  const until = `最晚 ${weekdayText(due, reference)} ${act}`
  return over > 0 ? `${until}，已超 ${over} 天` : until
}

/** “11月12日”, with the year when it is not this one. */
export function dayText(day: Day, reference: Day = today()): string {
  const [year, month, date] = partsOf(day)
  const short = `${month}月${date}日`
  return day.slice(0, 4) === reference.slice(0, 4) ? short : `${year}年${short}`
}

/** “11月6日 至 12月5日”; a year is said once for both ends, and at both when they differ from it and each other. */
export function rangeText(from: Day, to: Day, reference: Day = today()): string {
  return `${dayText(from, reference)} 至 ${dayText(to, from.slice(0, 4) === to.slice(0, 4) || from.slice(0, 4) === reference.slice(0, 4) ? from : '')}`
}

/** Days inside a sentence of the server, `2026-11-22`, as people say them: a last day with its weekday, a number with its unit. */
export function plainDays(sentence: string, reference: Day = today()): string {
  return sentence
    .replace(/最晚 (\d{4}-\d{2}-\d{2})/g, (all: string, day: Day) => (isDay(day) ? `最晚 ${weekdayText(day, reference)}` : all))
    .replace(/(\d{4}-\d{2}-\d{2}) 至 (\d{4}-\d{2}-\d{2})/g, (all: string, from: Day, to: Day) => (isDay(from) && isDay(to) ? rangeText(from, to, reference) : all))
    .replace(/(^|[^\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/g, (all: string, before: string, day: Day) => (isDay(day) ? before + dayText(day, reference) : all))
    .replace(/(\d) (?=元|个|人|笔|天)/g, '$1\u00a0')
}

/** “11月12日 周四”. */
export function weekdayText(day: Day, reference: Day = today()): string {
  return `${dayText(day, reference)} ${WEEKDAYS[new Date(utc(day)).getUTCDay()]}`
}

export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay()
}

/** “10 月”, with the year when it is not this one. */
export function monthText(month: Month, reference: Day = today()): string {
  const [year, number] = month.split('-').map(Number)
  return year === Number(reference.slice(0, 4)) ? `${number} 月` : `${year} 年 ${number} 月`
}

/** “11月12日 15:20”; seconds only where the person compares with a clock. */
export function instantText(instant: Instant, reference: Day = today()): string {
  return `${dayText(dayOf(instant), reference)} ${timeText(instant)}`
}

/** “15:20”. */
export function timeText(instant: Instant): string {
  return local(instant).slice(11, 16)
}

/** “9:00:41.077” and “9:00:00”: the time on tickets and countdowns. */
export function exactTimeText(instant: Instant): string {
  const text = local(instant).slice(11, 23)
  return text.replace(/^0/, '').replace(/\.000$/, '')
}

/** The moment a countdown runs to: “9:00:00”, with its day when that is another one. */
export function openingTimeText(instant: Instant, reference: Day = today()): string {
  return dayOf(instant) === reference ? exactTimeText(instant) : `${nearText(dayOf(instant), reference)} ${exactTimeText(instant)}`
}

/** A day on the phone's words: “今天”, “明天”, otherwise the date. Only for days that stand beside a time or a state. */
export function nearText(day: Day, reference: Day = today()): string {
  const distance = daysBetween(reference, day)
  if (distance === 0) return '今天'
  if (distance === 1) return '明天'
  return dayText(day, reference)
}

/** “已 2 天”, the time somebody has held a case; “今天” on the first day. */
export function heldText(since: Instant | Day, reference: Day = today()): string {
  const day = since.length === 10 ? since : dayOf(since)
  const distance = daysBetween(day, reference)
  return distance <= 0 ? '今天' : `已 ${distance} 天`
}

/** Working days are never printed as bare days. */
export function workingDaysText(count: number): string {
  return `${count} 个工作日`
}

/** The end of a policy day: “11月17日 24:00”. */
export function deadlineText(day: Day, reference: Day = today()): string {
  return `${dayText(day, reference)} 24:00`
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS)
}

export function plusDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The same day so many months later, or that month's last day when it has none (31 August → 28 February). */
export function plusMonths(day: Day, count: number): Day {
  const [year, month, date] = partsOf(day)
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** Seconds as “00:18:42”, or “14:32” below an hour. */
export function countdownText(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds))
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(left / 3600)
  const rest = `${pad(Math.floor((left % 3600) / 60))}:${pad(left % 60)}`
  return hours > 0 ? `${pad(hours)}:${rest}` : rest
}

function partsOf(day: Day): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year, month, date]
}

function utc(day: Day): number {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date)
}

function local(instant: Instant): string {
  return new Date(Date.parse(instant) + ZONE_MS).toISOString()
}

/** True for a real day written `yyyy-MM-dd`; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(utc(text)).toISOString().slice(0, 10) === text
}

/** True for a time of day written `09:00`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** A China day and a time of day as an instant, `2026-12-01T09:00:00+08:00`. */
export function instantAt(day: Day, time: string): Instant {
  return `${day}T${time}:00+08:00`
}
