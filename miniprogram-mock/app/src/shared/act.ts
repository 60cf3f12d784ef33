import { ref, shallowRef } from 'vue'
import { ApiProblem } from '@/transport'

/** One act of a page: whether it is under way, and the no it got, until the next try. */
export function useAct() {
  const sending = ref(false)
  const problem = shallowRef<ApiProblem>()

  /** Runs the act unless one is running; resolves to its answer, or to undefined when it was refused or got no answer. */
  async function run<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (sending.value) return undefined
    sending.value = true
    problem.value = undefined
    try {
      return await act()
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      problem.value = reason
      return undefined
    } finally {
      sending.value = false
    }
  }

  return { sending, problem, run }
}
