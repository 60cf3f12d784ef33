import type { SafetyState } from '@/api/safety'

/** How a safety complaint stands: the word and the kind of its tag. */
export const safetyStates: Record<SafetyState, { kind: 'clock' | 'others' | 'passed' | 'plain'; word: string }> = {
  LODGED: { kind: 'clock', word: '等受理' },
  TAKEN_UP: { kind: 'others', word: '在查' },
  CLOSED: { kind: 'passed', word: '已答复' },
  WITHDRAWN: { kind: 'plain', word: '已撤回' },
}
