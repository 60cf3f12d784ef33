import { describe, expect, it } from 'vitest'
import type { BatchMove, BatchState, Payment, PaymentBatch } from '@/api/payment'
import { batchStations, settlement } from '@/bureau/batch-way'
import { batchAnswer, batchTag } from '@/bureau/batch-words'

const payment = (state: Payment['state'], amountFen: number) => ({ state, amountFen }) as Payment
const batch = (state: BatchState, allowedMoves: BatchMove[] = [], payments: Payment[] = []) =>
  ({ state, allowedMoves, payments, madeBy: '钱白露', madeAt: '2026-11-17T02:00:00Z', releasedBy: state === 'DRAWN_UP' ? null : '孙霜降', sentAt: state === 'SENT' || state === 'SETTLED' ? '2026-11-19T02:00:00Z' : null, since: '2026-11-20T02:00:00Z' }) as PaymentBatch

describe('拨付批次', () => {
  it('is the turn of the one who may release, not of the one who drew it up', () => {
    expect(batchTag(batch('DRAWN_UP', ['RELEASE', 'CANCEL'])).kind).toBe('turn')
    expect(batchTag(batch('DRAWN_UP', ['CANCEL'])).kind).toBe('others')
    expect(batchAnswer(batch('DRAWN_UP', ['CANCEL']))).toBe('等另一位同事放行')
    expect(batchAnswer(batch('DRAWN_UP', ['RELEASE', 'CANCEL']))).toBe('核对后放行')
  })

  it('shows the next station as mine only when I may do it', () => {
    expect(batchStations(batch('RELEASED', ['DOWNLOAD'])).map((each) => each.kind)).toEqual(['done', 'done', 'turn', 'ahead'])
    expect(batchStations(batch('SENT')).map((each) => each.kind)).toEqual(['done', 'done', 'done', 'others'])
    expect(batchStations(batch('SETTLED')).every((each) => each.kind === 'done')).toBe(true)
    expect(batchStations(batch('CANCELLED')).map((each) => each.kind)).toEqual(['done', 'blocked'])
  })

  it('dates what is done, and says since when the rest waits', () => {
    expect(batchStations(batch('SETTLED')).map((each) => each.when)).toEqual(['11月17日', undefined, '11月19日', '11月20日'])
    expect(batchStations(batch('RELEASED')).map((each) => each.when)?.slice(0, 2)).toEqual(['11月17日', '11月20日'])
    expect(batchStations(batch('SENT'))[3].when).toMatch(/^已 \d+ 天$|^今天/)
    expect(batchStations(batch('CANCELLED'))[1].when).toBe('11月20日')
  })

  it('explains the difference by the lines that came back', () => {
    const settled = batch('SETTLED', [], [payment('PAID', 1_500_000), payment('BANK_RETURNED', 300_000)])
    expect(settlement(settled)).toEqual({ paid: 1, paidFen: 1_500_000, returned: 1, returnedFen: 300_000 })
    expect(batchAnswer(settled)).toBe('1 笔退票，其余到账')
    expect(batchAnswer(batch('SETTLED', [], [payment('PAID', 1)]))).toBe('1 笔都到账了')
    expect(batchAnswer(batch('SETTLED', [], [payment('BANK_RETURNED', 1)]))).toBe('1 笔都被退票')
  })

  it('knows no settlement before the bank has answered', () => {
    expect(settlement(batch('SENT', [], [payment('SENT', 1)]))).toBeUndefined()
  })
})
