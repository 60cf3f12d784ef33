import type { NoticeState } from '@/api/notice'

/** Where a public notice stands; while it is open the page counts the days left instead. */
export const noticeStates: Record<NoticeState, string> = { SCHEDULED: '还没开始', OPEN: '公示中', CLOSED: '已结束' }
