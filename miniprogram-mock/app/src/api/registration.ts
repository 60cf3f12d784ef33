import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type RegistrationState = 'HELD' | 'CONFIRMED' | 'ADMITTED' | 'RELEASED'

export type Registration = WithState<'RegistrationView', RegistrationState>

/** A person who may come: what the base needs for its choice, and no more. */
export type Applicant = Schema<'RegistrationView.Applicant'>

export interface AppliedRegistration extends Registration {
  applicant: Applicant
}

/** One of them; before the bureau has found the person eligible a base sees nobody. */
export const readApplication = (id: string) => request<AppliedRegistration>({ method: 'GET', path: `/registrations/${id}` })
export const readApplied = (baseId: string, state: RegistrationState, page = 0, size = 20) =>
  request<Page<AppliedRegistration>>({ method: 'GET', path: `/bases/${baseId}/registrations`, query: { state, page, size } })

export const readMyRegistrations = () => request<Registration[]>({ method: 'GET', path: '/me/registrations' })
export const readRegistration = (id: string) => request<Registration>({ method: 'GET', path: `/registrations/${id}` })
