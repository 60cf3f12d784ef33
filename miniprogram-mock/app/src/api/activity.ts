import { ulid } from '@/shared/ulid'
import { download, request } from '@/transport'
import type { Page } from './common'
import type { Code } from './scene'
import type { Schema } from './schema'

/** An activity on a list. */
export type ActivityItem = Schema<'ActivityItem'>
export type ActivityKind = ActivityItem['kind']
export type ActivityPhase = ActivityItem['phase']
/** Its page, for anybody. */
export type Activity = Schema<'ActivityView'>
/** How the reader stands with it. */
export type MyPlace = Schema<'MyPlaceView'>
export type PlaceState = Exclude<MyPlace['state'], null>
/** An activity for the officers of the office that keeps it. */
export type OfficeActivity = Schema<'OfficeActivityView'>
export type ActivityState = OfficeActivity['state']
export type Attendee = Schema<'AttendeeView'>
export type Opinion = Schema<'OpinionView'>

export interface ActivitySearch {
  q?: string
  kind?: ActivityKind
  district?: string
  from?: string
  to?: string
  past?: boolean
}

export const readActivities = (search: ActivitySearch, page: number, size: number) => request<Page<ActivityItem>>({ method: 'GET', path: '/activities', query: { ...search, page, size }, anonymous: true })
export const readActivity = (id: string) => request<Activity>({ method: 'GET', path: `/activities/${id}`, anonymous: true })
export const readMyActivities = (page: number, size: number) => request<Page<MyPlace>>({ method: 'GET', path: '/me/activities', query: { page, size } })
export const readMyPlace = (id: string) => request<MyPlace>({ method: 'GET', path: `/me/activities/${id}` })

const OFFICE = '/bureau/activities'
export const readOfficeActivities = (query: { state?: ActivityState; q?: string }, page: number, size: number) => request<Page<OfficeActivity>>({ method: 'GET', path: OFFICE, query: { ...query, page, size } })
export const readOfficeActivity = (id: string) => request<OfficeActivity>({ method: 'GET', path: `${OFFICE}/${id}` })
export const readAttendees = (id: string, state: PlaceState | undefined, page: number, size: number) => request<Page<Attendee>>({ method: 'GET', path: `${OFFICE}/${id}/attendees`, query: { state, page, size } })
export const readOpinions = (id: string, page: number, size: number) => request<Page<Opinion>>({ method: 'GET', path: `${OFFICE}/${id}/opinions`, query: { page, size } })
export const downloadAttendees = (id: string) => download(`${OFFICE}/${id}/attendees.xlsx`)

export const readActivityCode = (id: string) => request<Code>({ method: 'GET', path: `${OFFICE}/${id}/code` })
// Putting up what hangs already, taking down what is down already: nothing doubles, so these leave no ticket.
export const putUpActivityCode = (id: string) => request<Code>({ method: 'POST', path: `${OFFICE}/${id}/code`, key: ulid() })
export const takeDownActivityCode = (id: string) => request<void>({ method: 'DELETE', path: `${OFFICE}/${id}/code`, key: ulid() })
