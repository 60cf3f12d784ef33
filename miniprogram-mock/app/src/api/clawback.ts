import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type ClawbackState = 'DEMANDED' | 'RECOVERED' | 'WRITTEN_OFF' | 'CANCELLED'
/** Money demanded back; lists come without repayments. */
export type Clawback = WithState<'ClawbackView', ClawbackState>
export type ClawbackGround = Schema<'ClawbackBody'>['ground']

export const readClawbacks = (state: ClawbackState | '', page: number, size: number) => request<Page<Clawback>>({ method: 'GET', path: '/clawbacks', query: { state, page, size } })
export const readClawback = (id: string) => request<Clawback>({ method: 'GET', path: `/clawbacks/${id}` })
