import type { Schema } from './schema'

/** One page of a list. */
export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

const FULL_PAGE = 100

/** A whole list, page by page, for lists that a person looks at as one: the people of a base, the months of a trainee. */
export async function everyPage<T>(read: (page: number, size: number) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  for (let page = 0; ; page++) {
    const answer = await read(page, FULL_PAGE)
    items.push(...answer.items)
    if (answer.items.length === 0 || items.length >= answer.total) return items
  }
}

/** Who has it now; null when nobody must act. */
export type Holder = Schema<'Holder'>

/** What every case tells about itself. */
export interface Held {
  holder: Holder | null
  since: string | null
  due: string | null
  dueProvisional: boolean
  allowedMoves: string[]
}

/** One station on the way of a case. */
export type Hop = Schema<'Hop'>

/** What a returned case asks for: the named items and the reviewer's words. */
export type Returned = Schema<'ReturnedView'>

/** One check of a rule, by the very code that blocks. */
export type Check = Schema<'CheckView'>
