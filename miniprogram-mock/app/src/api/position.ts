import { request } from '@/transport'
import type { Page } from './common'

export type PositionCategory = 'TECHNICAL' | 'MANAGERIAL' | 'OTHER'

/** A filed post; `livingAllowanceFen` is what the base itself pays each month. */
export interface Position {
  id: string
  baseId: string
  baseName: string
  title: string
  major: string
  education: string
  headcount: number
  category: PositionCategory
  livingAllowanceFen: number
  lodging: string
  workplace: string
  duties: string
  districtCode: string
  districtName: string
  year: number
  state: 'FILED' | 'WITHDRAWN'
}

export const readPositions = (query: { district?: string; category?: PositionCategory; q?: string; page: number; size: number }) =>
  request<Page<Position>>({ method: 'GET', path: '/positions', query })
