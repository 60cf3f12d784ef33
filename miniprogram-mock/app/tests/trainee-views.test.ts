import { describe, expect, it } from 'vitest'
import type { AttendanceSheet } from '@/api/attendance'
import type { Hop } from '@/api/common'
import type { Condition, GraduateProfile } from '@/api/graduate'
import type { MoneyMonth } from '@/api/my-stipends'
import type { PostDetail } from '@/api/post'
import type { Registration } from '@/api/registration'
import type { Agreement } from '@/api/traineeship'
import { checkInView } from '@/trainee/check-in-view'
import { eligibilityAnswer, worstFirst } from '@/shared/eligibility-view'
import { homeView, type HomeFacts } from '@/trainee/home-view'
import { afterAdmission, releasedAnswer } from '@/dict/registration'
import { nextOf, stationsOf } from '@/shared/hops'
import { moneyStages } from '@/dict/money-stage'
import { answerable, expectedWords, missable, moneyAnswer, spansOf, waitsForCheckIn } from '@/trainee/money-words'
import { askAfter, withJitter } from '@/trainee/opening-tap'
import { openingState } from '@/trainee/opening-view'
import { firstGap, packStep, type PackForm } from '@/trainee/ready-pack-view'
import { ApiProblem } from '@/transport'

const held = { holder: null, since: null, due: null, dueProvisional: false, allowedMoves: [] as string[] }

function aMonth(given: Partial<MoneyMonth> = {}): MoneyMonth {
  return { ...held, month: 3, from: '2026-09-06', to: '2026-10-05', amountFen: 100000, stage: 'IN_FIRST_REVIEW', stageLabel: '区县初审中', sheetId: 'S3', lineId: 'L3', claimNo: 'SL3', turn: false, blocked: null, expected: null, hops: [], bridge: 'OTHERS', ...given }
}
function aSheet(given: Partial<AttendanceSheet> = {}): AttendanceSheet {
  return {
    ...held, id: 'S1', agreementId: 'A1', trainee: { personId: 'p', name: '王示例' }, baseName: '金城示例科技', positionTitle: '软件测试', month: 1, from: '2026-07-06', to: '2026-08-05', state: 'OPEN',
    checkInOpensOn: '2026-08-06', checkInClosesOn: '2026-08-20', confirmDue: '2026-08-25', checkedInAt: null, madeAt: null, late: false, note: null, confirmedAt: null, confirmedBy: null, absentDays: null, leaveDays: null, leave: [], turn: null, objection: null, objectUntil: null, history: [], remark: null, ...given,
  }
}
const profile: GraduateProfile = { realName: '王示例', idNumberMasked: null, phoneMasked: null, school: null, education: null, fullTime: null, graduatedOn: null, diplomaNo: null, employed: null, householdPlace: null, complete: true, missing: [] }
const agreement = { ...held, id: 'A1', no: 'XY1', state: 'IN_FORCE', base: { id: 'B1', name: '金城示例科技' }, positionTitle: '软件测试', signDueOn: '2026-07-10', hops: [] } as unknown as Agreement
const registration = { ...held, id: 'R1', state: 'HELD', positionTitle: '软件测试', hops: [] } as unknown as Registration

function facts(given: Partial<HomeFacts> = {}): HomeFacts {
  return { profile, registrations: [], agreements: [], sheets: [], stipends: { agreementId: null, baseName: null, perMonthFen: 100000, months: [], receivedFen: 0 }, ...given }
}

describe('a registration after its admission', () => {
  const hop = (code: string, label: string, state: Hop['state'], note: string | null = null): Hop => ({ code, label, state, on: null, holder: '城关区就业局', note, clause: null })
  it('says in whose hands the agreement is, and until when', () => {
    const hops = [hop('BASE', '基地接收', 'DONE'), hop('AGREEMENT', '签见习协议', 'CURRENT', '等见习生签字'), hop('FILING', '就业局备案', 'TODO')]
    expect(nextOf(hops, '2026-11-09')).toBe('签见习协议，等见习生签字，最晚 11月9日 周一')
    expect(afterAdmission(hops)).toBe('等签见习协议')
  })
  it('knows a fallen agreement from a base that never took the graduate in', () => {
    const fallen = [hop('BASE', '基地接收', 'DONE'), hop('FILING', '就业局备案', 'STOPPED', '缺一页')]
    expect(releasedAnswer(fallen)).toBe('协议没备上，接收作废')
    expect(releasedAnswer([hop('BASE', '基地接收', 'STOPPED')])).toBe('没有接收')
    expect(nextOf(fallen)).toBeUndefined()
    expect(stationsOf(fallen)[1].sentence).toBe('缺一页')
  })
})

