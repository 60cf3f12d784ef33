import type { EndingState, InspectionState } from '@/api/ending'

/** Where an ending stands, in at most five characters. */
export const endingStates: Record<EndingState, string> = {
  PROPOSED: '等答复',
  RUNNING: '到日结束',
  EFFECTIVE: '已结束',
  DECLINED: '没同意',
  WITHDRAWN: '已撤回',
  OVERTAKEN: '没用上',
}

/** Where the inspection of a base stands. */
export const inspectionStates: Record<InspectionState, string> = {
  OPEN: '待查',
  AT_FAULT: '查实',
  CLEARED: '没有查实',
}
