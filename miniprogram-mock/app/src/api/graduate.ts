import { request, type Clause } from '@/transport'

export type Schooling = '专科' | '本科' | '硕士' | '博士'

/** What a person says about the studies; null where nothing has been filled in yet. */
export interface GraduateProfile {
  realName: string | null
  idNumberMasked: string | null
  phoneMasked: string | null
  school: string | null
  education: Schooling | null
  fullTime: boolean | null
  graduatedOn: string | null
  diplomaNo: string | null
  employed: boolean | null
  householdPlace: string | null
  complete: boolean
  missing: string[]
}

export interface Condition {
  code: string
  question: string
  answer: 'PASS' | 'FAIL' | 'TO_CHECK'
  fact: string
  advice: string | null
  clause: Clause | null
}

export interface Eligibility {
  eligible: boolean
  conditions: Condition[]
  judgedOn: string
  ruleVersion: string
}

export const readProfile = () => request<GraduateProfile>({ method: 'GET', path: '/me/graduate-profile' })
export const readEligibility = () => request<Eligibility>({ method: 'GET', path: '/me/eligibility' })

/** What somebody says about themselves, without being known. */
export interface TrialQuestions {
  education: Schooling
  fullTime: boolean
  graduatedOn: string
  employed: boolean
  householdPlace?: string
  admittedOn?: string
}
export const tryEligibility = (asked: TrialQuestions) =>
  request<Eligibility>({
    method: 'GET',
    path: '/eligibility-trial',
    query: { education: asked.education, fullTime: String(asked.fullTime), graduatedOn: asked.graduatedOn, employed: String(asked.employed), householdPlace: asked.householdPlace, admittedOn: asked.admittedOn },
    anonymous: true,
  })
