import type { Askable, MessageKind } from '@/api/message'

/** WeChat shows no more at once. */
const AT_ONCE = 3

/**
 * What one question may hold: the kinds in this order, at most three, and never one-time and long-term templates together –
 * WeChat refuses a mixed question. What stands for ever already is not asked again; what is banned cannot be.
 */
export function questionFor(kinds: MessageKind[], askable: Askable[]): Askable[] {
  const open = kinds
    .flatMap((kind) => askable.filter((each) => each.kind === kind))
    .filter((each) => !(each.longTerm && each.left > 0) && each.answer !== 'ban')
  const longTerm = open[0]?.longTerm
  return open.filter((each) => each.longTerm === longTerm).slice(0, AT_ONCE)
}

/** How the person stands with these kinds: nothing to ask, not asked, agreed, refused, or all messages switched off in WeChat. */
export type Standing = 'none' | 'open' | 'agreed' | 'refused' | 'off'

export function standingOf(kinds: MessageKind[], askable: Askable[]): Standing {
  const known = askable.filter((each) => kinds.includes(each.kind))
  if (known.length === 0) return 'none'
  if (known.some((each) => each.answer === 'off')) return 'off'
  if (known.some((each) => each.left > 0)) return 'agreed'
  return known.every((each) => each.answer === 'reject' || each.answer === 'ban') ? 'refused' : 'open'
}
