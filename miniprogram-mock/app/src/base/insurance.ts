import type { Insurance } from '@/api/traineeship'
import { dayText, isDay, plusDays, plusMonths, type Day } from '@/shared/dates'

/** The term of an agreement that is completed today: the same day so many months later, less one. */
export function termOf(signedOn: Day, months: number): { from: Day; to: Day } {
  return { from: signedOn, to: plusDays(plusMonths(signedOn, months), -1) }
}

/** What the insurance still lacks, in the order of the form; undefined when it covers the whole term. */
export function insuranceGap(insurance: Insurance, term: { from: Day; to: Day }): string | undefined {
  if (!insurance.insurer.trim()) return '先填保险公司'
  if (!insurance.policyNo.trim()) return '先填保单号'
  if (!insurance.from || !insurance.to) return '先填保险从哪天到哪天'
  if (!isDay(insurance.from) || !isDay(insurance.to)) return '日期写成 2026-12-01 这样'
  if (insurance.from > term.from) return `保单要从 ${dayText(term.from)} 或更早开始`
  if (insurance.to < term.to) return `保单要盖到 ${dayText(term.to)}`
  return undefined
}
