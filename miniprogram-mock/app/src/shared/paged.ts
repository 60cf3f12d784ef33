import { ref, shallowRef, type Ref } from 'vue'
import type { Page } from '@/api/common'
import { ApiProblem } from '@/transport'

/** A list that is read page after page; what is already on the screen stays while more comes. */
export interface Paged<T> {
  items: Ref<T[]>
  /** Undefined before the first answer. */
  total: Ref<number | undefined>
  loading: Ref<boolean>
  problem: Ref<ApiProblem | undefined>
  /** Reads from the beginning, as far down as the person had come. */
  reload(): Promise<void>
  /** Forgets what is shown and reads the first page: the question has changed. */
  restart(): Promise<void>
  more(): Promise<void>
}

export const PAGE_SIZE = 20
/** The backend gives no more at once. */
const MAX_SIZE = 100

export function usePaged<T>(read: (page: number, size: number) => Promise<Page<T>>, size: number = PAGE_SIZE): Paged<T> {
  const items = shallowRef<T[]>([])
  const total = ref<number>()
  const loading = ref(false)
  const problem = shallowRef<ApiProblem>()
  let latest = 0

  async function take(page: number, length: number, place: (found: T[]) => T[]): Promise<void> {
    const mine = ++latest
    loading.value = true
    problem.value = undefined
    try {
      const answer = await read(page, length)
      if (mine !== latest) return
      items.value = place(answer.items)
      total.value = answer.total
      loading.value = false
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
      if (mine !== latest) return
      loading.value = false
      problem.value = reason
    }
  }

  const reload = () => take(0, Math.min(MAX_SIZE, Math.max(size, items.value.length)), (found) => found)
  async function restart() {
    items.value = []
    total.value = undefined
    await reload()
  }
  async function more() {
    if (loading.value || items.value.length >= (total.value ?? 0)) return
    // Rows may have come or gone since: the page that holds the next row is read, and only what is not here yet is added.
    const page = Math.floor(items.value.length / size)
    const shown = items.value
    await take(page, size, (found) => [...shown.slice(0, page * size), ...found])
  }

  return { items, total, loading, problem, reload, restart, more }
}
