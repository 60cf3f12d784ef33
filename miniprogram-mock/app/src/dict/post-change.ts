import type { PostChangeState } from '@/api/post-change'

/** Where a change of post stands. */
export const postChangeStates: Record<PostChangeState, string> = {
  PROPOSED: '等答复',
  AGREED: '说定了',
  DECLINED: '没同意',
  WITHDRAWN: '已撤回',
}
