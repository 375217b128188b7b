import { channelName } from '@/components/thread/dye'
import { briefly } from '@/components/ui/briefly'
import { type Channel, channels, locales, type Stage, sessionStatuses, stages } from '@/db/enums'
import type { LogEntry } from '@/lib/log/schema'
import { fieldsOf, numberIn, sayMs, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

type Fields = Record<string, unknown>

export const stageNames: Record<Stage, string> = {
  validation: 'Validate',
  quality: 'Quality',
  enhancement: 'Enhance',
  training: 'Train',
  archiving: 'Archive',
}

const strong = (text: string): Part => ({ text, look: 'strong' })
const quiet = (text: string): Part => ({ text, look: 'quiet' })
const channelOf = (value: unknown) => channels.find((channel) => channel === value)
const statusOf = (value: unknown) => sessionStatuses.find((status) => status === value)

/** The move that a row tells of; undefined for anything else. `from` is null where the session begins. */
export function moveOf(entry: LogEntry): { from: Channel | null; to: Channel } | undefined {
  if (entry.source !== 'system' || entry.event_type !== 'channel') return undefined
  const fields = fieldsOf(entry.event_data)
  const to = channelOf(fields.to)
  return to ? { from: channelOf(fields.from) ?? null, to } : undefined
}

const at: Record<Channel, string> = {
  kiosk: 'at the kiosk',
  website: 'on the website',
  whatsapp: 'in WhatsApp',
  telegram: 'in Telegram',
  extension: 'in the extension',
  workshop: 'in the workshop',
  api: 'over the API',
}

/** Where something happened: "on the website"; an unknown channel by its word. */
export const whereWords = (channel: string) => at[channel as Channel] ?? `on ${channelName(channel)}`

/** The session began on a surface, moved to a new one so long after its last sign, where that is known, or went back to one it had been on. */
export function describeMove(move: {
  from: string | null
  to: Channel
  known: boolean
  afterMs: number | null
}): Description {
  const { from, to, known, afterMs } = move
  const verb = from === null ? 'Started' : known ? 'Back' : 'Carried on'
  const parts: Part[] = [{ text: `${verb} ${at[to]}` }]
  if (from !== null && !known)
    parts.push(quiet(afterMs === null ? 'same session' : `same session, ${briefly(afterMs)} later`))
  return { kind: 'surface', mark: from === null ? 'step' : 'rings', parts }
}

const ends: Record<string, string> = {
  stopped: 'the recording was stopped',
  left: 'the last device signed out',
  finished: 'finished by its person',
  expired: 'no sign for too long',
  replaced: 'a new conversation took its place',
  imported: 'imported as a whole',
  joined: 'it joined the conversation of who signed in on its device',
  unjoined: 'taken out of an account by staff',
}

/** A change of the session's own status. */
export function describeStatus(data: unknown): Description {
  const fields = fieldsOf(data)
  const to = statusOf(fields.to)
  const reason = textIn(fields, 'reason')
  const row = { kind: 'pipeline', mark: 'pipeline', word: 'Pipeline', system: true } as const
  switch (to) {
    case 'ended':
    case 'expired':
      return {
        ...row,
        kind: 'state',
        mark: 'state',
        word: 'Session',
        parts: [strong(to === 'ended' ? 'Ended' : 'Expired'), ...(reason ? [quiet(ends[reason] ?? reason)] : [])],
      }
    case 'processing':
      return describeStart(row, fields)
    case 'completed': {
      const examples = numberIn(fields, 'examples') ?? 0
      const made = `${examples} training ${examples === 1 ? 'example' : 'examples'}`
      return { ...row, parts: [strong('Completed'), quiet(examples === 0 && reason ? reason : made)] }
    }
    case 'failed':
      return {
        ...row,
        mark: 'error',
        broken: true,
        parts: [{ text: 'Failed', look: 'danger' }, ...(reason ? [quiet(reason)] : [])],
      }
    default:
      return { ...row, kind: 'state', mark: 'state', word: 'Session', parts: [strong('Active')] }
  }
}

function describeStart(row: Pick<Description, 'kind' | 'mark' | 'word' | 'system'>, fields: Fields): Description {
  const stage = stages.find((one) => one === fields.retryFrom)
  return { ...row, parts: stage ? [strong('Runs again'), quiet(`from ${stageNames[stage]}`)] : [strong('Queued')] }
}

/** One stage of the pipeline came to its end, or failed. Undefined for data that no run wrote. */
export function describeStage(data: unknown): Description | undefined {
  const fields = fieldsOf(data)
  const stage = stages.find((one) => one === fields.stage)
  if (!stage) return undefined
  const took = numberIn(fields, 'durationMs')
  const row = {
    kind: 'pipeline',
    word: 'Pipeline',
    system: true,
    meta: took === undefined ? undefined : sayMs(took),
  } as const
  const name = strong(stageNames[stage])
  if (fields.status === 'completed') return { ...row, mark: 'pipeline', parts: [name, quiet('done')] }
  const again = fields.status === 'retrying'
  const attempt = numberIn(fields, 'attempt')
  const what = `${again ? 'failed, trying again' : 'failed for good'}${attempt ? `, try ${attempt}` : ''}`
  const message = textIn(fields, 'message')
  const cause: Part[] = message ? [{ text: message, look: 'quiet-mono' }] : []
  return { ...row, mark: 'error', broken: true, parts: [name, { text: what, look: 'danger' }, ...cause] }
}

const repairs: Record<string, string> = {
  session_without_run: 'it had ended without a run',
  session_left_processing: 'it was left processing without a run',
  run_of_settled_session: 'its run and its status did not agree',
  run_without_job: 'its run had lost its place in the queue',
  examples_without_consent: 'examples without consent were deleted',
}

/** The check of all sessions found something wrong and mended it. Undefined for data that it did not write. */
export function describeRepair(data: unknown): Description | undefined {
  const what = textIn(fieldsOf(data), 'what')
  if (!what) return undefined
  const parts = [strong('Repaired'), quiet(repairs[what] ?? what)]
  return { kind: 'pipeline', mark: 'pipeline', word: 'Pipeline', system: true, parts }
}

/** Something was put into the basket, taken out, or its number changed. */
export function describeBasket(data: unknown): Description {
  const fields = fieldsOf(data)
  const quantity = numberIn(fields, 'quantity') ?? 0
  const sku: Part = { text: textIn(fields, 'sku') ?? 'something', look: 'mono' }
  const now = quantity === 0 ? 'taken out' : `now ${quantity}`
  return { kind: 'actions', mark: 'action', word: 'Basket', parts: [sku, quiet(now)] }
}

/** Consent given or withdrawn. */
export function describeConsent(data: unknown): Description {
  const given = fieldsOf(data).training === true
  const what = given ? 'may be learned from' : 'is not learned from'
  return {
    kind: 'state',
    mark: 'state',
    word: 'Consent',
    parts: [strong(given ? 'Given' : 'Withdrawn'), quiet(`this session ${what}`)],
  }
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' })

/** The person chose the language of the conversation. */
export function describeLanguage(data: unknown): Description {
  const { from, to } = fieldsOf(data)
  const name = (code: unknown) => locales.find((locale) => locale === code) && languages.of(String(code))
  const before = name(from)
  const parts = [strong(name(to) ?? 'another language'), ...(before ? [quiet(`before: ${before}`)] : [])]
  return { kind: 'state', mark: 'state', word: 'Language', parts }
}

/** A known problem came up, and what is known of it was shown. */
export function describeNote(): Description {
  return { kind: 'chat', mark: 'staff', parts: [strong('Shown a note'), quiet('about a known problem')] }
}

/** Whoever had asked for help has it, as staff say. */
export function describeHelped(): Description {
  return { kind: 'chat', mark: 'staff', parts: [strong('Helped'), quiet('marked by staff')] }
}

/** A member of staff answers in place of the assistant from here on. */
export function describeTaken(data: unknown): Description {
  const name = textIn(fieldsOf(data), 'name') ?? 'Staff'
  return { kind: 'chat', mark: 'staff', parts: [strong(`${name} took over`), quiet('the assistant is silent')] }
}

const handBacks: Record<string, [string, string]> = {
  staff: ['handed back', 'the assistant answers again'],
  away: ['was away for ten minutes', 'the assistant answers again'],
  ended: ['was with them till the end', 'the session has ended'],
}

/** They do no more: by their own word, because they were away, or because it has ended. */
export function describeHandedBack(data: unknown): Description {
  const fields = fieldsOf(data)
  const [what, then] = handBacks[textIn(fields, 'reason') ?? ''] ?? ['left', 'the assistant answers again']
  const name = textIn(fields, 'name') ?? 'Staff'
  return { kind: 'chat', mark: 'staff', parts: [strong(`${name} ${what}`), quiet(then)] }
}

/** A recording was imported. */
export function describeImport(data: unknown): Description {
  const fields = fieldsOf(data)
  const examples = numberIn(fields, 'examples')
  const count = examples === undefined ? `${numberIn(fields, 'steps') ?? 0} steps` : `${examples} examples`
  const format = textIn(fieldsOf(data), 'format') ?? 'a file'
  return {
    kind: 'actions',
    mark: 'action',
    word: 'Imported',
    parts: [{ text: format, look: 'mono' }, quiet(count)],
  }
}
