import type { Principal } from './principals'
import { sessionReaders, sessionWriters } from './principals'
import type { Account, Headers, World } from './world'

/** What a call is about: the ids in its address, what it brings along, the device that holds it, and its owner where that is not the usual one. */
export type Subject = {
  ids?: Record<string, string>
  body?: unknown
  headers?: Headers
  device?: Headers
  owner?: Account
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export type Row = {
  /** Method and path, as in `GET /api/sessions/{id}`. */
  route: `${Method} /api/${string}` | `${Method} /api`
  /** What is special about this row, where a route has several. */
  given?: string
  /** Where the address goes on, with ids filled in as in the path. */
  query?: string
  about?: (world: World) => Promise<Subject>
  /** The call signs its caller out, so that each call has a caller of its own. */
  usesUpCaller?: true
  /** The documented status, and who gets it. */
  allowed: readonly [number, ...Principal[]]
  /** What all others get, but nobody 401. */
  others: number
  but?: Partial<Record<Principal, number>>
  /** Whose answer names the subject, by its `id`; the answers of all others do not. */
  sees?: readonly Principal[]
}

export const methodOf = (row: Row) => row.route.slice(0, row.route.indexOf(' '))

export function expected(row: Row, principal: Principal): number {
  const [status, ...allowed] = row.allowed
  const listed = row.but?.[principal] ?? (principal === 'nobody' ? 401 : row.others)
  return allowed.includes(principal) ? status : listed
}

/** The address of a row about these ids. */
export function addressOf(row: Row, ids: Record<string, string>): string {
  const template = row.route.slice(row.route.indexOf(' ') + 1) + (row.query ? `?${row.query}` : '')
  return template.replace(/\{([\w.]+)\}/g, (_, name: string) => encodeURIComponent(ids[name.replace('...', '')] ?? ''))
}

const absent = '01890000-0000-7000-8000-000000000000'

/** The same call about what is not there; null where it names nothing. */
export function absentIds({ ids, headers }: Subject): Required<Pick<Subject, 'ids' | 'headers'>> | null {
  if (!ids) return null
  const named = Object.keys(headers ?? {}).map((name) => [name, absent] as const)
  return {
    ids: Object.fromEntries(Object.keys(ids).map((name) => [name, absent])),
    headers: Object.fromEntries(named),
  }
}

/** Whether the existence of a session and what hangs off it is no secret to them. */
export function isInsider(principal: Principal): boolean {
  return [...sessionReaders, ...sessionWriters].some((one) => one === principal)
}
