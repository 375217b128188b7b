import { z } from 'zod'
import { frameHeader } from './frame-header'

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

/** What the API answered instead of the thing asked for; `code` is the last part of the problem's type. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly requestId: string | undefined
  readonly retryAfter: number | undefined
  /** The places in what was sent that do not fit (RFC 6901). */
  readonly errors: { pointer: string; detail: string }[]

  constructor(answer: z.infer<typeof problem>, retryAfter?: number) {
    super(answer.detail ?? answer.title)
    this.name = 'ApiError'
    this.status = answer.status
    this.code = answer.type.split('/').at(-1) ?? 'internal'
    this.title = answer.title
    this.requestId = answer.requestId
    this.retryAfter = retryAfter
    this.errors = answer.errors ?? []
  }
}

async function toError(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined
  const parsed = problem.safeParse(await response.json().catch(() => null))
  if (parsed.success) return new ApiError(parsed.data, retryAfter)
  return new ApiError(
    { type: '/problems/internal', title: 'The server gave no answer', status: response.status },
    retryAfter,
  )
}

const always: Record<string, string> = {}

/** From now on every call of this page says that it stands in another site's frame. */
export function callFromFrame() {
  always[frameHeader] = '1'
}

/** What each call of this page has to say besides: for those that do not go through fetchApi. */
export const apiHeaders = (): Record<string, string> => ({ ...always })

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>

/** A path of ours with a query; a list is told with commas, and what is undefined, null or empty is left out. */
export function withQuery(path: string, query: Query): string {
  const told = Object.entries(query).map(([name, value]) => [name, String(value ?? '')])
  const search = new URLSearchParams(told.filter(([, value]) => value !== ''))
  return search.size > 0 ? `${path}?${search}` : path
}

type Options = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a file as it is, its content type in `headers`. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/**
 * Calls our API from the browser.
 * @throws ApiError for every answer that is a problem; TypeError when the network is away.
 */
export async function fetchApi(path: string, options: Options = {}): Promise<Response> {
  const { method = 'GET', body, signal } = options
  const headers = { ...apiHeaders(), ...options.headers }
  const response = await fetch(path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
    credentials: 'same-origin',
  })
  if (!response.ok) throw await toError(response)
  return response
}

/** Calls our API from the browser and parses the answer. @throws as fetchApi. */
export async function callApi<S extends z.ZodType>(
  path: string,
  answer: S,
  options: Options = {},
): Promise<z.output<S>> {
  const response = await fetchApi(path, options)
  return answer.parse(response.status === 204 ? undefined : await response.json())
}
