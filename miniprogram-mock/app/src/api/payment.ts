import type { ChosenFile } from '@/platform'
import { fetchFile, request, upload } from '@/transport'
import type { Holder, Page } from './common'

export type BatchState = 'DRAWN_UP' | 'RELEASED' | 'SENT' | 'SETTLED' | 'CANCELLED'
export type PaymentState = 'ORDERED' | 'SENT' | 'PAID' | 'BANK_RETURNED' | 'CANCELLED'
export type BatchMove = 'RELEASE' | 'CANCEL' | 'DOWNLOAD' | 'RECORD_RESULT'

/** One line of the batch: one claim of one base. */
export interface Payment {
  id: string
  instructionNo: string
  /** The instruction that the bank returned and this one repeats. */
  originNo: string | null
  claimId: string
  claimNo: string
  baseName: string
  accountMasked: string
  bankName: string
  amountFen: number
  state: PaymentState
  paidOn: string | null
  bankReason: string | null
  bankSerial: string | null
}

export interface PaymentBatch {
  id: string
  no: string
  state: BatchState
  madeBy: string
  releasedBy: string | null
  declaredCount: number
  declaredTotalFen: number
  bankFileHash: string | null
  payments: Payment[]
  allowedMoves: BatchMove[]
  holder: Holder | null
  since: string | null
}

export interface ResultAnswer {
  batch: PaymentBatch
  matched: number
  failed: number
  unmatched: { row: number; reason: string }[]
}

export const readBatches = (page: number, size: number) => request<Page<PaymentBatch>>({ method: 'GET', path: '/payment-batches', query: { page, size } })
export const readBatch = (id: string) => request<PaymentBatch>({ method: 'GET', path: `/payment-batches/${id}` })
export const sendResult = (id: string, file: ChosenFile) => upload<ResultAnswer>(`/payment-batches/${id}/result`, file)
/** Handed out once; the key makes a repeated tap the same request, see stores/drafts. */
export const fetchBankFile = (id: string, key: string) => fetchFile(`/payment-batches/${id}/bank-file`, key)
