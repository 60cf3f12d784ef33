import type { MoneyMonth } from '@/api/my-stipends'
import { useDrafts } from '@/stores/drafts'

/** The person's answer about one month's money; the same answer tapped twice is one answer. */
export function answerReceipt(month: MoneyMonth, answer: { received: boolean; note?: string }): Promise<MoneyMonth> {
  return useDrafts().submit<MoneyMonth>({ name: `receipt:${month.lineId}`, path: `/stipend-lines/${month.lineId}/receipt`, body: answer })
}
