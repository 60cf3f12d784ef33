/** The terms of a round in words. Points are whole hundredths. */
import type { RoundTerms, TermLine } from '@/api/judging'

/** “67.60”. */
export function pointsOf(hundredths: number): string {
  const size = Math.abs(hundredths)
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}

export function termLines(terms: RoundTerms): { label: string; value: string }[] {
  return [
    { label: '每个项目', value: `${terms.panelSize} 位评委，至少 ${terms.minimumSheets} 张有效` },
    { label: '怎么合成', value: terms.averaging === 'TRIMMED_MEAN' ? `满 ${terms.trimFrom} 张去掉最高和最低，再平均` : '全部平均' },
    { label: '加评', value: terms.extraJudges ? `相差超过 ${pointsOf(terms.gapLimit)} 分，加 ${terms.extraJudges} 位` : '不加评' },
    { label: '最低分', value: terms.minimumScore ? `${pointsOf(terms.minimumScore)} 分以下不入选` : '没有' },
    { label: '隐名', value: terms.blind ? '评委看不到姓名、单位和附件' : '不隐名' },
  ]
}

/** “同分先比“市场前景”，再比报名先后，最后抽签”. */
export function tieBreakWords(tieBreaks: string[], criteria: TermLine[]): string {
  const words = tieBreaks.map((step) => stepWords(step, criteria))
  const last = words[words.length - 1] ?? ''
  return words.length > 1 ? `同分先${words.slice(0, -1).join('，再')}，最后${last}` : `同分先${last}`
}

/** What put one behind another. */
export function stepWords(step: string, criteria: TermLine[]): string {
  const line = criteria.find((each) => step === `CRITERION:${each.code}`)
  if (line) return `比“${line.name}”`
  return { SCORE: '比分数', LOWEST_SHEET: '比最低的那张评分表', ENTERED_EARLIER: '比报名先后', LOT: '抽签' }[step] ?? step
}
