/** What the first tab says, decided from what the backend answered; no wording is decided in the template. */
import type { AttendanceSheet } from '@/api/attendance'
import type { GraduateProfile } from '@/api/graduate'
import type { Hop } from '@/api/common'
import type { Ending } from '@/api/ending'
import type { Reminder, WaitingEntry } from '@/api/line'
import type { MoneyMonth, MyStipends } from '@/api/my-stipends'
import type { Registration } from '@/api/registration'
import type { Agreement } from '@/api/traineeship'
import { dayText, instantText, rangeText, weekdayText } from '@/shared/dates'
import { answerable } from './money-words'

export interface HomeFacts {
  profile: GraduateProfile
  registrations: Registration[]
  agreements: Agreement[]
  sheets: AttendanceSheet[]
  stipends: MyStipends
  /** Absent in what an older version kept on this phone. */
  waiting?: WaitingEntry[]
  reminders?: Reminder[]
  /** The notice or proposal by which the traineeship may end early. */
  ending?: Ending
}

/** One thing that waits for this person, the most pressing first. */
export type Turn =
  | { kind: 'receipt'; month: MoneyMonth; what: string; sentence: string; primary: string; secondary?: string; amountFen: number }
  | { kind: 'offer'; windowId: string; positionId: string; what: string; sentence: string; primary: string }
  | { kind: 'opens'; windowId: string; positionId: string; what: string; sentence: string; primary: string }
  | { kind: 'agreement'; id: string; what: string; sentence: string; primary: string }
  | { kind: 'ending'; id: string; what: string; sentence: string; primary: string }
  | { kind: 'resubmit'; id: string; what: string; sentence: string; primary: string }
  | { kind: 'check-in'; sheet: AttendanceSheet; what: string; sentence: string; primary: string }
  | { kind: 'ready-pack'; what: string; sentence: string; primary: string }

/** One thing that somebody else has. */
export interface OnTheWay {
  key: string
  subject: string
  holder?: string | null
  since?: string | null
  sentence?: string
  when?: string
  page: string
  params: Record<string, string | number>
}

export interface HomeView {
  answer: string
  sub?: string
  turns: Turn[]
  onTheWay: OnTheWay[]
  /** How far the way to the traineeship has come, while there is no money yet to look at. */
  way?: { hops: Hop[]; since: string | null; mine: boolean; page: string; params: Record<string, string> }
  /** How the last registration ended, for somebody who may choose again. */
  ended?: { id: string; subject: string; sentence: string }
  /** True for somebody who has not registered for anything yet: the posts are the next thing then. */
  fresh: boolean
}

export function homeView(facts: HomeFacts): HomeView {
  const turns = turnsOf(facts)
  const agreement = currentAgreement(facts.agreements)
  const live = facts.registrations.filter((each) => each.state === 'HELD' || each.state === 'CONFIRMED')
  const fresh = !agreement && live.length === 0
  return {
    answer: answerOf(turns.length, fresh, facts),
    sub: subOf(facts, agreement),
    turns,
    onTheWay: onTheWayOf(facts, agreement, live),
    way: facts.stipends.months.length > 0 ? undefined : wayOf(agreement, live),
    ended: fresh ? endedOf(facts.registrations) : undefined,
    fresh,
  }
}

function endedOf(registrations: Registration[]): HomeView['ended'] {
  const last = registrations.filter((each) => each.state === 'RELEASED').sort((one, other) => other.takenAt.localeCompare(one.takenAt))[0]
  return last && { id: last.id, subject: `上次报的 ${last.positionTitle}`, sentence: last.releaseReason || '这次报名结束了' }
}

function wayOf(agreement: Agreement | undefined, live: Registration[]): HomeView['way'] {
  const registration = live[0]
  const mine = [...(agreement?.allowedMoves ?? []), ...(registration?.allowedMoves ?? [])].some((move) => move === 'SIGN_AS_TRAINEE' || move === 'RESUBMIT')
  if (agreement) return { hops: agreement.hops, since: agreement.since, mine, page: '/trainee/agreement-sign', params: { id: agreement.id } }
  return registration ? { hops: registration.hops, since: registration.since, mine, page: '/trainee/registration-detail', params: { id: registration.id } } : undefined
}

export function currentAgreement(agreements: Agreement[]): Agreement | undefined {
  return agreements.find((each) => each.state !== 'FILING_REFUSED' && each.state !== 'CANCELLED' && !(each.state === 'ENDED_EARLY' && !each.filedOn))
}

function answerOf(count: number, fresh: boolean, { stipends }: HomeFacts): string {
  if (count > 0) return `有 ${count} 件事等你`
  const { months } = stipends
  if (months.length > 0 && months.every((month) => month.bridge === 'RECEIVED')) return `${months.length} 个月都到手了`
  return fresh ? '可以去挑岗位了' : '现在没有要你办的'
}

function subOf(facts: HomeFacts, agreement: Agreement | undefined): string | undefined {
  if (!agreement) return facts.profile.realName ?? undefined
  const current = facts.stipends.months.find((month) => month.bridge === 'CURRENT')
  if (current && agreement.state === 'IN_FORCE') return `见习第 ${current.month} 个月 · ${agreement.base.name}`
  return `${agreement.positionTitle} · ${agreement.base.name}`
}

