import type { TitleState } from '@/api/title'

type Tag = { kind: 'turn' | 'others' | 'passed' | 'stopped' | 'clock' | 'plain'; word: string }

/** Where a title stands. */
export const titleStates: Record<TitleState, Tag> = {
  NOMINATED: { kind: 'turn', word: '拟授' },
  ON_NOTICE: { kind: 'others', word: '公示中' },
  CLEARED: { kind: 'turn', word: '可授予' },
  REPORTED: { kind: 'others', word: '已报省里' },
  AWARDED: { kind: 'passed', word: '已授予' },
  REMOVED: { kind: 'stopped', word: '已撤下' },
  REVOKED: { kind: 'stopped', word: '已撤销' },
}
