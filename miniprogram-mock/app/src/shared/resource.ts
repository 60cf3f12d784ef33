import { ref, shallowRef, type Ref } from 'vue'
import { host } from '@/platform'
import { nowInstant } from '@/shared/server-clock'
import { ApiProblem } from '@/transport'

/** What a page shows: fresh data, or the last known state with its time, or a problem with nothing to show. */
export interface Resource<T> {
  data: Ref<T | undefined>
  /** Time of the stored state while that is what is shown. */
  storedAt: Ref<string | undefined>
  loading: Ref<boolean>
  problem: Ref<ApiProblem | undefined>
  /** Reads again; never rejects, the outcome is in the fields. */
  reload(): Promise<void>
  /** Puts in what an act answered, so that the page shows the new state without another read. */
  put(next: T): void
}

const PREFIX = 'qc.known.'

interface Known<T> {
  at: string
  data: T
}

/**
 * Reads something for a page. With `rememberAs` the answer is kept on this phone and shown first the next time, with its time.
 * Call `reload()` from onShow, so that coming back to a page never shows an old state as the present one.
 */
export function useResource<T>(read: () => Promise<T>, options: { rememberAs?: () => string | undefined } = {}): Resource<T> {
  const data = shallowRef<T>()
  const storedAt = ref<string>()
  const loading = ref(false)
  const problem = shallowRef<ApiProblem>()
  let latest = 0

  function key() {
    const name = options.rememberAs?.()
    return name === undefined ? undefined : PREFIX + name
  }
  function put(next: T) {
    latest++
    show(next)
  }
  function show(next: T) {
    data.value = next
    storedAt.value = undefined
    problem.value = undefined
    loading.value = false
    const name = key()
    if (name) host.storage.set(name, { at: nowInstant(), data: next } satisfies Known<T>)
  }
  async function reload() {
    const mine = ++latest
    const name = key()
    if (data.value === undefined && name) {
      const known = host.storage.get<Known<T>>(name)
      data.value = known?.data
      storedAt.value = known?.at
    }
    loading.value = true
    problem.value = undefined
    try {
      const fresh = await read()
      // An act answered, or a newer read began, while this one was on its way: its news are old.
      if (mine === latest) show(fresh)
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      if (mine !== latest) return
      loading.value = false
      problem.value = reason
    }
  }

  return { data, storedAt, loading, problem, reload, put }
}

/** On sign-out nothing of a person stays behind. */
export function forgetKnown(): void {
  const { keys } = uni.getStorageInfoSync()
  keys.filter((each) => each.startsWith(PREFIX)).forEach((each) => uni.removeStorageSync(each))
}
