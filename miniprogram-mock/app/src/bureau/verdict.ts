import type { Decision, ReviewItem } from '@/api/review'

/** A reviewer's answers while they are being given; what is missing is not answered yet. */
export interface Marks {
  answers: Record<string, 'PASS' | 'FAIL' | undefined>
  notes: Record<string, string | undefined>
  opinion: string
}

export const noMarks = (): Marks => ({ answers: {}, notes: {}, opinion: '' })

export interface Verdict {
  open: ReviewItem[]
  failing: ReviewItem[]
  /** Failing without a word about what to bring. */
  silent: ReviewItem[]
  /** Why 通过 is off; undefined when it may be pressed. */
  whyNotPass?: string
  /** Why 退回 and 驳回 are off. */
  whyNotReturn?: string
}

/** @param everyWord whether also what passes needs a word: a site assessment says what was seen */
export function verdictOf(items: ReviewItem[], marks: Marks, everyWord = false): Verdict {
  const open = items.filter((item) => !marks.answers[item.code])
  const failing = items.filter((item) => marks.answers[item.code] === 'FAIL')
  const silent = (everyWord ? items : failing).filter((item) => !marks.notes[item.code]?.trim())
  return { open, failing, silent, whyNotPass: whyNotPass(open, failing, everyWord ? silent : [], marks), whyNotReturn: whyNotReturn(open, failing, silent, marks) }
}

export function decisionOf(items: ReviewItem[], marks: Marks, everyWord = false): Decision {
  const answers = items.flatMap((item) => {
    const answer = marks.answers[item.code]
    const note = marks.notes[item.code]?.trim()
    return answer ? [{ code: item.code, answer, ...((everyWord || answer === 'FAIL') && note ? { note } : {}) }] : []
  })
  return { answers, opinion: marks.opinion.trim() }
}

function whyNotPass(open: ReviewItem[], failing: ReviewItem[], silent: ReviewItem[], marks: Marks): string | undefined {
  if (open.length > 0) return `还有 ${open.length} 项没看：${named(open)}`
  if (failing.length > 0) return `${failing.length} 项不符合，不能通过`
  if (silent.length > 0) return `${silent.length} 项没写看到了什么：${named(silent)}`
  return marks.opinion.trim() ? undefined : '各项都符合，写一句意见就能通过'
}

function whyNotReturn(open: ReviewItem[], failing: ReviewItem[], silent: ReviewItem[], marks: Marks): string | undefined {
  if (open.length > 0) return `还有 ${open.length} 项没看：${named(open)}`
  if (failing.length === 0) return '各项都符合，没有要退回的'
  if (silent.length > 0) return `${silent.length} 项没写缺什么：${named(silent)}`
  return marks.opinion.trim() ? undefined : '写一句意见，对方会看到'
}

const SHOWN = 2
const LONGEST = 10

function named(items: ReviewItem[]): string {
  const names = items.slice(0, SHOWN).map(({ question }) => (question.length > LONGEST ? `${question.slice(0, LONGEST)}…` : question))
  return names.join('、') + (items.length > SHOWN ? '等' : '')
}
