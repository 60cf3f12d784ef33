import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type RoundState = 'DRAFT' | 'DECLARED' | 'SCORING' | 'SEALED'
export type SeatState = 'OPEN' | 'SIGNED' | 'RECUSED' | 'RELIEVED' | 'STRUCK'

export type RoundTerms = Schema<'RoundTermsView'>
export type TermLine = Schema<'RoundTermsView.Line'>
export type JudgingRound = WithState<'RoundView', RoundState>
export type MyRound = WithState<'MyRoundView', RoundState>
export type SheetLine = WithState<'SheetLine', SeatState>
export type ScoreSheet = Omit<WithState<'SheetView', SeatState>, 'marks'> & { marks: Record<string, number> }
export type PanelLine = Schema<'PanelLine'>
export type SeverityLine = Schema<'SeverityLine'>
export type Candidate = Schema<'Candidate'>
export type PublicResult = WithState<'PublicResultView', RoundState>
export type OwnResult = Schema<'OwnResultView'>

export const readMyRounds = () => request<MyRound[]>({ method: 'GET', path: '/me/judging-rounds' })
export const readMySheets = (roundId: string) => request<SheetLine[]>({ method: 'GET', path: `/me/judging-rounds/${roundId}/sheets` })
export const readSheet = (id: string) => request<ScoreSheet>({ method: 'GET', path: `/score-sheets/${id}` })

export const readRounds = (editionId: string) => request<JudgingRound[]>({ method: 'GET', path: '/judging-rounds', query: { editionId } })
export const readProposal = (editionId: string) => request<RoundTerms>({ method: 'GET', path: '/judging-rounds/proposal', query: { editionId } })
export const readRound = (id: string) => request<JudgingRound>({ method: 'GET', path: `/judging-rounds/${id}` })
export const readCandidates = (id: string) => request<Candidate[]>({ method: 'GET', path: `/judging-rounds/${id}/candidates` })
export const readPanels = (id: string, page: number, size: number) => request<Page<PanelLine>>({ method: 'GET', path: `/judging-rounds/${id}/panels`, query: { page, size } })
export const readSeverity = (id: string) => request<SeverityLine[]>({ method: 'GET', path: `/judging-rounds/${id}/severity` })

export const readPublicResults = (editionId: string) => request<PublicResult[]>({ method: 'GET', path: '/judging-results', query: { editionId }, anonymous: true })
export const readMyResults = () => request<OwnResult[]>({ method: 'GET', path: '/me/judging-results' })

export type JudgedEdition = Schema<'EditionView'>
/** Editions as who runs them sees them; a district its own, the city and the departments all. */
export const readJudgedEditions = (district: string, page: number, size: number) => request<Page<JudgedEdition>>({ method: 'GET', path: '/competition-editions', query: { district, page, size } })
/** Editions of the city; those not judged yet take what is carried up. */
export const readCityEditions = () => request<Page<JudgedEdition>>({ method: 'GET', path: '/competition-editions', query: { level: 'CITY', size: 50 }, anonymous: true })
