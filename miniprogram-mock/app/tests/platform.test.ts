import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { host, NoAccountChosen } from '@/platform'
import { decoded, sceneIn } from '@/platform/scene'
import { homeOf } from '@/shared/roles'
import { roleKey, useSession } from '@/stores/session'
import { useSettings } from '@/stores/settings'
import { apiBase } from '@/transport/wire'
import { tokens } from '@/transport'
import { backendSays, sent, stored } from './fake-uni'

const wechat = process.env.UNI_PLATFORM === 'mp-weixin'
const account = {
  id: 'A1',
  name: '周立夏',
  phoneMasked: null,
  phoneVerified: false,
  realNameBound: true,
  roles: [
    { role: 'BASE_ADMIN', roleName: '基地管理员', scope: 'B1', scopeName: '金城示例科技' },
    { role: 'SUPERVISOR', roleName: '带教', scope: 'B1', scopeName: '金城示例科技' },
  ],
} as const

beforeEach(() => {
  setActivePinia(createPinia())
})

describe('the host', () => {
  it('follows #ifdef', () => expect(host.name).toBe(wechat ? 'wechat' : 'browser'))
  it('hands out a login code only to a known person', async () => {
    if (wechat) {
      await expect(host.loginCode()).resolves.toBe('WX-CODE')
      return
    }
    await expect(host.loginCode()).rejects.toBeInstanceOf(NoAccountChosen)
    const { chooseDemoAccount, demoPhoneCode } = await import('@/platform/browser')
    chooseDemoAccount('graduate-1')
    await expect(host.loginCode()).resolves.toBe('demo:graduate-1')
    expect(demoPhoneCode()).toBe('demo-phone:graduate-1')
    host.forgetLogin()
    await expect(host.loginCode()).rejects.toBeInstanceOf(NoAccountChosen)
  })
  it('asks the backend beside it, or the one the package was built for', () => expect(apiBase()).toBe(wechat ? 'http://127.0.0.1:8080/api/v1' : '/api/v1'))
})

describe('a scanned code', () => {
  it.each([
    ['pages/scene?scene=abc123', { kind: 'scene', scene: 'abc123' }],
    ['/pages/scene?scene=a%21b', { kind: 'scene', scene: 'a!b' }],
    ['pages/scene.html?x=1&scene=abc', { kind: 'scene', scene: 'abc' }],
    ['pages/scene', { kind: 'foreign' }],
    ['pages/other?scene=abc', { kind: 'foreign' }],
    [undefined, { kind: 'foreign' }],
  ])('%s', (path, found) => expect(sceneIn(path)).toEqual(found))
  it('survives a scene that is no code at all', () => expect(decoded('100%')).toBe('100%'))
})

describe('what only the browser has to play', () => {
  it.skipIf(wechat)('asks for messages in a tap only, as WeChat does', async () => {
    await expect(host.askMessages([{ templateId: 't', title: '结果通知' }])).rejects.toThrow('TAP')
    const { watchTaps } = await import('@/platform/browser-dialogs')
    const { chooseDemoAccount } = await import('@/platform/browser')
    chooseDemoAccount('graduate-1')
    watchTaps()
    const asked: unknown[] = []
    const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, options) => {
      asked.push(url, JSON.parse(String(options?.body)))
      return new Response()
    })
    let answer: Promise<unknown> | undefined
    document.body.addEventListener('click', () => { answer ??= host.askMessages([{ templateId: 't', title: '结果通知' }, { templateId: 'u', title: '到期提醒' }]) }, { once: true })
    document.body.click()
    const dialog = document.querySelector<HTMLElement>('[role=dialog]')!
    dialog.querySelectorAll<HTMLInputElement>('input')[1].checked = false
    dialog.querySelectorAll('button')[1].click()
    await expect(answer).resolves.toEqual({ t: 'accept', u: 'reject' })
    expect(asked).toEqual(['/api/v1/demo/wechat/message-choices', { account: 'graduate-1', accept: ['t'], reject: ['u'] }])
    fetching.mockRestore()
  })
  it.skipIf(wechat)('can be cut off from the network', async () => {
    const { isOffline, switchOffline } = await import('@/platform/browser-network')
    const heard: boolean[] = []
    host.onNetwork((online) => heard.push(online))
    switchOffline(true)
    expect(isOffline()).toBe(true)
    const request = new XMLHttpRequest()
    const failed = new Promise((resolve) => request.addEventListener('error', () => resolve('error')))
    request.open('GET', 'http://127.0.0.1:9/never')
    request.send()
    await expect(failed).resolves.toBe('error')
    switchOffline(false)
    expect(heard).toEqual([true, false, true])
  })
})

describe('a session', () => {
  async function signedIn() {
    if (!wechat) (await import('@/platform/browser')).chooseDemoAccount('base-admin-1')
    backendSays(({ url }) => (url.endsWith('/auth/wechat') ? { status: 200, body: { accessToken: 'a', refreshToken: 'r', expiresIn: 900, account } } : { status: 204 }))
    const session = useSession()
    await session.signIn()
    return session
  }

  it('does not sign in silently before the person agreed', async () => {
    expect(await useSession().signInSilently()).toBe(false)
    expect(sent).toHaveLength(0)
  })
  it('remembers the role that was chosen, and opens its home', async () => {
    const session = await signedIn()
    expect(homeOf(session.role?.role)).toBe('/base/base-shell')
    session.chooseRole(session.account!.roles[1])
    setActivePinia(createPinia())
    expect(useSession().role && roleKey(useSession().role!)).toBe('SUPERVISOR/B1')
    expect(homeOf(useSession().role?.role)).toBe('/base/supervisor-shell')
  })
  it('leaves nothing of the person behind', async () => {
    const session = await signedIn()
    uni.setStorageSync('qc.known.claim.1', { at: 'x', data: {} })
    await session.signOut()
    expect(session.signedIn).toBe(false)
    expect(tokens.get()).toBeUndefined()
    expect(stored('qc.account')).toBeUndefined()
    expect(stored('qc.known.claim.1')).toBeUndefined()
    if (!wechat) await expect(host.loginCode()).rejects.toBeInstanceOf(NoAccountChosen)
  })
})

describe('how a person reads', () => {
  it('survives a restart', () => {
    useSettings().chooseLarge(true)
    useSettings().chooseTheme('dark')
    setActivePinia(createPinia())
    expect(useSettings().rootClass).toEqual(['qc-root', 'qc-dark', 'qc-elder'])
  })
  it('follows the host until the person chooses', () => {
    expect(useSettings().elder).toBe(host.prefersLargeText())
    useSettings().chooseLarge(false)
    expect(useSettings().elder).toBe(false)
  })
})
