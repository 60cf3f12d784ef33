import { request, type Clause } from '@/transport'

export interface ClauseText {
  documentNo: string
  documentTitle: string
  article: string
  gist: string
  silent: string | null
  filled: string | null
  lapsed: boolean
  summaryOnly: boolean
}

/** A figure in force, and whether the paper states it, it follows from it, or it is ours because the paper is silent. */
export interface PolicyFigure {
  key: string
  name: string
  value: number
  unit: string
  origin: 'POLICY' | 'DERIVED' | 'DEFAULT'
  clause: Clause
}

export const readFigures = () => request<PolicyFigure[]>({ method: 'GET', path: '/policy/figures', anonymous: true })
export const readClause = ({ documentNo, article }: Clause) =>
  request<ClauseText>({ method: 'GET', path: '/policy/clauses', query: { documentNo, article }, anonymous: true })