describe('the first tab', () => {
  it('says that nothing waits, and sends a newcomer to the posts', () => {
    expect(homeView(facts())).toMatchObject({ answer: '可以去挑岗位了', turns: [], fresh: true })
  })
  it('says how the last registration ended, as long as nothing new is under way', () => {
    const ended = { ...registration, state: 'RELEASED', releaseReason: '社会保险参保记录显示在职' } as Registration
    expect(homeView(facts({ registrations: [ended] }))).toMatchObject({ fresh: true, ended: { id: ended.id, sentence: '社会保险参保记录显示在职' } })
    expect(homeView(facts({ registrations: [ended, registration] })).ended).toBeUndefined()
  })
  it('draws the way of somebody who has no money to look at yet, and says when it is her turn on it', () => {
    const hops: Hop[] = [{ code: 'T', label: '见习生签字', state: 'CURRENT', on: null, holder: null, note: null, clause: null }]
    const signing = { ...agreement, state: 'DRAFT', hops, allowedMoves: ['SIGN_AS_TRAINEE'] } as unknown as Agreement
    expect(homeView(facts({ agreements: [signing] })).way).toMatchObject({ hops, mine: true, page: '/trainee/agreement-sign' })
    expect(homeView(facts({ registrations: [{ ...registration, hops }] })).way).toMatchObject({ mine: false, page: '/trainee/registration-detail' })
    expect(homeView(facts()).way).toBeUndefined()
  })
  it('says that all of it is in hand when it is', () => {
    const months = [1, 2].map((month) => aMonth({ month, bridge: 'RECEIVED' }))
    expect(homeView(facts({ agreements: [agreement], stipends: { agreementId: 'A1', baseName: null, perMonthFen: 100000, months, receivedFen: 200000 } })).answer).toBe('2 个月都到手了')
  })
  it('asks a newcomer for the papers first', () => {
    expect(homeView(facts({ profile: { ...profile, complete: false, missing: ['school'] } }))).toMatchObject({ answer: '有 1 件事等你', turns: [{ kind: 'ready-pack' }] })
  })
  it('puts money before signatures before check-ins, and counts them all', () => {
    const months = [aMonth({ turn: true, bridge: 'TURN', allowedMoves: ['CONFIRM_RECEIPT'], hops: [{ code: 'P', label: '基地转给你', state: 'DONE', on: '2026-11-10', holder: null, note: null, clause: null }] })]
    const view = homeView(
      facts({
        agreements: [{ ...agreement, allowedMoves: ['SIGN_AS_TRAINEE'] }],
        sheets: [aSheet({ allowedMoves: ['CHECK_IN'] })],
        stipends: { agreementId: 'A1', baseName: '金城示例科技', perMonthFen: 100000, months, receivedFen: 0 },
      }),
    )
    expect(view.answer).toBe('有 3 件事等你')
    expect(view.turns.map((turn) => turn.kind)).toEqual(['receipt', 'agreement', 'check-in'])
    expect(view.turns[0].sentence).toContain('金城示例科技 ')
  })
  it('names who has the rest, and what exactly stops it', () => {
    const blocked = { code: 'STP-107', question: '意外险', holds: false, warns: false, fact: '差 4 天', advice: null, clause: { documentNo: '兰人社发〔2016〕17号', article: '第十六条', label: '17号 第十六条' } }
    const view = homeView(
      facts({
        registrations: [{ ...registration, holder: { name: '城关区就业局', role: 'DISTRICT_OFFICER' } }],
        agreements: [agreement],
        stipends: { agreementId: 'A1', baseName: '金城示例科技', perMonthFen: 100000, months: [aMonth({ blocked, holder: { name: '金城示例科技', role: 'BASE_ADMIN' } })], receivedFen: 0 },
      }),
    )
    expect(view.answer).toBe('现在没有要你办的')
    expect(view.onTheWay.map((row) => [row.holder, row.sentence])).toEqual([
      ['城关区就业局', '在核你的报名资格，不用你办'],
      ['金城示例科技', '差一项：意外险'],
    ])
  })
})

