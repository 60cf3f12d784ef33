import { download, request } from '@/transport'
import type { Page } from './common'
import type { Schema } from './schema'

export type PositionCategory = Schema<'PositionCategory'>

/** A filed post; `livingAllowanceFen` is what the base itself pays each month. */
export type Position = Schema<'PositionView'>

export const readPositions = (query: { district?: string; category?: PositionCategory; q?: string; page: number; size: number }) =>
  request<Page<Position>>({ method: 'GET', path: '/positions', query })

export type PostContent = Schema<'PostContent'>
export type PostDeclaration = Schema<'PostDeclarationView'>
export type PostRules = Schema<'PostRulesView'>
export type DeclarationKind = Schema<'DeclarationKind'>
export type DeclarationState = Schema<'DeclarationState'>
export type EducationWanted = Schema<'Education'>

export const readPostRules = (baseId: string) => request<PostRules>({ method: 'GET', path: `/bases/${baseId}/post-rules` })
export const readPostDeclarations = (baseId: string, query: { page: number; size: number }) =>
  request<Page<PostDeclaration>>({ method: 'GET', path: `/bases/${baseId}/post-declarations`, query })
export const readPostDeclaration = (id: string) => request<PostDeclaration>({ method: 'GET', path: `/post-declarations/${id}` })
export const downloadPostRegister = () => download('/positions-register.xlsx')
