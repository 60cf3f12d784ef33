import { request } from '@/transport'
import type { Page } from './common'
import type { Schema } from './schema'

export type PositionCategory = Schema<'PositionCategory'>

/** A filed post; `livingAllowanceFen` is what the base itself pays each month. */
export type Position = Schema<'PositionView'>

export const readPositions = (query: { district?: string; category?: PositionCategory; q?: string; page: number; size: number }) =>
  request<Page<Position>>({ method: 'GET', path: '/positions', query })
