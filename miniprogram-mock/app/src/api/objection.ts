import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type ObjectionState = 'LODGED' | 'UPHELD' | 'DISMISSED' | 'WITHDRAWN'
export type Objection = WithState<'ObjectionView', ObjectionState>
export type ObjectionForm = Schema<'ObjectionBody'>

// Name and phone are never kept on this device, so these acts leave no ticket: the backend knows the same words of the same phone.
export const lodgeObjection = (noticeId: string, form: Omit<ObjectionForm, 'nameNo'> & { nameNo?: number }) =>
  request<Objection>({ method: 'POST', path: `/public-notices/${noticeId}/objections`, body: form, key: ulid() })
export const findObjection = (no: string, phone: string) => request<Objection>({ method: 'POST', path: '/objection-look-ups', body: { no, phone }, key: ulid() })
export const withdrawObjection = (id: string, phone: string | undefined, reason: string) =>
  request<void>({ method: 'POST', path: `/objections/${id}/withdrawal`, body: { phone, reason }, key: ulid() })
export const readMyObjections = () => request<Objection[]>({ method: 'GET', path: '/me/objections' })
export const readObjections = (waiting: boolean, page: number, size: number) => request<Page<Objection>>({ method: 'GET', path: '/objections', query: { waiting, page, size } })
export const readObjection = (id: string) => request<Objection>({ method: 'GET', path: `/objections/${id}` })
