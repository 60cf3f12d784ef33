import { request } from '@/transport'
import type { Page } from './common'
import type { Schema, WithState } from './schema'

export type TitleState = 'NOMINATED' | 'ON_NOTICE' | 'CLEARED' | 'REPORTED' | 'AWARDED' | 'REMOVED' | 'REVOKED'
export type FounderTitle = WithState<'TitleView', TitleState>
export type Certificate = Schema<'CertificateView'>
export type Quota = Schema<'QuotaView'>
export type QuotaMovement = Schema<'QuotaMovementView'>
export type PromotionPackage = Schema<'PackageView'>

export const readTitles = (editionId: string) => request<FounderTitle[]>({ method: 'GET', path: '/founder-titles', query: { editionId } })
export const readMyTitles = () => request<FounderTitle[]>({ method: 'GET', path: '/me/founder-titles' })
export const readCertificate = (no: string) => request<Certificate>({ method: 'GET', path: `/title-certificates/${encodeURIComponent(no)}`, anonymous: true })
export const readRoll = (page: number, size: number) => request<Page<Certificate>>({ method: 'GET', path: '/title-certificates', query: { page, size }, anonymous: true })
export const readQuotas = () => request<Quota[]>({ method: 'GET', path: '/title-quotas', anonymous: true })
export const readPackages = (roundId: string) => request<PromotionPackage[]>({ method: 'GET', path: '/promotion-packages', query: { roundId } })
