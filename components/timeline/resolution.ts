import { fieldsOf, numberIn, textIn } from './event-data'
import type { TimelineRow } from './timeline-row'

type Call = { method: string; endpoint: string }

/** How near to its error a failed call must be to have been the cause, in milliseconds. */
const causeMs = 10_000

function callIn(row: TimelineRow): (Call & { status: number | undefined; failed: boolean }) | undefined {
  if (row.entry.event_type !== 'api_call' || row.kind !== 'api') return undefined
  const fields = fieldsOf(row.entry.event_data)
  const endpoint = textIn(fields, 'endpoint', 'url', 'path')
  if (!endpoint) return undefined
  const failed = row.parts.some((part) => part.look === 'tag-danger')
  const status = numberIn(fields, 'status', 'statusCode')
  return { method: (textIn(fields, 'method') ?? 'GET').toUpperCase(), endpoint, status, failed }
}

/** "/api/deploy-function" as people say it: "deploy-function". */
const shortName = (endpoint: string) => endpoint.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? endpoint

/** Which call broke: the failed one itself, or the one an error tells of. */
function brokenCall(row: TimelineRow, around: TimelineRow[]): Call | undefined {
  const own = callIn(row)
  if (own) return own.failed ? own : undefined
  if (!row.broken) return undefined
  const fields = fieldsOf(row.entry.event_data)
  const endpoint = textIn(fields, 'endpoint', 'url')
  if (endpoint) return { method: (textIn(fields, 'method') ?? '').toUpperCase(), endpoint }
  const cause = around.findLast((one) => one.at <= row.at && row.at - one.at < causeMs && callIn(one)?.failed)
  return cause ? callIn(cause) : undefined
}

/**
 * When what broke worked after all: the same call returned well, or the person went on to a later step. Undefined while it has not, as
 * far as the rows tell. @param around rows before and after it, in order.
 */
export function describeResolution(row: TimelineRow, around: TimelineRow[]): { at: number; words: string } | undefined {
  const call = brokenCall(row, around)
  const failedCall = callIn(row)?.failed
  if (!row.broken && !failedCall) return undefined
  const later = around.filter((one) => one.at > row.at || (one.at === row.at && one.id > row.id))
  const step = numberIn(fieldsOf(row.entry.event_data), 'currentStep')
  for (const one of later) {
    const again = call ? callIn(one) : undefined
    if (
      again &&
      call &&
      !again.failed &&
      again.endpoint === call.endpoint &&
      (!call.method || again.method === call.method)
    ) {
      return { at: one.at, words: `${shortName(call.endpoint)} returned ${again.status ?? 'well'}` }
    }
    if (one.entry.event_type !== 'navigation' || one.word !== 'Step' || step === undefined) continue
    const fields = fieldsOf(one.entry.event_data)
    const to = numberIn(fields, 'to')
    if (to !== undefined && to > step)
      return { at: one.at, words: `went on to ${textIn(fields, 'toStepName') ?? `step ${to + 1}`}` }
  }
  return undefined
}
