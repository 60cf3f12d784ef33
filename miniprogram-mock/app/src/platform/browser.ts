import { askAboutMessages, duringTap } from './browser-dialogs'
import { isOffline, watchOffline } from './browser-network'
import { sceneIn } from './scene'
import { uniStorage } from './storage'
import { NoAccountChosen, type ChosenFile, type Host } from './types'

/** Found in a WeChat package, this name means that the browser host slipped into it; tools/mp-check looks for it. */
export const BROWSER_HOST_MARK = 'qicheng-browser-host'

const CHOSEN_ACCOUNT = 'qc.demo-account'

const accept = { spreadsheet: '.csv,.xlsx', image: 'image/*', text: '.txt,.csv', document: '.pdf,.jpg,.jpeg,.png' }

export const browserHost: Host = {
  name: 'browser',
  // Asynchronous so that a missing account rejects the promise, as a refused wx.login would.
  loginCode: async () => {
    const account = uniStorage.get<string>(CHOSEN_ACCOUNT)
    if (!account) throw new NoAccountChosen(BROWSER_HOST_MARK)
    return `demo:${account}`
  },
  forgetLogin: () => uniStorage.remove(CHOSEN_ACCOUNT),
  storage: uniStorage,

  chooseFile: async ({ kind }) => {
    const file = await pick(accept[kind])
    return file ? ({ name: file.name, size: file.size, path: URL.createObjectURL(file) } satisfies ChosenFile) : null
  },
  saveFile: async ({ name, type, bytes }) => {
    const url = URL.createObjectURL(new Blob([bytes], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    // The browser reads the blob after the click returns.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  },

  scan: async () => {
    const picture = await pick('image/*')
    if (!picture) return { kind: 'closed' }
    const words = await (await import('./browser-scan')).wordsIn(picture)
    return words?.startsWith(CODE_OF_OURS) ? sceneIn(words.slice(CODE_OF_OURS.length)) : { kind: 'foreign' }
  },
  askMessages: async (wanted) => {
    if (!duringTap()) throw new Error('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
    return askAboutMessages(wanted.slice(0, 3), chosenDemoAccount() ?? '')
  },

  onNetwork: (listener) => {
    const tell = () => listener(navigator.onLine && !isOffline())
    tell()
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    watchOffline(tell)
  },
  onTheme: (listener) => window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => listener(matches)),
  darkNow: () => window.matchMedia('(prefers-color-scheme: dark)').matches,
  prefersLargeText: () => parseFloat(getComputedStyle(document.documentElement).fontSize) >= 20,
  paintBehind: () => undefined,
  copy: (text) => navigator.clipboard.writeText(text),
  call: (phoneNumber) => {
    window.location.href = `tel:${phoneNumber}`
  },
  topBar: () => ({ statusHeight: 0, rightInset: 0 }),
}

/** The mock platform draws its codes with this in front of the page. */
const CODE_OF_OURS = 'wxacode:'

/** One file picked by the person; undefined when the person closes the picker. */
function pick(types: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = types
    input.style.display = 'none'
    document.body.appendChild(input)
    const answer = (chosen: File | undefined) => {
      input.remove()
      resolve(chosen)
    }
    input.addEventListener('change', () => answer(input.files?.[0]))
    input.addEventListener('cancel', () => answer(undefined))
    input.click()
  })
}

/** The person picked one of the demo accounts; from now on signing in needs no question. */
export function chooseDemoAccount(account: string): void {
  uniStorage.set(CHOSEN_ACCOUNT, account)
}

export function chosenDemoAccount(): string | undefined {
  return uniStorage.get<string>(CHOSEN_ACCOUNT)
}

/** What wx.getPhoneNumber would have handed over, had the person agreed in WeChat. */
export function demoPhoneCode(): string {
  return `demo-phone:${chosenDemoAccount() ?? ''}`
}
