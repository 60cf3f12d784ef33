import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { activityKinds, activityPhases, activityStates, courses, placeStates } from '@/dict/activity'
import { applicationAnswers, applicationStates } from '@/dict/accreditation'
import { agreementWords } from '@/dict/agreement'
import { sheetObjectionWords, sheetWords, spotCheckStates } from '@/dict/attendance'
import { claimAnswers, claimWords, lineWords } from '@/dict/claim'
import { applicantNames, editionPhases, entryStates, levelNames, markKinds, materialKinds, rhythmNames, tierNames } from '@/dict/competition'
import { roundStates, seatStates } from '@/dict/judging'
import { mentorFields, mentorRequestStates } from '@/dict/mentor'
import { endingStates, inspectionStates } from '@/dict/ending'
import { completionStates, gradeWords } from '@/dict/completion'
import { clawbackGrounds, clawbackStates } from '@/dict/clawback'
import { messageStates } from '@/dict/message'
import { postChangeStates } from '@/dict/post-change'
import { noticeStates } from '@/dict/notice'
import { batchStates, paymentStates } from '@/dict/payment'
import { objectionStates } from '@/dict/objection'
import { positionCategories } from '@/dict/position'
import { declarationKinds, declarationStates, educationsWanted } from '@/dict/post-declaration'
import { registrationStates } from '@/dict/registration'
import { answerWords, outcomeWords, reviewStates, stageWords } from '@/dict/review'
import { titleStates } from '@/dict/title'
import { safetyStates } from '@/dict/safety'
import { waitingStates } from '@/dict/waiting'
import { doorWords, fairnessWords, windowPhases } from '@/dict/window'

const DOCS = path.resolve(__dirname, '../../../docs')
const read = (file: string) => fs.readFileSync(path.join(DOCS, file), 'utf8')

/** The states of a table that the backend's own test writes: what stands under "from" and "to". */
function statesOf(table: string): string[] {
  const rows = table.split('\n').filter((line) => /^\| [A-Z_]+ \|/.test(line))
  return [...new Set(rows.flatMap((row) => row.split('|').slice(3, 5).join(',').split(',')).map((state) => state.trim()))].sort()
}

/** Every enum of the API by name; the file is written by the build, one code a line. */
function enumsOf(openapi: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  let name = ''
  let inside = false
  for (const line of openapi.split('\n')) {
    const schema = /^ {4}([A-Za-z_.]+):$/.exec(line)
    const code = /^ {6}- "?([A-Z0-9_]+)"?$/.exec(line)
    if (schema) name = schema[1]
    inside = /^ {6}enum:$/.test(line) || (inside && code !== null)
    if (inside && code) (found[name] ??= []).push(code[1])
  }
  return found
}

const words: Record<string, Record<string, unknown>[]> = {
  activity: [activityStates],
  'activity-place': [placeStates],
  'mentor-request': [mentorRequestStates],
  accreditation: [applicationStates, applicationAnswers],
  agreement: [agreementWords],
  attendance: [sheetWords],
  batch: [batchStates],
  claim: [claimWords, claimAnswers],
  clawback: [clawbackStates],
  // The clock opens and closes a published edition, so that its phase is shown in place of the state.
  edition: [{ ...editionPhases, PUBLISHED: editionPhases.OPEN }],
  entry: [entryStates],
  completion: [completionStates],
  ending: [endingStates],
  inspection: [inspectionStates],
  'post-change': [postChangeStates],
  line: [lineWords],
  notice: [noticeStates],
  objection: [objectionStates],
  payment: [paymentStates],
  'post-declaration': [declarationStates],
  'post-door': [doorWords],
  registration: [registrationStates],
  review: [reviewStates],
  round: [roundStates],
  seat: [seatStates],
  title: [titleStates],
  'sheet-objection': [sheetObjectionWords],
  safety: [safetyStates],
  'spot-check': [spotCheckStates],
  // The clock opens and closes a published window, so that its phase is shown in place of the state.
  waiting: [waitingStates],
  window: [{ ...windowPhases, PUBLISHED: windowPhases.OPEN }],
}

