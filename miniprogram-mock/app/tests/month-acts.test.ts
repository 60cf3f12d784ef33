import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AttendanceSheet } from '@/api/attendance'
import { daysText, entryWords } from '@/dict/attendance'
import { entryActs, replyActs, sayActs } from '@/shared/month-acts'

const DOCS = path.resolve(__dirname, '../../../docs/state-machines')

/** The moves of a table with who makes them, as the backend's own test writes them. */
function movesOf(file: string): { move: string; by: string }[] {
  return fs
    .readFileSync(path.join(DOCS, file), 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z_]+ \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, move, by]) => ({ move, by }))
}

function sheetWith(allowedMoves: string[]): AttendanceSheet {
  return { id: 'S1', allowedMoves, objection: { id: 'O1' } } as unknown as AttendanceSheet
}

const actsOf = (move: string) => {
  const sheet = sheetWith([move])
  return [...entryActs(sheet), ...sayActs(sheet), ...replyActs(sheet)]
}

describe('what a reader may do about a month', () => {
  it('every move a person makes has exactly one act, and nothing else is offered', () => {
    // The trainee checks in on a page of its own, and the district's ruling is the objection's decision.
    const people = [...movesOf('attendance.md'), ...movesOf('sheet-objection.md')].filter(({ move, by }) => by !== '系统' && move !== 'CHECK_IN' && move !== 'RULE')
    expect(people.length).toBeGreaterThan(8)
    for (const { move } of people) expect(actsOf(move).map((act) => act.code)).toEqual([move])
    expect(actsOf('OBJECT')).toHaveLength(1)
    expect(actsOf('CHECK_IN')).toEqual([])
  })
  it('acts on the objection go to the objection, the others to the month', () => {
    expect(actsOf('APPEAL')[0].path).toBe('/attendance-objections/O1/appeal')
    expect(actsOf('CORRECT_AS_BASE')[0].path).toBe('/attendance-sheets/S1/correction')
  })
  it('every word of the history has its name', () => {
    const words = movesOf('attendance.md').filter(({ move }) => move !== 'CHECK_IN')
    expect(words.filter(({ move }) => !entryWords[move])).toEqual([])
  })
  it('days are told by the kind of leave', () => {
    expect(daysText({ absentDays: 0, leave: [] })).toBe('满勤')
    expect(daysText({ absentDays: 1, leave: [{ type: 'SICK', name: '病假', days: 2 }] })).toBe('缺勤 1 天，病假 2 天')
  })
})
