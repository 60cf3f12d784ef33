import { ulid } from '@/shared/ulid'
import { request } from '@/transport'
import type { Page } from './common'

/** Words that WeChat would not judge; others read them only after a person let them. */
export interface HeldText {
  id: string
  where: string
  authorName: string
  words: string
  doubt: string
  madeAt: string
}

export const readHeldTexts = (page: number, size: number) => request<Page<HeldText>>({ method: 'GET', path: '/content-checks', query: { page, size } })
// Deciding twice is refused by the backend itself, so this act leaves no ticket.
export const decideText = (id: string, passes: boolean, reason: string) => request<void>({ method: 'POST', path: `/content-checks/${id}/decision`, body: { passes, reason }, key: ulid() })