function turnsOf(facts: HomeFacts): Turn[] {
  const turns: Turn[] = []
  for (const entry of (facts.waiting ?? []).filter((each) => each.state === 'OFFERED')) {
    turns.push({ kind: 'offer', windowId: entry.windowId, positionId: entry.positionId, what: '候补到了名额', sentence: `${entry.positionTitle}，给你留到 ${entry.offerUntil ? instantText(entry.offerUntil) : ''}。`, primary: '去答复' })
  }
  for (const wish of (facts.reminders ?? []).filter((each) => each.soon && !facts.registrations.some((mine) => mine.windowId === each.windowId && mine.state !== 'RELEASED'))) {
    turns.push({ kind: 'opens', windowId: wish.windowId, positionId: wish.positionId, what: '报名快开放了', sentence: `${wish.positionTitle}，${instantText(wish.opensAt)} 开放。`, primary: '去候场' })
  }
  for (const month of facts.stipends.months.filter((each) => each.turn && answerable(each))) {
    turns.push({ kind: 'receipt', month, what: `第 ${month.month} 个月补贴`, sentence: receiptSentence(month, facts.stipends.baseName), primary: '收到了', secondary: '没收到', amountFen: month.amountFen })
  }
  if (facts.ending?.allowedMoves.includes('ACCEPT')) {
    turns.push({ kind: 'ending', id: facts.ending.agreementId, what: '基地想结束见习', sentence: `${facts.ending.title}，想在 ${dayText(facts.ending.lastDay)} 以后结束。`, primary: '去答复' })
  }
  for (const agreement of facts.agreements.filter((each) => each.allowedMoves.includes('SIGN_AS_TRAINEE'))) {
    turns.push({ kind: 'agreement', id: agreement.id, what: '签见习协议', sentence: `${agreement.base.name} 等你先签，最晚 ${weekdayText(agreement.signDueOn)}。`, primary: '看协议，签名' })
  }
  for (const registration of facts.registrations.filter((each) => each.allowedMoves.includes('RESUBMIT'))) {
    turns.push({ kind: 'resubmit', id: registration.id, what: '补报名材料', sentence: `${registration.positionTitle}：区县写了要补什么。`, primary: '看要补什么' })
  }
  for (const sheet of facts.sheets.filter((each) => each.allowedMoves.includes('CHECK_IN'))) {
    turns.push({ kind: 'check-in', sheet, what: `第 ${sheet.month} 个月签到`, sentence: `${rangeText(sheet.from, sheet.to)}，最晚 ${weekdayText(sheet.checkInClosesOn)} 签。`, primary: '去签到' })
  }
  if (!facts.profile.complete && facts.registrations.length === 0) {
    turns.push({ kind: 'ready-pack', what: '先备好报名材料', sentence: '备好了，到点只要点一下。', primary: '去填' })
  }
  return turns
}

function receiptSentence(month: MoneyMonth, baseName: string | null): string {
  const passedOn = [...month.hops].reverse().find((hop) => hop.state === 'DONE' && hop.on)
  const base = baseName ?? '基地'
  return passedOn?.on ? `${base} ${dayText(passedOn.on)} 说已转给你，收到了吗？` : `${base}说已转给你，收到了吗？`
}

function onTheWayOf(facts: HomeFacts, agreement: Agreement | undefined, live: Registration[]): OnTheWay[] {
  const rows: OnTheWay[] = []
  for (const registration of live.filter((each) => !each.allowedMoves.includes('RESUBMIT'))) {
    rows.push({
      key: registration.id,
      subject: registration.positionTitle,
      holder: registration.holder?.name,
      since: registration.since,
      sentence: registration.state === 'HELD' ? '在核你的报名资格，不用你办' : '资格已过，等基地选人',
      page: '/trainee/registration-detail',
      params: { id: registration.id },
    })
  }
  if (agreement && ['TRAINEE_SIGNED', 'SIGNED'].includes(agreement.state)) {
    rows.push({
      key: agreement.id,
      subject: '见习协议',
      holder: agreement.holder?.name,
      since: agreement.since,
      sentence: agreement.state === 'SIGNED' ? '在备案，备案后开始签到' : '等基地盖章',
      page: '/trainee/agreement-sign',
      params: { id: agreement.id },
    })
  }
  if (facts.ending && !facts.ending.allowedMoves.includes('ACCEPT')) {
    rows.push({ key: facts.ending.id, subject: '提前结束见习', holder: facts.ending.holder?.name, since: facts.ending.since, when: facts.ending.state === 'RUNNING' ? `${dayText(facts.ending.lastDay)}止` : undefined, sentence: facts.ending.state === 'RUNNING' ? '到日子自动结束' : '等基地答复', page: '/trainee/early-end', params: { id: facts.ending.agreementId } })
  }
  for (const month of facts.stipends.months.filter((each) => each.bridge === 'OTHERS')) {
    rows.push({
      key: `month-${month.month}`,
      subject: `第 ${month.month} 个月补贴`,
      holder: month.holder?.name,
      since: month.since,
      sentence: month.blocked ? `差一项：${month.blocked.question}` : month.stageLabel,
      page: '/trainee/my-money',
      params: { month: month.month },
    })
  }
  for (const entry of (facts.waiting ?? []).filter((each) => each.state === 'WAITING')) {
    rows.push({ key: entry.id, subject: `候补 ${entry.positionTitle}`, when: `第 ${entry.place} 位`, sentence: '有名额空出来，按次序留给你', page: '/trainee/waiting-list', params: {} })
  }
  const next = facts.sheets.find((sheet) => sheet.state === 'OPEN' && !sheet.allowedMoves.includes('CHECK_IN'))
  if (next) {
    rows.push({ key: next.id, subject: `第 ${next.month} 个月签到`, when: `${dayText(next.checkInOpensOn)}开`, sentence: '到那天再来点一下', page: '/trainee/trainee-shell', params: { tab: 'check-in' } })
  }
  return rows
}