describe('money that may be answered for', () => {
  it('is a line that the backend lets the person answer', () => {
    expect(answerable(aMonth({ allowedMoves: ['CONFIRM_RECEIPT'] }))).toBe(true)
    expect(answerable(aMonth({ allowedMoves: ['CONFIRM_RECEIPT'], lineId: null }))).toBe(false)
    expect(answerable(aMonth())).toBe(false)
  })
  it('can be missed only where the backend says so, which it does once', () => {
    expect(missable(aMonth({ allowedMoves: ['CONFIRM_RECEIPT', 'REPORT_MISSING'] }))).toBe(true)
    expect(missable(aMonth({ allowedMoves: ['CONFIRM_RECEIPT'], turn: true }))).toBe(false)
  })
  it('has a word under each span, and falls back to the backend’s own', () => {
    const months = [aMonth({ bridge: 'RECEIVED', stage: 'RECEIVED' }), aMonth({ bridge: 'TURN', stage: 'PASSED_ON' }), aMonth(), aMonth({ bridge: 'CURRENT', stage: 'RUNNING' }), aMonth({ bridge: 'FUTURE', month: 6, stage: 'FUTURE' }), aMonth({ stage: 'SOMETHING_NEW', stageLabel: '新的一步' })]
    expect(spansOf(months).map((span) => span.word)).toEqual(['到手', '待你\n确认', '区县\n初审', '本月', '6', '新的一步'])
  })
  it('is titled by where it is, or by the check that stops it', () => {
    expect(moneyAnswer(aMonth())).toBe('在区县，初审中')
    expect(moneyAnswer(aMonth({ stage: 'SOMETHING_NEW', stageLabel: '新的一步' }))).toBe('新的一步')
    expect(moneyAnswer(aMonth({ blocked: { code: 'STP-107', question: '意外险', holds: false, warns: false, fact: '', advice: null, clause: { documentNo: '兰人社发〔2016〕17号', article: '第十六条', label: '17号 第十六条' } } }))).toBe('差一项，先卡住了')
  })
  it('may wait for the check-in instead', () => {
    const month = aMonth({ turn: true, stage: 'CHECK_IN', allowedMoves: ['CHECK_IN'] })
    expect([waitsForCheckIn(month), answerable(month), missable(month)]).toEqual([true, false, false])
  })
  it('never says its title in more than fourteen characters', () => {
    expect(Object.values(moneyStages).filter(({ answer }) => answer.length > 14)).toEqual([])
  })
})

describe('check-in', () => {
  it('shows the month that is due before one that waits for the mentor', () => {
    const view = checkInView([aSheet({ id: 'S2', month: 2, allowedMoves: ['CHECK_IN'] }), aSheet({ state: 'CHECKED_IN', checkedInAt: '2026-08-06T01:00:00Z', late: true })])
    expect(view.answer).toBe('第 2 个月可以签了')
    expect(view.sheet?.id).toBe('S2')
    expect(view.rows.map((row) => row.word)).toEqual(['带教在办', '轮到你'])
    expect(view.rows[0].note).toContain('补签')
  })
  it('says when the next one opens, and when all are done', () => {
    expect(checkInView([aSheet({ state: 'CONFIRMED', confirmedBy: '王立秋', leaveDays: 1, leave: [{ type: 'SICK', name: '病假', days: 1 }], absentDays: 0 }), aSheet({ month: 2, checkInOpensOn: '2031-09-06' })])).toMatchObject({ answer: '2031年9月6日 起再签', rows: [{ note: '王立秋 确认，病假 1 天', word: '已确认' }, { word: '还没到' }] })
    expect(checkInView([aSheet({ state: 'CONFIRMED' })]).answer).toBe('六个月都签完了')
  })
})

describe('the first tab and the waiting list', () => {
  it('puts a place that waits for an answer first and keeps the rest under way', () => {
    const entry = { id: 'W', windowId: 'w', positionId: 'p', positionTitle: '软件测试', place: 2, state: 'WAITING', offerUntil: '2026-11-13T01:00:00Z' } as unknown as NonNullable<HomeFacts['waiting']>[number]
    expect(homeView(facts({ waiting: [{ ...entry, state: 'OFFERED' }] })).turns[0]).toMatchObject({ kind: 'offer', windowId: 'w', primary: '去答复' })
    expect(homeView(facts({ waiting: [entry] })).onTheWay[0]).toMatchObject({ when: '第 2 位', page: '/trainee/waiting-list' })
  })
  it('reminds of an opening until the person holds a place there', () => {
    const wish = { windowId: 'w', windowName: '样例', positionId: 'p', positionTitle: '软件测试', opensAt: '2026-11-12T01:00:00Z', phase: 'READY_PACK' as const, soon: true }
    expect(homeView(facts({ reminders: [wish] })).turns.map((turn) => turn.kind)).toContain('opens')
    expect(homeView(facts({ reminders: [{ ...wish, soon: false }] })).turns.map((turn) => turn.kind)).not.toContain('opens')
    const mine = { windowId: 'w', state: 'HELD', allowedMoves: [] } as unknown as Registration
    expect(homeView(facts({ reminders: [wish], registrations: [mine] })).turns.map((turn) => turn.kind)).not.toContain('opens')
  })
})

