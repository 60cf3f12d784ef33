import type { Check } from '@/api/common'
import type { ClaimDraft, ClaimLine, DraftLine } from '@/api/stipend'
import type { Day } from '@/shared/dates'
import { sumFen } from '@/shared/money'
import { keepUnits } from '@/shared/phrases'

/** What is going to be claimed: everything that is ready, minus what the person left out. */
export interface ClaimChoice {
  sheetIds: string[]
  people: number
  months: number
  totalFen: number
}

export function choiceOf(draft: ClaimDraft, leftOut: string[]): ClaimChoice {
  const chosen = draft.ready.filter((line) => !leftOut.includes(line.sheetId))
  return {
    sheetIds: chosen.map((line) => line.sheetId),
    people: new Set(chosen.map((line) => line.agreementId)).size,
    months: chosen.length,
    totalFen: sumFen(chosen.map((line) => line.amountFen)),
  }
}

/** Left-out months that are still in the draft; a month claimed or blocked meanwhile is forgotten. */
export function stillLeftOut(draft: ClaimDraft, leftOut: string[]): string[] {
  return leftOut.filter((sheetId) => draft.ready.some((line) => line.sheetId === sheetId))
}

/** What cannot be claimed now: months that lack something, and months that are simply not over. */
export interface Blocked {
  lacking: { line: DraftLine; failing: Check[] }[]
  ahead: DraftLine[]
  /** How many different things are missing; one policy for five trainees is one thing. */
  gaps: number
}

export function blockedOf(draft: ClaimDraft, today: Day): Blocked {
  const ahead = draft.blocked.filter((line) => line.to >= today)
  const lacking = draft.blocked
    .filter((line) => line.to < today)
    .map((line) => ({ line, failing: line.checks.filter((check) => !check.holds) }))
  const gaps = new Set(lacking.flatMap((each) => each.failing.map((check) => check.code))).size
  return { lacking, ahead, gaps }
}

/** One thing that is missing, and every month that lacks it. */
export interface Gap {
  check: Check
  lines: DraftLine[]
}

/** Several months that lack the same are told once, with their people. */
export function gapsOf({ lacking }: Pick<Blocked, 'lacking'>): Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { line, failing } of lacking) {
    for (const check of failing) {
      const key = [check.code, check.fact, check.advice].join('\n')
      const known = gaps.get(key)
      if (known) known.lines.push(line)
      else gaps.set(key, { check, lines: [line] })
    }
  }
  return [...gaps.values()]
}

/** “袁假名第 1 个月、柳虚构第 1 个月等”: the people behind a gap. */
export function gapPeople(lines: DraftLine[], shown = 3): string {
  const names = lines.map((line) => keepUnits(`${line.traineeName}第 ${line.month} 个月`))
  return names.length > shown ? `${names.slice(0, shown).join('、')}等 ${names.length} 笔` : names.join('、')
}

/** The lines whose money is still with the base. */
export function linesToPassOn(lines: ClaimLine[]): ClaimLine[] {
  return lines.filter((line) => line.state === 'CLAIMED' || line.state === 'NOT_RECEIVED')
}
