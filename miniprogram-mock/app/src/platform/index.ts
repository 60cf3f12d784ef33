import type { Host } from './types'

let chosen!: Host
// Imports are hoisted, so each #ifdef block may both import and assign; two same-named imports would not type-check.
// #ifdef MP-WEIXIN
import { wechatHost } from './wechat'
chosen = wechatHost
// #endif
// #ifdef H5
import { browserHost } from './browser'
chosen = browserHost
// #endif

export const host: Host = chosen
export { NoAccountChosen } from './types'
export type { ChosenFile, FileWanted, Host, MessageChoice, MessageWanted, ReceivedFile, Scanned, TopBar } from './types'