describe('the opening minute', () => {
  const post = { mine: null, phase: 'UPCOMING', fairness: 'FIRST_COME', door: 'OPEN', doorReason: null, myDraw: null, myWaiting: null, left: 3, opensAt: '2026-11-12T01:00:00Z', opensForMe: '2026-11-12T01:00:00Z' } as unknown as PostDetail
  const no = (code: string, status = 410) => new ApiProblem({ status, code, title: '', detail: '' })
  const kind = (given: Partial<PostDetail>, live: Partial<Parameters<typeof openingState>[1]>) => openingState({ ...post, ...given }, { sending: false, ...live }).kind

  it('offers no tap before the opening, not even while the countdown is still unknown', () => {
    expect(kind({}, { secondsLeft: undefined })).toBe('before')
    expect(openingState(post, { secondsLeft: 0.4, sending: false })).toMatchObject({ kind: 'before', button: expect.stringMatching(/9:00:00 可点$/) })
    expect(kind({}, { secondsLeft: 0 })).toBe('open')
  })
  it('counts to the own moment when the opening is spread, and to nothing after it', () => {
    const mine = { phase: 'OPEN' as const, opensForMe: '2026-11-12T01:00:02.400Z' }
    expect(openingState({ ...post, ...mine }, { secondsLeft: 1.2, sending: false })).toMatchObject({ kind: 'before', answer: '开放了，马上轮到你', button: expect.stringMatching(/9:00:02\.400 可点$/) })
    expect(kind(mine, { secondsLeft: 0 })).toBe('open')
    expect(kind(mine, { secondsLeft: 0, problem: no('REG-119', 425) })).toBe('open')
  })
  it('tells a lost answer from a full post, a closed round and a refusal', () => {
    expect(kind({ phase: 'OPEN' }, { problem: no('NET-002', 0) })).toBe('unanswered')
    expect(kind({ phase: 'OPEN' }, { problem: no('REG-103') })).toBe('full')
    expect(kind({ phase: 'OPEN' }, { problem: no('REG-102') })).toBe('closed')
    expect(kind({ phase: 'OPEN' }, { problem: no('REG-105', 422) })).toBe('refused')
    expect(kind({ phase: 'OPEN', left: 0 }, {})).toBe('full')
    expect(kind({ phase: 'CLOSED' }, {})).toBe('closed')
  })
  it('tells the line, a busy hour and a shut door from a full post', () => {
    expect(kind({ phase: 'OPEN', left: 0 }, { inLine: true })).toBe('in-line')
    expect(openingState({ ...post, phase: 'OPEN' }, { sending: false, retryIn: 2.2 })).toMatchObject({ kind: 'busy', button: '3 秒后再试' })
    expect(openingState({ ...post, phase: 'OPEN', left: 0, door: 'PAUSED', doorReason: '核对岗位' }, { sending: false })).toEqual({ kind: 'shut', answer: '这个岗位暂停报名', reason: '核对岗位' })
    expect(kind({ phase: 'OPEN' }, { problem: no('REG-131', 409) })).toBe('shut')
  })
  it('says where somebody stands in the draw and on the waiting list', () => {
    const entry = { id: 'W', place: 4, state: 'WAITING', offerUntil: null } as unknown as PostDetail['myWaiting']
    const lot = { drawNo: 37, result: 'ARRIVED' } as unknown as PostDetail['myDraw']
    expect(kind({ phase: 'ARRIVING', fairness: 'DRAW' }, {})).toBe('arriving')
    expect(kind({ phase: 'READY_PACK', fairness: 'DRAW' }, { secondsLeft: 0 })).toBe('arriving')
    expect(openingState({ ...post, phase: 'ARRIVING', fairness: 'DRAW', myDraw: lot }, { sending: false })).toEqual({ kind: 'in-draw', answer: '你的抽签号 37', number: 37 })
    expect(kind({ phase: 'DRAWING', fairness: 'DRAW', myDraw: lot }, {})).toBe('drawing')
    expect(openingState({ ...post, phase: 'OPEN', left: 0, myWaiting: entry }, { sending: false })).toEqual({ kind: 'waiting', answer: '候补第 4 位', place: 4 })
    expect(kind({ phase: 'OPEN', left: 0, myWaiting: { ...entry!, state: 'OFFERED', offerUntil: '2026-11-13T01:00:00Z' } }, {})).toBe('offered')
  })
  it('asks after 1, 2, 4 and 4 seconds, never all phones in one instant', () => {
    expect([0, 1, 2, 3].map(askAfter)).toEqual([1, 2, 4, 4])
    const waits = Array.from({ length: 50 }, () => withJitter(4))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(3)
    expect(Math.max(...waits)).toBeLessThanOrEqual(5)
    expect(new Set(waits).size).toBeGreaterThan(1)
  })
  it('lets an early tap try again, and never offers a second place', () => {
    expect(kind({ phase: 'OPEN' }, { problem: no('REG-101', 425) })).toBe('open')
    expect(kind({ phase: 'OPEN', mine: 'R1' }, { problem: no('REG-103') })).toBe('mine')
  })
})

