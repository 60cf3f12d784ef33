import type { Ending, EndingPage, EndingReason } from '@/api/ending'
import { dayText } from '@/shared/dates'

export type Side = 'GRADUATE' | 'BASE_ADMIN'

/** What a group of reasons is called for the side that chooses among them. */
const groups: Record<Side, Record<string, string>> = {
  GRADUATE: { NOTICE: '自己想走', MUTUAL: '和基地商量', AT_ONCE: '基地的问题，马上走' },
  BASE_ADMIN: { BASE_RIGHT: '基地可以终止的四种情形', MUTUAL: '和见习生商量' },
}

export interface ReasonGroup {
  title: string
  reasons: EndingReason[]
}

/** The reasons as they are offered, the gentlest way first. */
export function groupsOf(choices: EndingReason[], side: Side): ReasonGroup[] {
  return Object.entries(groups[side])
    .map(([regime, title]) => ({ title, reasons: choices.filter((each) => each.regime === regime) }))
    .filter((group) => group.reasons.length > 0)
}

/** What happens, who has to do what, and what it costs: read before anything is sent. */
export function stepsOf(reason: EndingReason, page: Pick<EndingPage, 'noticeLastDay'>, side: Side): string[] {
  const last = ['没做满的那个月没有补贴，做满的月份照常领。']
  switch (reason.regime) {
    case 'NOTICE':
      return [`这一份就是给基地的书面通知，不用基地同意。`, `最后一天是 ${dayText(page.noticeLastDay)}，第二天自动结束。`, '到那天以前随时可以撤回。', ...last]
    case 'AT_ONCE':
      return ['今天就是最后一天，不用提前通知，也不用基地同意。', reason.code === 'T22_4' || reason.code === 'T22_5' ? '区县和市就业局马上收到，去查基地。' : '区县就业局去查基地。', '你写的情况只给就业局看，基地看不到。', ...last]
    case 'MUTUAL':
      return [`${side === 'GRADUATE' ? '基地' : '见习生'}同意以后才算数；不同意，见习照常。`, '基地配合办离职手续，就业局同时知道。', '最后一天以后补贴停发。', ...last]
    default:
      return ['今天就是最后一天。', '写下的证据，见习生和就业局都看得到。', '只有这四种情形，基地可以终止；其他的要和见习生商量。', ...last]
  }
}

/** The act with what it does. */
export function verbOf(reason: EndingReason, page: Pick<EndingPage, 'noticeLastDay'>, side: Side): string {
  switch (reason.regime) {
    case 'NOTICE':
      return `通知基地，${dayText(page.noticeLastDay)} 结束`
    case 'AT_ONCE':
      return '马上结束见习'
    case 'MUTUAL':
      return side === 'GRADUATE' ? '提给基地' : '提给见习生'
    default:
      return '终止这段见习'
  }
}

/** Where an ending stands, in one sentence. */
export function standingOf(ending: Ending): string {
  const day = dayText(ending.lastDay)
  switch (ending.state) {
    case 'PROPOSED':
      return `想在 ${day} 以后结束，等答复。`
    case 'RUNNING':
      return `最后一天 ${day}，第二天自动结束。`
    case 'EFFECTIVE':
      return `最后一天是 ${day}。`
    case 'DECLINED':
      return `没有谈成，见习照常。${ending.answer ?? ''}`
    case 'WITHDRAWN':
      return '撤回了，见习照常。'
    default:
      return '见习已由别的方式结束。'
  }
}
