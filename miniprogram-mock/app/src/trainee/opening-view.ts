import { ahead, over, type PostDetail } from '@/api/post'
import type { ApiProblem } from '@/transport'
import { instantText, openingTimeText } from '@/shared/dates'

/** What the opening minute shows; each state has its own true sentence. */
export type OpeningState =
  | { kind: 'before'; answer: string; button: string }
  | { kind: 'arriving'; answer: string; button: string }
  | { kind: 'in-draw'; answer: string; number: number }
  | { kind: 'drawing'; answer: string; number?: number }
  | { kind: 'open'; answer: string; button: string }
  | { kind: 'sending'; answer: string; button: string }
  | { kind: 'in-line'; answer: string; button: string }
  | { kind: 'busy'; answer: string; button: string }
  | { kind: 'unanswered'; answer: string; button: string }
  | { kind: 'full'; answer: string; button?: string }
  | { kind: 'waiting'; answer: string; place: number }
  | { kind: 'offered'; answer: string; until: string }
  | { kind: 'shut'; answer: string; reason: string }
  | { kind: 'closed'; answer: string }
  | { kind: 'refused'; answer: string }
  | { kind: 'mine'; answer: string }

export interface OpeningLive {
  secondsLeft?: number
  sending: boolean
  /** The backend has the tap and works on it. */
  inLine?: boolean
  /** Seconds until the same tap goes out again by itself. */
  retryIn?: number
  problem?: ApiProblem
}

const FULL = 'REG-103'
const CLOSED = 'REG-102'
const TOO_EARLY = ['REG-101', 'REG-119']
/** The door is shut: not the same as full, and never called so. */
const SHUT = ['REG-130', 'REG-131']
/** The page was behind the clock; read again, it shows the right button. */
const BEHIND = ['REG-132', 'REG-134', 'REG-136', 'REG-137', ...TOO_EARLY]

export function openingState(post: PostDetail, live: OpeningLive): OpeningState {
  return settled(post) ?? underWay(live) ?? refused(post, live) ?? ofThePhase(post, live)
}

/** What is mine already stands, whatever is on its way. */
function settled(post: PostDetail): OpeningState | undefined {
  if (post.mine) return { kind: 'mine', answer: '名额给你留着了' }
  const waiting = post.myWaiting
  if (waiting?.state === 'OFFERED' && waiting.offerUntil) return { kind: 'offered', answer: '有名额给你留着', until: instantText(waiting.offerUntil) }
  return undefined
}

function underWay(live: OpeningLive): OpeningState | undefined {
  if (live.sending) return { kind: 'sending', answer: '点到了，正在占位', button: '正在占位' }
  if (live.inLine) return { kind: 'in-line', answer: '排上了，正在办', button: '在队里，不用再点' }
  if (live.retryIn !== undefined) return { kind: 'busy', answer: '人多，没排上，自动再试', button: `${Math.ceil(live.retryIn)} 秒后再试` }
  if (live.problem?.unanswered) return { kind: 'unanswered', answer: '点到了，还没回音', button: '再问一次结果' }
  return undefined
}

function refused(post: PostDetail, live: OpeningLive): OpeningState | undefined {
  const code = live.problem?.code
  if (post.myWaiting) return { kind: 'waiting', answer: `候补第 ${post.myWaiting.place} 位`, place: post.myWaiting.place }
  if (code === CLOSED || over(post.phase)) return { kind: 'closed', answer: '这一批已截止' }
  if (SHUT.includes(code ?? '') || post.door !== 'OPEN') return { kind: 'shut', answer: post.door === 'CLOSED' || code === 'REG-131' ? '这个岗位停止报名了' : '这个岗位暂停报名', reason: post.doorReason ?? '' }
  if (code === FULL) return { kind: 'full', answer: '名额刚刚满了', button: '排候补' }
  if (live.problem && !BEHIND.includes(live.problem.code)) return { kind: 'refused', answer: '这次没报上' }
  return undefined
}

function ofThePhase(post: PostDetail, live: OpeningLive): OpeningState {
  const number = post.myDraw?.drawNo
  const left = live.secondsLeft
  if (ahead(post.phase) ? left !== 0 : post.phase === 'OPEN' && left !== undefined && left > 0) {
    return { kind: 'before', answer: post.phase === 'OPEN' ? '开放了，马上轮到你' : '等开放，到点点一下', button: `${openingTimeText(post.opensForMe)} 可点` }
  }
  if (post.phase === 'ARRIVING' || (ahead(post.phase) && post.fairness === 'DRAW')) {
    return number === undefined ? { kind: 'arriving', answer: '点一下，参加抽签', button: '参加抽签' } : { kind: 'in-draw', answer: `你的抽签号 ${number}`, number }
  }
  if (post.phase === 'DRAWING' || post.myDraw?.result === 'PLACE') return { kind: 'drawing', answer: '正在抽签', number }
  if (post.left === 0) return { kind: 'full', answer: '名额已经满了', button: '排候补' }
  return { kind: 'open', answer: '开放了，点一下就报', button: '报这个岗位' }
}
