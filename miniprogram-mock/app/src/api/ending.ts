import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type EndingState = 'PROPOSED' | 'RUNNING' | 'EFFECTIVE' | 'DECLINED' | 'WITHDRAWN' | 'OVERTAKEN'
export type InspectionState = 'OPEN' | 'AT_FAULT' | 'CLEARED'

/** One reason of the document: who may use it, what it asks for, what follows. */
export type EndingReason = Schema<'EndingReasonView'>
/** One way a traineeship was, is or was not ended. */
export type Ending = WithState<'EndingView', EndingState>
/** Everything about the early end of one traineeship. */
export type EndingPage = Omit<Schema<'EndingPageView'>, 'open' | 'past'> & { open: Ending | null; past: Ending[] }
/** The bureau looks into a base because a trainee had to leave at once. */
export type Inspection = WithState<'InspectionView', InspectionState>

export const readEndings = (agreementId: string) => request<EndingPage>({ method: 'GET', path: `/agreements/${agreementId}/endings` })
export const readToldEndings = (page: number, size: number) => request<Page<Ending>>({ method: 'GET', path: '/bureau/endings', query: { page, size } })
export const readInspections = (page: number, size: number) => request<Page<Inspection>>({ method: 'GET', path: '/bureau/inspections', query: { page, size } })
export const readInspection = (id: string) => request<Inspection>({ method: 'GET', path: `/bureau/inspections/${id}` })
