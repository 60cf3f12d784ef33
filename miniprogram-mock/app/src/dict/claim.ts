import type { ClaimState, LineState } from '@/api/stipend'

/** Where a claim stands, in at most five characters. */
export const claimWords: Record<ClaimState, string> = {
  IN_FIRST_REVIEW: '区县初审',
  IN_SECOND_REVIEW: '市局复审',
  RETURNED: '退回补正',
  APPROVED: '等公示',
  ON_NOTICE: '公示中',
  HELD: '异议核查',
  NOTICE_CLOSED: '等备案',
  FILED: '等拨付',
  ORDERED: '拨付中',
  PAID_TO_BASE: '到基地了',
  PASSED_ON: '等本人确认',
  CLOSED: '全部到手',
  REJECTED: '没通过',
  WITHDRAWN: '已撤回',
}

/** Where one trainee's month of a claim stands between the base and the trainee. */
export const lineWords: Record<LineState, string> = {
  CLAIMED: '没转付',
  PASSED_ON: '等本人确认',
  RECEIVED: '到手了',
  NOT_RECEIVED: '说没收到',
  RECLAIMED: '要追回',
  RECOVERED: '已追回',
  WRITTEN_OFF: '已核销',
}

/** The same as the answer of a page, in at most fourteen characters. */
export const claimAnswers: Record<ClaimState, string> = {
  IN_FIRST_REVIEW: '在区县，正在初审',
  IN_SECOND_REVIEW: '在市局，正在复审',
  RETURNED: '退回来了，补完再交',
  APPROVED: '两级审完，等公示',
  ON_NOTICE: '正在公示',
  HELD: '有异议，正在核查',
  NOTICE_CLOSED: '公示完了，等备案',
  FILED: '备案好了，等拨付',
  ORDERED: '正在拨付',
  PAID_TO_BASE: '钱到基地，该转付了',
  PASSED_ON: '转付了，等本人确认',
  CLOSED: '每个人都收到了',
  REJECTED: '这份申领没通过',
  WITHDRAWN: '基地撤回了',
}
