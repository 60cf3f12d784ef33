import { defineStore } from 'pinia'
import { ref } from 'vue'
import { host } from '@/platform'
import { useDrafts } from './drafts'

const SENT_SHOWN_MS = 3000

/** Whether the phone hears the outside, and what becomes of tickets that were stored while it did not. */
export const useNetwork = defineStore('network', () => {
  const online = ref(true)
  const justSent = ref(0)
  let sending: Promise<void> | undefined

  function watchHost() {
    host.onNetwork((now) => {
      const back = now && !online.value
      online.value = now
      if (back) void flush()
    })
  }

  /** Sends what waits on this phone, once at a time. */
  function flush(): Promise<void> {
    sending ??= useDrafts()
      .sendStored()
      .then((sent) => {
        if (sent === 0) return
        justSent.value = sent
        setTimeout(() => {
          justSent.value = 0
        }, SENT_SHOWN_MS)
      })
      .finally(() => {
        sending = undefined
      })
    return sending
  }

  return { online, justSent, watchHost, flush }
})
