/** What a sheet shows while it is being filled in. Points are whole hundredths, so that a sum is never rounded. */
import type { TermLine } from '@/api/judging'

export type Marks = Record<string, number>

/** Where a mark begins to mean something; the judge goes on from there by ones. */
export const anchors = [
  { from: 60, word: '一般' },
  { from: 70, word: '较好' },
  { from: 80, word: '突出' },
  { from: 90, word: '少见' },
]
const FIRST = anchors[0].from

export function totalOf(criteria: TermLine[], marks: Marks): number {
  return criteria.reduce((sum, line) => sum + line.weight * (marks[line.code] ?? 0), 0)
}

/** What the lines marked so far could give: “/ 85”. */
export function reachable(criteria: TermLine[], marks: Marks): number {
  return criteria.filter((line) => marks[line.code] !== undefined).reduce((sum, line) => sum + line.weight, 0)
}

export function markedCount(criteria: TermLine[], marks: Marks): number {
  return criteria.filter((line) => marks[line.code] !== undefined).length
}

/** The anchor a mark lies in, by its lower end; below the first there is none. */
export function anchorOf(mark: number | undefined): number | undefined {
  return mark === undefined ? undefined : [...anchors].reverse().find((anchor) => mark >= anchor.from)?.from
}

/** One more or one less, within 0 and 100; a line without a mark begins at the first anchor. */
export function stepped(mark: number | undefined, by: number): number {
  return mark === undefined ? FIRST : Math.min(100, Math.max(0, mark + by))
}

/** The newer of the draft on this phone and the one on the server. */
export function newerDraft(local: { savedAt: string; values: { marks: Marks; remark: string } } | undefined, server: { marks: Marks; remark: string; draftAt: string | null }): { marks: Marks; remark: string } {
  if (local && (!server.draftAt || Date.parse(local.savedAt) > Date.parse(server.draftAt))) return local.values
  return { marks: server.marks, remark: server.remark }
}
