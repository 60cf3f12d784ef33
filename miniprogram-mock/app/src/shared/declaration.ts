/**
 * The batch's control figures. The maker counts and types them from the paper; the phone only compares,
 * and the backend compares again before anything is drawn up.
 */
export interface Chosen {
  count: number
  totalFen: number
}

export type Agreement =
  | { kind: 'nothing-chosen' }
  | { kind: 'missing'; what: 'count' | 'total' }
  | { kind: 'unreadable'; what: 'count' | 'total' }
  | { kind: 'differs'; count?: { declared: number; chosen: number }; totalFen?: { declared: number; chosen: number } }
  | { kind: 'agrees'; count: number; totalFen: number }

/** “15000”, “15000.00” or “15,000.5” as fen; undefined for anything that is not plainly an amount of yuan. */
export function fenOf(text: string): number | undefined {
  const plain = text.trim().replace(/[,，]/g, '').replace(/\s*元$/, '')
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!parts) return undefined
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
}

export function countOf(text: string): number | undefined {
  const plain = text.trim()
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}

export function compare(chosen: Chosen, countText: string, totalText: string): Agreement {
  if (chosen.count === 0) return { kind: 'nothing-chosen' }
  if (!countText.trim()) return { kind: 'missing', what: 'count' }
  const count = countOf(countText)
  if (count === undefined) return { kind: 'unreadable', what: 'count' }
  if (!totalText.trim()) return { kind: 'missing', what: 'total' }
  const totalFen = fenOf(totalText)
  if (totalFen === undefined) return { kind: 'unreadable', what: 'total' }
  if (count === chosen.count && totalFen === chosen.totalFen) return { kind: 'agrees', count, totalFen }
  return {
    kind: 'differs',
    count: count === chosen.count ? undefined : { declared: count, chosen: chosen.count },
    totalFen: totalFen === chosen.totalFen ? undefined : { declared: totalFen, chosen: chosen.totalFen },
  }
}
