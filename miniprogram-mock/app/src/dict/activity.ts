import type { ActivityKind, ActivityPhase, ActivityState, PlaceState } from '@/api/activity'

export const activityKinds: Record<ActivityKind, string> = {
  TRAINING: '创业培训',
  FORUM: '论坛沙龙',
  FINANCE_MATCHING: '金融对接',
  INVESTMENT_MATCHING: '投资对接',
}

/** The courses of training, by their names among those who teach them. */
export const courses: Record<'GYB' | 'SYB' | 'IYB' | 'TSPS', string> = {
  GYB: '创业意识',
  SYB: '创办企业',
  IYB: '改善和扩大企业',
  TSPS: '网络创业',
}

interface Word {
  word: string
  kind: 'turn' | 'others' | 'passed' | 'stopped' | 'clock' | 'plain'
}

export const activityStates: Record<ActivityState, Word> = {
  PLANNED: { word: '还没发布', kind: 'turn' },
  PUBLISHED: { word: '已发布', kind: 'passed' },
  CANCELLED: { word: '已取消', kind: 'stopped' },
}

/** A published activity's state is told by the clock. */
export const activityPhases: Record<ActivityPhase, Word> = {
  PLANNED: activityStates.PLANNED,
  REGISTERING: { word: '报名中', kind: 'passed' },
  CLOSED: { word: '报名截止', kind: 'plain' },
  RUNNING: { word: '正在进行', kind: 'clock' },
  OVER: { word: '已结束', kind: 'plain' },
  CANCELLED: activityStates.CANCELLED,
}

export const placeStates: Record<PlaceState, Word> = {
  HELD: { word: '已报名', kind: 'passed' },
  WAITING: { word: '候补中', kind: 'clock' },
  LEFT: { word: '已退出', kind: 'plain' },
  ATTENDED: { word: '已签到', kind: 'passed' },
}
