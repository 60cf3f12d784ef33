import type { Criteria, EntryForm, Finding } from '@/api/competition'
import { isDay } from '@/shared/dates'

/** The form as it is typed: numbers and days are words until they are sent. */
export interface EntryFields {
  kind: 'PERSON' | 'TEAM' | ''
  members: { name: string; duty: string }[]
  enterprise: boolean | null
  enterpriseName: string
  creditCode: string
  foundedOn: string
  districtCode: string
  projectName: string
  summary: string
  plan: string
  jobs: string
  jobsSince: string
  revenueYear: string
  revenueYuan: string
  ipCount: string
  cleanRecord: boolean | null
  services: string[]
  pledged: boolean
}

const words = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value))

export function fieldsOf(form: EntryForm | null): EntryFields {
  return {
    kind: form?.kind ?? '',
    members: (form?.members ?? []).map((each) => ({ ...each })),
    enterprise: form?.enterprise ?? null,
    enterpriseName: words(form?.enterpriseName),
    creditCode: words(form?.creditCode),
    foundedOn: words(form?.foundedOn),
    districtCode: words(form?.districtCode),
    projectName: words(form?.projectName),
    summary: words(form?.summary),
    plan: words(form?.plan),
    jobs: words(form?.jobs),
    jobsSince: words(form?.jobsSince),
    revenueYear: words(form?.revenueYear),
    revenueYuan: words(form?.revenueYuan),
    ipCount: words(form?.ipCount),
    cleanRecord: form?.cleanRecord ?? null,
    services: [...(form?.services ?? [])],
    pledged: form?.pledged ?? false,
  }
}

const text = (value: string) => value.trim() || null
const number = (value: string) => (/^\d{1,12}$/.test(value.trim()) ? Number(value.trim()) : null)
const day = (value: string) => (isDay(value) ? value : null)

/** What is kept on the server: what cannot be read as a number or a day yet is not told. */
export function formOf(fields: EntryFields) {
  return {
    kind: fields.kind || null,
    members: fields.members.filter((each) => each.name.trim() || each.duty.trim()),
    enterprise: fields.enterprise,
    enterpriseName: text(fields.enterpriseName),
    creditCode: text(fields.creditCode),
    foundedOn: day(fields.foundedOn),
    districtCode: fields.districtCode || null,
    projectName: text(fields.projectName),
    summary: text(fields.summary),
    plan: text(fields.plan),
    jobs: number(fields.jobs),
    jobsSince: day(fields.jobsSince),
    revenueYear: number(fields.revenueYear),
    revenueYuan: number(fields.revenueYuan),
    ipCount: number(fields.ipCount),
    cleanRecord: fields.cleanRecord,
    services: fields.services,
    pledged: fields.pledged,
  }
}

/** “新锐创客：3 条过，1 条没过”; while much is missing, how much. */
export function criteriaAnswer(criteria: Criteria): string {
  const missing = criteria.findings.filter((each) => each.mark === 'MISSING').length
  if (missing > 0) return `${criteria.tierName}：${missing} 条还没填`
  return criteria.failed > 0 ? `${criteria.tierName}：${criteria.passed} 条过，${criteria.failed} 条没过` : `${criteria.tierName}：${criteria.passed} 条都过了`
}

/** What is wrong stands first, then what is missing, then the rest in its order. */
export function byNeed(findings: Finding[]): Finding[] {
  const order = { FAIL: 0, MISSING: 1, PASS: 2, TO_CHECK: 3 }
  return [...findings].sort((one, other) => order[one.mark] - order[other.mark])
}

export const sizeText = (bytes: number) => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`)
