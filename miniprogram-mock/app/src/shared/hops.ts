import type { Hop } from '@/api/common'
import type { Station } from '@/components/review-timeline.vue'
import { dayText, heldText, plainDays, weekdayText } from './dates'

/** The way of a case, as the timeline draws it. `mine` says that the current station waits for the person who looks. */
export function stationsOf(hops: Hop[], options: { mine?: boolean; since?: string | null } = {}): Station[] {
  return hops.map((hop) => ({
    kind: kindOf(hop, options.mine === true),
    name: hop.label,
    when: whenOf(hop, options.since),
    sentence: [hop.holder && hop.state === 'CURRENT' && !options.mine ? `${hop.holder}在办` : '', plainDays(hop.note ?? '')].filter(Boolean).join('，') || undefined,
  }))
}

function kindOf(hop: Hop, mine: boolean): Station['kind'] {
  if (hop.state === 'DONE') return 'done'
  if (hop.state === 'STOPPED') return 'blocked'
  if (hop.state === 'TODO') return 'ahead'
  return mine ? 'turn' : 'others'
}

function whenOf(hop: Hop, since: string | null | undefined): string | undefined {
  if (hop.on) return dayText(hop.on)
  return hop.state === 'CURRENT' && since ? heldText(since) : undefined
}

/** What is being done with a case now, in one sentence for the line that names its holder. */
export function nextOf(hops: Hop[], due?: string | null): string | undefined {
  const now = hops.find((hop) => hop.state === 'CURRENT')
  if (!now) return undefined
  const until = due ? `最晚 ${weekdayText(due.slice(0, 10))}` : ''
  return [now.label, plainDays(now.note ?? ''), until].filter(Boolean).join('，')
}
