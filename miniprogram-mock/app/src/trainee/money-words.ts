import type { MoneyMonth } from '@/api/my-stipends'
import type { Span } from '@/components/month-bridge.vue'
import { dayOf, dayText } from '@/shared/dates'

const kinds: Record<MoneyMonth['bridge'], Span['kind']> = { RECEIVED: 'received', TURN: 'turn', OTHERS: 'others', CURRENT: 'current', FUTURE: 'ahead' }

/** The six spans with their words: what arrived, what waits for me, who has the rest. */
export function spansOf(months: MoneyMonth[]): Span[] {
  return months.map((month) => ({ kind: kinds[month.bridge], word: wordOf(month) }))
}

function wordOf(month: MoneyMonth): string {
  switch (month.bridge) {
    case 'RECEIVED':
      return '到手'
    case 'TURN':
      return '轮到你'
    case 'OTHERS':
      return month.holder ? `${officeWord(month.holder.role)}\n在办` : '在办'
    case 'CURRENT':
      return '本月'
    default:
      return String(month.month)
  }
}

/** Two characters for who has it, so that the word fits under a span. */
function officeWord(role: string): string {
  const words: Record<string, string> = { BASE_ADMIN: '基地', SUPERVISOR: '带教', DISTRICT_OFFICER: '区县', CITY_OFFICER: '市局', FINANCE: '财政', GRADUATE: '你' }
  return words[role] ?? ''
}

/** “金城示例科技，11月20日 前”: who has this month's money and until when, in one line. */
export function holderText(month: Pick<MoneyMonth, 'holder' | 'due' | 'stageLabel'>): string {
  const words = [month.stageLabel]
  if (month.due) words.push(`${dayText(month.due.length === 10 ? month.due : dayOf(month.due))} 前要办`)
  return words.join('，')
}

/** True when the person may answer for this month. */
export function answerable(month: MoneyMonth): boolean {
  return month.lineId !== null && month.allowedMoves.includes('CONFIRM_RECEIPT')
}

/** “Not received” can be said once; after that only the money itself can still arrive. */
export function missable(month: MoneyMonth): boolean {
  return answerable(month) && month.turn
}
