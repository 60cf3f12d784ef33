import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { Schema } from './schema'
import type { Role } from './account'

/** A person as an office sees who may work in the product. */
export type Staff = Schema<'StaffView'>

// The number is personal data and giving twice changes nothing, so none of these leaves a ticket.
export const findStaff = (number: string) => request<Staff>({ method: 'POST', path: '/staff/search', body: { number }, key: ulid() })
export const giveRole = (personId: string, role: Role, scope: string) => request<Staff>({ method: 'POST', path: `/staff/${personId}/roles`, body: { role, scope }, key: ulid() })
export const takeRoleBack = (personId: string, role: string, scope: string) => request<Staff>({ method: 'POST', path: `/staff/${personId}/roles/withdrawal`, body: { role, scope }, key: ulid() })
export const suspendStaff = (personId: string, reason: string) => request<Staff>({ method: 'POST', path: `/staff/${personId}/suspension`, body: { reason }, key: ulid() })
export const reinstateStaff = (personId: string, reason: string) => request<Staff>({ method: 'POST', path: `/staff/${personId}/reinstatement`, body: { reason }, key: ulid() })