describe('the conditions', () => {
  const condition = (answer: Condition['answer'], code: string): Condition => ({ code, question: code, answer, fact: '', advice: null, clause: { documentNo: '兰人社发〔2016〕17号', article: '第十六条', label: '17号 第十六条' } })
  it('shows what is wrong first and keeps the article’s order otherwise', () => {
    expect(worstFirst([condition('PASS', '1'), condition('TO_CHECK', '2'), condition('FAIL', '3'), condition('PASS', '4')]).map((each) => each.code)).toEqual(['3', '2', '1', '4'])
  })
  it('answers in one sentence', () => {
    expect(eligibilityAnswer([condition('PASS', '1'), condition('FAIL', '2')])).toBe('1 条不符合')
    expect(eligibilityAnswer([condition('PASS', '1'), condition('TO_CHECK', '2')])).toBe('1 条符合，1 条待核')
    expect(eligibilityAnswer([condition('PASS', '1'), condition('PASS', '2')])).toBe('2 条都符合')
  })
})

describe('the ready-pack', () => {
  const full: PackForm = { school: '兰州示例大学', education: '本科', fullTime: true, graduatedOn: '2026-06-28', diplomaNo: '107301', employed: false, householdPlace: '' }
  it('names the first gap, and none when all is there', () => {
    expect(firstGap(full)).toBeUndefined()
    expect(firstGap({ ...full, graduatedOn: '2026.6.28' })).toContain('毕业证签发日')
    expect(firstGap({ ...full, employed: undefined })).toBe('还差现在有没有工作')
  })
  it('leads from the form to the name, to the phone, to ready', () => {
    const missing = (...fields: string[]) => ({ ...profile, complete: fields.length === 0, missing: fields })
    expect(packStep({ ...full, school: '' }, missing('school'), true)).toMatchObject({ kind: 'fill', note: '还差毕业学校' })
    expect(packStep(full, missing('school'), true)).toEqual({ kind: 'fill', answer: '填齐了，存一下', note: undefined })
    expect(packStep(full, missing('realName', 'phone'), false).kind).toBe('real-name')
    expect(packStep(full, missing('phone'), false).kind).toBe('phone')
    expect(packStep(full, missing(), false).kind).toBe('ready')
    expect(packStep({ ...full, school: '另一所' }, missing(), true).kind).toBe('fill')
  })
})

describe('when the money can be expected', () => {
  const district = { basis: 'DISTRICT' as const, halfOn: '2026-10-23', mostOn: '2026-11-03', half: 18, most: 29, cases: 62, district: '城关区', limits: [] }
  it('says the day of half of the people until it has passed, then that of nine in ten', () => {
    expect(expectedWords(aMonth({ expected: district }), '2026-10-20')).toMatchObject({ label: '预计到手', day: '10月23日 前后' })
    expect(expectedWords(aMonth({ expected: district }), '2026-10-24')).toMatchObject({ label: '多半不晚于', day: '11月3日' })
    expect(expectedWords(aMonth({ expected: district }), '2026-11-04')?.label).toBe('比九成的人慢')
    expect(expectedWords(aMonth({ expected: district }), '2026-10-20')?.why).toBe('城关区近半年 62 个人月：满月后一半 18 天到手，九成 29 天。')
  })
  it('says that it only added limits up where too little has happened', () => {
    const limits = { ...district, basis: 'LIMITS' as const, halfOn: null, half: null, most: null, cases: 0, limits: ['初审 15 个工作日'] }
    expect(expectedWords(aMonth({ expected: limits }))).toMatchObject({ label: '按时限最晚' })
    expect(expectedWords(aMonth({ expected: limits }))?.why).toContain('初审 15 个工作日')
  })
  it('says nothing when nothing is expected', () => expect(expectedWords(aMonth({}))).toBeUndefined())
})
