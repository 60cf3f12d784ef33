import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { secondsOff, serverNow } from '@/shared/server-clock'
import { ApiProblem, onAccess, request, signInWithHost, tokens } from '@/transport'
import { backendSays, sent } from './fake-uni'

const OLD = { accessToken: 'old', refreshToken: 'refresh-1' }
const NEW = { accessToken: 'new', refreshToken: 'refresh-2', expiresIn: 900 }
const signedOut = vi.fn()

beforeEach(() => {
  setActivePinia(createPinia())
  signedOut.mockClear()
  onAccess({ signedIn: () => undefined, signedOut })
  tokens.set(OLD)
})

const bearer = (each: { header: Record<string, string> }) => each.header.Authorization
const pathsOf = () => sent.map(({ url }) => url.replace(/^.*\/api\/v1/, ''))

describe('signing in', () => {
  const spent = { status: 401, body: { code: 'IDN-107' } }

  it('replaces a spent code once, then asks the person', async () => {
    tokens.clear()
    if (process.env.UNI_PLATFORM !== 'mp-weixin') (await import('@/platform/browser')).chooseDemoAccount('graduate-1')
    let times = 0
    backendSays(() => (++times === 1 ? spent : { status: 200, body: NEW }))
    await signInWithHost()
    expect(sent).toHaveLength(2)
    expect(tokens.get()?.accessToken).toBe('new')

    tokens.clear()
    sent.length = 0
    backendSays(() => spent)
    await expect(signInWithHost()).rejects.toMatchObject({ code: 'IDN-107' })
    expect(sent).toHaveLength(2)

    sent.length = 0
    backendSays(() => ({ status: 403, body: { code: 'IDN-108' } }))
    await expect(signInWithHost()).rejects.toMatchObject({ code: 'IDN-108' })
    expect(sent).toHaveLength(1)
  })
})

describe('a refused token', () => {
  it('is refreshed once for all who wait, and each request is replayed once', async () => {
    backendSays(async ({ url, header }) => {
      if (url.endsWith('/auth/refresh')) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        return { status: 200, body: NEW }
      }
      return header.Authorization === 'Bearer new' ? { status: 200, body: { path: url } } : { status: 401 }
    })

    await Promise.all(['/me', '/me/tasks', '/me/stipends'].map((path) => request({ method: 'GET', path })))

    expect(pathsOf().filter((path) => path === '/auth/refresh')).toHaveLength(1)
    expect(sent).toHaveLength(7)
    expect(tokens.get()?.refreshToken).toBe('refresh-2')
  })

  it('is not refreshed again by an answer that was already late', async () => {
    let release: () => void = () => undefined
    const late = new Promise<void>((resolve) => {
      release = resolve
    })
    backendSays(async ({ url, header }) => {
      if (url.endsWith('/auth/refresh')) return { status: 200, body: NEW }
      if (url.endsWith('/slow') && header.Authorization === 'Bearer old') await late
      return header.Authorization === 'Bearer new' ? { status: 200, body: {} } : { status: 401 }
    })

    const slow = request({ method: 'GET', path: '/slow' })
    await request({ method: 'GET', path: '/fast' })
    release()
    await slow

    expect(pathsOf().filter((path) => path === '/auth/refresh')).toHaveLength(1)
  })

  it('leads to the sign-in page when neither refresh nor the host can help', async () => {
    backendSays(() => ({ status: 401, body: { code: 'IDN-101', detail: '请重新登录。' } }))

    await expect(request({ method: 'GET', path: '/me' })).rejects.toMatchObject({ status: 401, code: 'IDN-101' })

    expect(signedOut).toHaveBeenCalledOnce()
    expect(tokens.get()).toBeUndefined()
  })

  it('keeps the person signed in while the network is silent', async () => {
    backendSays(({ url }) => (url.endsWith('/me') ? { status: 401 } : { fails: 'request:fail' }))

    await expect(request({ method: 'GET', path: '/me' })).rejects.toMatchObject({ code: 'NET-001' })

    expect(signedOut).not.toHaveBeenCalled()
    expect(tokens.get()).toEqual(OLD)
  })

  it('does not replay a write without a key', async () => {
    backendSays(({ url, header }) => {
      if (url.endsWith('/auth/refresh')) return { status: 200, body: NEW }
      return bearer({ header }) === 'Bearer new' ? { status: 200, body: {} } : { status: 401 }
    })

    await expect(request({ method: 'POST', path: '/x', body: {} })).rejects.toBeInstanceOf(ApiProblem)
    await expect(request({ method: 'POST', path: '/x', body: {}, key: 'K' })).resolves.toEqual({})
  })
})

