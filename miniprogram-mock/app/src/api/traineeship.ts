import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type AgreementState = 'DRAFT' | 'TRAINEE_SIGNED' | 'SIGNED' | 'IN_FORCE' | 'COMPLETED' | 'ENDED_EARLY' | 'FILING_REFUSED' | 'CANCELLED'

export type Insurance = Schema<'AgreementView.InsuranceView'>
export type Agreement = WithState<'AgreementView', AgreementState>

export type SignatureMarkBody = Schema<'SignatureMarkBody'>
export type SignatureUnder = Schema<'SignatureView'>

export const readSignatures = (id: string) => request<SignatureUnder[]>({ method: 'GET', path: `/agreements/${id}/signatures` })
export const readMyAgreements = () => request<Agreement[]>({ method: 'GET', path: '/me/agreements' })
export const readAgreement = (id: string) => request<Agreement>({ method: 'GET', path: `/agreements/${id}` })
export const readBaseAgreements = (baseId: string, page = 0, size = 20, state?: AgreementState) =>
  request<Page<Agreement>>({ method: 'GET', path: `/bases/${baseId}/agreements`, query: { state, page, size } })
