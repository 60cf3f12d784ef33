import type { PositionCategory } from '@/api/position'

export const positionCategories: Record<PositionCategory, string> = { TECHNICAL: '技术性', MANAGERIAL: '管理性', OTHER: '其他' }
