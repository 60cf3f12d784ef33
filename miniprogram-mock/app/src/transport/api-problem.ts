/** The article that stands behind an answer. Without an article it is one of our defaults, never policy. */
export interface Clause {
  documentNo: string
  article: string
  /** The whole name: 兰人社发〔2016〕17号 第十五条. */
  label: string
}

export interface FieldReason {
  field: string
  reason: string
}

interface ProblemBody {
  status?: number
  code?: string
  title?: string
  detail?: string
  clause?: Clause
  fields?: FieldReason[]
  allowedMoves?: string[]
  retryAfterSeconds?: number
}

/** The first attempt of the same tap is still being worked on. */
const STILL_RUNNING = 'WEB-115'

/** A no from the backend (RFC 9457), or our own words when no answer came at all. Pages switch on `code`, never on the words. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly clause?: Clause
  readonly fields: FieldReason[]
  readonly allowedMoves: string[]
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  readonly traceId?: string

  constructor(given: {
    status: number
    code: string
    title: string
    detail: string
    clause?: Clause
    fields?: FieldReason[]
    allowedMoves?: string[]
    retryAfter?: number
    traceId?: string
  }) {
    super(`${given.code} ${given.title}`)
    this.name = 'ApiProblem'
    this.status = given.status
    this.code = given.code
    this.title = given.title
    this.detail = given.detail
    this.clause = given.clause
    this.fields = given.fields ?? []
    this.allowedMoves = given.allowedMoves ?? []
    this.retryAfter = given.retryAfter
    this.traceId = given.traceId
  }

  /** True when nobody can say yet whether the act happened: the answer was lost or is still on its way, not refused. */
  get unanswered(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === STILL_RUNNING
  }

  reasonFor(field: string): string | undefined {
    return this.fields.find((each) => each.field === field)?.reason
  }

  static offline(): ApiProblem {
    return new ApiProblem({ status: 0, code: 'NET-001', title: '没有网络', detail: '手机现在连不上网。' })
  }

  static timeout(): ApiProblem {
    return new ApiProblem({ status: 0, code: 'NET-002', title: '没等到回答', detail: '十秒没有回答，可能网络慢，也可能系统忙。' })
  }

  static of(status: number, body: unknown, header: (name: string) => string | undefined = () => undefined): ApiProblem {
    const given: ProblemBody = typeof body === 'object' && body !== null ? (body as ProblemBody) : {}
    const seconds = given.retryAfterSeconds ?? Number(header('Retry-After'))
    return new ApiProblem({
      status,
      code: given.code ?? `WEB-${status}`,
      title: headings[status] ?? (status >= 500 ? '系统正在忙' : '这一步没有办成'),
      detail: given.detail ?? '系统没有说明原因，可以再试一次。',
      clause: given.clause,
      fields: given.fields,
      allowedMoves: given.allowedMoves,
      retryAfter: seconds > 0 ? seconds : undefined,
      traceId: header('X-Request-Id'),
    })
  }
}

/** The document's own `title` is for machines; people read these. */
const headings: Record<number, string> = {
  401: '要重新登录',
  403: '这一件不归你办',
  404: '没有找到这一件',
  409: '现在不能这样办',
  410: '来晚了一步',
  413: '文件太大',
  422: '这一步没有通过',
  425: '还没到时候',
  429: '点得太快了',
}
