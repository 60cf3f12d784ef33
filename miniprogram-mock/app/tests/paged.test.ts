import { describe, expect, it } from 'vitest'
import { usePaged } from '@/shared/paged'
import { ApiProblem } from '@/transport'

const rows = (count: number) => Array.from({ length: count }, (_, at) => at)
const source = (all: number[]) => async (page: number, size: number) => ({ items: all.slice(page * size, page * size + size), total: all.length, page, size })

describe('一页一页看的列表', () => {
  it('adds the next page under what is shown, up to the end', async () => {
    const list = usePaged(source(rows(5)), 2)
    await list.reload()
    expect(list.items.value).toEqual([0, 1])
    await list.more()
    await list.more()
    expect(list.items.value).toEqual([0, 1, 2, 3, 4])
    await list.more()
    expect(list.items.value).toHaveLength(5)
  })

  it('reads again as far down as the person had come', async () => {
    const list = usePaged(source(rows(5)), 2)
    await list.reload()
    await list.more()
    await list.reload()
    expect(list.items.value).toEqual([0, 1, 2, 3])
  })

  it('lets the answer to an older question fall', async () => {
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (release = resolve))
    let asked = 0
    const list = usePaged(async (page, size) => {
      const mine = ++asked
      if (mine === 1) await slow
      return { items: [mine], total: 1, page, size }
    })
    const first = list.reload()
    await list.restart()
    release()
    await first
    expect(list.items.value).toEqual([2])
  })

  it('keeps what is shown when the next page is refused', async () => {
    let refuse = false
    const list = usePaged(async (page, size) => {
      if (refuse) throw ApiProblem.offline()
      return { items: rows(size), total: 9, page, size }
    }, 2)
    await list.reload()
    refuse = true
    await list.more()
    expect(list.items.value).toEqual([0, 1])
    expect(list.problem.value?.unanswered).toBe(true)
    expect(list.loading.value).toBe(false)
  })
})
