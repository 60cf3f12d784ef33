import { describe, expect, it } from 'vitest'
import { splitFacts } from '@/bureau/case-facts'
import { keepUnits, sharedRemark } from '@/shared/phrases'

describe('words of a line', () => {
  it('keeps a number with its unit and with what counts', () => {
    expect(keepUnits('2 人 3 个月')).toBe('2\u00a0人 3\u00a0个月')
    expect(keepUnits('第 3 个月，1000.00 元')).toBe('第\u00a03\u00a0个月，1000.00\u00a0元')
    expect(keepUnits('11月5日 周四')).toBe('11月5日 周四')
  })
  it('says once what every sentence says', () => {
    expect(sharedRemark(['甲 · 认定日期 2026-06-30（按最近一批）', '乙 · 认定日期 2026-06-30（按最近一批）'])).toEqual({
      remark: '按最近一批',
      sentences: ['甲 · 认定日期 2026-06-30', '乙 · 认定日期 2026-06-30'],
    })
  })
  it('leaves a remark where it tells sentences apart, and a single sentence alone', () => {
    expect(sharedRemark(['甲（一）', '乙']).remark).toBeUndefined()
    expect(sharedRemark(['甲', '乙（一）']).remark).toBeUndefined()
    expect(sharedRemark(['甲（一）'])).toEqual({ sentences: ['甲（一）'] })
    expect(sharedRemark([])).toEqual({ sentences: [] })
  })
})

describe('the facts of a claim under review', () => {
  it('are told from its months, which are rows', () => {
    const split = splitFacts([
      { label: '基地', value: '金城示例科技' },
      { label: '合计', value: '1 人，1 个月，1000.00 元' },
      { label: '王示例 第 1 个月', value: '2026-10-06 至 2026-11-05，1000.00 元' },
    ])
    expect(split.facts.map((fact) => fact.label)).toEqual(['基地', '合计'])
    expect(split.months).toEqual([{ who: '王示例 第 1 个月', days: '2026-10-06 至 2026-11-05', amount: '1000.00 元' }])
  })
})
