import { request } from '@/transport'
import type { Page } from './common'

export type WindowPhase = 'PLANNED' | 'UPCOMING' | 'OPEN' | 'CLOSED' | 'CANCELLED'
export type WindowMove = 'PUBLISH' | 'CANCEL'

/** The time in which filed posts may be registered for. */
export interface RegistrationWindow {
  id: string
  name: string
  state: 'PLANNED' | 'PUBLISHED' | 'CANCELLED'
  phase: WindowPhase
  opensAt: string
  closesAt: string
  places: number
  taken: number
  positionCount: number
  cancelReason: string | null
  allowedMoves: WindowMove[]
}

export const readWindows = (page: number, size: number) => request<Page<RegistrationWindow>>({ method: 'GET', path: '/registration-windows', query: { page, size } })

/** There are a few windows a year, so the list is also the way to one of them. */
export const readWindow = async (id: string) => {
  const { items } = await readWindows(0, 100)
  return items.find((each) => each.id === id)
}
