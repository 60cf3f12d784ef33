import type { TaskGroup } from '@/api/account'

/** What is counted under a task: people are no 件, and a month of money is a 笔. */
const UNITS: Record<string, string> = { APPLICANTS_TO_CHOOSE: '人', CLAIM_STIPENDS: '笔' }

export function taskCount(group: Pick<TaskGroup, 'kind' | 'count'>): string {
  return `${group.count} ${UNITS[group.kind] ?? '件'}`
}

/** “去选 3 人”: the act and its size. */
export function taskAct(group: Pick<TaskGroup, 'kind' | 'count'>): string {
  return `${group.kind === 'APPLICANTS_TO_CHOOSE' ? '去选' : '去办'} ${taskCount(group)}`
}
