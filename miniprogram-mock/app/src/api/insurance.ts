import { download, request } from '@/transport'
import type { Schema } from './schema'

/** One trainee's accident insurance over the whole term, with the days nothing covers. */
export type Insured = Schema<'InsuredView'>

export const readInsurance = (baseId: string) => request<Insured[]>({ method: 'GET', path: `/bases/${baseId}/insurance` })
export const readInsuranceGaps = () => request<Insured[]>({ method: 'GET', path: '/insurance-gaps' })
export const downloadInsurance = () => download('/insurance/export.xlsx')
