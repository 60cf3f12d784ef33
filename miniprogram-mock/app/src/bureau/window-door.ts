import type { Post, PostDoor } from '@/api/post'

/** A step of a post's door, with what follows from it. */
export interface DoorStep {
  path: 'pause' | 'resumption' | 'closure' | 'reopening'
  act: string
  title: string
  hint: string
  danger?: boolean
}

const PAUSE: DoorStep = { path: 'pause', act: '暂停', title: '暂停这个岗位', hint: '没有人能再报，也不会说成“满了”。已有的名额不动，随时能恢复。' }
const RESUME: DoorStep = { path: 'resumption', act: '恢复', title: '恢复报名', hint: '马上接着报。空着的名额先给候补的人。' }
const CLOSE: DoorStep = { path: 'closure', act: '停止', title: '停止这个岗位', hint: '这个时段里不再收人。已有的名额不动。', danger: true }
const REOPEN: DoorStep = { path: 'reopening', act: '重新开放', title: '重新开放', hint: '马上接着报。空着的名额先给候补的人。' }

const steps: Record<PostDoor, DoorStep[]> = { OPEN: [PAUSE, CLOSE], PAUSED: [CLOSE, RESUME], CLOSED: [REOPEN] }

export const doorSteps = (door: PostDoor): DoorStep[] => steps[door]

/** Places that cannot be taken back: somebody has them, or was promised one. */
export const promisedOf = (post: Pick<Post, 'taken' | 'held'>): number => post.taken + post.held
