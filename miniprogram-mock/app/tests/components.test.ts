import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import ClauseChip from '@/components/clause-chip.vue'
import ClockChip from '@/components/clock-chip.vue'
import ConfirmSheet from '@/components/confirm-sheet.vue'
import FenAmount from '@/components/fen-amount.vue'
import HolderLine from '@/components/holder-line.vue'
import MonthBridge from '@/components/month-bridge.vue'
import NoticeCountdown from '@/components/notice-countdown.vue'
import ProblemBand from '@/components/problem-band.vue'
import ProblemPage from '@/components/problem-page.vue'
import QcButton from '@/components/qc-button.vue'
import ReviewTimeline from '@/components/review-timeline.vue'
import { stationsOf } from '@/shared/hops'
import { useConfirmSheet } from '@/stores/confirm-sheet'
import { ApiProblem } from '@/transport'

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('fen-amount', () => {
  it('never shows an unsettled amount as zero', () => {
    expect(mount(FenAmount, { props: { fen: null } }).text()).toBe('待核定')
    expect(mount(FenAmount, { props: { fen: 0 } }).text()).toBe('0.00元')
  })
  it('marks a back-payment and a clawback', () => {
    expect(mount(FenAmount, { props: { fen: 100000, signed: true } }).text()).toBe('+1000.00元')
    expect(mount(FenAmount, { props: { fen: -100000, signed: true } }).text()).toBe('−1000.00元')
  })
})

describe('clock-chip', () => {
  it.each([
    [{ workingDaysLeft: 6 }, '剩 6 个工作日', 'others'],
    [{ workingDaysLeft: 1 }, '剩 1 个工作日', 'clock'],
    [{ workingDaysLeft: 0 }, '今天到期', 'clock'],
    [{ workingDaysLeft: -2 }, '超 2 个工作日', 'stopped'],
    [{ calendarDaysLeft: 4 }, '剩 4 天', 'others'],
    [{ calendarDaysLeft: -1 }, '超 1 天', 'stopped'],
    [{ workingDaysLeft: 3, paused: true }, '时限暂停', 'plain'],
    [{ workingDaysLeft: 3, uncounted: true }, '日历未公布', 'plain'],
  ])('%o says %s', (props, word, kind) => {
    const chip = mount(ClockChip, { props: props as { workingDaysLeft?: number } })
    expect(chip.text()).toBe(word)
    expect(chip.find('.tag').classes()).toContain(kind)
  })
  it('is silent when nobody has set a time', () => expect(mount(ClockChip).text()).toBe(''))
})

describe('holder-line', () => {
  it('reports a case that nobody holds instead of hiding it', () => expect(mount(HolderLine, { props: { subject: '第 4 个月' } }).text()).toContain('系统没有记下在谁手里'))
  it('says who and why', () => expect(mount(HolderLine, { props: { subject: '第 4 个月', holder: '城关区就业局', sentence: '初审' } }).text()).toContain('城关区就业局：初审'))
})

describe('clause-chip', () => {
  it('leaves out whose number it is', () => {
    const clause = { documentNo: '兰人社发〔2016〕17号', article: '第十七条（二）', label: '兰人社发〔2016〕17号 第十七条（二）' }
    expect(mount(ClauseChip, { props: { clause } }).text()).toBe('〔2016〕17号 第十七条（二）')
  })
  it('never looks like an article when the value is our own default', () => {
    const chip = mount(ClauseChip, { props: { clause: { documentNo: '系统缺省', article: '', label: '系统缺省' } } })
    expect(chip.text()).toBe('系统缺省')
    expect(chip.find('.clause').exists()).toBe(false)
  })
})

describe('review-timeline', () => {
  const hop = { code: 'X', label: '区县初审', on: null, holder: '城关区就业局', note: null, clause: null }
  it('tells my turn from somebody else’s', () => {
    expect(stationsOf([{ ...hop, state: 'CURRENT' }])[0]).toMatchObject({ kind: 'others', sentence: '城关区就业局在办' })
    expect(stationsOf([{ ...hop, state: 'CURRENT' }], { mine: true })[0].kind).toBe('turn')
    expect(stationsOf([{ ...hop, state: 'STOPPED' }])[0].kind).toBe('blocked')
  })
  it('speaks each station for those who cannot see its shape', () => {
    const line = mount(ReviewTimeline, { props: { stations: [{ kind: 'blocked', name: '基地申领', when: '已 2 天' }] } })
    expect(line.find('[role=listitem]').attributes('aria-label')).toBe('基地申领，卡住，已 2 天')
  })
})

