import type { TaskGroup } from '@/api/account'

export type NoticePart = 'APPROVED' | 'NOTICES' | 'NOTICE_CLOSED'

/** Where work that is no review stands: on a page of its own, or in a part of 公示. */
export type Elsewhere = { page: string } | { part: NoticePart }

const PARTS: Record<string, NoticePart> = { 'stipend-notice': 'APPROVED', 'stipend-filing': 'NOTICE_CLOSED' }

/** The backend names either a page or a part; a page is opened as it is named. */
export function elsewhereOf({ target }: Pick<TaskGroup, 'target'>): Elsewhere {
  return target.startsWith('/') ? { page: target } : { part: PARTS[target] ?? 'NOTICES' }
}
