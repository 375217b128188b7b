import { expect } from 'vitest'
import type { Agent } from '@/lib/chat/agents/agent'
import type { LiveEvent } from '@/lib/chat/live-schema'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member } from '@/lib/people/member.fixture'
import { startSession } from '@/lib/sessions/start'
import { followChats } from './follow-chats'

export const address = '192.0.2.41'
type Seen = LiveEvent & { id?: string }
type Visit = { actor: Actor; sessionId: string }

const streams: AbortController[] = []

/** Ends the streams that a test of this file has opened. */
export const endStreams = () => {
  for (const stream of streams.splice(0)) stream.abort()
}

/** Follows until told to close; `seen` grows meanwhile. */
export async function open(actor: Actor, after: string | null = null) {
  const stop = new AbortController()
  streams.push(stop)
  const seen: Seen[] = []
  const events = await followChats({ actor, after })
  const ended = (async () => {
    for await (const some of events(stop.signal)) seen.push(...some)
  })()
  const of = <E extends Seen['event']>(event: E, sessionId: string) =>
    seen.filter(
      (one): one is Extract<Seen, { event: E }> =>
        one.event === event && 'sessionId' in one.data && one.data.sessionId === sessionId,
    )
  const stream = {
    seen,
    ended,
    close: async () => {
      stop.abort()
      await ended
    },
    cursor: () => seen.findLast(({ id }) => id !== undefined)?.id ?? null,
    changed: (sessionId: string) => new Set(of('changed', sessionId).flatMap(({ data }) => data.what)),
    over: (sessionId: string) => of('over', sessionId).length > 0,
    chunks: (sessionId: string) => of('reply', sessionId).map(({ data }) => data.chunk),
    text: (sessionId: string) =>
      stream
        .chunks(sessionId)
        .map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : ''))
        .join(''),
  }
  await expect.poll(() => seen[0]?.event).toBe('ready')
  return stream
}

/** Somebody at a kiosk who gave no number. */
export async function guest(): Promise<Visit> {
  const started = await startSession({ actor: nobody, address, channel: 'kiosk', type: 'visit', guest: true })
  return { actor: await identify([started.session_token], null), sessionId: started.session.session_id }
}

/** Somebody signed in, with the visit they have running; `again` is their other device. */
export async function known() {
  const { actor, id } = await member()
  const start = async (): Promise<Visit> => {
    const { session, session_token } = await startSession({ actor, address, channel: 'website', type: 'visit' })
    return { actor: await identify([session_token], null), sessionId: session.session_id }
  }
  return { id, actor, start, ...{ visit: await start() } }
}

/** An agent that speaks as far as it is let. */
export function speaker() {
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const agent: Agent = {
    name: 'speaker',
    types: ['visit'],
    claim: async () => ({ confidence: 1, why: 'alone' }),
    answer: async () => {
      await finished
      return { parts: [{ type: 'text', text: 'We have umbrellas.' }], data: {}, outcome: 'answered' }
    },
  }
  return { agent, finish }
}

/** An agent that says what it hears. */
export const echo: Agent = {
  ...speaker().agent,
  answer: async ({ text }) => ({ parts: [{ type: 'text', text }], data: {}, outcome: 'answered' }),
}

/** Has streams look that wait for this session; what is announced for one that they do not know yet has them look after ten seconds. */
export const look = (sessionId: string) =>
  record([{ sessionId, type: 'cart', source: 'system', data: {}, occurredAt: new Date() }])
