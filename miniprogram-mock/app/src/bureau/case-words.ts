import type { ReviewLine } from '@/api/review'
import type { ClaimState, LineState } from '@/api/stipend'
import { claimAnswers, claimWords, lineWords } from '@/dict/claim'
import { reviewStates } from '@/dict/review'

export interface Tag {
  kind: 'passed' | 'stopped' | 'others' | 'plain'
  word: string
}

/** Where a case went after this office decided. */
export function decidedTag({ state }: Pick<ReviewLine, 'state'>): Tag {
  return reviewStates[state]
}

/** A claim in a list, for whom it is not the turn. */
export function claimTag(state: ClaimState): Tag {
  const kind = state === 'CLOSED' ? 'passed' : state === 'REJECTED' ? 'stopped' : 'others'
  return { kind, word: claimWords[state] }
}

export function lineTag(state: LineState): Tag {
  const kind = state === 'RECEIVED' || state === 'RECOVERED' ? 'passed' : state === 'NOT_RECEIVED' || state === 'RECLAIMED' ? 'stopped' : 'others'
  return { kind, word: lineWords[state] }
}

/** The answer of a claim's page for the offices; the two states that ask the base to act read differently from here. */
export function claimAnswer(state: ClaimState): string {
  if (state === 'RETURNED') return '退给基地补正'
  return state === 'PAID_TO_BASE' ? '到基地了，等转付' : claimAnswers[state]
}
