import type { PostDetail } from '@/api/post'
import type { ApiProblem } from '@/transport'
import { exactTimeText } from '@/shared/dates'

/** What the opening minute shows; each state has its own true sentence. */
export type OpeningState =
  | { kind: 'before'; answer: string; button: string }
  | { kind: 'open'; answer: string; button: string }
  | { kind: 'sending'; answer: string; button: string }
  | { kind: 'unanswered'; answer: string; button: string }
  | { kind: 'full'; answer: string }
  | { kind: 'closed'; answer: string }
  | { kind: 'refused'; answer: string }
  | { kind: 'mine'; answer: string }

const FULL = 'REG-103'
const CLOSED = 'REG-102'
const TOO_EARLY = 'REG-101'

export function openingState(post: PostDetail, live: { secondsLeft?: number; sending: boolean; problem?: ApiProblem }): OpeningState {
  if (post.mine) return { kind: 'mine', answer: '名额给你留着了' }
  if (live.sending) return { kind: 'sending', answer: '点到了，正在占位', button: '正在占位' }
  if (live.problem?.unanswered) return { kind: 'unanswered', answer: '点到了，还没回音', button: '再问一次结果' }
  if (live.problem?.code === FULL) return { kind: 'full', answer: '名额刚刚满了' }
  if (live.problem?.code === CLOSED || post.phase === 'CLOSED') return { kind: 'closed', answer: '这一批已截止' }
  if (live.problem && live.problem.code !== TOO_EARLY) return { kind: 'refused', answer: '这次没报上' }
  if (post.phase === 'UPCOMING' && live.secondsLeft !== 0) return { kind: 'before', answer: '等开放，到点点一下', button: `${exactTimeText(post.opensAt)} 可点` }
  if (post.left === 0) return { kind: 'full', answer: '名额已经满了' }
  return { kind: 'open', answer: '开放了，点一下就报', button: '报这个岗位' }
}
