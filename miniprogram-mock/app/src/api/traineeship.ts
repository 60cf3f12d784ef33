import { request, type Clause } from '@/transport'
import type { Held, Hop, Page, Returned } from './common'

export type AgreementState = 'DRAFT' | 'TRAINEE_SIGNED' | 'SIGNED' | 'IN_FORCE' | 'COMPLETED' | 'TERMINATED'

export interface Insurance {
  insurer: string
  policyNo: string
  from: string
  to: string
}

export interface Agreement extends Held {
  id: string
  no: string
  state: AgreementState
  trainee: { personId: string; name: string }
  base: { id: string; name: string }
  positionTitle: string
  mentor: { personId: string; name: string }
  intentionOn: string
  signDueOn: string
  termMonths: number
  startsOn: string | null
  endsOn: string | null
  stipendPerMonthFen: number
  livingAllowanceFen: number
  terms: { heading: string; text: string; clause: Clause | null }[]
  contentHash: string
  traineeSignedAt: string | null
  baseSignedAt: string | null
  signedOn: string | null
  filedOn: string | null
  insurance: Insurance | null
  hops: Hop[]
  /** What the bureau asks for while the filing is returned. */
  returned: Returned | null
}

export const readMyAgreements = () => request<Agreement[]>({ method: 'GET', path: '/me/agreements' })
export const readAgreement = (id: string) => request<Agreement>({ method: 'GET', path: `/agreements/${id}` })
export const readBaseAgreements = (baseId: string, page = 0, size = 20, state?: AgreementState) =>
  request<Page<Agreement>>({ method: 'GET', path: `/bases/${baseId}/agreements`, query: { state, page, size } })
