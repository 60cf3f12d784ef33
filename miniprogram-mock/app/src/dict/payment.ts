import type { BatchState, PaymentState } from '@/api/payment'

type Kind = 'turn' | 'others' | 'passed' | 'stopped' | 'plain'

export const batchStates: Record<BatchState, { word: string; kind: Kind }> = {
  DRAWN_UP: { word: '待复核', kind: 'others' },
  RELEASED: { word: '待送银行', kind: 'others' },
  SENT: { word: '待回单', kind: 'others' },
  SETTLED: { word: '已结清', kind: 'passed' },
  CANCELLED: { word: '已撤销', kind: 'plain' },
}

export const paymentStates: Record<PaymentState, { word: string; kind: Kind }> = {
  ORDERED: { word: '已制单', kind: 'others' },
  SENT: { word: '已送银行', kind: 'others' },
  PAID: { word: '已到账', kind: 'passed' },
  BANK_RETURNED: { word: '退票', kind: 'stopped' },
  CANCELLED: { word: '已撤销', kind: 'plain' },
}
