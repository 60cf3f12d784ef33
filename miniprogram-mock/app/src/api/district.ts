import { request } from '@/transport'

export interface District {
  code: string
  name: string
  aliases: string[]
  bureau: string
  /** Zones without a bureau of their own: the city does their first review. */
  handledByCity: boolean
}

export const readDistricts = () => request<District[]>({ method: 'GET', path: '/districts', anonymous: true })
