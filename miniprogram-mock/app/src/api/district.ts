import { request } from '@/transport'
import type { Schema } from './schema'

/** A zone without a bureau of its own is `handledByCity`: the city does its first review. */
export type District = Schema<'District'>

export const readDistricts = () => request<District[]>({ method: 'GET', path: '/districts', anonymous: true })
