import { useSession } from '@/stores/session'
import { homeOf, PUBLIC_HOME, SIGN_IN } from './roles'

type Params = Record<string, string | number | undefined>

/** Opens a page on top of this one: `open('/trainee/post-detail', { id })`. */
export function open(page: string, params: Params = {}): void {
  uni.navigateTo({ url: page + queryOf(params) })
}

/** Opens what a message or an entry of the inbox leads to: a page of the app without its leading slash, with its query. */
export function openLink(link: string): void {
  // The shells are where the person is at home: they take the place of everything, as a tab would.
  if (/-shell(\?|$)/.test(link)) uni.reLaunch({ url: `/${link}` })
  else uni.navigateTo({ url: `/${link}` })
}

/** Opens a page in place of this one, for the step after a finished act. */
export function replace(page: string, params: Params = {}): void {
  uni.redirectTo({ url: page + queryOf(params) })
}

/** To the first tab of the person's role, or to what everybody may see; nothing stays behind. */
export function goHome(): void {
  const session = useSession()
  uni.reLaunch({ url: session.signedIn ? homeOf(session.role?.role) : PUBLIC_HOME })
}

/** To another tab of the person's own shell. */
export function goTab(tab: string): void {
  uni.reLaunch({ url: homeOf(useSession().role?.role) + queryOf({ tab }) })
}

export function goSignIn(): void {
  uni.reLaunch({ url: SIGN_IN })
}

/** What everybody may see without signing in. */
export function goPublic(): void {
  uni.reLaunch({ url: PUBLIC_HOME })
}

/** Back, or home when a link or a message opened this page directly. */
export function goBack(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else goHome()
}

function queryOf(params: Params): string {
  const pairs = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `?${pairs.join('&')}` : ''
}
