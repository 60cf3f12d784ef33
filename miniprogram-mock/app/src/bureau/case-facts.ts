/** What stands in a case beside its items. */
export interface CaseFact {
  label: string
  value: string
}
export interface CaseMonth {
  who: string
  days: string
  amount: string
}

const MONTH = /第 \d+ 个月$/

/** Tells the months of a claim (“姜示例 第 1 个月”: “…，1000.00 元”) from what is said once about the whole. */
export function splitFacts(all: CaseFact[]): { facts: CaseFact[]; months: CaseMonth[] } {
  const isMonth = (fact: CaseFact) => MONTH.test(fact.label) && fact.value.includes('，')
  return {
    facts: all.filter((fact) => !isMonth(fact)),
    months: all.filter(isMonth).map(({ label, value }) => {
      const at = value.lastIndexOf('，')
      return { who: label, days: value.slice(0, at), amount: value.slice(at + 1) }
    }),
  }
}
