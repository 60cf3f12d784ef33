import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useHeldSignature } from '@/base/held-signature'
import { backendSays, sent } from './fake-uni'

/** A page of its own for each signature; a second one stands for the app opened again. */
function page(arrived = vi.fn()) {
  let signature!: ReturnType<typeof useHeldSignature>
  const wrapper = mount(
    defineComponent({
      setup() {
        signature = useHeldSignature(arrived)
        return () => h('view')
      },
    }),
  )
  return { signature, wrapper, arrived }
}
const signatures = () => sent.filter((each) => each.url.endsWith('/attendance-sheets/confirmations'))

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-11-12T02:06:00Z'))
  setActivePinia(createPinia())
  backendSays(() => ({ status: 200, body: { confirmed: [], failed: [] } }))
})
afterEach(() => void vi.useRealTimers())

describe('one signature for several months', () => {
  it('leaves the phone after ten seconds, once, with every sheet', async () => {
    const { signature, arrived } = page()
    signature.sign(['S1', 'S2'])
    expect(signature.secondsLeft.value).toBe(10)
    await vi.advanceTimersByTimeAsync(9_500)
    expect(signatures()).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1_000)
    await flushPromises()
    expect(signatures().map((each) => each.data)).toEqual([{ sheetIds: ['S1', 'S2'] }])
    expect(arrived).toHaveBeenCalledWith({ confirmed: [], failed: [] })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(signatures()).toHaveLength(1)
  })
  it('can be taken back within the ten seconds, and then nothing is ever sent', async () => {
    const first = page()
    first.signature.sign(['S1'])
    await vi.advanceTimersByTimeAsync(5_000)
    first.signature.takeBack()
    await vi.advanceTimersByTimeAsync(60_000)
    const reopened = page()
    reopened.signature.resume()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(0)
  })
  it('goes out when the app is opened again after it was killed', async () => {
    const first = page()
    first.signature.sign(['S1'])
    first.wrapper.unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signatures()).toHaveLength(0)
    setActivePinia(createPinia())
    const reopened = page()
    reopened.signature.resume()
    await vi.advanceTimersByTimeAsync(1_000)
    await flushPromises()
    expect(signatures().map((each) => each.data)).toEqual([{ sheetIds: ['S1'] }])
  })
  it('is sent at once by a tap, and a double tap sends it once', async () => {
    const { signature } = page()
    signature.sign(['S1'])
    await Promise.all([signature.sendNow(), signature.sendNow()])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(signatures()).toHaveLength(1)
  })
  it('waits on the phone without a network, and says so', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    const { signature, arrived } = page()
    signature.sign(['S1'])
    await signature.sendNow()
    expect(arrived).toHaveBeenCalledWith(undefined)
    expect(signature.problem.value).toBeUndefined()
  })
  it('shows a refusal and leaves nothing behind', async () => {
    backendSays(() => ({ status: 403, body: { code: 'WEB-403', detail: '不是你带的人' } }))
    const { signature, arrived } = page()
    signature.sign(['S1'])
    await signature.sendNow()
    expect(arrived).not.toHaveBeenCalled()
    expect(signature.problem.value?.code).toBe('WEB-403')
    expect(signature.held.value).toBeUndefined()
  })
})
