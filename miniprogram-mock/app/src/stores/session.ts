import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { readMe, signOutEverywhere, type Account, type RoleHeld } from '@/api/account'
import { host } from '@/platform'
import { forgetKnown } from '@/shared/resource'
import { ApiProblem, onAccess, signInWithHost, tokens } from '@/transport'
import { useDrafts } from './drafts'

const ACCOUNT = 'qc.account'
const ROLE = 'qc.role'
const CONSENT = 'qc.consent'

/** The version of the privacy statement a person agreed to; a new version asks again. */
export const CONSENT_VERSION = '2026-11'

/** Who is signed in, and in which of their roles they look at the app. */
export const useSession = defineStore('session', () => {
  const account = ref<Account | undefined>(tokens.get() ? host.storage.get<Account>(ACCOUNT) : undefined)
  const chosenRole = ref<string | undefined>(host.storage.get<string>(ROLE))
  const consented = ref(host.storage.get<string>(CONSENT) === CONSENT_VERSION)

  const signedIn = computed(() => account.value !== undefined)
  const role = computed<RoleHeld | undefined>(() => {
    const held = account.value?.roles ?? []
    return held.find((each) => roleKey(each) === chosenRole.value) ?? held[0]
  })

  useDrafts().belongTo(account.value?.id)
  onAccess({
    signedIn: (answer) => put(answer.account as Account),
    signedOut: () => {
      put(undefined)
      // No import of shared/navigate here: it needs this store.
      uni.reLaunch({ url: '/pages/sign-in' })
    },
  })

  function put(next: Account | undefined) {
    account.value = next
    useDrafts().belongTo(next?.id)
    if (next) host.storage.set(ACCOUNT, next)
    else host.storage.remove(ACCOUNT)
  }

  async function signIn(): Promise<void> {
    await signInWithHost()
  }

  /** Signs in without asking anybody; false when a person must choose or agree first. */
  async function signInSilently(): Promise<boolean> {
    if (!consented.value) return false
    try {
      await signInWithHost()
      return true
    } catch (reason) {
      if (reason instanceof ApiProblem && reason.unanswered) throw reason
      return false
    }
  }

  async function refresh(): Promise<void> {
    put(await readMe())
  }

  /** As {@link refresh}, for places where an old answer is good enough when the network is silent. */
  async function refreshQuietly(): Promise<void> {
    try {
      await refresh()
    } catch (reason) {
      if (!(reason instanceof ApiProblem)) throw reason
    }
  }

  function chooseRole(next: RoleHeld) {
    chosenRole.value = roleKey(next)
    host.storage.set(ROLE, chosenRole.value)
  }

  function agree() {
    consented.value = true
    host.storage.set(CONSENT, CONSENT_VERSION)
  }

  async function signOut(): Promise<void> {
    try {
      await signOutEverywhere()
    } catch (reason) {
      // The server's session runs out by itself; this phone forgets it now in any case.
      if (!(reason instanceof ApiProblem)) throw reason
    }
    tokens.clear()
    host.forgetLogin()
    forgetKnown()
    chosenRole.value = undefined
    host.storage.remove(ROLE)
    put(undefined)
  }

  return { account, role, signedIn, consented, put, signIn, signInSilently, refresh, refreshQuietly, chooseRole, agree, signOut }
})

export function roleKey(held: RoleHeld): string {
  return `${held.role}/${held.scope}`
}
