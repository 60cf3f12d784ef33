import type { DeclarationKind, DeclarationState, EducationWanted } from '@/api/position'

export const declarationStates: Record<DeclarationState, { word: string; kind: 'turn' | 'passed' | 'stopped' | 'others' | 'plain' }> = {
  DECLARED: { word: '等备案', kind: 'others' },
  RETURNED: { word: '要补', kind: 'turn' },
  FILED: { word: '已备案', kind: 'passed' },
  REJECTED: { word: '没有通过', kind: 'stopped' },
  WITHDRAWN: { word: '已撤回', kind: 'plain' },
}

export const declarationKinds: Record<DeclarationKind, string> = { NEW: '新岗位', CHANGE: '变更', WITHDRAWAL: '撤下' }

/** What schooling a post asks for. */
export const educationsWanted: Record<EducationWanted, string> = { ANY: '不限', COLLEGE: '专科起', BACHELOR: '本科起', MASTER: '硕士起', DOCTOR: '博士' }
