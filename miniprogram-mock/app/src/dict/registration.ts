import type { Hop } from '@/api/common'
import type { RegistrationState } from '@/api/registration'

export const registrationStates: Record<RegistrationState, { word: string; kind: 'others' | 'passed' | 'stopped' | 'plain' }> = {
  HELD: { word: '审核资格', kind: 'others' },
  CONFIRMED: { word: '基地在选', kind: 'others' },
  ADMITTED: { word: '已录用', kind: 'passed' },
  RELEASED: { word: '已结束', kind: 'plain' },
}

/** What has become of an admission: the agreement's own stations say it. */
export function afterAdmission(hops: Hop[]): string {
  const now = hops.find((hop) => hop.state === 'CURRENT')?.code ?? ''
  return { AGREEMENT: '等签见习协议', FILING: '协议在区县备案', TERM: '正在见习' }[now] ?? '见习期满了'
}

/** Why the base has nobody to wait for: it took the graduate in and the agreement fell, or it never did. */
export function releasedAnswer(hops: Hop[]): string {
  return hops.some((hop) => hop.code === 'BASE' && hop.state === 'DONE') ? '协议没备上，接收作废' : '没有接收'
}
