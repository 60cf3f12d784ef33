import type { Hop } from '@/api/common'
import type { Station } from '@/components/review-timeline.vue'
import { dayText, heldText } from './dates'

/** The way of a case, as the timeline draws it. `mine` says that the current station waits for the person who looks. */
export function stationsOf(hops: Hop[], options: { mine?: boolean; since?: string | null } = {}): Station[] {
  return hops.map((hop) => ({
    kind: kindOf(hop, options.mine === true),
    name: hop.label,
    when: whenOf(hop, options.since),
    sentence: [hop.holder && hop.state !== 'DONE' ? `${hop.holder}在办` : '', hop.note ?? ''].filter(Boolean).join('，') || undefined,
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
