import type { MentorField, MentorRequestState } from '@/api/mentor'

export const mentorFields: Record<MentorField, string> = {
  STARTING: '创办企业',
  MANAGEMENT: '经营管理',
  FUNDING: '融资',
  TAX: '财税',
  LAW: '法律',
  MARKET: '市场营销',
  TECHNOLOGY: '技术',
  E_COMMERCE: '电商直播',
}

export const mentorRequestStates: Record<MentorRequestState, { word: string; kind: 'turn' | 'others' | 'passed' | 'plain' }> = {
  ASKED: { word: '等答复', kind: 'others' },
  ANSWERED: { word: '已答复', kind: 'passed' },
  DECLINED: { word: '没有安排', kind: 'plain' },
  WITHDRAWN: { word: '已收回', kind: 'plain' },
}
