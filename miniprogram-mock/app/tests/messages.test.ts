import { describe, expect, it } from 'vitest'
import type { Askable } from '@/api/message'
import { questionFor, standingOf } from '@/shared/messages-wanted'

function askable(kind: Askable['kind'], given: Partial<Askable> = {}): Askable {
  return { kind, templateId: `t-${kind}`, title: kind, longTerm: false, left: 0, answer: '', ...given }
}

describe('what one question for messages may hold', () => {
  it('at most three, in the order wanted, and only what has a template', () => {
    const known = [askable('WINDOW_OPENS'), askable('CHECK_IN_DUE'), askable('REGISTRATION_RESULT'), askable('WAITING_OFFER')]
    expect(questionFor(['REGISTRATION_RESULT', 'WINDOW_OPENS', 'PAID_TO_BASE', 'WAITING_OFFER', 'CHECK_IN_DUE'], known).map(({ kind }) => kind)).toEqual(['REGISTRATION_RESULT', 'WINDOW_OPENS', 'WAITING_OFFER'])
    expect(questionFor(['PAID_TO_BASE'], known)).toEqual([])
  })
  it('never one-time and long-term templates together', () => {
    const known = [askable('CHECK_IN_DUE'), askable('MONTH_TO_CONFIRM', { longTerm: true })]
    expect(questionFor(['CHECK_IN_DUE', 'MONTH_TO_CONFIRM'], known).map(({ kind }) => kind)).toEqual(['CHECK_IN_DUE'])
    expect(questionFor(['MONTH_TO_CONFIRM', 'CHECK_IN_DUE'], known).map(({ kind }) => kind)).toEqual(['MONTH_TO_CONFIRM'])
  })
  it('not what stands for ever already, and not what is banned', () => {
    const known = [askable('MONTH_TO_CONFIRM', { longTerm: true, left: 1 }), askable('CHECK_IN_DUE', { left: 2 }), askable('WINDOW_OPENS', { answer: 'ban' })]
    expect(questionFor(['MONTH_TO_CONFIRM', 'CHECK_IN_DUE', 'WINDOW_OPENS'], known).map(({ kind }) => kind)).toEqual(['CHECK_IN_DUE'])
  })
})

describe('how a person stands with messages', () => {
  it('is said in one word', () => {
    expect(standingOf(['CHECK_IN_DUE'], [])).toBe('none')
    expect(standingOf(['CHECK_IN_DUE'], [askable('CHECK_IN_DUE')])).toBe('open')
    expect(standingOf(['CHECK_IN_DUE'], [askable('CHECK_IN_DUE', { left: 1, answer: 'accept' })])).toBe('agreed')
    expect(standingOf(['CHECK_IN_DUE'], [askable('CHECK_IN_DUE', { answer: 'reject' })])).toBe('refused')
    expect(standingOf(['CHECK_IN_DUE'], [askable('CHECK_IN_DUE', { answer: 'off' })])).toBe('off')
    // Agreed once, and that one message is sent: it may be asked again.
    expect(standingOf(['CHECK_IN_DUE'], [askable('CHECK_IN_DUE', { answer: 'accept' })])).toBe('open')
  })
})
