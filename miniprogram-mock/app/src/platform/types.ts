/** What the app needs from the place it runs in. WeChat and the browser each answer in their own way; pages never ask which. */
export interface Host {
  readonly name: 'wechat' | 'browser'

  /** A one-time code that the backend turns into an account. Rejects with {@link NoAccountChosen} where a person must choose first. */
  loginCode(): Promise<string>
  /** Forgets whatever would let {@link loginCode} succeed without a person. */
  forgetLogin(): void

  storage: HostStorage

  /** One spreadsheet or image picked by the person; null when the person closes the picker. */
  chooseFile(wanted: FileWanted): Promise<ChosenFile | null>
  /** Opens or saves what the backend sent, for example an exported list. */
  saveFile(file: ReceivedFile): Promise<void>

  /** What the person points the camera at. The browser has none and reads a picture instead. */
  scan(): Promise<Scanned>
  /**
   * WeChat's own question for messages, at most three at a time. Call it first thing in the handler of a tap: after a wait for
   * the network WeChat no longer believes that a person asked for it, and rejects.
   */
  askMessages(wanted: MessageWanted[]): Promise<Record<string, MessageChoice>>

  onNetwork(listener: (online: boolean) => void): void
  onTheme(listener: (dark: boolean) => void): void
  darkNow(): boolean
  /** True when the person set large letters in the host's own settings. */
  prefersLargeText(): boolean
  /** The colour behind the page while it is pulled. */
  paintBehind(colour: string): void
  copy(text: string): Promise<void>
  call(phoneNumber: string): void
  /** Room that the host's own controls take from the top bar. */
  topBar(): TopBar
}

export interface HostStorage {
  get<T>(key: string): T | undefined
  set(key: string, value: unknown): void
  remove(key: string): void
}

export interface FileWanted {
  kind: 'spreadsheet' | 'image' | 'text' | 'document'
}

export interface ChosenFile {
  name: string
  size: number
  /** A path or blob URL that uni.uploadFile understands. */
  path: string
}

export interface ReceivedFile {
  name: string
  type: string
  bytes: ArrayBuffer
}

/** A code of ours carries a scene; any other code is somebody else's business. */
export type Scanned = { kind: 'scene'; scene: string } | { kind: 'foreign' } | { kind: 'closed' }

export interface MessageWanted {
  templateId: string
  title: string
}

/** `off`: the person switched all messages off; only WeChat's settings can undo that. `ban`: the bureau's template is banned. */
export type MessageChoice = 'accept' | 'reject' | 'ban' | 'filter' | 'off'

export interface TopBar {
  /** Height of the system's status bar, px. */
  statusHeight: number
  /** Space on the right that the capsule covers, px. */
  rightInset: number
}

/** The browser cannot sign in silently until a person has picked a demo account. */
export class NoAccountChosen extends Error {}
