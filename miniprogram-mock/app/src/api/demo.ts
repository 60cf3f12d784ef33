import { request } from '@/transport'

/** Exists only where the backend runs as a demonstration. */
export interface DemoAccount {
  account: string
  name: string
  roleName: string
  district: string | null
  note: string
}

export interface DemoClock {
  now: string
  offsetDays: number
}

export const readDemoAccounts = () => request<DemoAccount[]>({ method: 'GET', path: '/demo/accounts', anonymous: true })
export const readDemoClock = () => request<DemoClock>({ method: 'GET', path: '/demo/clock', anonymous: true })
/** Every day between now and then is lived through with its jobs; half a year takes a while. */
const LIVED_THROUGH_MS = 180_000

export const moveDemoClock = (move: { moveDays: number } | { toDate: string }) =>
  request<DemoClock>({ method: 'POST', path: '/demo/clock', body: move, anonymous: true, timeoutMs: LIVED_THROUGH_MS })
