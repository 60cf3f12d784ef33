import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { host, NoAccountChosen } from '@/platform'
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
