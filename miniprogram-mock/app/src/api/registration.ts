import { request, type Clause } from '@/transport'
import type { Held, Hop, Page } from './common'

export type RegistrationState = 'HELD' | 'CONFIRMED' | 'ADMITTED' | 'RELEASED'

/** What the officer found when looking at a registration. */
export interface RegistrationReview {
  state: string
  conditions: { code: string; question: string; answer: 'PASS' | 'FAIL' | null; note: string | null; clause: Clause | null }[]
  opinion: string | null
}

export interface Registration extends Held {
  id: string
  windowId: string
  windowName: string
  positionId: string
  positionTitle: string
  baseId: string
  baseName: string
  state: RegistrationState
  releaseReason: string | null
  takenAt: string
  ticketNo: string
  ruleVersion: string
  hops: Hop[]
  review: RegistrationReview | null
}

/** A person who may come: what the base needs for its choice, and no more. */
export interface Applicant {
  name: string
  school: string | null
  education: string | null
  graduatedOn: string | null
  phoneMasked: string | null
}

export interface AppliedRegistration extends Registration {
  applicant: Applicant
}

/** One of them; before the bureau has found the person eligible a base sees nobody. */
export const readApplication = (id: string) => request<AppliedRegistration>({ method: 'GET', path: `/registrations/${id}` })
export const readApplied = (baseId: string, state: RegistrationState, page = 0, size = 20) =>
  request<Page<AppliedRegistration>>({ method: 'GET', path: `/bases/${baseId}/registrations`, query: { state, page, size } })

export const readMyRegistrations = () => request<Registration[]>({ method: 'GET', path: '/me/registrations' })
export const readRegistration = (id: string) => request<Registration>({ method: 'GET', path: `/registrations/${id}` })
