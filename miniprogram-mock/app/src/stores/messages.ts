import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { readAskable, readUnread, tellChoices, type Askable, type MessageKind } from '@/api/message'
import { host } from '@/platform'
import { questionFor } from '@/shared/messages-wanted'
import { ApiProblem } from '@/transport'

/** How many messages are new, and what this phone may ask consent for. */
export const useMessages = defineStore('messages', () => {
  const unread = ref(0)
  const askable = shallowRef<Askable[]>([])

  /** Both are a convenience: without network the old number stands. */
  async function quietly(read: () => Promise<void>): Promise<void> {
    try {
      await read()
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
    }
  }
  const count = () =>
    quietly(async () => {
      unread.value = (await readUnread()).unread
    })
  /** Read ahead, when the page is shown: within a tap WeChat allows no wait before its question. */
  const learn = () =>
    quietly(async () => {
      askable.value = await readAskable()
    })

  /** Asks WeChat's question for these kinds. Call it first thing in the handler of a tap. */
  function ask(kinds: MessageKind[]): Promise<void> {
    const wanted = questionFor(kinds, askable.value)
    if (wanted.length === 0) return Promise.resolve()
    const asked = host.askMessages(wanted.map(({ templateId, title }) => ({ templateId, title })))
    return asked.then(async (answers) => {
      const choices = Object.entries(answers).map(([templateId, answer]) => ({ templateId, answer }))
      if (choices.length) await quietly(() => tellChoices(choices))
      await learn()
    })
  }

  return { unread, askable, count, learn, ask }
})
