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

export const readClause = ({ documentNo, article }: Clause) =>
  request<ClauseText>({ method: 'GET', path: '/policy/clauses', query: { documentNo, article }, anonymous: true })
