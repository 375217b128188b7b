import { createCapture } from './capture'
import type { Clock } from './clock'
import { copy } from './copy'
import { type Call, rowOf } from './event'
import { createInbox } from './inbox'
import type { InboxMessage } from './inbox-message'
import { takeLeftovers } from './leftovers'
import { inboxKeyOf, newTab, ownToken } from './names'
import type { Options } from './options'
import { createQueue, type Queue } from './queue'
import { sendTo } from './send'
import { openStore } from './store'

const clock: Clock = {
  now: Date.now,
  random: Math.random,
  later: (ms, work) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}
/** As many calls as a page may make before it comes to rest. */
const mostCalls = 10_000
/** Values copied while the page waits for it; more are copied once it has come to rest. */
const copiedAtOnce = 200
const autoStartMs = 1000

const warn = (words: unknown) => console.warn('[throughline]', words)

/**
 * The logging of one page. Nothing here throws, or keeps the page waiting: a call is noted, and everything else happens once the page has
 * come to rest.
 * @param home where the script came from: Throughline is there unless `init` says otherwise.
 */
export function createThroughline(home: string) {
  // The browser's own, before anything is captured.
  const nativeFetch = window.fetch.bind(window)
  const tab = newTab()
  const options: Options = {}
  let endpoint = ''
  let step: number | null = null
  let seq = 0
  let calls: Call[] = []
  let noting = false
  let queue: Queue | undefined

  const token = () => options.token || ownToken()
  const nameOf = (index: unknown) => (typeof index === 'number' ? options.steps?.[index] : undefined) ?? null
  const inbox = createInbox({
    url: () => `${endpoint}/api/session-log/inbox`,
    key: () => inboxKeyOf(token()),
    nativeFetch,
    clock,
    warn,
  })

  /** Makes events of what was said. */
  const settle = () => {
    noting = false
    const said = calls
    calls = []
    if (said.length > 0) queue?.add(said.map((call) => rowOf(call, tab, token())))
  }

  const note = (type: unknown, ...said: unknown[]) => {
    seq += 1
    // Too many at once: the missing number tells.
    if (calls.length >= mostCalls) return
    const { value, whole } = copy(said, copiedAtOnce)
    calls.push({
      seq,
      at: clock.now(),
      type: textOf(type, 50) ?? 'unknown',
      data: whole ? value : said,
      copied: whole,
      place: { currentStep: step, stepName: nameOf(step), demoMode: options.demoMode === true },
      email: textOf(options.email, 254),
      name: textOf(options.name, 200),
    })
    if (noting) return
    noting = true
    if (queue) clock.later(0, settle)
    else clock.later(autoStartMs, () => queue || own.init())
  }

  const start = () => {
    const store = openStore(endpoint)
    const send = sendTo(endpoint, nativeFetch, clock)
    const made = createQueue({ store, send, clock, keyOf: inboxKeyOf, warn, onTaken: inbox.opened })
    queue = made
    void takeLeftovers(tab, store, made.takeUp).catch(() => undefined)
    const leave = () => {
      settle()
      made.leave()
    }
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', () => document.hidden && leave())
    addEventListener('online', made.online)
  }

  const own = {
    /** Says where Throughline is, which session this is, and what its steps are. May be called again when more is known. */
    init(given: Options = {}) {
      const before = options.token
      const { steps } = given
      const names = Array.isArray(steps) ? steps.map((name) => textOf(name, 200) ?? '') : options.steps
      Object.assign(options, given, { steps: names, token: textOf(given.token, 200) ?? before })
      if (before !== options.token) inbox.forget()
      if (steps) step ??= 0
      if (!queue) {
        endpoint = baseOf(options.endpoint || home)
        start()
      }
      if (steps) note('init', { steps: options.steps })
      if (given.capture) capture(given.capture)
      settle()
    },
    logSessionEvent: (eventType: string, eventData?: unknown) => note(eventType, eventData),
    logNavigation(from: unknown, to: unknown) {
      own.setStep(to)
      note('navigation', { from, to, fromStepName: nameOf(from), toStepName: nameOf(to) })
    },
    logError(errorType: unknown, errorMessage: unknown, errorDetails?: unknown) {
      const message = errorMessage instanceof Error ? errorMessage.message : errorMessage
      note('error', { errorType, errorMessage: message }, errorDetails)
    },
    logAction: (actionName: string, actionDetails?: unknown) => note('action', { actionName }, actionDetails),
    logApiCall(endpoint: unknown, method: unknown, status: unknown, details?: unknown) {
      const success = Number(status) >= 200 && Number(status) < 400
      note('api_call', { endpoint, method, status, success }, details)
    },
    logStateChange: (stateName: string, oldValue: unknown, newValue: unknown) =>
      note('state_change', { stateName, oldValue, newValue }),
    /** Says which step it is without logging a move, as after a reload. */
    setStep(index: unknown) {
      if (Number.isInteger(index)) step = index as number
    },
    identify: ({ email, name }: Pick<Options, 'email' | 'name'>) => {
      Object.assign(options, email && { email }, name && { name })
    },
    /** Asks the staff for help: this session comes first in their list. */
    requestHelp: (message?: string) => note('help_request', { message }),
    /** Listens to what staff write to this page. @returns how to stop. */
    onMessage: (listener: (message: InboxMessage) => void): (() => void) => inbox.onMessage(listener),
    /** Answers the staff. @returns whether it reached them; never rejects. */
    answer: (text: string) => inbox.answer(text),
    /** Sends what waits. Resolves when that is done, or has to wait; never rejects. */
    async flush() {
      settle()
      await queue?.flush()
    },
  }
  quietly(own)
  const capture = createCapture(own)
  return own
}

export type Throughline = ReturnType<typeof createThroughline>

/** Sees to it that none of these calls ever throws into the page. */
function quietly<Calls extends Record<string, (...args: never[]) => unknown>>(calls: Calls) {
  for (const name in calls) {
    const call = calls[name]
    const quiet = (...args: never[]) => {
      try {
        return call?.(...args)
      } catch (error) {
        warn(error)
      }
    }
    calls[name] = quiet as Calls[typeof name]
  }
}

/** Text as it may be sent; nothing of what is no text. */
const textOf = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) || undefined : undefined

/** The base address, also of one who gave that of the log itself or of the script. */
function baseOf(address: string): string {
  const { href } = new URL(address, document.baseURI)
  return href.replace(/(\/api(\/v1)?\/session-log|\/sdk\.m?js)?\/*([?#].*)?$/, '')
}

declare global {
  interface Window {
    throughline?: Throughline
  }
}
