import type { PostDoor } from '@/api/post'
import type { WindowPhase } from '@/api/registration-window'

export const windowPhases: Record<WindowPhase, { word: string; kind: 'turn' | 'others' | 'passed' | 'stopped' | 'plain' }> = {
  PLANNED: { word: '还没发布', kind: 'plain' },
  UPCOMING: { word: '待开放', kind: 'others' },
  READY_PACK: { word: '备材料', kind: 'others' },
  ARRIVING: { word: '抽签登记', kind: 'passed' },
  DRAWING: { word: '正在抽签', kind: 'others' },
  OPEN: { word: '开放中', kind: 'passed' },
  CLOSING: { word: '在收尾', kind: 'others' },
  CLOSED: { word: '已截止', kind: 'plain' },
  RECONCILED: { word: '已封存', kind: 'plain' },
  CANCELLED: { word: '已取消', kind: 'stopped' },
}

/** How places are given; none of it stands in a document, so it is shown as the city's choice. */
export const fairnessWords = { FIRST_COME: '先到先得', DRAW: '开放后先抽签' } as const

/** What a post's door says on a list. */
export const doorWords: Record<PostDoor, string> = { OPEN: '在报', PAUSED: '暂停', CLOSED: '停止' }
