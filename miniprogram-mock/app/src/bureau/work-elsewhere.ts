import type { TaskGroup } from '@/api/account'

export type NoticePart = 'APPROVED' | 'NOTICES' | 'NOTICE_CLOSED'

/** Which part of 公示 a task of the home page means. */
export function partOf({ kind, target }: Pick<TaskGroup, 'kind' | 'target'>): NoticePart {
  return `${kind} ${target}`.includes('NOTICE_CLOSED') || /FIL/.test(kind) ? 'NOTICE_CLOSED' : 'APPROVED'
}
