import { type ProblemCode, problems } from '@/lib/errors'
import type { Declaration } from '@/lib/http/declaration'
import type { ApiDocument, ApiResponse, Media, Operation, Told } from './document-schema'

const codes = Object.keys(problems) as ProblemCode[]

/** What it can fail with, its own and what `route()` says. */
export function problemsOf({ method, declared }: Operation): ProblemCode[] {
  const can = new Set<ProblemCode>(declared.problems)
  const changes = method !== 'GET'
  if (declared.auth !== 'public') can.add('not_signed_in').add('forbidden')
  if (changes && !declared.cookies) can.add('cross_site').add('wrong_content_type')
  if (declared.params) can.add('not_found')
  if (declared.query) can.add('invalid')
  if (declared.body) can.add('too_large').add('wrong_content_type').add('invalid')
  if (declared.body && !declared.raw) can.add('malformed_json')
  return codes.filter((code) => can.has(code))
}

function byStatus(operation: Operation): Map<number, ProblemCode[]> {
  const can = problemsOf(operation)
  const statuses = [...new Set(can.map((code) => problems[code].status))].sort()
  return new Map(statuses.map((status) => [status, can.filter((code) => problems[code].status === status)]))
}

function problemAnswers(operation: Operation): Record<string, ApiResponse> {
  const told = [...byStatus(operation)].map(([status, ours]) => {
    const [only] = ours
    const answer = ours.length === 1 && only ? { $ref: `#/components/responses/${only}` } : failure(ours)
    return [String(status), answer] as const
  })
  return { ...Object.fromEntries(told), default: { $ref: '#/components/responses/failure' } }
}

const requestId = { 'x-request-id': { $ref: '#/components/headers/RequestId' } }
const retryAfter = { 'retry-after': { $ref: '#/components/headers/RetryAfter' } }
const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

function failure(of: ProblemCode[]): Told {
  const description = of.map((code) => `${problems[code].title} (\`${code}\`).`).join(' ')
  const waits = of.some((code) => problems[code].status === 429 || problems[code].status === 503)
  return { description, headers: { ...requestId, ...(waits ? retryAfter : {}) }, content: problemContent }
}

/** What answers share: failures that stand alone in one, by their code. */
export function answerComponents(operations: Operation[]): Pick<ApiDocument['components'], 'responses' | 'headers'> {
  const alone = operations.flatMap((operation) =>
    [...byStatus(operation).values()].filter(({ length }) => length === 1),
  )
  const used = new Set(alone.flat())
  return {
    headers,
    responses: {
      ...Object.fromEntries(codes.filter((code) => used.has(code)).map((code) => [code, failure([code])])),
      failure: failure(['internal', 'busy', 'unavailable', 'draining']),
    },
  }
}

const headers = {
  RequestId: {
    description: 'What to quote when something is wrong; every log line of the call bears it.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'In how many seconds to try again.', schema: { type: 'integer' } },
}

/** Every answer that a route gives, by its status; files and streams of one status are told together. */
export function answersOf(operation: Operation, json: Media | undefined, others: Media[]): Record<string, ApiResponse> {
  const { status, answers = [], response }: Declaration = operation.declared
  const told: Record<string, { description: string; headers: object; content?: Record<string, Media> }> = {}
  const add = (code: number, description: string, content: Record<string, Media>) => {
    const before = told[code]
    const all = { ...before?.content, ...content }
    told[code] = {
      description: before ? `${before.description} ${description}` : description,
      headers: requestId,
      ...(Object.keys(all).length > 0 ? { content: all } : {}),
    }
  }
  if (response && json) add(status ?? 200, successes[status ?? 200] ?? 'Done.', { 'application/json': json })
  answers.forEach((answer, at) => {
    const media = others[at]
    const code = answer.status ?? 200
    add(code, answer.summary, answer.type && media ? { [answer.type]: media } : {})
  })
  if (!response && answers.length === 0) add(status ?? 204, successes[status ?? 204] ?? 'Done.', {})
  return { ...(told as Record<string, ApiResponse>), ...problemAnswers(operation) }
}

const successes: Record<number, string> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken; it is being worked on.',
  204: 'Done; there is nothing to say.',
}
