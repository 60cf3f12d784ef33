import { describe, expect, it } from 'vitest'
import type { DemoAccount } from '@/api/demo'
import { findPeople, peopleByRole } from '@/shared/demo-people'

const person = (account: string, roleName: string, note = '') => ({ account, name: `${account}样例`, roleName, note }) as DemoAccount
const people = [...Array.from({ length: 9 }, (_, at) => person(`graduate-${at + 1}`, '毕业生', at === 6 ? '第 6 个月' : '')), person('base-1', '基地管理员'), person('base-2', '基地管理员')]

describe('the people of the demonstration', () => {
  it('stand by role, a long role folded to its first few', () => {
    const groups = peopleByRole(people, '', [])
    expect(groups.map(({ role, shown, hidden }) => [role, shown.length, hidden])).toEqual([['毕业生', 4, 5], ['基地管理员', 2, 0]])
    expect(peopleByRole(people, '', ['毕业生'])[0].hidden).toBe(0)
  })
  it('are found by account, role or what their note says, folded or not', () => {
    expect(findPeople(people, 'GRADUATE-7').map((each) => each.account)).toEqual(['graduate-7'])
    expect(findPeople(people, '毕业生 第 6 个月').map((each) => each.account)).toEqual(['graduate-7'])
    expect(peopleByRole(people, '管理员', []).map((group) => group.role)).toEqual(['基地管理员'])
    expect(peopleByRole(people, '毕业生', [])[0].hidden).toBe(0)
    expect(peopleByRole(people, '没有这个人', [])).toEqual([])
  })
})
