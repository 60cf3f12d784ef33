import type { RegistrationState } from '@/api/registration'

export const registrationStates: Record<RegistrationState, { word: string; kind: 'others' | 'passed' | 'stopped' | 'plain' }> = {
  HELD: { word: '审核资格', kind: 'others' },
  CONFIRMED: { word: '基地在选', kind: 'others' },
  ADMITTED: { word: '已录用', kind: 'passed' },
  RELEASED: { word: '已结束', kind: 'plain' },
}
