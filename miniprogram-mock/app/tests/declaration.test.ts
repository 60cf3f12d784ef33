import { describe, expect, it } from 'vitest'
import { gapOf } from '@/bureau/declaration-words'
import { sumOf } from '@/bureau/select-claims'
import type { Claim } from '@/api/stipend'
import { compare, countOf, fenOf } from '@/shared/declaration'

describe('照着纸面填的金额', () => {
  it('reads yuan as they are written on paper', () => {
    expect(fenOf('15000')).toBe(1_500_000)
    expect(fenOf('15,000.00')).toBe(1_500_000)
    expect(fenOf(' 15000.5 元')).toBe(1_500_050)
    expect(fenOf('0.07')).toBe(7)
  })

  it('reads nothing else as an amount', () => {
    for (const text of ['', '一万五', '15000.005', '-100', '1e5', '15 000', '.5']) expect(fenOf(text), text).toBeUndefined()
  })

  it('does not lose a fen of a large amount', () => {
    expect(fenOf('411000.29')).toBe(41_100_029)
  })

  it('counts in whole numbers only', () => {
    expect(countOf('38')).toBe(38)
    expect(countOf('3.8')).toBeUndefined()
    expect(countOf('')).toBeUndefined()
  })
})

describe('双人核对合计', () => {
  const chosen = { count: 2, totalFen: 1_800_000 }

  it('asks for the choice first, then the count, then the total', () => {
    expect(gapOf(compare({ count: 0, totalFen: 0 }, '', ''))).toBe('先在上面选要拨付的申领')
    expect(gapOf(compare(chosen, ' ', ''))).toBe('照着纸面填笔数')
    expect(gapOf(compare(chosen, '两', ''))).toBe('笔数只填数字')
    expect(gapOf(compare(chosen, '2', ''))).toBe('照着纸面填合计金额')
    expect(gapOf(compare(chosen, '2', '一万八'))).toBe('金额填成 15000.00 这样')
  })

  it('says both sides of every difference', () => {
    expect(gapOf(compare(chosen, '2', '18000.01'))).toBe('金额对不上：填 18000.01，选的合计 18000.00')
    expect(gapOf(compare(chosen, '3', '18000.00'))).toBe('笔数对不上：填 3 笔，选了 2 笔')
    expect(gapOf(compare(chosen, '3', '18000.01'))).toBe('笔数对不上：填 3 笔，选了 2 笔；金额对不上：填 18000.01，选的合计 18000.00')
  })

  it('agrees only when both agree to the fen', () => {
    expect(compare(chosen, '2', '18000')).toEqual({ kind: 'agrees', count: 2, totalFen: 1_800_000 })
    expect(gapOf(compare(chosen, '2', '18000'))).toBeUndefined()
  })
})

describe('选中的申领', () => {
  const claim = (id: string, baseId: string, people: number, totalFen: number) => ({ id, base: { id: baseId, name: baseId }, people, totalFen }) as Claim

  it('counts two claims of one base as one unit of the notice', () => {
    const sum = sumOf([claim('1', 'B1', 6, 600_000), claim('2', 'B1', 1, 100_000), claim('3', 'B2', 22, 2_200_000)])
    expect([sum.bases, sum.people, sum.totalFen]).toEqual([2, 29, 2_900_000])
  })

  it('is nothing when nothing is chosen', () => {
    expect(sumOf([])).toEqual({ claims: [], bases: 0, people: 0, totalFen: 0 })
  })
})
