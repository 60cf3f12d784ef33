import type { ContestLevel, Edition, Rhythm } from '@/api/competition'
import { dayOf, instantAt, isDay, isTime, plusDays, timeText, today } from '@/shared/dates'

/** A plan as it is filled in; times are of China. */
export interface EditionDraft {
  series: string
  level: ContestLevel
  districtCode: string
  rhythm: Rhythm
  year: string
  ordinal: string
  sponsor: string
  opensDay: string
  opensTime: string
  closesDay: string
  closesTime: string
  judgingFrom: string
  judgingUntil: string
  judgingTerms: string
}

export function newEdition(day: string = today()): EditionDraft {
  return {
    series: '',
    level: 'DISTRICT',
    districtCode: '',
    rhythm: 'MONTHLY',
    year: day.slice(0, 4),
    ordinal: String(Number(day.slice(5, 7))),
    sponsor: '',
    opensDay: day,
    opensTime: '09:00',
    closesDay: plusDays(day, 20),
    closesTime: '18:00',
    judgingFrom: '',
    judgingUntil: '',
    judgingTerms: '',
  }
}

export function editionDraftOf(edition: Edition): EditionDraft {
  return {
    series: edition.series.code,
    level: edition.level,
    districtCode: edition.level === 'DISTRICT' ? edition.districtCode : '',
    rhythm: edition.rhythm,
    year: String(edition.year),
    ordinal: String(edition.ordinal),
    sponsor: edition.sponsor ?? '',
    opensDay: dayOf(edition.opensAt),
    opensTime: timeText(edition.opensAt),
    closesDay: dayOf(edition.closesAt),
    closesTime: timeText(edition.closesAt),
    judgingFrom: edition.judgingFrom ?? '',
    judgingUntil: edition.judgingUntil ?? '',
    judgingTerms: edition.judgingTerms ?? '',
  }
}

/** The first thing that is missing, in the words of the line above the button. */
export function editionGap(draft: EditionDraft): string | undefined {
  if (!draft.series) return '先选系列'
  if (draft.level === 'DISTRICT' && !draft.districtCode) return '先选区县'
  if (!/^\d{4}$/.test(draft.year)) return '年份写四位'
  if (!/^\d{1,2}$/.test(draft.ordinal)) return '写第几期'
  if (!isDay(draft.opensDay) || !isTime(draft.opensTime)) return '报名开始的日期或时刻不对'
  if (!isDay(draft.closesDay) || !isTime(draft.closesTime)) return '报名截止的日期或时刻不对'
  if (instantAt(draft.closesDay, draft.closesTime) <= instantAt(draft.opensDay, draft.opensTime)) return '截止要晚于开始'
  if (draft.judgingFrom && !isDay(draft.judgingFrom)) return '评审开始的日期不对'
  if (draft.judgingUntil && !isDay(draft.judgingUntil)) return '评审结束的日期不对'
  return undefined
}

export function termsOf(draft: EditionDraft) {
  return {
    sponsor: draft.sponsor.trim() || null,
    opensAt: instantAt(draft.opensDay, draft.opensTime),
    closesAt: instantAt(draft.closesDay, draft.closesTime),
    judgingFrom: draft.judgingFrom || null,
    judgingUntil: draft.judgingUntil || null,
    judgingTerms: draft.judgingTerms.trim() || null,
  }
}

export function planOf(draft: EditionDraft) {
  return {
    series: draft.series,
    level: draft.level,
    districtCode: draft.level === 'DISTRICT' ? draft.districtCode : null,
    rhythm: draft.rhythm,
    year: Number(draft.year),
    ordinal: draft.rhythm === 'ANNUAL' ? 1 : Number(draft.ordinal),
    terms: termsOf(draft),
  }
}
