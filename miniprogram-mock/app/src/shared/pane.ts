import { onShow } from '@dcloudio/uni-app'
import { onMounted, ref, watch } from 'vue'
import { useNetwork } from '@/stores/network'

/** A page's first show and its mounting come close together; they are one showing. */
const SAME_SHOWING_MS = 400

/**
 * Does something each time a page or pane is looked at: when it is first drawn, when its tab is chosen,
 * when the person comes back from a page behind it, and when stored tickets have gone out and changed the world.
 * Pages use it without `active`.
 */
export function whenShown(act: () => void, active: () => boolean = () => true): void {
  let shownAt = 0
  const show = () => {
    if (!active() || Date.now() - shownAt < SAME_SHOWING_MS) return
    shownAt = Date.now()
    act()
  }
  onMounted(show)
  onShow(show)
  watch(active, show)
  watch(() => useNetwork().justSent, (sent) => sent > 0 && show())
}

/** The tabs of a shell: a pane is drawn when it is first chosen and keeps its scroll afterwards. */
export function usePanes(first: string) {
  const current = ref(first)
  const drawn = ref<Record<string, boolean>>({ [first]: true })

  function choose(key: string) {
    drawn.value = { ...drawn.value, [key]: true }
    current.value = key
  }

  return { current, drawn, choose }
}
