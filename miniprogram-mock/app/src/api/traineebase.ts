import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { Page } from './common'

export interface TraineeBase {
  id: string
  name: string
  creditCode: string
  orgType: string
  districtCode: string
  districtName: string
  headcount: number
  address: string
  accreditedOn: string
  plaqueNo: string
  state: string
}

/** A base in the offices' register, with how many posts it has filed. */
export interface TraineeBaseLine extends TraineeBase {
  positionCount: number
}

export interface TraineeBaseDetail extends TraineeBase {
  contactName: string | null
  contactPhoneMasked: string | null
  bankName: string | null
  bankAccountMasked: string | null
  members: { personId: string; name: string; role: string }[]
}

/** Somebody of the base who may guide trainees. */
export interface Supervisor {
  personId: string
  name: string
}

export interface BankAccount {
  bankName: string
  accountNo: string
  accountName: string
}

export const readBases = (query: { district?: string; q?: string; page: number; size: number }) => request<Page<TraineeBaseLine>>({ method: 'GET', path: '/bases', query })
export const readBase = (id: string) => request<TraineeBaseDetail>({ method: 'GET', path: `/bases/${id}` })
export const readSupervisors = (baseId: string) => request<Supervisor[]>({ method: 'GET', path: `/bases/${baseId}/supervisors` })

// An account number is never kept on the phone, so this act leaves no ticket; writing the same account twice changes nothing.
export const putBankAccount = (baseId: string, account: BankAccount) =>
  request<TraineeBaseDetail>({ method: 'PUT', path: `/bases/${baseId}/bank-account`, body: account, key: ulid() })