const enumWords: Record<string, Record<string, unknown>> = {
  ClawbackGround: clawbackGrounds,
  ApplicantKind: applicantNames,
  ContestLevel: levelNames,
  CriterionMark: markKinds,
  EditionPhase: editionPhases,
  FounderTier: tierNames,
  MaterialKind: materialKinds,
  Rhythm: rhythmNames,
  ActivityKind: activityKinds,
  ActivityPhase: activityPhases,
  ActivityState: activityStates,
  ActivityPlaceState: placeStates,
  Course: courses,
  MentorField: mentorFields,
  MentorRequestState: mentorRequestStates,
  Grade: gradeWords,
  BaseApplicationState: applicationStates,
  DeclarationKind: declarationKinds,
  DeclarationState: declarationStates,
  Education: educationsWanted,
  OutboxState: messageStates,
  'PlanWindow.Fairness': fairnessWords,
  PositionCategory: positionCategories,
  ReviewAnswer: answerWords,
  ReviewOutcome: outcomeWords,
  ReviewStage: stageWords,
  SpotCheckState: spotCheckStates,
}

/** Codes that nobody reads: they choose what is drawn or asked for, or come with their words from the backend. */
const wordless: Record<string, string> = {
  'ActivityTimes.Doors': 'decides whether one can check in',
  'AttendanceBoard.Group': 'asked for by a tab',
  'BaseRegistrationController.Shown': 'asked for by a tab',
  'EditionController.Shown': 'asked for by a tab',
  'ExpectedView.Basis': 'decides which sentence says when',
  EndingReason: 'comes with its title',
  'Hop.State': 'drawn by the timeline',
  'Clawback.Debtor': 'comes with its words',
  ImportState: 'decides the page of an import',
  LineStatus: 'groups the lines of an import',
  MessageKind: 'comes with its title',
  'MoneyMonthView.Bridge': 'drawn by the month bridge',
  'NoticeView.Kind': 'drawn by the notice calendar',
  OrgType: 'comes with its name',
  'PolicyDocument.AfterExpiry': 'decides what is taken after the measures lapsed',
  'PolicyDocument.Disclosure': 'decides whether a clause is a summary',
  'PolicyFigure.Origin': 'comes with its words',
  PositionState: 'withdrawn ones are shown by no list',
  'QuotaPool.By': 'comes with the name of its table',
  'Restriction.Kind': 'sent by the page it stands on',
  'ReviewCaseController.Shown': 'asked for by a tab',
  'ReviewCaseLine.ClockGroup': 'groups the work list',
  Reason: 'comes with its words and what to do',
  Role: 'comes with its name',
  TraineeBaseState: 'one state only: accredited',
}

describe('no code without a Chinese word', () => {
  const tables = fs.readdirSync(path.join(DOCS, 'state-machines'))
  it.each(tables)('every state of %s', (file) => {
    const states = statesOf(read(`state-machines/${file}`))
    const dictionaries = words[file.replace('.md', '')]
    expect(states.length).toBeGreaterThan(1)
    expect(dictionaries, `${file} has no dictionary`).toBeDefined()
    for (const dictionary of dictionaries) expect(states.filter((state) => !dictionary[state])).toEqual([])
  })
  it('every enum of the API, unless it is never read', () => {
    const enums = enumsOf(read('api/openapi.yml'))
    expect(Object.keys(enums).length).toBeGreaterThan(15)
    const missing = Object.entries(enums)
      .filter(([name]) => !wordless[name])
      .flatMap(([name, codes]) => codes.filter((code) => !enumWords[name]?.[code]).map((code) => `${name}.${code}`))
    expect(missing).toEqual([])
    expect(Object.keys(wordless).filter((name) => !enums[name])).toEqual([])
  })
})
