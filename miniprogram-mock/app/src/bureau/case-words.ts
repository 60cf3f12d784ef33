import type { ReviewLine } from '@/api/review'
import type { ClaimState, LineState } from '@/api/stipend'
import { claimAnswers, claimWords, lineWords } from '@/dict/claim'

export interface Tag {
  kind: 'passed' | 'stopped' | 'others' | 'plain'
  word: string
}

/** Where a case went after this office decided. */
export function decidedTag({ state }: Pick<ReviewLine, 'state'>): Tag {
  if (state === 'PASSED') return { kind: 'passed', word: '通过' }
  if (state === 'REJECTED') return { kind: 'stopped', word: '驳回' }
  if (state === 'RETURNED') return { kind: 'others', word: '等补正' }
  return { kind: 'others', word: state === 'IN_SECOND' ? '在复审' : '在初审' }
}

/** A claim in a list, for whom it is not the turn. */
export function claimTag(state: ClaimState): Tag {
  const kind = state === 'CLOSED' ? 'passed' : state === 'REJECTED' ? 'stopped' : 'others'
  return { kind, word: claimWords[state] }
}

export function lineTag(state: LineState): Tag {
  const kind = state === 'RECEIVED' ? 'passed' : state === 'NOT_RECEIVED' ? 'stopped' : 'others'
  return { kind, word: lineWords[state] }
}

/** The answer of a claim's page for the offices; the two states that ask the base to act read differently from here. */
export function claimAnswer(state: ClaimState): string {
  if (state === 'RETURNED') return '退给基地补正'
  return state === 'PAID_TO_BASE' ? '到基地了，等转付' : claimAnswers[state]
}
