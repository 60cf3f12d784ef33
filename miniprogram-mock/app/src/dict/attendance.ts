import type { SheetState } from '@/api/attendance'

/** Where a month's sheet stands, in at most five characters. */
export const sheetWords: Record<SheetState, string> = {
  OPEN: '等签到',
  CHECKED_IN: '等带教确认',
  CONFIRMED: '已确认',
  DROPPED: '不用签了',
}
