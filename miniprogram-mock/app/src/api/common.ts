import type { Clause } from '@/transport'

/** One page of a list. */
export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

/** Who has it now; null when nobody must act. */
export interface Holder {
  name: string
  role: string
}

/** What every case tells about itself. */
export interface Held {
  holder: Holder | null
  since: string | null
  due: string | null
  dueProvisional: boolean
  allowedMoves: string[]
}

/** One station on the way of a case. */
export interface Hop {
  code: string
  label: string
  state: 'DONE' | 'CURRENT' | 'TODO' | 'STOPPED'
  on: string | null
  holder: string | null
  note: string | null
  clause: Clause | null
}

/** One check of a rule, by the very code that blocks. */
export interface Check {
  code: string
  question: string
  holds: boolean
  fact: string
  advice: string | null
  clause: Clause | null
}
