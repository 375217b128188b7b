import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import type { Journal } from './journal'

const patienceMs = 15_000
const retryMs = 100
const eventsEach = 4
export const fleetError = { errorType: 'fleet', errorMessage: 'a fault that is meant' }

/** What callers know that was accepted: messages by their own ids, and the sessions they stopped. */
export type Accepted = {
  messages: Set<string>
  stopped: Set<string>
  repliesUnlike: number
  retries: number
  strange: string[]
}

type Answer = { status: number; body: Record<string, unknown> }

/** Sends until it is answered with success, as a page would; what is refused for good is kept as strange. */
async function demand(url: string, body: unknown, token: string | null, accepted: Accepted): Promise<Answer | null> {
  for (const end = Date.now() + 120_000; Date.now() < end; await wait(retryMs)) {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      })
      const said = await answer.text()
      if (answer.ok) return { status: answer.status, body: said ? JSON.parse(said) : {} }
      if (answer.status !== 503 && answer.status !== 429) {
        accepted.strange.push(`${answer.status} ${url} ${said}`)
        return null
      }
    } catch {
      // The copy was killed, or the line to it broke.
    }
    accepted.retries += 1
  }
  accepted.strange.push(`no answer: ${url}`)
  return null
}

async function startAs(url: string, data: object, accepted: Accepted) {
  const answer = await demand(`${url}/api/session/start`, data, null, accepted)
  const { session_token: token, session } = (answer?.body ?? {}) as {
    session_token: string
    session: { session_id: string }
  }
  return { token, id: session?.session_id }
}

async function logSome(url: string, caller: number, accepted: Accepted, journal: Journal) {
  const begun = performance.now()
  const ids = Array.from({ length: eventsEach }, () => randomUUID())
  const events = ids.map((eventId, n) => ({
    sessionToken: `ws_fleet_${caller}`,
    eventType: n === 0 ? 'error' : 'action',
    eventData: n === 0 ? fleetError : { n },
    eventId,
  }))
  if (await demand(`${url}/api/session-log`, { events }, null, accepted)) journal.note(ids, begun)
}

/** The message, sent again with the same id until it is answered. */
async function talk(url: string, token: string, accepted: Accepted) {
  const clientMessageId = randomUUID()
  const answer = await demand(
    `${url}/api/chat/message`,
    { content: 'Do you have boots?', clientMessageId },
    token,
    accepted,
  )
  if (!answer) return
  accepted.messages.add(clientMessageId)
  if (!answer.body.reply) accepted.repliesUnlike += 1
}

async function recordAndStop(url: string, accepted: Accepted) {
  const { token, id } = await startAs(url, { guest: true, channel: 'extension', type: 'journey' }, accepted)
  const path = `${url}/api/sessions/${id}`
  await demand(`${path}/interactions`, { interactions: shopJourney() }, token, accepted)
  if (id && (await demand(`${path}/stop`, {}, token, accepted))) accepted.stopped.add(id)
}

/** Callers who log, talk and record until told to end. */
export async function loadFleet(options: {
  url: string
  callers: number
  journal: Journal
  accepted: Accepted
  until: AbortSignal
}) {
  const { url, accepted, journal } = options
  const caller = async (n: number) => {
    const { token } = await startAs(url, { guest: true, channel: 'website' }, accepted)
    for (let round = 0; !options.until.aborted; round++) {
      await logSome(url, n, accepted, journal)
      if (round % 4 === 1) await talk(url, token, accepted)
      if (round % 12 === 2) await recordAndStop(url, accepted)
      await wait(20)
    }
  }
  await Promise.all(Array.from({ length: options.callers }, (_, n) => caller(n)))
}
