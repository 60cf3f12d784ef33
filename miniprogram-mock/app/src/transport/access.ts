import { host } from '@/platform'
import { ApiProblem } from './api-problem'
import { exchange } from './wire'
import { tokens, type Tokens } from './tokens'

export interface SignedIn<Account = unknown> extends Tokens {
  expiresIn: number
  account: Account
}

type Listener = { signedIn(answer: SignedIn): void; signedOut(): void }

let listener: Listener = { signedIn: () => undefined, signedOut: () => undefined }
let underWay: Promise<boolean> | undefined

/** The session store listens here; transport itself knows no store and no page. */
export function onAccess(next: Listener): void {
  listener = next
}

/** The backend found the host's code used or too old. A double tap does that; a fresh code mends it. */
const CODE_SPENT = 'IDN-107'

/** Trades a fresh code of the host for tokens; a spent code is replaced once, then the person is told. */
export async function signInWithHost(): Promise<SignedIn> {
  let answer = await withFreshCode()
  if (answer.status === 401 && ApiProblem.of(answer.status, answer.body).code === CODE_SPENT) answer = await withFreshCode()
  if (answer.status < 200 || answer.status >= 300) throw ApiProblem.of(answer.status, answer.body, answer.header)
  const signedIn = answer.body as SignedIn
  tokens.set(signedIn)
  listener.signedIn(signedIn)
  return signedIn
}

async function withFreshCode() {
  return exchange({ method: 'POST', path: '/auth/wechat', body: { code: await host.loginCode() } })
}

/**
 * A token was refused: refresh once for all who wait, then one silent sign-in, then ask the person.
 * `refused` is the token that was refused, so that a late 401 does not spend a fresh pair.
 */
export function regainAccess(refused: string | undefined): Promise<boolean> {
  const held = tokens.get()
  if (held && refused && held.accessToken !== refused) return Promise.resolve(true)
  underWay ??= regain().finally(() => {
    underWay = undefined
  })
  return underWay
}

async function regain(): Promise<boolean> {
  const held = tokens.get()
  if (held && (await refreshed(held))) return true
  try {
    await signInWithHost()
    return true
  } catch (reason) {
    // A silent network is no refusal: the person stays signed in and may try again.
    if (reason instanceof ApiProblem && reason.unanswered) throw reason
    tokens.clear()
    listener.signedOut()
    return false
  }
}

async function refreshed(held: Tokens): Promise<boolean> {
  const answer = await exchange({ method: 'POST', path: '/auth/refresh', body: { refreshToken: held.refreshToken } })
  if (answer.status >= 500) throw ApiProblem.of(answer.status, answer.body, answer.header)
  if (answer.status !== 200) return false
  tokens.set(answer.body as Tokens)
  return true
}
