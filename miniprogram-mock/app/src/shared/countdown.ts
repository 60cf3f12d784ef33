import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { countdownText } from './dates'
import { serverNow } from './server-clock'

const MILESTONES = [
  { seconds: 300, words: '还有五分钟开放' },
  { seconds: 60, words: '还有一分钟开放' },
  { seconds: 0, words: '开放了' },
]

/**
 * Counts down to an instant on the server's clock, once a second. `announced` changes only at milestones,
 * so that a screen reader is told three times and not every second.
 */
export function useCountdown(until: () => string | undefined, reached: () => void) {
  const left = ref<number>()
  const announced = ref('')
  let timer: ReturnType<typeof setInterval> | undefined
  let done: string | undefined

  function tick() {
    const target = until()
    if (!target) {
      left.value = undefined
      return
    }
    const seconds = (Date.parse(target) - serverNow()) / 1000
    const before = left.value
    left.value = Math.max(0, seconds)
    for (const milestone of MILESTONES) if (before !== undefined && before > milestone.seconds && seconds <= milestone.seconds) announced.value = milestone.words
    if (seconds <= 0 && done !== target) {
      done = target
      reached()
    }
  }
  // The target usually arrives with the data, after mounting; it counts from that moment, not from the next second.
  watch(until, tick)
  onMounted(() => {
    tick()
    timer = setInterval(tick, 1000)
  })
  onBeforeUnmount(() => clearInterval(timer))

  const text = computed(() => (left.value === undefined ? '' : countdownText(left.value)))
  return { left, text, announced }
}
