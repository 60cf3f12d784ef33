import { describe, expect, it } from 'vitest'
import type { ReviewItem } from '@/api/review'
import { decisionOf, noMarks, verdictOf, type Marks } from '@/bureau/verdict'

const item = (code: string, question = code): ReviewItem => ({ code, question, fact: '', systemAnswer: 'TO_CHECK', answer: null, note: null, clause: null })
const items = [item('A', '未就业'), item('B', '在三年择业期内'), item('C', '全日制')]
const marks = (answers: Marks['answers'], notes: Marks['notes'] = {}, opinion = '符合规定'): Marks => ({ answers, notes, opinion })

describe('逐项判断', () => {
  it('lets nothing be decided before every item is looked at, and names the open ones', () => {
    const verdict = verdictOf(items, marks({ A: 'PASS' }))
    expect(verdict.whyNotPass).toBe('还有 2 项没看：在三年择业期内、全日制')
    expect(verdict.whyNotReturn).toBe('还有 2 项没看：在三年择业期内、全日制')
  })

  it('names two of many and cuts long questions', () => {
    expect(verdictOf([...items, item('D', '保单要盖住整个见习期间的每一天')], noMarks()).whyNotPass).toBe('还有 4 项没看：未就业、在三年择业期内等')
    expect(verdictOf([item('D', '保单要盖住整个见习期间的每一天')], noMarks()).whyNotPass).toBe('还有 1 项没看：保单要盖住整个见习期…')
  })

  it('passes when all items hold and a word is said', () => {
    const all = { A: 'PASS', B: 'PASS', C: 'PASS' } as const
    expect(verdictOf(items, marks(all)).whyNotPass).toBeUndefined()
    expect(verdictOf(items, marks(all, {}, '  ')).whyNotPass).toBe('各项都符合，写一句意见就能通过')
    expect(verdictOf(items, marks(all)).whyNotReturn).toBe('各项都符合，没有要退回的')
  })

  it('returns only when each no says what to bring', () => {
    const one = { A: 'FAIL', B: 'PASS', C: 'PASS' } as const
    expect(verdictOf(items, marks(one)).whyNotReturn).toBe('1 项没写缺什么：未就业')
    expect(verdictOf(items, marks(one, { A: '   ' })).whyNotReturn).toBe('1 项没写缺什么：未就业')
    expect(verdictOf(items, marks(one, { A: '补离职证明' })).whyNotReturn).toBeUndefined()
    expect(verdictOf(items, marks(one, { A: '补离职证明' })).whyNotPass).toBe('1 项不符合，不能通过')
    expect(verdictOf(items, marks(one, { A: '补离职证明' }, '')).whyNotReturn).toBe('写一句意见，对方会看到')
  })

  it('sends every answer once, and a note only with a no', () => {
    const decision = decisionOf(items, marks({ A: 'FAIL', B: 'PASS', C: 'PASS' }, { A: ' 补离职证明 ', B: '写了又改主意' }, ' 补齐再交 '))
    expect(decision).toEqual({
      answers: [
        { code: 'A', answer: 'FAIL', note: '补离职证明' },
        { code: 'B', answer: 'PASS' },
        { code: 'C', answer: 'PASS' },
      ],
      opinion: '补齐再交',
    })
  })

  it('asks of a site assessment what was seen of every item, also where all is well', () => {
    const given = { A: 'PASS', B: 'PASS', C: 'PASS' } as const
    expect(verdictOf(items, marks(given, { A: '看过', B: '看过' }), true).whyNotPass).toContain('1 项没写看到了什么')
    expect(verdictOf(items, marks(given, { A: '看过', B: '看过', C: '看过' }), true).whyNotPass).toBeUndefined()
    expect(decisionOf(items, marks(given, { A: '看过' }), true).answers[0]).toEqual({ code: 'A', answer: 'PASS', note: '看过' })
  })
})
