import type { Json } from './copy'
import { copy } from './copy'
import type { Row } from './row'

/** Where somebody is in the page's steps. */
type Place = { currentStep: number | null; stepName: string | null; demoMode: boolean }

/** What a page said, as it was said: turned into an event once the page has come to rest. */
export type Call = {
  seq: number
  at: number
  type: string
  /** What the call itself says, and what the page added. */
  data: unknown
  /** `data` is a copy; else it is the page's own, too big to be copied while the page waited. */
  copied: boolean
  place: Place
  email?: string
  name?: string
}

const mostCopied = 20_000
const longestEvent = 50_000
const encoder = new TextEncoder()

const size = (json: string) => encoder.encode(json).length

function fieldsOf(data: Json | undefined): { [key: string]: Json } {
  if (data === undefined || data === null) return {}
  return typeof data === 'object' && !Array.isArray(data) ? data : { value: data }
}

/** An event as the server takes it. One that would not fit into a request keeps its place and says how big it was. */
export function rowOf(call: Call, tab: string, token: string): Row {
  const { seq, at, type, place, email, name } = call
  const data = (call.copied ? call.data : copy(call.data, mostCopied).value) as Json[] | undefined
  const said = { ...fieldsOf(data?.[0]), ...fieldsOf(data?.[1]) }
  const timestamp = new Date(at).toISOString()
  const common = { ...place, userAgent: navigator.userAgent, timestamp }
  const event = {
    sessionToken: token,
    studentEmail: email,
    studentName: name,
    eventType: type,
    eventData: { ...said, ...common },
    eventId: `${tab}.${seq}`,
    occurredAt: timestamp,
  }
  let json = JSON.stringify(event)
  const bytes = size(json)
  if (bytes > longestEvent) json = JSON.stringify({ ...event, eventData: { tooLarge: bytes, ...common } })
  return { tab, seq, token, error: type === 'error', json, size: size(json) }
}
