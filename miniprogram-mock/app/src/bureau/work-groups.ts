import type { ClockGroup, ReviewLine } from '@/api/review'

export interface WorkGroup {
  key: ClockGroup
  title: string
  late: boolean
  lines: ReviewLine[]
  /** More of this group may come with the next page, so its size is not known yet. */
  open: boolean
}

const order: { key: ClockGroup; title: string; late: boolean }[] = [
  { key: 'OVERDUE', title: '已超时', late: true },
  { key: 'SOON', title: '今明两天到期', late: false },
  { key: 'LATER', title: '之后', late: false },
]

/**
 * The work list by its clocks, worst first, in the order the office gave within a group. A case without a clock waits last:
 * nobody can count its days, so it must not hide one whose days are counted.
 */
export function groupByClock(lines: ReviewLine[], total: number = lines.length): WorkGroup[] {
  const groups = order
    .map((each) => ({ ...each, open: false, lines: lines.filter((line) => (line.clockGroup ?? 'LATER') === each.key) }))
    .filter((group) => group.lines.length > 0)
  // The list comes sorted by deadline, so only the last group can go on.
  return groups.map((group, at) => ({ ...group, open: at === groups.length - 1 && lines.length < total }))
}

/** “1 件已超时，4 件今明两天到期”; undefined when nothing presses. */
export function pressingText(groups: WorkGroup[]): string | undefined {
  const words = groups.filter((group) => group.key !== 'LATER').map((group) => `${group.lines.length}${group.open ? ' 件以上' : ' 件'}${group.title}`)
  return words.length ? words.join('，') : undefined
}
