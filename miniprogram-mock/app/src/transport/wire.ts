import { noteServerTime } from '@/shared/server-clock'
import { ApiProblem } from './api-problem'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Query = Record<string, string | number | boolean | undefined>

export interface WireRequest {
  method: Method
  path: string
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  /** For files: the raw bytes instead of JSON. */
  bytes?: boolean
  /** For the few acts that may honestly take longer than {@link TIMEOUT_MS}. */
  timeoutMs?: number
}

export interface WireAnswer {
  status: number
  body: unknown
  header(name: string): string | undefined
}

const TIMEOUT_MS = 10_000

/** H5 is served by the backend itself; the WeChat package is told its address when it is built. */
export function apiBase(): string {
  let base = '/api/v1'
  // #ifdef MP-WEIXIN
  base = import.meta.env.VITE_API_BASE ?? 'http://127.0.0.1:8080/api/v1'
  // #endif
  return base
}

export function urlOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined && pair[1] !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return apiBase() + path + (pairs.length ? `?${pairs.join('&')}` : '')
}

/** One exchange, no cleverness: an answer of any status resolves, silence rejects. */
export function exchange(request: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const sentAt = Date.now()
    uni.request({
      url: urlOf(request.path, request.query),
      method: request.method,
      data: request.body as AnyObject | undefined,
      header: { Accept: 'application/json, application/problem+json', ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...request.headers },
      timeout: request.timeoutMs ?? TIMEOUT_MS,
      responseType: request.bytes ? 'arraybuffer' : 'text',
      success: (answer) => resolve(heard(answer.statusCode, answer.data, answer.header, sentAt)),
      fail: ({ errMsg }) => reject(/time\s*out|timeout/i.test(errMsg ?? '') ? ApiProblem.timeout() : ApiProblem.offline()),
    })
  })
}

/** Sends one file with its fields as multipart/form-data. */
export async function exchangeFile(path: string, file: { path: string; name: string }, headers: Record<string, string>): Promise<WireAnswer> {
  let picked: File | undefined
  // #ifdef H5
  // A blob URL has lost the file's name, and the backend shows the name and tells CSV from XLSX by it.
  picked = new File([await (await fetch(file.path)).blob()], file.name)
  // #endif
  return new Promise((resolve, reject) => {
    const sentAt = Date.now()
    uni.uploadFile({
      url: urlOf(path),
      filePath: file.path,
      // On WeChat the path carries the name.
      file: picked,
      name: 'file',
      header: headers,
      timeout: 6 * TIMEOUT_MS,
      success: (answer) => resolve(heard(answer.statusCode, parsed(answer.data), undefined, sentAt)),
      fail: ({ errMsg }) => reject(/time\s*out|timeout/i.test(errMsg ?? '') ? ApiProblem.timeout() : ApiProblem.offline()),
    })
  })
}

function heard(status: number, body: unknown, headers: Record<string, string> | undefined, sentAt: number): WireAnswer {
  const header = (name: string) => {
    const found = Object.keys(headers ?? {}).find((each) => each.toLowerCase() === name.toLowerCase())
    return found === undefined ? undefined : headers?.[found]
  }
  noteServerTime(header('X-Server-Time') ?? header('Date'), sentAt, Date.now())
  return { status, body, header }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's HTML error page is no problem document; the status alone speaks then.
    return undefined
  }
}
