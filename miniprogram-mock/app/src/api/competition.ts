import type { ChosenFile } from '@/platform'
import { download, request, upload, type Clause } from '@/transport'
import type { Page } from './common'
import type { Schema } from './schema'

export type ContestLevel = 'DISTRICT' | 'CITY' | 'PROVINCE'
export type FounderTier = 'RISING_MAKER' | 'NEW_FOUNDER' | 'MASTER_FOUNDER'
export type Rhythm = 'MONTHLY' | 'QUARTERLY' | 'ANNUAL'
export type EditionPhase = 'PLANNED' | 'UPCOMING' | 'OPEN' | 'CLOSED' | 'IN_JUDGING' | 'RESULTS_OUT' | 'CONCLUDED' | 'CANCELLED'
export type EntryState = 'DRAFT' | 'IN_REVIEW' | 'RETURNED' | 'QUALIFIED' | 'NOT_QUALIFIED' | 'LAPSED' | 'WITHDRAWN' | 'VOIDED'
export type EntryMove = 'EDIT' | 'SUBMIT' | 'CHANGE' | 'RESUBMIT' | 'WITHDRAW'
export type MaterialKind = 'LICENCE' | 'REVENUE' | 'EMPLOYMENT' | 'IP' | 'PLAN' | 'PLEDGE' | 'OTHER'
export type CriterionMark = 'PASS' | 'FAIL' | 'TO_CHECK' | 'MISSING'

export type Programme = Schema<'ProgrammeView'>
export type Edition = Schema<'EditionView'>
export type EntryLine = Omit<Schema<'EntryLine'>, 'state'> & { state: EntryState }
export type Criteria = Schema<'CriteriaView'>
export type EntryMaterial = Schema<'EntryMaterial'>
export type EntryForm = Schema<'EntryForm'>
export type Entry = Omit<Schema<'EntryView'>, 'state' | 'allowedMoves'> & { state: EntryState; allowedMoves: EntryMove[] }

export interface EditionQuery {
  series?: string
  level?: string
  year?: number
  phase?: 'ALL' | 'OPEN' | 'UPCOMING' | 'PAST' | 'PLANNED'
}

export interface Tried {
  foundedOn?: string
  jobs?: number
  jobsSince?: string
  revenueYuan?: number
  ipCount?: number
  cleanRecord?: boolean
}

/** Where criteria stand, whoever they are asked of. */
export type Finding = Criteria['findings'][number] & { clause: Clause }

export const readProgramme = () => request<Programme>({ method: 'GET', path: '/competition-programme' })
export const tryCriteria = (tier: FounderTier, tried: Tried) => request<Criteria>({ method: 'GET', path: `/competition-programme/criteria/${tier}`, query: { ...tried } })
export const readEditions = (query: EditionQuery, page: number, size: number) => request<Page<Edition>>({ method: 'GET', path: '/competition-editions', query: { ...query, page, size } })
export const readEdition = (id: string) => request<Edition>({ method: 'GET', path: `/competition-editions/${id}` })
export const readEntriesOf = (id: string, query: { state?: string; q?: string }, page: number, size: number) =>
  request<Page<EntryLine>>({ method: 'GET', path: `/competition-editions/${id}/entries`, query: { ...query, page, size } })
export const exportEntries = (id: string) => download(`/competition-editions/${id}/entries/export.xlsx`)

export const readMyEntries = () => request<EntryLine[]>({ method: 'GET', path: '/me/competition-entries' })
export const readEntry = (id: string) => request<Entry>({ method: 'GET', path: `/competition-entries/${id}` })
export const sendMaterial = (id: string, kind: MaterialKind, file: ChosenFile) => upload<Entry>(`/competition-entries/${id}/materials?kind=${kind}`, file)
export const downloadMaterial = (id: string, materialId: string) => download(`/competition-entries/${id}/materials/${materialId}`)
