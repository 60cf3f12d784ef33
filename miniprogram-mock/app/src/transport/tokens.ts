import { host } from '@/platform'

export interface Tokens {
  accessToken: string
  refreshToken: string
}

const KEY = 'qc.tokens'

let current: Tokens | undefined
let loaded = false

export const tokens = {
  get(): Tokens | undefined {
    if (!loaded) {
      current = host.storage.get<Tokens>(KEY)
      loaded = true
    }
    return current
  },
  set(next: Tokens): void {
    current = { accessToken: next.accessToken, refreshToken: next.refreshToken }
    loaded = true
    host.storage.set(KEY, current)
  },
  clear(): void {
    current = undefined
    loaded = true
    host.storage.remove(KEY)
  },
}
