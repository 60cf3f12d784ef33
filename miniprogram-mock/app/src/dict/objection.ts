import type { ObjectionState } from '@/api/objection'

/** How an objection stands: the word and the kind of its tag. */
export const objectionStates: Record<ObjectionState, { kind: 'clock' | 'stopped' | 'passed' | 'plain'; word: string }> = {
  LODGED: { kind: 'clock', word: '核查中' },
  UPHELD: { kind: 'stopped', word: '异议成立' },
  DISMISSED: { kind: 'passed', word: '异议不成立' },
  WITHDRAWN: { kind: 'plain', word: '已撤回' },
}
