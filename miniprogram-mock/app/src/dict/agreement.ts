import type { AgreementState } from '@/api/traineeship'

/** Where an agreement stands, in at most five characters. */
export const agreementWords: Record<AgreementState, string> = {
  DRAFT: '等见习生签',
  TRAINEE_SIGNED: '等基地签',
  SIGNED: '等备案',
  IN_FORCE: '见习中',
  COMPLETED: '已期满',
  TERMINATED: '已终止',
  CANCELLED: '没签成',
}
