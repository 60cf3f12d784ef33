import type { ChosenFile } from '@/platform'
import { download, fetchFile, request, upload } from '@/transport'
import { ulid } from '@/shared/ulid'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type BatchState = 'DRAWN_UP' | 'RELEASED' | 'SENT' | 'SETTLED' | 'CANCELLED'
export type PaymentState = 'ORDERED' | 'SENT' | 'PAID' | 'BANK_RETURNED' | 'CANCELLED'
export type BatchMove = 'RELEASE' | 'CANCEL' | 'DOWNLOAD' | 'RECORD_RESULT'

/** One line of the batch: one claim of one base; `originNo` is the returned instruction that this one repeats. */
export type Payment = WithState<'BatchView.PaymentView', PaymentState>

export interface PaymentBatch extends Omit<WithState<'BatchView', BatchState>, 'payments' | 'allowedMoves'> {
  payments: Payment[]
  allowedMoves: BatchMove[]
}

export interface ResultAnswer extends Omit<Schema<'PaymentBatchController.ResultView'>, 'batch'> {
  batch: PaymentBatch
}

export const readBatches = (page: number, size: number) => request<Page<PaymentBatch>>({ method: 'GET', path: '/payment-batches', query: { page, size } })
export const readBatch = (id: string) => request<PaymentBatch>({ method: 'GET', path: `/payment-batches/${id}` })
export const sendResult = (id: string, file: ChosenFile) => upload<ResultAnswer>(`/payment-batches/${id}/result`, file)
/** Everything behind the run's money, sealed; `./run check pack` proves it offline. */
export const downloadAuditPack = (id: string) => download(`/payment-batches/${id}/audit-pack.zip`)
/** The instructions without an answer, to ask the bank about them. */
export const fetchQueryList = (id: string) => fetchFile(`/payment-batches/${id}/query-list`, ulid())
/** Handed out once; the key makes a repeated tap the same request, see stores/drafts. */
export const fetchBankFile = (id: string, key: string) => fetchFile(`/payment-batches/${id}/bank-file`, key)
