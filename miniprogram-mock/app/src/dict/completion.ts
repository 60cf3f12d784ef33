import type { CompletionState, Grade } from '@/api/certificate'

/** Where a served term stands. */
export const completionStates: Record<CompletionState, string> = {
  TO_APPRAISE: '等鉴定',
  CERTIFIED: '发了证书',
  REVOKED: '已撤销',
}

export const gradeWords: Record<Grade, string> = {
  EXCELLENT: '优秀',
  GOOD: '良好',
  PASSED: '合格',
  FAILED: '不合格',
}
