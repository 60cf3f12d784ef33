import { defineStore } from 'pinia'
import { ref } from 'vue'
import { moveDemoClock, readDemoAccounts, readDemoClock, type DemoAccount, type DemoClock } from '@/api/demo'
import { ApiProblem } from '@/transport'

/** The demonstration's own controls; absent wherever the backend does not run as one. */
export const useDemo = defineStore('demo', () => {
  const accounts = ref<DemoAccount[]>()
  const clock = ref<DemoClock>()
  const problem = ref<ApiProblem>()

  async function look(): Promise<void> {
    await guarded(async () => {
      const [people, now] = await Promise.all([readDemoAccounts(), readDemoClock()])
      accounts.value = people
      clock.value = now
    })
  }
  async function move(step: { moveDays: number } | { toDate: string }): Promise<void> {
    await guarded(async () => {
      clock.value = await moveDemoClock(step)
    })
  }
  async function guarded(act: () => Promise<void>): Promise<void> {
    problem.value = undefined
    try {
      await act()
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      problem.value = reason
    }
  }

  return { accounts, clock, problem, look, move }
})
