import { request } from '@/transport'
import type { Page } from './common'
import type { Schema } from './schema'

/** A mentor, for anybody: no phone and no address. */
export type Mentor = Schema<'MentorView'>
export type MentorField = Mentor['field']
/** A mentor's entry for the office. */
export type OfficeMentor = Schema<'OfficeMentorView'>
/** What somebody asked a mentor. */
export type MentorRequest = Schema<'MentorRequestView'>
export type MentorRequestState = MentorRequest['state']

export const readMentors = (query: { q?: string; field?: MentorField; district?: string }, page: number, size: number) => request<Page<Mentor>>({ method: 'GET', path: '/mentors', query: { ...query, page, size }, anonymous: true })
export const readMentor = (id: string) => request<Mentor>({ method: 'GET', path: `/mentors/${id}`, anonymous: true })
export const readMyMentorRequests = (page: number, size: number) => request<Page<MentorRequest>>({ method: 'GET', path: '/me/mentor-requests', query: { page, size } })

export const readOfficeMentors = (q: string, page: number, size: number) => request<Page<OfficeMentor>>({ method: 'GET', path: '/bureau/mentors', query: { q: q || undefined, page, size } })
export const readOfficeMentor = (id: string) => request<OfficeMentor>({ method: 'GET', path: `/bureau/mentors/${id}` })
export const readMentorRequests = (state: MentorRequestState | undefined, page: number, size: number) => request<Page<MentorRequest>>({ method: 'GET', path: '/bureau/mentor-requests', query: { state, page, size } })
