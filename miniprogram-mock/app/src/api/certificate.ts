import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { Code } from './scene'
import type { Schema, WithState } from './schema'

export type CompletionState = 'TO_APPRAISE' | 'CERTIFIED' | 'REVOKED'
export type Grade = 'EXCELLENT' | 'GOOD' | 'PASSED' | 'FAILED'

/** A served term: the base's appraisal, whether it kept the trainee on, the certificate. */
export type Completion = WithState<'CompletionView', CompletionState>
/** What anybody learns by the number of a certificate. */
export type CertificateCheck = Schema<'CertificateCheckView'>

export const readCompletion = (agreementId: string) => request<Completion>({ method: 'GET', path: `/agreements/${agreementId}/completion` })
export const checkCertificate = (no: string) => request<CertificateCheck>({ method: 'GET', path: `/certificates/${encodeURIComponent(no.trim())}`, anonymous: true })
// Putting up what hangs already doubles nothing, so it leaves no ticket.
export const putUpCertificateCode = (agreementId: string) => request<Code>({ method: 'POST', path: `/agreements/${agreementId}/certificate-code`, key: ulid() })
