import type { ActivityItem, MyPlace } from '@/api/activity'
import { dayOf, instantText, timeText, weekdayText } from './dates'

/** “12月5日 周六 09:00 至 12:00”; the day of the end is said when it is another one. */
export function timesText(activity: { startsAt: string; endsAt: string }): string {
  const sameDay = dayOf(activity.startsAt) === dayOf(activity.endsAt)
  return `${weekdayText(dayOf(activity.startsAt))} ${timeText(activity.startsAt)} 至 ${sameDay ? timeText(activity.endsAt) : instantText(activity.endsAt)}`
}

export const leftOf = (activity: Pick<ActivityItem, 'places' | 'taken'>) => activity.places - activity.taken

/** The corner of a card: what is to be had there now. */
export function doorText(activity: ActivityItem): string {
  if (activity.phase === 'REGISTERING') return leftOf(activity) > 0 ? `余 ${leftOf(activity)} / ${activity.places}` : `已满，候补 ${activity.waiting}`
  return { PLANNED: '还没发布', CLOSED: '报名截止', RUNNING: '正在进行', OVER: '已结束', CANCELLED: '已取消' }[activity.phase]
}

/** The answer of an activity's page: how the reader stands, otherwise what is to be had. */
export function answerText(activity: ActivityItem, mine: MyPlace | undefined): string {
  if (activity.phase === 'CANCELLED') return '这个活动取消了'
  if (mine?.state === 'ATTENDED') return '你签到了'
  if (mine?.state === 'HELD') return activity.phase === 'OVER' ? '你报了名，没有签到' : '你报上了'
  if (mine?.state === 'WAITING') return activity.phase === 'REGISTERING' || activity.phase === 'CLOSED' ? `你在候补第 ${mine.ahead + 1} 位` : '候补没有轮到'
  if (activity.phase === 'REGISTERING') return leftOf(activity) > 0 ? `还有 ${leftOf(activity)} 个名额` : '满了，可以排候补'
  return { PLANNED: '还没发布', CLOSED: '报名截止了', RUNNING: '正在进行', OVER: '已经结束' }[activity.phase]
}

/** Tenths of a star as people say them: 45 is “4.5”. */
export const starsText = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}`
