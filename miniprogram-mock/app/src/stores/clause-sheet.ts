import { defineStore } from 'pinia'
import { ref } from 'vue'
import { readClause, type ClauseText } from '@/api/policy'
import { ApiProblem, type Clause } from '@/transport'

/** One sheet for all clause chips: a chip deep inside a scrolling card cannot draw over the page itself. */
export const useClauseSheet = defineStore('clause-sheet', () => {
  const clause = ref<Clause>()
  const text = ref<ClauseText>()
  const problem = ref<ApiProblem>()

  async function open(next: Clause) {
    clause.value = next
    text.value = undefined
    problem.value = undefined
    try {
      text.value = await readClause(next)
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      problem.value = reason
    }
  }
  function close() {
    clause.value = undefined
  }

  return { clause, text, problem, open, close }
})
