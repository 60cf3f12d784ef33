import { sceneIn } from './scene'
import { uniStorage } from './storage'
import type { Host, MessageChoice } from './types'

interface AppBase {
  theme?: 'light' | 'dark'
  fontSizeSetting?: number
  fontSizeScaleFactor?: number
}
interface WeChat {
  getAppBaseInfo(): AppBase
  getWindowInfo(): { windowWidth: number; statusBarHeight?: number }
  getMenuButtonBoundingClientRect(): { left: number; top: number; height: number }
  onThemeChange(listener: (change: { theme: 'light' | 'dark' }) => void): void
  chooseMessageFile(options: {
    count: number
    type: 'file'
    extension: string[]
    success(answer: { tempFiles: { name: string; size: number; path: string }[] }): void
    fail(): void
  }): void
  getFileSystemManager(): { writeFile(options: { filePath: string; data: ArrayBuffer; success(): void; fail(error: unknown): void }): void }
  env: { USER_DATA_PATH: string }
  scanCode(options: { scanType: string[]; success(answer: { path?: string }): void; fail(): void }): void
  requestSubscribeMessage(options: { tmplIds: string[]; success(answer: Record<string, string>): void; fail(error: { errCode?: number; errMsg?: string }): void }): void
  shareFileMessage(options: { filePath: string; fileName: string; success(): void; fail(error: unknown): void }): void
  openDocument(options: { filePath: string; showMenu: boolean; success(): void; fail(error: unknown): void }): void
}
declare const wx: WeChat

/** WeChat counts 16 as its normal letter size; from 20 on a person has asked for large letters. */
const LARGE_LETTERS_FROM = 20

/** WeChat asks about at most so many messages at once. */
const OPENS = /\.(docx?|xlsx?|pptx?|pdf)$/i
const MESSAGES_AT_ONCE = 3
/** The person switched off all messages of this mini-program in WeChat's settings. */
const MESSAGES_SWITCHED_OFF = 20004

const extensions = { spreadsheet: ['csv', 'xlsx'], text: ['txt', 'csv'], document: ['pdf', 'jpg', 'jpeg', 'png'] }

export const wechatHost: Host = {
  name: 'wechat',
  loginCode: () =>
    new Promise((resolve, reject) => uni.login({ provider: 'weixin', success: (answer) => resolve(answer.code), fail: reject })),
  forgetLogin: () => undefined,
  storage: uniStorage,

  chooseFile: ({ kind }) =>
    new Promise((resolve) => {
      if (kind === 'image') {
        uni.chooseMedia({
          count: 1,
          mediaType: ['image'],
          success: ({ tempFiles: [picked] }) => resolve({ name: nameOf(picked.tempFilePath), size: picked.size, path: picked.tempFilePath }),
          fail: () => resolve(null),
        })
        return
      }
      wx.chooseMessageFile({
        count: 1,
        type: 'file',
        extension: extensions[kind],
        success: ({ tempFiles: [picked] }) => resolve(picked ?? null),
        fail: () => resolve(null),
      })
    }),
  saveFile: ({ name, bytes }) =>
    new Promise((resolve, reject) => {
      const filePath = `${wx.env.USER_DATA_PATH}/${name}`
      wx.getFileSystemManager().writeFile({
        filePath,
        data: bytes,
        success: () => {
          // WeChat opens documents of offices only; anything else is handed on to a chat, e.g. the file helper's.
          if (OPENS.test(name)) wx.openDocument({ filePath, showMenu: true, success: () => resolve(), fail: reject })
          else wx.shareFileMessage({ filePath, fileName: name, success: () => resolve(), fail: reject })
        },
        fail: reject,
      })
    }),

  scan: () =>
    new Promise((resolve) => {
      // Only a mini-program's own code has a path; without one it is some other code.
      wx.scanCode({ scanType: ['wxCode', 'qrCode'], success: ({ path }) => resolve(sceneIn(path)), fail: () => resolve({ kind: 'closed' }) })
    }),
  askMessages: (wanted) =>
    new Promise((resolve, reject) => {
      const tmplIds = wanted.slice(0, MESSAGES_AT_ONCE).map(({ templateId }) => templateId)
      wx.requestSubscribeMessage({
        tmplIds,
        success: (answer) => resolve(Object.fromEntries(tmplIds.map((id) => [id, (answer[id] ?? 'filter') as MessageChoice]))),
        fail: (error) => (error.errCode === MESSAGES_SWITCHED_OFF ? resolve(Object.fromEntries(tmplIds.map((id) => [id, 'off' as const]))) : reject(new Error(error.errMsg ?? 'requestSubscribeMessage:fail'))),
      })
    }),

  onNetwork: (listener) => {
    uni.getNetworkType({ success: ({ networkType }) => listener(networkType !== 'none') })
    uni.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
  },
  onTheme: (listener) => wx.onThemeChange(({ theme }) => listener(theme === 'dark')),
  darkNow: () => wx.getAppBaseInfo().theme === 'dark',
  prefersLargeText: () => {
    const base = wx.getAppBaseInfo()
    return (base.fontSizeSetting ?? 16) >= LARGE_LETTERS_FROM || (base.fontSizeScaleFactor ?? 1) >= LARGE_LETTERS_FROM / 16
  },
  paintBehind: (backgroundColor) => uni.setBackgroundColor({ backgroundColor, backgroundColorTop: backgroundColor, backgroundColorBottom: backgroundColor }),
  copy: (data) => new Promise((resolve, reject) => uni.setClipboardData({ data, success: () => resolve(), fail: reject })),
  call: (phoneNumber) => uni.makePhoneCall({ phoneNumber, fail: () => undefined }),
  topBar: () => {
    const window = wx.getWindowInfo()
    const capsule = wx.getMenuButtonBoundingClientRect()
    return { statusHeight: window.statusBarHeight ?? 0, rightInset: window.windowWidth - capsule.left + 8 }
  },
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
