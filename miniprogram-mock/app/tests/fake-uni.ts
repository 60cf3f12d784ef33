import { vi } from 'vitest'

interface Sent {
  url: string
  method: string
  data?: unknown
  header: Record<string, string>
}
type Answer = { status: number; body?: unknown; header?: Record<string, string> } | { fails: string }
type Answerer = (sent: Sent) => Answer | Promise<Answer>

/** Every request that left the phone, oldest first. */
export const sent: Sent[] = []
const memory = new Map<string, unknown>()
let answerer: Answerer = () => ({ status: 200, body: {} })

/** What the backend says from now on. */
export function backendSays(next: Answerer): void {
  answerer = next
}

/** What survives when the app is killed. */
export function stored<T>(key: string): T | undefined {
  return memory.get(key) as T | undefined
}

export function resetUni(): void {
  sent.length = 0
  memory.clear()
  answerer = () => ({ status: 200, body: {} })
}

export const FakeUni = {
  getStorageSync: (key: string) => memory.get(key) ?? '',
  // Stored values are copies, as they are on a phone: a later change of the object changes nothing here.
  setStorageSync: (key: string, value: unknown) => void memory.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void memory.delete(key),
  getStorageInfoSync: () => ({ keys: [...memory.keys()] }),
  login: ({ success }: { success(answer: { code: string }): void }) => success({ code: 'WX-CODE' }),
  request: (options: { url: string; method: string; data?: unknown; header: Record<string, string>; success(answer: unknown): void; fail(error: { errMsg: string }): void }) => {
    const request: Sent = { url: options.url, method: options.method, data: options.data, header: options.header }
    sent.push(request)
    void Promise.resolve(answerer(request)).then((answer) => {
      if ('fails' in answer) options.fail({ errMsg: answer.fails })
      else options.success({ statusCode: answer.status, data: answer.body, header: answer.header ?? {} })
    })
  },
  reLaunch: vi.fn(),
  navigateTo: vi.fn(),
  redirectTo: vi.fn(),
  navigateBack: vi.fn(),
}
