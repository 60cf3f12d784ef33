import { afterEach, beforeEach, vi } from 'vitest'
import { FakeUni, resetUni } from './fake-uni'

// The hosts are replaced, nothing of ours is: tests run the real transport, stores and components.
vi.stubGlobal('uni', FakeUni)
vi.stubGlobal('wx', {
  getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: 16 }),
  getWindowInfo: () => ({ windowWidth: 390, statusBarHeight: 44 }),
  getMenuButtonBoundingClientRect: () => ({ left: 295, top: 48, height: 32 }),
  onThemeChange: () => undefined,
  env: { USER_DATA_PATH: '/data' },
})
vi.stubGlobal('getCurrentPages', () => [])
vi.mock('@dcloudio/uni-app', () => ({ onLaunch: vi.fn(), onShow: vi.fn(), onHide: vi.fn(), onLoad: vi.fn() }))

beforeEach(() => resetUni())

// All files share one DOM.
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})
