import { request } from '@/transport'
import type { Page } from './common'
import type { WithState } from './schema'

export type SafetyState = 'LODGED' | 'TAKEN_UP' | 'CLOSED' | 'WITHDRAWN'
export type Complaint = WithState<'ComplaintView', SafetyState>

export const readMyComplaints = () => request<Complaint[]>({ method: 'GET', path: '/me/safety-complaints' })
export const readComplaint = (id: string) => request<Complaint>({ method: 'GET', path: `/safety-complaints/${id}` })
export const readBaseComplaints = (baseId: string) => request<Complaint[]>({ method: 'GET', path: `/bases/${baseId}/safety-complaints` })
export const readOfficeComplaints = (open: boolean, page = 0, size = 20) =>
  request<Page<Complaint>>({ method: 'GET', path: '/safety-complaints', query: { open: String(open), page, size } })
