import { request } from '@/transport'
import type { Schema } from './schema'

/** One month's money on its way to the person; `blocked` is the check that stops it, by the very code that blocks. */
export type MoneyMonth = Schema<'MoneyMonthView'>
export type MyStipends = Schema<'StipendsView'>

export const readMyStipends = () => request<MyStipends>({ method: 'GET', path: '/me/stipends' })
