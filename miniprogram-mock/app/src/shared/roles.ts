import type { Role } from '@/api/account'

/** Every role opens with its own shell; the first tab is always what waits for the person. */
const homes: Record<Role, string> = {
  GRADUATE: '/trainee/trainee-shell',
  ENTREPRENEUR: '/contest/contest-shell',
  BASE_ADMIN: '/base/base-shell',
  SUPERVISOR: '/base/supervisor-shell',
  JUDGE: '/judge/judge-shell',
  DEPARTMENT: '/contest/contest-shell',
  DISTRICT_OFFICER: '/bureau/bureau-shell',
  CITY_OFFICER: '/bureau/bureau-shell',
  FINANCE: '/bureau/finance-shell',
}

export const PUBLIC_HOME = '/pages/public-shell'
/** Signed in, but nobody has given this person a role yet: a base's people before their base exists. */
export const NO_ROLE = '/pages/no-role'
export const SIGN_IN = '/pages/sign-in'

export function homeOf(role: Role | undefined): string {
  return role ? homes[role] : NO_ROLE
}
