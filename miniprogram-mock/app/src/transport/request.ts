import { ApiProblem } from './api-problem'
import { exchange, exchangeFile, type Method, type Query, type WireAnswer, type WireRequest } from './wire'
import { regainAccess } from './access'
import { tokens } from './tokens'

export interface RequestSpec {
  method: Method
  path: string
  query?: Query
  body?: unknown
  /** Idempotency-Key of a write; made and stored before the first attempt, see stores/drafts. */
  key?: string
  /** A hot list: what is known here is asked for with its ETag, and 304 costs neither side a list. */
  kept?: boolean
  /** Public pages are read without a token. */
  anonymous?: boolean
  timeoutMs?: number
}

const GET_ATTEMPTS = 3
const FIRST_PAUSE_MS = 300

/** The one way to the backend. Resolves with the body of a 2xx answer, rejects with an {@link ApiProblem}. */
export async function request<T>(spec: RequestSpec): Promise<T> {
  const name = spec.kept ? keptName(spec) : undefined
  const known = name === undefined ? undefined : kept.get(name)
  const answer = await authorized(spec, (headers) => patient({ ...spec, headers: known ? { ...headers, 'If-None-Match': known.tag } : headers }))
  if (answer.status === 304 && known) return known.body as T
  const tag = answer.header('ETag')
  if (name !== undefined && tag) keep(name, { tag, body: answer.body })
  return answer.body as T
}

const KEPT_LISTS = 30
/** The last answers of hot lists; the mini-program has no cache of its own to rely on. */
const kept = new Map<string, { tag: string; body: unknown }>()

/** A list carries the reader's own registration, so each sign-in keeps its own. */
function keptName(spec: RequestSpec): string {
  return `${tokens.get()?.accessToken.slice(-16) ?? ''} ${spec.path} ${JSON.stringify(spec.query ?? {})}`
}

function keep(name: string, answer: { tag: string; body: unknown }) {
  kept.delete(name)
  kept.set(name, answer)
  if (kept.size > KEPT_LISTS) kept.delete(kept.keys().next().value as string)
}

/** A file from the backend, for example an exported list, with the name the backend gave it. */
export async function download(path: string, query?: Query): Promise<{ name: string; type: string; bytes: ArrayBuffer }> {
  return fileOf(path, await authorized({ method: 'GET', path }, (headers) => patient({ method: 'GET', path, query, headers, bytes: true })))
}

/** A file whose handing out is itself an act, for example the bank's list: one key, so that a second tap is no second act. */
export async function fetchFile(path: string, key: string): Promise<{ name: string; type: string; bytes: ArrayBuffer }> {
  return fileOf(path, await authorized({ method: 'POST', path, key }, (headers) => patient({ method: 'POST', path, headers, bytes: true })))
}

function fileOf(path: string, answer: WireAnswer): { name: string; type: string; bytes: ArrayBuffer } {
  return {
    name: fileNameOf(answer.header('Content-Disposition')) ?? path.slice(path.lastIndexOf('/') + 1),
    type: answer.header('Content-Type') ?? 'application/octet-stream',
    bytes: answer.body as ArrayBuffer,
  }
}

/** Sends a picked file. It carries no key: the backend knows a file it has seen by its content. */
export async function upload<T>(path: string, file: { path: string; name: string }): Promise<T> {
  const answer = await authorized({ method: 'POST', path }, (headers) => exchangeFile(path, file, headers), true)
  return answer.body as T
}

async function authorized(spec: RequestSpec, send: (headers: Record<string, string>) => Promise<WireAnswer>, repeatable = spec.method === 'GET' || spec.key !== undefined): Promise<WireAnswer> {
  const used = tokens.get()?.accessToken
  const first = await send(headersOf(spec))
  const refused = first.status === 401 && !spec.anonymous
  if (!refused) return accepted(first)
  const regained = await regainAccess(used)
  // Replayed at most once, and only what cannot be doubled: reads, writes that carry a key, files known by their content.
  return regained && repeatable ? accepted(await send(headersOf(spec))) : accepted(first)
}

function headersOf(spec: RequestSpec): Record<string, string> {
  const held = spec.anonymous ? undefined : tokens.get()
  return {
    ...(held ? { Authorization: `Bearer ${held.accessToken}` } : {}),
    ...(spec.key ? { 'Idempotency-Key': spec.key } : {}),
  }
}

/** Reads are tried again after a pause with jitter; writes are never repeated behind the person's back. */
async function patient(request: WireRequest): Promise<WireAnswer> {
  for (let attempt = 1; ; attempt++) {
    const last = request.method !== 'GET' || attempt === GET_ATTEMPTS
    try {
      const answer = await exchange(request)
      const busy = answer.status === 502 || answer.status === 503 || answer.status === 504
      if (!busy || last) return answer
      await pause(retryAfterOf(answer), attempt)
    } catch (silence) {
      // Ten seconds of silence are long enough; only a quick failure is worth another try.
      if (last || (silence as ApiProblem).code === 'NET-002') throw silence
      await pause(undefined, attempt)
    }
  }
}

function accepted(answer: WireAnswer): WireAnswer {
  if ((answer.status >= 200 && answer.status < 300) || answer.status === 304) return answer
  throw ApiProblem.of(answer.status, problemBodyOf(answer.body), answer.header)
}

/** A refused download arrives as bytes; the problem inside it is still JSON. */
function problemBodyOf(body: unknown): unknown {
  if (!(body instanceof ArrayBuffer)) return body
  try {
    const text = Array.from(new Uint8Array(body), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
    return JSON.parse(decodeURIComponent(text))
  } catch {
    return undefined
  }
}

function retryAfterOf(answer: WireAnswer): number | undefined {
  const seconds = Number(answer.header('Retry-After'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}

function pause(seconds: number | undefined, attempt: number): Promise<void> {
  const wait = seconds === undefined ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : Math.min(seconds * 1000, 3000)
  return new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
}

function fileNameOf(disposition: string | undefined): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')
  if (extended) return decodeURIComponent(extended[1])
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}
