import type { PaymentBatch } from '@/api/payment'
import { batchStates } from '@/dict/payment'
import type { Tag } from './case-words'

/** 青 only for the one whose turn it is. */
export function batchTag(batch: Pick<PaymentBatch, 'state' | 'allowedMoves'>): Omit<Tag, 'kind'> & { kind: Tag['kind'] | 'turn' } {
  const shown = batchStates[batch.state]
  return batch.allowedMoves.some((move) => move !== 'CANCEL') ? { kind: 'turn', word: shown.word } : shown
}

/** A batch's answer: what happened to its lines, or what it waits for. */
export function batchAnswer(batch: Pick<PaymentBatch, 'state' | 'payments' | 'allowedMoves'>): string {
  const returned = batch.payments.filter((payment) => payment.state === 'BANK_RETURNED').length
  switch (batch.state) {
    case 'DRAWN_UP':
      return batch.allowedMoves.includes('RELEASE') ? '核对后放行' : '等另一位同事放行'
    case 'RELEASED':
      return '该把文件送银行了'
    case 'SENT':
      return '等银行回单'
    case 'CANCELLED':
      return '这个批次撤销了'
    case 'SETTLED':
      if (returned === 0) return `${batch.payments.length} 笔都到账了`
      return returned === batch.payments.length ? `${returned} 笔都被退票` : `${returned} 笔退票，其余到账`
  }
}
