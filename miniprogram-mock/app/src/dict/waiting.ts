import type { WaitingState } from '@/api/line'

/** Where somebody on a waiting list stands, in at most five characters. */
export const waitingStates: Record<WaitingState, { word: string; kind: 'turn' | 'others' | 'passed' | 'stopped' | 'plain' }> = {
  WAITING: { word: '在排', kind: 'others' },
  OFFERED: { word: '等你答复', kind: 'turn' },
  ACCEPTED: { word: '要了', kind: 'passed' },
  DECLINED: { word: '没要', kind: 'plain' },
  EXPIRED: { word: '过时了', kind: 'plain' },
  LEFT: { word: '不排了', kind: 'plain' },
  ENDED: { word: '已结束', kind: 'plain' },
}
