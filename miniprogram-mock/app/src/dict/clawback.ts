import type { ClawbackGround, ClawbackState } from '@/api/clawback'

/** Where a clawback stands: the word and the kind of its tag. */
export const clawbackStates: Record<ClawbackState, { kind: 'clock' | 'passed' | 'plain' | 'others'; word: string }> = {
  DEMANDED: { kind: 'clock', word: '待退回' },
  RECOVERED: { kind: 'passed', word: '已追回' },
  WRITTEN_OFF: { kind: 'plain', word: '已核销' },
  CANCELLED: { kind: 'plain', word: '已撤销' },
}

/** Why money was not owed; the article behind each is the backend's. */
export const clawbackGrounds: Record<ClawbackGround, string> = {
  FALSE_MONTH: '虚报人数或见习时间',
  MISUSED: '基地挤占、挪用或没有转付',
  ENDED_EARLY: '见习提前结束，这个月没有满',
  NOT_ENTITLED: '不符合见习条件',
  UNTRUE_PAPERS: '申领材料不真实或不齐全',
  PAID_IN_ERROR: '算错、发错',
}
