import { samples } from '@/scripts/openapi/examples/samples'
import { addressOf, type Row, type Subject } from '@/tests/api/access/row'
import { table } from '@/tests/api/access/table'
import type { Headers, World } from '@/tests/api/access/world'
import { signed, whatsapp } from '@/tests/fixtures/messenger-deliveries'
import type { Described, Sent } from './description'

/** Whoever may call by one of its rows in the table of access, and what the call is about. */
export type Caller = { path: string; headers: Headers; subject: Subject }

const preferred = ['owner', 'device', 'admin', 'instructor', 'nobody'] as const

export const allowingRows = (route: string): Row[] =>
  table.filter((row) => row.route === route && row.allowed[0] < 400 && row.allowed.length > 1)

export async function callerOf(world: World, row: Row, about = row.about): Promise<Caller> {
  const [, ...allowed] = row.allowed
  const principal = preferred.find((one) => allowed.includes(one)) ?? allowed[0] ?? 'nobody'
  const subject = (await about?.(world)) ?? {}
  const own = await world.headersOf(principal, subject, row.usesUpCaller)
  const path = addressOf({ ...row, query: undefined }, subject.ids ?? {})
  return { path, headers: { ...own, ...subject.headers }, subject }
}

const stands = new Set<unknown>(Object.values(samples))
const own = new Map<unknown, string>([['a verify token', whatsapp.verifyToken]])

type Fields = Record<string, unknown>

/** A call's fields with what stands for the caller's own put in its place; null where the subject has no such thing. */
function inPlace(fields: Fields, { body, ids }: Subject): Fields | null {
  const given = (typeof body === 'object' ? body : {}) as Fields
  const filled: Fields = {}
  for (const [key, value] of Object.entries(fields)) {
    const wanted = stands.has(value) || own.has(value)
    const real = own.get(value) ?? given[key] ?? (/id$/i.test(key) ? ids?.id : undefined)
    if (wanted && real === undefined) return null
    filled[key] = wanted ? real : value
  }
  return filled
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How much a call has in common with that of a row: the more, the more it is about the same. */
function inCommon({ body }: Sent, { subject }: Caller): number {
  const ours: Fields = isFields(subject.body) ? subject.body : {}
  const fields = isFields(body) ? Object.entries(body) : []
  return fields.filter(([key, value]) => ours[key] === value || (key in ours && stands.has(value))).length
}

export type Ready = Caller & { url: string; body?: unknown }

/** The call as shown, by somebody who may, about a thing of theirs. */
export async function readyCall(world: World, { route }: Described, sent: Sent): Promise<Ready> {
  const callers = await Promise.all(allowingRows(route).map((row) => callerOf(world, row)))
  for (const caller of callers.toSorted((a, b) => inCommon(sent, b) - inCommon(sent, a))) {
    const query = inPlace(sent.query, caller.subject)
    const body = isFields(sent.body) ? inPlace(sent.body, caller.subject) : sent.body
    if (query === null || body === null) continue
    return { ...caller, ...withType(route, sent, caller.headers, body), url: addressWith(caller.path, query) }
  }
  throw new Error(`nobody is found to send ${sent.name} of ${route}`)
}

export const addressWith = (path: string, query: Fields) => {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
  return search.size > 0 ? `${path}?${search}` : path
}

function withType(route: string, { type }: Sent, headers: Headers, body: unknown) {
  if (type === undefined || body === undefined) return { headers }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const proof = route === 'POST /api/channels/whatsapp' ? signed(text) : {}
  return { headers: { ...headers, 'content-type': type, ...proof }, body: text }
}
