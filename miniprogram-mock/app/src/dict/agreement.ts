import type { AgreementState } from '@/api/traineeship'

/** Where an agreement stands, in at most five characters. */
export const agreementWords: Record<AgreementState, string> = {
  DRAFT: '等见习生签',
  TRAINEE_SIGNED: '等基地签',
  SIGNED: '等备案',
  IN_FORCE: '见习中',
  COMPLETED: '已期满',
  ENDED_EARLY: '提前结束',
  FILING_REFUSED: '没备上案',
  CANCELLED: '没签成',
}
