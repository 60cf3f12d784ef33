import type { HostStorage } from './types'

export const uniStorage: HostStorage = {
  get<T>(key: string): T | undefined {
    const value = uni.getStorageSync(key)
    return value === '' || value === undefined ? undefined : (value as T)
  },
  set: (key, value) => uni.setStorageSync(key, value),
  remove: (key) => uni.removeStorageSync(key),
}
