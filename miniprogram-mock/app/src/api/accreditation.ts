import { ulid } from '@/shared/ulid'
import { download, request } from '@/transport'
import type { Page } from './common'
import type { Schema } from './schema'

export type BaseApplication = Schema<'BaseApplicationView'>
export type BaseApplicationLine = Schema<'BaseApplicationLine'>
export type BaseApplicationState = Schema<'BaseApplicationState'>
export type AccreditationBatch = Schema<'AccreditationBatchView'>
export type BatchPreview = Schema<'BatchPreview'>
export type PublicBase = Schema<'PublicBaseView'>

export interface UnitForm {
  name: string
  creditCode: string
  orgType: 'ENTERPRISE' | 'INSTITUTION' | 'PARK' | null
  districtCode: string
  headcount: number
  legalPerson: boolean | null
  address: string
  contactName: string
  contactPhone: string
}
export interface PaperForm {
  code: string
  reference: string
  statement: string
}

export const readMyBaseApplications = () => request<BaseApplicationLine[]>({ method: 'GET', path: '/me/base-applications' })
export const readBaseApplication = (id: string) => request<BaseApplication>({ method: 'GET', path: `/base-applications/${id}` })
export const readBaseApplications = (query: { state?: BaseApplicationState; q?: string; page: number; size: number }) =>
  request<Page<BaseApplicationLine>>({ method: 'GET', path: '/base-applications', query })
// A phone number stands in the unit, so a draft leaves no ticket on this phone; keeping the same twice changes nothing.
export const putBaseApplication = (id: string, unit: UnitForm, papers: PaperForm[]) =>
  request<BaseApplication>({ method: 'PUT', path: `/base-applications/${id}`, body: { unit, papers }, key: ulid() })
export const mendBaseApplication = (id: string, unit: UnitForm, papers: PaperForm[], note: string) =>
  request<BaseApplication>({ method: 'POST', path: `/base-applications/${id}/resubmission`, body: { unit, papers, note }, key: ulid() })

export const readBatchesAhead = () => request<Schema<'AccreditationBatchController.AheadView'>>({ method: 'GET', path: '/accreditation-batches', anonymous: true })
export const readBatchPreview = (month: string) => request<BatchPreview>({ method: 'GET', path: `/accreditation-batches/${month}` })

export const readAccreditedBases = (query: { district?: string; q?: string; page: number; size: number }) =>
  request<Page<PublicBase>>({ method: 'GET', path: '/accredited-bases', query, anonymous: true })
export const downloadBaseRegister = () => download('/bases-register.xlsx')
