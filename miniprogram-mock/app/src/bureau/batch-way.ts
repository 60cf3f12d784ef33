import type { BatchState, PaymentBatch } from '@/api/payment'
import type { Station } from '@/components/review-timeline.vue'
import { sumFen } from '@/shared/money'

const steps: { state: BatchState; name: string }[] = [
  { state: 'DRAWN_UP', name: '另一人复核放行' },
  { state: 'RELEASED', name: '付款文件送银行' },
  { state: 'SENT', name: '登记银行回单' },
]
const reached: Record<BatchState, number> = { DRAWN_UP: 0, RELEASED: 1, SENT: 2, SETTLED: 3, CANCELLED: 0 }

/** The way of a batch: drawn up by one, released by another, one file out, one answer back. */
export function batchStations(batch: Pick<PaymentBatch, 'state' | 'madeBy' | 'releasedBy' | 'allowedMoves'>): Station[] {
  const mine = batch.allowedMoves.some((move) => move !== 'CANCEL')
  const stations: Station[] = [{ kind: 'done', name: '制单', sentence: batch.madeBy }]
  if (batch.state === 'CANCELLED') return [...stations, { kind: 'blocked', name: '撤销了' }]
  for (const [at, step] of steps.entries()) {
    const kind = at < reached[batch.state] ? 'done' : at > reached[batch.state] ? 'ahead' : mine ? 'turn' : 'others'
    stations.push({ kind, name: step.name, sentence: at === 0 ? (batch.releasedBy ?? undefined) : undefined })
  }
  return stations
}

export interface Settlement {
  paid: number
  paidFen: number
  returned: number
  returnedFen: number
}

/** What the bank's answer comes to; undefined before it is there. */
export function settlement({ state, payments }: Pick<PaymentBatch, 'state' | 'payments'>): Settlement | undefined {
  if (state !== 'SETTLED') return undefined
  const paid = payments.filter((payment) => payment.state === 'PAID')
  const returned = payments.filter((payment) => payment.state === 'BANK_RETURNED')
  return {
    paid: paid.length,
    paidFen: sumFen(paid.map((payment) => payment.amountFen)),
    returned: returned.length,
    returnedFen: sumFen(returned.map((payment) => payment.amountFen)),
  }
}