describe('month-bridge', () => {
  it('says in words what its six spans show', () => {
    const spans = ['received', 'turn', 'others', 'current', 'ahead', 'skipped'].map((kind) => ({ kind: kind as 'turn', word: kind }))
    expect(mount(MonthBridge, { props: { spans } }).attributes('aria-label')).toBe('第 1 个月到手，第 2 个月轮到你，第 3 个月在办，第 4 个月本月，第 5 个月还没到，第 6 个月放弃')
  })
})

describe('notice-countdown', () => {
  it('draws working days, folds days off, marks a make-up workday', () => {
    const days = [
      { date: '2026-11-11', kind: 'WORK', past: true },
      { date: '2026-11-12', kind: 'WORK', past: false },
      { date: '2026-11-14', kind: 'OFF', past: false },
      { date: '2026-11-15', kind: 'OFF', past: false },
      { date: '2026-11-21', kind: 'MAKEUP', past: false },
    ] as const
    const boxes = mount(NoticeCountdown, { props: { state: 'OPEN', days: [...days], today: '2026-11-12', closesOn: '2026-11-17', workingDaysLeft: 4 } })
    expect(boxes.findAll('.box').map((box) => box.text())).toEqual(['11日', '今天', '周末', '21日班'])
    expect(boxes.text()).toContain('还剩 4个工作日')
  })
})

describe('a no', () => {
  it('names its article, or says that it is the system’s own', () => {
    const clause = { documentNo: '兰人社发〔2016〕17号', article: '第十五条', label: '' }
    const given = { status: 422, code: 'REG-105', title: '这一步没有通过', detail: '还差一项。' }
    expect(mount(ProblemPage, { props: { problem: new ApiProblem({ ...given, clause }) } }).text()).toContain('〔2016〕17号 第十五条')
    expect(mount(ProblemPage, { props: { problem: new ApiProblem(given) } }).text()).toContain('系统原因')
  })
  it('tries again by itself only when the answer was lost', async () => {
    vi.useFakeTimers()
    const lost = mount(ProblemPage, { props: { problem: new ApiProblem({ status: 503, code: 'WEB-503', title: '忙', detail: '忙', retryAfter: 3 }), act: '交申领' } })
    const refused = mount(ProblemPage, { props: { problem: new ApiProblem({ status: 422, code: 'STP-101', title: '没过', detail: '没过' }) } })
    expect(lost.text()).toContain('不会，重试只算一次')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(lost.emitted('retry')).toHaveLength(1)
    expect(refused.emitted('retry')).toBeUndefined()
    vi.useRealTimers()
  })
})

describe('a button', () => {
  it('does nothing while it is off or sending', async () => {
    const button = mount(QcButton, { props: { kind: 'primary', off: true } })
    await button.find('button').trigger('click')
    await button.setProps({ off: false, sending: true })
    await button.find('button').trigger('click')
    expect(button.emitted('press')).toBeUndefined()
    await button.setProps({ sending: false })
    await button.find('button').trigger('click')
    expect(button.emitted('press')).toHaveLength(1)
  })
})

describe('what cannot be undone', () => {
  it('happens only by a tap on the act itself', async () => {
    const sheet = mount(ConfirmSheet)
    const first = useConfirmSheet().ask({ title: '退回 2 项', act: '退回 2 项' })
    await sheet.vm.$nextTick()
    await sheet.find('.scrim').trigger('click')
    expect(await first).toBe(false)

    const second = useConfirmSheet().ask({ title: '退回 2 项', act: '退回 2 项' })
    await sheet.vm.$nextTick()
    await sheet.find('[data-testid=confirm-act]').trigger('click')
    expect(await second).toBe(true)
    await sheet.vm.$nextTick()
    expect(sheet.text()).toBe('')
  })
})

describe('problem-band', () => {
  const refused = (field: string) => new ApiProblem({ status: 422, code: 'PAY-104', title: '这一步没有通过', detail: '回单里有 1 行对不上。', fields: [{ field, reason: '指令号不在这一批里' }] })

  it('names the row or the number that is meant, and no field of the form', () => {
    expect(mount(ProblemBand, { props: { problem: refused('第 3 行') } }).text()).toContain('第 3 行：指令号不在这一批里')
    expect(mount(ProblemBand, { props: { problem: refused('SL20261104-0001') } }).text()).toContain('SL20261104-0001：')
    expect(mount(ProblemBand, { props: { problem: refused('declaredCount') } }).text()).not.toContain('declaredCount')
    expect(mount(ProblemBand, { props: { problem: refused('01M7Y205K5PA66VMJ512MY19EF') } }).text()).not.toContain('01M7')
  })
})
