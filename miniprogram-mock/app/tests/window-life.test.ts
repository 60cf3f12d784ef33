import { describe, expect, it } from 'vitest'
import type { WindowLive } from '@/api/registration-window'
import { alarms, liveLines, refusalLines } from '@/bureau/live-view'
import { doorSteps, promisedOf } from '@/bureau/window-door'
// The very script that the public is given.
import { wrongIn } from '../../../docs/tools/recompute-draw.mjs'

const SEED = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const ONE = '7761b1cc25227dfca0bd6d972acc52abb62f24ce50ad5a7a430b05c5a6f5497b'
const OTHER = 'f9980aa34cf212fdd11fc2eeccaaf58af1b39c7e7610fa8f4b58b0e31daf9f57'
const file = (...lots: string[]) => ['window,W', 'seedSha256,630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd', `seed,${SEED}`, 'post,drawNo,lot,rank,result', ...lots, ''].join('\n')

describe('a published draw made again', () => {
  it('comes out the same', () => {
    expect(wrongIn(file(`p,1,${ONE},1,PLACE`, `p,10042,${OTHER},2,WAITING_LIST`))).toEqual([])
  })
  it('shows a changed seed, lot, rank and a place past a better rank', () => {
    expect(wrongIn(file().replace('630d', '640d'))).toEqual(['the seed does not match its fingerprint'])
    expect(wrongIn(file(`p,2,${ONE},1,PLACE`))).toEqual(['number 2: another lot'])
    expect(wrongIn(file(`p,1,${ONE},2,PLACE`, `p,10042,${OTHER},1,WAITING_LIST`))).toHaveLength(2)
    expect(wrongIn(file(`p,1,${ONE},1,WAITING_LIST`, `p,10042,${OTHER},2,PLACE`))).toEqual(['post p: a place went past a better rank'])
    expect(wrongIn(file().replace(SEED, ''))).toEqual(['the seed is not out yet'])
  })
})

describe('the officer’s board', () => {
  const live: WindowLive = { asOf: '2026-11-12T01:00:00Z', places: 5, taken: 3, arrivals: 40, accepts: 3, refusals: { 'REG-101': 2, 'REG-103': 30 }, inLine: 4, commits: 2, rowsPerCommit: 1.5, commitMillis: 2.25, slowestCommitMillis: 9, oldestUnknownMillis: 0, followUpsOwed: 1, stopped: [] }
  it('is silent while nothing is wrong', () => {
    expect(alarms(live)).toEqual([])
    expect(liveLines(live)).toContainEqual({ label: '最久没有结果', value: '没有' })
  })
  it('says the worst first', () => {
    expect(alarms({ ...live, stopped: ['p'], oldestUnknownMillis: 61_000, slowestCommitMillis: 900 })).toEqual(['1 个岗位数目对不上，系统已经停止收人，请找维护人员', '有点击 61 秒没有结果', '数据库提交变慢，排队会变长'])
    expect(alarms({ ...live, oldestUnknownMillis: 60_000 })).toEqual([])
  })
  it('counts refusals by reason, the most frequent first', () => {
    expect(refusalLines(live)).toEqual([{ label: '名额满了', value: '30 次' }, { label: '还没开放', value: '2 次' }])
  })
  it('offers the steps a door has, and keeps what is promised', () => {
    expect(doorSteps('OPEN').map((step) => step.path)).toEqual(['pause', 'closure'])
    expect(doorSteps('PAUSED').map((step) => step.path)).toEqual(['closure', 'resumption'])
    expect(doorSteps('CLOSED').map((step) => step.path)).toEqual(['reopening'])
    expect(promisedOf({ taken: 2, held: 1 })).toBe(3)
  })
})
