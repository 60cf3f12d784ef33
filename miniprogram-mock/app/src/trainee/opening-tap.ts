import { onUnmounted, ref } from 'vue'
import { readTap } from '@/api/line'
import type { Registration } from '@/api/registration'
import { useDrafts, type Act } from '@/stores/drafts'
import { ApiProblem } from '@/transport'

/** A tap that the backend has taken into its line: where to ask what became of it. */
export interface InLine {
  state: 'IN_LINE'
  poll: string
}

export const standsInLine = (answer: unknown): answer is InLine => (answer as InLine | null)?.state === 'IN_LINE'

/** Too many at once, or a draw being made: the same tap goes out again by itself. */
const COME_BACK = ['REG-116', 'REG-118', 'REG-133', 'REG-150', 'WEB-113', 'WEB-115']
const ASK_AFTER_SECONDS = [1, 2, 4]

/** Nobody comes back in the same instant as everybody else. */
export const withJitter = (seconds: number) => seconds * (0.75 + Math.random() * 0.5)
export const askAfter = (asked: number) => ASK_AFTER_SECONDS[Math.min(asked, ASK_AFTER_SECONDS.length - 1)]

/**
 * One tap and everything that may become of it: an answer, a place in the line that is asked about after 1, 2, 4 seconds, a
 * "busy" that goes out again by itself after the time the backend named, silence that is asked about under the same key. The
 * key lies in the drafts before the first byte leaves, so the tap also survives a killed app.
 */
export function useOpeningTap() {
  const drafts = useDrafts()
  const sending = ref(false)
  const inLine = ref(false)
  const retryIn = ref<number>()
  const problem = ref<ApiProblem>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false
  onUnmounted(() => {
    gone = true
    clearTimeout(timer)
  })

  /** Returns the answer, or undefined when there is a problem to show. */
  async function tap<T>(act: Act): Promise<T | undefined> {
    clearTimeout(timer)
    retryIn.value = undefined
    problem.value = undefined
    sending.value = true
    try {
      const answer = await drafts.submit<T | InLine>(act)
      if (!standsInLine(answer)) return answer
      sending.value = false
      return (await outcome(act, answer.poll)) as T | undefined
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      if (!COME_BACK.includes(reason.code)) {
        problem.value = reason
        return undefined
      }
      sending.value = false
      await comeBack(withJitter(reason.retryAfter ?? 2))
      return gone ? undefined : tap<T>(act)
    } finally {
      sending.value = false
      inLine.value = false
    }
  }

  async function outcome(act: Act, poll: string): Promise<Registration | undefined> {
    inLine.value = true
    for (let asked = 0; !gone; asked++) {
      await pause(withJitter(askAfter(asked)))
      try {
        const answer = await readTap<Registration | InLine>(poll)
        if (standsInLine(answer)) continue
        drafts.settle(act.name)
        return answer
      } catch (reason) {
        if (!(reason instanceof ApiProblem)) throw reason
        // Silence says nothing: the tap is in the line, so it is asked about again.
        if (reason.unanswered) continue
        drafts.settle(act.name)
        problem.value = reason
        return undefined
      }
    }
    return undefined
  }

  async function comeBack(seconds: number) {
    for (let left = seconds; left > 0 && !gone; left--) {
      retryIn.value = left
      await pause(Math.min(1, left))
    }
    retryIn.value = undefined
  }

  function pause(seconds: number) {
    return new Promise<void>((resolve) => {
      timer = setTimeout(resolve, seconds * 1000)
    })
  }

  return { sending, inLine, retryIn, problem, tap }
}
