import type { WindowPhase } from '@/api/registration-window'

export const windowPhases: Record<WindowPhase, { word: string; kind: 'turn' | 'others' | 'passed' | 'stopped' | 'plain' }> = {
  PLANNED: { word: '还没发布', kind: 'plain' },
  UPCOMING: { word: '待开放', kind: 'others' },
  OPEN: { word: '开放中', kind: 'passed' },
  CLOSED: { word: '已截止', kind: 'plain' },
  CANCELLED: { word: '已取消', kind: 'stopped' },
}
