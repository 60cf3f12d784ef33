import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDrafts, type Ticket } from '@/stores/drafts'
import { backendSays, sent, stored } from './fake-uni'

const CHECK_IN = { name: 'check-in:S1', path: '/attendance-sheets/S1/check-in', body: { madeAt: '2026-11-12T09:00:00Z' } }

beforeEach(() => {
  setActivePinia(createPinia())
  useDrafts().belongTo('person-1')
})

const keys = () => sent.map(({ header }) => header['Idempotency-Key'])

describe('an act', () => {
  it('has its ticket on the phone before the first byte leaves', async () => {
    let onPhone: Ticket[] | undefined
    backendSays(({ header }) => {
      onPhone = stored<Ticket[]>('qc.tickets')
      return { status: 200, body: { key: header['Idempotency-Key'] } }
    })

    await useDrafts().submit(CHECK_IN)

    expect(onPhone).toHaveLength(1)
    expect(onPhone?.[0]).toMatchObject({ name: CHECK_IN.name, key: keys()[0], owner: 'person-1' })
    expect(stored<Ticket[]>('qc.tickets')).toEqual([])
  })

  it.each([
    ['a lost answer', { fails: 'request:fail timeout' }],
    ['a busy server', { status: 503 }],
    ['a bug behind the commit', { status: 500 }],
    ['a first tap that is still being worked on', { status: 409, body: { code: 'WEB-115' } }],
  ])('is repeated under the same key after %s', async (_, silence) => {
    backendSays(() => silence)
    await expect(useDrafts().submit(CHECK_IN)).rejects.toMatchObject({ unanswered: true })
    backendSays(() => ({ status: 200, body: { ok: true } }))
    await expect(useDrafts().submit(CHECK_IN)).resolves.toEqual({ ok: true })

    expect(keys()).toHaveLength(2)
    expect(keys()[0]).toBe(keys()[1])
    expect(keys()[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('is repeated under the same key by an app that was killed in between', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    await expect(useDrafts().submit(CHECK_IN)).rejects.toBeDefined()

    setActivePinia(createPinia())
    useDrafts().belongTo('person-1')
    backendSays(() => ({ status: 200, body: {} }))
    await useDrafts().submit(CHECK_IN)

    expect(keys()[1]).toBe(keys()[0])
  })

  it('gets a new key when its content changed, or after a definite no', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    await expect(useDrafts().submit(CHECK_IN)).rejects.toBeDefined()
    backendSays(() => ({ status: 422, body: { code: 'ATT-101' } }))
    await expect(useDrafts().submit({ ...CHECK_IN, body: { madeAt: 'later' } })).rejects.toMatchObject({ code: 'ATT-101' })
    await expect(useDrafts().submit({ ...CHECK_IN, body: { madeAt: 'later' } })).rejects.toMatchObject({ code: 'ATT-101' })

    expect(new Set(keys()).size).toBe(3)
  })

  it('is a new act once the page has learned what became of the first, or an hour later', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    await expect(useDrafts().submit(CHECK_IN)).rejects.toBeDefined()
    useDrafts().settle(CHECK_IN.name)
    await expect(useDrafts().submit(CHECK_IN)).rejects.toBeDefined()
    useDrafts().tickets[0].tappedAt = new Date(Date.now() - 3601_000).toISOString()
    await expect(useDrafts().submit(CHECK_IN)).rejects.toBeDefined()

    expect(new Set(keys()).size).toBe(3)
  })

  it('is never sent in another person’s name', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    await useDrafts().submitOrStore(CHECK_IN)
    const [key] = keys()

    useDrafts().belongTo('person-2')
    backendSays(() => ({ status: 200, body: {} }))
    expect(await useDrafts().sendStored()).toBe(0)
    await useDrafts().submit(CHECK_IN)
    expect(keys()[1]).not.toBe(key)

    useDrafts().belongTo('person-1')
    expect(await useDrafts().sendStored()).toBe(1)
    expect(keys()[2]).toBe(key)
  })
})

describe('a ticket without a network', () => {
  it('waits on the phone and goes out by itself, once', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    expect(await useDrafts().submitOrStore(CHECK_IN)).toBeUndefined()
    expect(useDrafts().stored).toHaveLength(1)

    backendSays(() => ({ status: 200, body: {} }))
    expect(await useDrafts().sendStored()).toBe(1)
    expect(useDrafts().stored).toHaveLength(0)
    expect(await useDrafts().sendStored()).toBe(0)
    expect(new Set(keys()).size).toBe(1)
  })

  it('stays when the network is still silent, and is dropped when the backend says no', async () => {
    backendSays(() => ({ fails: 'request:fail' }))
    await useDrafts().submitOrStore(CHECK_IN)
    expect(await useDrafts().sendStored()).toBe(0)
    expect(useDrafts().stored).toHaveLength(1)

    backendSays(() => ({ status: 422, body: { code: 'ATT-101' } }))
    expect(await useDrafts().sendStored()).toBe(0)
    expect(useDrafts().stored).toHaveLength(0)
  })
})

describe('a form', () => {
  it('is there again after the app was killed, and gone when it is handed in', () => {
    useDrafts().saveForm('profile', { school: '兰州示例大学' })
    setActivePinia(createPinia())
    useDrafts().belongTo('person-1')
    expect(useDrafts().formNamed('profile')?.values).toEqual({ school: '兰州示例大学' })
    useDrafts().dropForm('profile')
    expect(useDrafts().formNamed('profile')).toBeUndefined()
  })
})
