import type { BatchState, PaymentBatch } from '@/api/payment'
import type { Station } from '@/components/review-timeline.vue'
import { dayOf, dayText, heldText } from '@/shared/dates'
import { sumFen } from '@/shared/money'

const steps: { state: BatchState; name: string }[] = [
  { state: 'DRAWN_UP', name: '另一人复核放行' },
  { state: 'RELEASED', name: '付款文件送银行' },
  { state: 'SENT', name: '登记银行回单' },
]
const reached: Record<BatchState, number> = { DRAWN_UP: 0, RELEASED: 1, SENT: 2, SETTLED: 3, CANCELLED: 0 }

/** The way of a batch: drawn up by one, released by another, one file out, one answer back. */
export function batchStations(batch: Pick<PaymentBatch, 'state' | 'madeBy' | 'madeAt' | 'releasedBy' | 'sentAt' | 'since' | 'allowedMoves'>): Station[] {
  const mine = batch.allowedMoves.some((move) => move !== 'CANCEL')
  const stations: Station[] = [{ kind: 'done', name: '制单', when: dayText(dayOf(batch.madeAt)), sentence: batch.madeBy }]
  if (batch.state === 'CANCELLED') return [...stations, { kind: 'blocked', name: '撤销了', when: dayText(dayOf(batch.since)) }]
  // The day of the release is known while it is the last thing that happened.
  const days = [batch.state === 'RELEASED' ? batch.since : null, batch.sentAt, batch.state === 'SETTLED' ? batch.since : null]
  for (const [at, step] of steps.entries()) {
    const kind = at < reached[batch.state] ? 'done' : at > reached[batch.state] ? 'ahead' : mine ? 'turn' : 'others'
    const done = days[at]
    stations.push({ kind, name: step.name, when: kind === 'done' && done ? dayText(dayOf(done)) : kind === 'turn' || kind === 'others' ? heldText(batch.since) : undefined, sentence: at === 0 ? (batch.releasedBy ?? undefined) : undefined })
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
