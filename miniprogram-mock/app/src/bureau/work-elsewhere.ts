import type { TaskGroup } from '@/api/account'

export type NoticePart = 'APPROVED' | 'NOTICES' | 'NOTICE_CLOSED'

/** Which part of 公示 a task of the home page means. */
export function partOf({ kind }: Pick<TaskGroup, 'kind'>): NoticePart {
  return kind === 'FILE_CLAIMS' ? 'NOTICE_CLOSED' : 'APPROVED'
}
