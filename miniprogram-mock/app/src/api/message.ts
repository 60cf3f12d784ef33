import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { MessageChoice } from '@/platform/types'
import type { Page } from './common'
import type { Schema } from './schema'

export type InboxMessage = Schema<'InboxView'>
export type MessageKind = InboxMessage['kind']
/** A kind of message this phone may ask consent for. */
export type Askable = Schema<'AskableView'>
/** A message as officers see it: what, to whom, how far, and if it has not arrived why. */
export type SentMessage = Schema<'OutboxView'>
export type MessageState = SentMessage['state']
export type MessageStanding = Schema<'MessageStandingView'>

export const readMessages = (page: number, size: number) => request<Page<InboxMessage>>({ method: 'GET', path: '/me/messages', query: { page, size } })
export const readUnread = () => request<{ unread: number }>({ method: 'GET', path: '/me/messages/unread' })
export const readAskable = () => request<Askable[]>({ method: 'GET', path: '/me/message-templates' })

// Reading twice, and telling the same answer of WeChat twice, change nothing that matters: no ticket is left.
export const markRead = (id: string) => request<void>({ method: 'POST', path: `/me/messages/${id}/reading`, key: ulid() })
export const markAllRead = () => request<void>({ method: 'POST', path: '/me/messages/reading', key: ulid() })
export const tellChoices = (choices: { templateId: string; answer: MessageChoice }[]) => request<void>({ method: 'POST', path: '/me/message-choices', body: { choices }, key: ulid() })

export const readMessageStanding = () => request<MessageStanding>({ method: 'GET', path: '/messages/standing' })
export const readSentMessages = (state: string, page: number, size: number) => request<Page<SentMessage>>({ method: 'GET', path: '/messages', query: { state, page, size } })
// The backend refuses what is under way already, so these leave no ticket either.
export const sendAgain = (id: string) => request<void>({ method: 'POST', path: `/messages/${id}/retry`, key: ulid() })
export const compareTemplates = () => request<MessageStanding>({ method: 'POST', path: '/messages/templates/comparison', key: ulid() })
export const resumeTemplate = (kind: MessageKind) => request<{ resumed: number }>({ method: 'POST', path: `/messages/templates/${kind}/resumption`, key: ulid() })
