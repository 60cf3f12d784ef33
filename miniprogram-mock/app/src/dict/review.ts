import type { ReviewAnswer, ReviewKind, ReviewLine, ReviewOutcome, ReviewStage, ReviewState } from '@/api/review'

export const reviewKinds: Record<ReviewKind, string> = {
  ELIGIBILITY: '报名资格',
  AGREEMENT_FILING: '协议备案',
  STIPEND_CLAIM: '补贴申领',
  COMPETITION_ENTRY: '参赛资格',
  ACCREDITATION_MATERIAL: '基地资料',
  ACCREDITATION_SITE: '基地评估',
  POST_FILING: '岗位备案',
}

export const stageWords: Record<ReviewStage, string> = { FIRST: '初审', SECOND: '复审' }

/** Where a case stands, for an office that has dealt with it. */
export const reviewStates: Record<ReviewState, { word: string; kind: 'passed' | 'stopped' | 'others' | 'plain' }> = {
  IN_FIRST: { word: '在初审', kind: 'others' },
  IN_SECOND: { word: '在复审', kind: 'others' },
  RETURNED: { word: '等补正', kind: 'others' },
  PASSED: { word: '通过', kind: 'passed' },
  REJECTED: { word: '驳回', kind: 'stopped' },
  WITHDRAWN: { word: '已撤回', kind: 'plain' },
}

export const answerWords: Record<ReviewAnswer, string> = { PASS: '符合', FAIL: '不符合', TO_CHECK: '待核' }

export const outcomeWords: Record<ReviewOutcome, string> = {
  STAGE_PASSED: '初审通过',
  PASSED: '通过',
  RETURNED: '退回补正',
  REJECTED: '驳回',
}

/** “补贴初审”, “报名资格审核”: what is being done with this case now. */
export function reviewTitle({ kind, stage }: Pick<ReviewLine, 'kind' | 'stage'>): string {
  if (kind === 'STIPEND_CLAIM') return `补贴${stageWords[stage]}`
  if (kind === 'ACCREDITATION_SITE') return stage === 'FIRST' ? '基地条件评估' : '基地认定复审'
  return { ELIGIBILITY: '报名资格审核', AGREEMENT_FILING: '见习协议备案', ACCREDITATION_MATERIAL: '基地资料审核', POST_FILING: '见习岗位备案', COMPETITION_ENTRY: '参赛资格审查' }[kind]
}
