import type { Budgets } from '@/api/stipend'
import { yuanText } from '@/shared/money'

/** What a run of so much would do to this year's budget; undefined while it suffices. */
export function roomOf(budgets: Budgets, runFen: number): string | undefined {
  const year = budgets.years.find((each) => each.year === budgets.currentYear)
  if (!year || year.budgetFen === null) return `${budgets.currentYear} 年预算还没有录入，超没超看不出来`
  const beyond = year.paidFen + year.orderedFen + runFen - year.budgetFen
  return beyond > 0 ? `这一批编进去会超 ${year.year} 年预算 ${yuanText(beyond)} 元，先落实资金` : undefined
}
