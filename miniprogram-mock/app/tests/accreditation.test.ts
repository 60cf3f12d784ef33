import { describe, expect, it } from 'vitest'
import { missingOf, stationsOf } from '@/base/accreditation-way'

const way = { state: 'MATERIAL_REVIEW', since: '2026-11-02T01:00:00Z', submittedOn: '2026-11-02', opinions: [], batchName: null } as const

describe('the way of an application for accreditation', () => {
  it('says who has it now and what is still to come', () => {
    const stations = stationsOf({ ...way, opinions: [] })
    expect(stations.map(({ kind }) => kind)).toEqual(['done', 'others', 'ahead', 'ahead', 'ahead'])
    expect(stations[2].when).toBe('30 个工作日内')
  })
  it('is the unit’s turn where it was sent back, and done to the end once accredited', () => {
    expect(stationsOf({ ...way, opinions: [], state: 'SITE_RETURNED' })[2].kind).toBe('turn')
    expect(stationsOf({ ...way, opinions: [], state: 'DRAFT' })[0].kind).toBe('turn')
    expect(stationsOf({ ...way, opinions: [], state: 'ACCREDITED', batchName: '2026年12月批次' }).every(({ kind }) => kind === 'done')).toBe(true)
  })
  it('stops where the last opinion was given', () => {
    const opinions = [{ step: '条件评估', at: '2026-11-20T01:00:00Z', outcome: 'REJECTED' as const, opinion: '不符合' }]
    expect(stationsOf({ ...way, opinions, state: 'REJECTED' }).map(({ kind }) => kind)).toEqual(['done', 'done', 'blocked', 'ahead', 'ahead'])
    expect(stationsOf({ ...way, opinions: [], state: 'WITHDRAWN' })[1].kind).toBe('blocked')
  })
  it('names all that a draft lacks at once', () => {
    const unit = { name: '', creditCode: '91620102', orgType: null, districtCode: '', headcount: 0, legalPerson: null, address: '', contactName: '', contactPhone: '' }
    const papers = [
      { code: 'BASE_FORM', label: '申报表', described: false, reference: '', statement: '写了' },
      { code: 'BASE_PROFILE', label: '单位简介', described: true, reference: '简介', statement: '' },
    ]
    expect(missingOf(unit, papers)).toHaveLength(11)
    expect(missingOf({ ...unit, name: '样例厂', creditCode: '91620102MA7A00010F', orgType: 'PARK', districtCode: 'LZXQ', headcount: 1, legalPerson: false, address: '路', contactName: '人', contactPhone: '1' }, [])).toEqual([])
  })
})
