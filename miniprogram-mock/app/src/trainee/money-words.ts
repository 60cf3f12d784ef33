import type { MoneyMonth } from '@/api/my-stipends'
import type { Span } from '@/components/month-bridge.vue'
import { moneyStages } from '@/dict/money-stage'
import { dayOf, daysBetween, dayText, today } from '@/shared/dates'

const kinds: Record<MoneyMonth['bridge'], Span['kind']> = { RECEIVED: 'received', TURN: 'turn', OTHERS: 'others', CURRENT: 'current', FUTURE: 'ahead', ENDED: 'ended' }

/** The six spans with their words: what arrived, what waits for me, who has the rest. */
export function spansOf(months: MoneyMonth[]): Span[] {
  return months.map((month) => ({ kind: kinds[month.bridge], word: wordOf(month) }))
}

function wordOf(month: MoneyMonth): string {
  if (month.bridge === 'FUTURE') return String(month.month)
  return moneyStages[month.stage]?.span ?? month.stageLabel
}

/** The title of a month's page: where the money is, or what stops it. */
export function moneyAnswer(month: MoneyMonth): string {
  if (month.blocked) return '差一项，先卡住了'
  return moneyStages[month.stage]?.answer ?? month.stageLabel
}

/** “金城示例科技，11月20日 前”: who has this month's money and until when, in one line. */
export function holderText(month: Pick<MoneyMonth, 'holder' | 'due' | 'stageLabel'>): string {
  const words = [month.stageLabel]
  if (month.due) {
    const due = month.due.length === 10 ? month.due : dayOf(month.due)
    const over = daysBetween(due, today())
    words.push(over > 0 ? `本该 ${dayText(due)} 前办，已超 ${over} 天` : `${dayText(due)} 前要办`)
  }
  return words.join('，')
}

/** The month waits for the person's own check-in. */
export function waitsForCheckIn(month: MoneyMonth): boolean {
  return month.turn && month.allowedMoves.includes('CHECK_IN')
}

/** True when the person may answer for this month. */
export function answerable(month: MoneyMonth): boolean {
  return month.lineId !== null && month.allowedMoves.includes('CONFIRM_RECEIPT')
}

/** “Not received” can be said once; after that only the money itself can still arrive. */
export function missable(month: MoneyMonth): boolean {
  return month.lineId !== null && month.allowedMoves.includes('REPORT_MISSING')
}

/** When the money can be expected, and what that rests on: what really happened in the district, or the limits added up. */
export function expectedWords(month: Pick<MoneyMonth, 'expected'>, now: string = today()): { label: string; day: string; why: string } | undefined {
  const it = month.expected
  if (!it) return undefined
  if (it.basis === 'LIMITS' || !it.halfOn) {
    return { label: '按时限最晚', day: dayText(it.mostOn, now), why: `${it.district}到手的还不多，先按时限加起来算：${it.limits.join('，')}。申领、备案、拨付没有规定几天，不在里面。` }
  }
  const why = `${it.district}近半年 ${it.cases} 个人月：满月后一半 ${it.half} 天到手，九成 ${it.most} 天。`
  if (now <= it.halfOn) return { label: '预计到手', day: `${dayText(it.halfOn, now)} 前后`, why }
  if (now <= it.mostOn) return { label: '多半不晚于', day: dayText(it.mostOn, now), why }
  return { label: '比九成的人慢', day: `已过 ${dayText(it.mostOn, now)}`, why: `${why}可以问上面写的经办。` }
}