describe('a silent or busy backend', () => {
  it('is asked again for a read, with a pause, and never again for a write', async () => {
    let calls = 0
    backendSays(() => (++calls < 3 ? { status: 503 } : { status: 200, body: { calls } }))
    await expect(request({ method: 'GET', path: '/notices', anonymous: true })).resolves.toEqual({ calls: 3 })

    sent.length = 0
    backendSays(() => ({ status: 503, header: { 'Retry-After': '18' } }))
    await expect(request({ method: 'POST', path: '/claims', body: {}, key: 'K' })).rejects.toMatchObject({ unanswered: true, retryAfter: 18 })
    expect(sent).toHaveLength(1)
  })

  it('says timeout and no network differently', async () => {
    backendSays(() => ({ fails: 'request:fail timeout' }))
    await expect(request({ method: 'GET', path: '/a' })).rejects.toMatchObject({ code: 'NET-002' })
    backendSays(() => ({ fails: 'request:fail abort' }))
    await expect(request({ method: 'GET', path: '/a' })).rejects.toMatchObject({ code: 'NET-001' })
  })
})

describe('a problem document', () => {
  it('keeps code, words, article, fields and the next moves', async () => {
    const clause = { documentNo: '兰人社发〔2016〕17号', article: '第十五条', label: '兰人社发〔2016〕17号 第十五条' }
    backendSays(() => ({
      status: 422,
      header: { 'x-request-id': '8c1f-20e7' },
      body: { type: '/problems/REG-105', title: 'Unprocessable', status: 422, code: 'REG-105', detail: '还差一项材料。', clause, fields: [{ field: 'school', reason: '要填学校' }], allowedMoves: ['WITHDRAW'], retryAfterSeconds: 3 },
    }))

    const problem = await request({ method: 'POST', path: '/registrations', body: {}, key: 'K' }).catch((reason: ApiProblem) => reason)

    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ status: 422, code: 'REG-105', title: '这一步没有通过', detail: '还差一项材料。', clause, allowedMoves: ['WITHDRAW'], retryAfter: 3, traceId: '8c1f-20e7', unanswered: false })
    expect((problem as ApiProblem).reasonFor('school')).toBe('要填学校')
  })

  it('is made up honestly when a proxy answers with a page', async () => {
    backendSays(() => ({ status: 500, body: '<html>Bad gateway</html>' }))
    await expect(request({ method: 'POST', path: '/x', body: {}, key: 'K' })).rejects.toMatchObject({ code: 'WEB-500', unanswered: true, detail: '系统没有说明原因，可以再试一次。' })
  })
})

describe('the clock', () => {
  it('is the server’s, also when the demonstration moved it', async () => {
    const ahead = Date.now() + 30 * 86_400_000
    backendSays(() => ({ status: 200, body: {}, header: { 'X-Server-Time': new Date(ahead).toISOString(), Date: new Date(0).toUTCString() } }))
    await request({ method: 'GET', path: '/me' })
    expect(Math.abs(serverNow() - ahead)).toBeLessThan(2000)
    expect(secondsOff()).toBeGreaterThan(29 * 86_400)
  })
})
