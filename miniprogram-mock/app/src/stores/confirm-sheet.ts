import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Question {
  /** What is about to happen, as a sentence. */
  title: string
  /** What follows, one line each. */
  lines?: string[]
  facts?: { label: string; value: string }[]
  /** The act with its size: “预览并退回 2 项”. */
  act: string
  /** The way back; never “取消” alone. */
  back?: string
  danger?: boolean
}

/** Asks before what cannot be undone. `ask` resolves true only by a tap on the act itself. */
export const useConfirmSheet = defineStore('confirm-sheet', () => {
  const question = ref<Question>()
  let settle: (sure: boolean) => void = () => undefined

  function ask(next: Question): Promise<boolean> {
    settle(false)
    question.value = next
    return new Promise((resolve) => {
      settle = resolve
    })
  }
  function answer(sure: boolean) {
    question.value = undefined
    settle(sure)
  }

  return { question, ask, answer }
})
