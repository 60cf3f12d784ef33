import { ulid } from '@/shared/ulid'
import { request, tokens } from '@/transport'

export type Role = 'GRADUATE' | 'ENTREPRENEUR' | 'BASE_ADMIN' | 'SUPERVISOR' | 'JUDGE' | 'DEPARTMENT' | 'DISTRICT_OFFICER' | 'CITY_OFFICER' | 'FINANCE'

export interface RoleHeld {
  role: Role
  roleName: string
  scope: string
  scopeName: string
}

export interface Account {
  id: string
  name: string | null
  phoneMasked: string | null
  /** WeChat vouched for the number; a typed one is only for calling back. */
  phoneVerified: boolean
  realNameBound: boolean
  roles: RoleHeld[]
}

export interface TaskGroup {
  kind: string
  title: string
  count: number
  oldestSince: string | null
  target: string
}

export const readMe = () => request<Account>({ method: 'GET', path: '/me' })
export const readTasks = (role: Role | undefined) => request<{ count: number; groups: TaskGroup[] }>({ method: 'GET', path: '/me/tasks', query: { role } })
export const signOutEverywhere = () => request<void>({ method: 'POST', path: '/auth/logout', body: { refreshToken: tokens.get()?.refreshToken }, anonymous: true })

// These carry personal data, so they are not kept as tickets on the phone; a fresh key each time is safe,
// because binding the same name or number twice changes nothing.
export const bindRealName = (name: string, idNumber: string, consentVersion: string) =>
  request<Account>({ method: 'POST', path: '/me/real-name', body: { name, idNumber, consentVersion }, key: ulid() })
export const tellPhone = (number: string) => request<Account>({ method: 'PUT', path: '/me/phone', body: { number }, key: ulid() })
export const bindPhone = (code: string) => request<Account>({ method: 'POST', path: '/me/phone', body: { code }, key: ulid() })
