import type { Agreement } from '@/shared/declaration'
import { yuanText } from '@/shared/money'

/** The comparison as the note line says it; undefined when nothing stands in the way. */
export function gapOf(agreement: Agreement): string | undefined {
  switch (agreement.kind) {
    case 'nothing-chosen':
      return '先在上面选要拨付的申领'
    case 'missing':
      return agreement.what === 'count' ? '照着纸面填笔数' : '照着纸面填合计金额'
    case 'unreadable':
      return agreement.what === 'count' ? '笔数只填数字' : '金额填成 15000.00 这样'
    case 'differs':
      return [
        agreement.count ? `笔数对不上：填 ${agreement.count.declared} 笔，选了 ${agreement.count.chosen} 笔` : '',
        agreement.totalFen ? `金额对不上：填 ${yuanText(agreement.totalFen.declared)}，选的合计 ${yuanText(agreement.totalFen.chosen)}` : '',
      ]
        .filter(Boolean)
        .join('；')
    case 'agrees':
      return undefined
  }
}
