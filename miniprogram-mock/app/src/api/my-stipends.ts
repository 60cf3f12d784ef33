import { request } from '@/transport'
import type { Check, Held, Hop } from './common'

export type BridgeWord = 'RECEIVED' | 'TURN' | 'OTHERS' | 'CURRENT' | 'FUTURE'

/** One month's money on its way to the person. */
export interface MoneyMonth extends Held {
  month: number
  from: string
  to: string
  amountFen: number
  stage: string
  stageLabel: string
  sheetId: string | null
  lineId: string | null
  claimNo: string | null
  turn: boolean
  /** The check that stops it, by the very code that blocks. */
  blocked: Check | null
  hops: Hop[]
  bridge: BridgeWord
}

export interface MyStipends {
  agreementId: string | null
  baseName: string | null
  perMonthFen: number
  months: MoneyMonth[]
  receivedFen: number
}

export const readMyStipends = () => request<MyStipends>({ method: 'GET', path: '/me/stipends' })
