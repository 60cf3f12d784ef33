import { computed, ref, type Ref } from 'vue'
import type { Claim } from '@/api/stipend'
import { sumFen } from '@/shared/money'

export interface ClaimSum {
  claims: Claim[]
  /** Several claims of one base are one unit on a notice. */
  bases: number
  people: number
  totalFen: number
}

export function sumOf(claims: Claim[]): ClaimSum {
  return {
    claims,
    bases: new Set(claims.map((claim) => claim.base.id)).size,
    people: claims.reduce((sum, claim) => sum + claim.people, 0),
    totalFen: sumFen(claims.map((claim) => claim.totalFen)),
  }
}

/** Which of the listed claims are chosen. What has left the list meanwhile is no longer chosen. */
export function useClaimSelection(listed: Ref<Claim[]>) {
  const ids = ref<string[]>([])
  const chosen = computed(() => listed.value.filter((claim) => ids.value.includes(claim.id)))
  const sum = computed(() => sumOf(chosen.value))
  const all = computed(() => listed.value.length > 0 && chosen.value.length === listed.value.length)

  const has = (id: string) => ids.value.includes(id)
  function toggle(id: string) {
    ids.value = has(id) ? ids.value.filter((each) => each !== id) : [...ids.value, id]
  }
  function toggleAll() {
    ids.value = all.value ? [] : listed.value.map((claim) => claim.id)
  }
  function clear() {
    ids.value = []
  }
  return { chosen, sum, all, has, toggle, toggleAll, clear }
}
