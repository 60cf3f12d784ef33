import type { RoundState, SeatState } from '@/api/judging'

type Tag = { kind: 'turn' | 'others' | 'passed' | 'stopped' | 'clock' | 'plain'; word: string }

/** Where a round of judging stands. */
export const roundStates: Record<RoundState, Tag> = {
  DRAFT: { kind: 'plain', word: '没公布' },
  DECLARED: { kind: 'others', word: '已公布' },
  SCORING: { kind: 'turn', word: '评分中' },
  SEALED: { kind: 'passed', word: '已封存' },
}

/** Where a judge's sheet stands. */
export const seatStates: Record<SeatState, Tag> = {
  OPEN: { kind: 'turn', word: '等打分' },
  SIGNED: { kind: 'passed', word: '已签字' },
  RECUSED: { kind: 'plain', word: '已回避' },
  RELIEVED: { kind: 'plain', word: '已换人' },
  STRUCK: { kind: 'stopped', word: '不计分' },
}

/** Before the pledge nothing else counts; a signature made without a network waits on the phone. */
export const pledgeFirst: Tag = { kind: 'turn', word: '待承诺' }
export const waitsToBeSent: Tag = { kind: 'clock', word: '等发出' }

/** Why a judge does not score a project. */
export const tieWords: Record<string, string> = {
  EMPLOYER: '同一单位',
  RELATIVE: '亲属',
  MENTOR: '辅导过',
  EARLIER_SCORE: '评过这家',
  DECLARED: '其他利害关系',
}

/** How a judge lies beside the colleagues. */
export const leaningWords: Record<string, string> = { STRICT: '偏严', IN_LINE: '相近', LENIENT: '偏松', TOO_FEW: '样本不足' }

/** What became of a project. */
export const fateWords: Record<string, string> = {
  SELECTED: '入选',
  BELOW_LINE: '在线下',
  BELOW_MINIMUM: '低于最低分',
  NO_QUOTA: '没有名额',
  BARRED: '已有这个称号',
}
