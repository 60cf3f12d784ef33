import type { Condition } from '@/api/graduate'

export const marks: Record<Condition['answer'], 'pass' | 'fail' | 'wait'> = { PASS: 'pass', FAIL: 'fail', TO_CHECK: 'wait' }

const order: Condition['answer'][] = ['FAIL', 'TO_CHECK', 'PASS']

/** What is wrong stands first; what is fine keeps the order of the article. */
export function worstFirst(conditions: Condition[]): Condition[] {
  return order.flatMap((answer) => conditions.filter((each) => each.answer === answer))
}

export function eligibilityAnswer(conditions: Condition[]): string {
  const count = (answer: Condition['answer']) => conditions.filter((each) => each.answer === answer).length
  const failed = count('FAIL')
  if (failed > 0) return `${failed} 条不符合`
  const open = count('TO_CHECK')
  if (open === conditions.length) return '先填报名材料'
  if (open > 0) return `${count('PASS')} 条符合，${open} 条待核`
  return `${conditions.length} 条都符合`
}
