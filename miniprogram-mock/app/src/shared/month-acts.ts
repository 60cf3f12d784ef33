import type { AttendanceSheet } from '@/api/attendance'

/** An act that enters days, with its words. */
export interface EntryAct {
  code: string
  title: string
  hint: string
  label: string
  act: string
  path: string
}

/** An act that is only said. */
export interface SayAct {
  code: string
  title: string
  hint: string
  act: string
  path: string
}

/** An act without words, asked once more before it is done. */
export interface ReplyAct {
  code: string
  title: string
  lines: string[]
  act: string
  path: string
}

const sheetPath = (sheet: AttendanceSheet, act: string) => `/attendance-sheets/${sheet.id}/${act}`
const objectionPath = (sheet: AttendanceSheet, act: string) => `/attendance-objections/${sheet.objection?.id}/${act}`

/** What the reader may enter, in the words of their part. The backend says which of them are open. */
export function entryActs(sheet: AttendanceSheet): EntryAct[] {
  const all: EntryAct[] = [
    { code: 'CONFIRM', title: '确认这个月', hint: '按你看到的填，整月在就是 0 天。', label: '情况说明，本人看得到', act: '签字确认', path: sheetPath(sheet, 'confirmation') },
    { code: 'CONFIRM_AS_BASE', title: '基地代为确认', hint: '带教老师没有确认，或提了疑问。核实后由基地确认，会记下是谁代的。', label: '怎么核实的', act: '代为确认', path: sheetPath(sheet, 'confirmation') },
    { code: 'CONFIRM_AS_DISTRICT', title: '就业局核实确认', hint: '带教和基地都过期没确认。凭证据确认，确认后基地不能再改。', label: '凭什么证据', act: '核实确认', path: sheetPath(sheet, 'confirmation') },
    { code: 'CORRECT', title: '更正天数', hint: '原来登记的留着，本人会收到通知，可以提异议。已在申领里的月份改不了。', label: '为什么更正', act: '更正天数', path: sheetPath(sheet, 'correction') },
    { code: 'CORRECT_AS_BASE', title: '更正天数', hint: '原来登记的留着，本人会收到通知，可以提异议。已在申领里的月份改不了。', label: '为什么更正', act: '更正天数', path: sheetPath(sheet, 'correction') },
    { code: 'ANSWER', title: '答复异议', hint: '天数不动就是维持；改了天数，这个月按新的算。本人不认可，可以请就业局认定。', label: '答复', act: '答复见习生', path: objectionPath(sheet, 'answer') },
    { code: 'DECIDE', title: '认定出勤', hint: '听过两边说法再定。认定以后，基地和本人都不能再改。', label: '认定的理由', act: '认定这个月', path: objectionPath(sheet, 'decision') },
  ]
  return all.filter((each) => sheet.allowedMoves.includes(each.code))
}

export function sayActs(sheet: AttendanceSheet): SayAct[] {
  const all: SayAct[] = [
    { code: 'DISPUTE', title: '这个月有疑问', hint: '说不清就交给基地核实，不用你来定天数。见习生会知道。', act: '交基地核实', path: sheetPath(sheet, 'dispute') },
    { code: 'OBJECT', title: '对天数提异议', hint: '写清哪几天不对、有什么证明。基地先答复，不认可再请就业局认定。同一次登记只能提一次。', act: '提异议', path: sheetPath(sheet, 'objection') },
  ]
  return all.filter((each) => sheet.allowedMoves.includes(each.code))
}

export function replyActs(sheet: AttendanceSheet): ReplyAct[] {
  const all: ReplyAct[] = [
    { code: 'APPEAL', title: '请就业局认定这个月', lines: ['就业局听过两边说法后认定，认定的结果算数。'], act: '请就业局认定', path: objectionPath(sheet, 'appeal') },
    { code: 'ACCEPT', title: '认可基地的答复', lines: ['认可以后，这次异议就了结了。'], act: '认可答复', path: objectionPath(sheet, 'acceptance') },
    { code: 'WITHDRAW', title: '撤回异议', lines: ['撤回以后，不能就同一次登记再提。'], act: '撤回异议', path: objectionPath(sheet, 'withdrawal') },
  ]
  return all.filter((each) => sheet.allowedMoves.includes(each.code))
}
