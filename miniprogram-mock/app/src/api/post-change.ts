import { request } from '@/transport'
import type { Schema, WithState } from './schema'

export type PostChangeState = 'PROPOSED' | 'AGREED' | 'DECLINED' | 'WITHDRAWN'
export type PostChange = WithState<'PostChangeView', PostChangeState>
/** The post of a traineeship and every change of it. */
export type PostChangePage = Omit<Schema<'PostChangePageView'>, 'changes'> & { changes: PostChange[] }

export const readPostChanges = (agreementId: string) => request<PostChangePage>({ method: 'GET', path: `/agreements/${agreementId}/post-changes` })
