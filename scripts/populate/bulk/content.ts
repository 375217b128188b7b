import { readingOf } from '@/lib/chat/reading'
import { sha256 } from '@/lib/ids'
import { errorOf } from '@/lib/log/fingerprint'
import { inventJourney } from '@/scripts/populate/journeys/journey'
import { inventTalk } from '@/scripts/populate/life'
import { inventPerson } from '@/scripts/populate/names'
import type { Random } from '@/scripts/populate/random'
import { companionAnswer, shopAnswer } from './answers'
import { idAt } from './id'
import type { Life } from './life'
import type { Amount, Planned } from './plan'
import type { EventCells, MessageCells, SessionCells } from './tables'
import { workshopHour } from './workshop-hour'

type Happening = Omit<EventCells, 'session_id' | 'person_id' | 'source'> & { source: 'log' | 'recorder' | 'system' }

/** What is in a session: what happened in it, and what it is called by. */
export type Content = { session: SessionCells; happenings: Happening[] }

type About = { planned: Planned; life: Life; amount: Amount; sessionId: string; random: Random }

/** Of the planned events these are not the kind's own: its beginning, and what follows once it is over. */
const around = 9

const readings = new Map<string, ReturnType<typeof readingOf>>()

/** The same sentences come again and again. */
function reading(text: string, language: string) {
  const known = readings.get(text) ?? readingOf(text, language)
  readings.set(text, known)
  return known
}

const fingerprints = new Map<string, string>()

function fingerprintOf(data: Record<string, unknown>): string {
  const key = `${data.errorType} ${data.errorMessage} ${data.statusCode}`
  const known = fingerprints.get(key) ?? errorOf(data as Parameters<typeof errorOf>[0]).fingerprint
  fingerprints.set(key, known)
  return known
}

export function workshop({ planned, life, random }: About): Content {
  const { beganAt, events } = planned
  const stuck = (life.standing === 'running' || life.standing === 'left') && random.chance(0.3)
  const asks = stuck && life.standing === 'running' && random.chance(0.4)
  const own = Math.max(2, events - (life.endedAt === null ? 1 : around) - (asks ? 1 : 0))
  const { name, email } = inventPerson(random)
  const token = `ws_${random.word(12)}`
  const hour = {
    beganAt,
    endsAt: life.lastAt,
    events: own,
    stuck,
    whole: life.standing === 'over' && random.chance(0.6),
  }
  const claims = { student_email: email, student_name: name }
  const happenings: Happening[] = workshopHour(random, hour).map(({ at, type, data }, n) => ({
    ...claims,
    type,
    source: 'log',
    data,
    fingerprint: type === 'error' ? fingerprintOf(data) : null,
    client_event_id: `${token}.${n}`,
    at,
  }))
  if (asks) {
    const data = { message: 'Can somebody look at this with me?' }
    happenings.push({
      ...claims,
      type: 'help_request',
      source: 'log',
      data,
      client_event_id: `${token}.help`,
      at: life.lastAt,
    })
  }
  return { session: { outside_token: token, needs_help_at: asks ? new Date(life.lastAt) : null }, happenings }
}

/** A conversation: what is said in it stands in the messages, as everywhere. */
export function conversation(about: About): Content {
  const { planned, life, amount, sessionId, random } = about
  const { seed, anchor } = amount
  const isVisit = planned.kind === 'visit'
  // The kinds of talks come in turns: these numbers are those of the wanted one.
  const n = planned.n * 3 + (isVisit ? 2 : planned.n % 2)
  const talk = inventTalk({ seed, n, now: anchor })
  const pace = (life.lastAt - planned.beganAt) / (talk.says.length * 2 + 1)
  const agent = isVisit ? 'sales' : talk.type
  const happenings: Happening[] = []
  for (const [turn, { content }] of talk.says.entries()) {
    const at = Math.round(planned.beganAt + pace * (turn * 2 + 1))
    const asked = idAt(at, random)
    const user = { ...messageOf({ id: asked, sessionId, content, language: talk.language, at }), role: 'user' }
    const hash = sha256(content).toString('base64url')
    happenings.push(said({ ...user, client_message_id: `populate-${turn}`, payload_hash: hash }, at))
    const then = Math.min(life.lastAt, at + random.whole(20, 900))
    const answer = isVisit ? shopAnswer(talk.language, turn, random) : companionAnswer(talk.language, random)
    const reply = messageOf({
      id: idAt(then, random),
      sessionId,
      content: answer.text,
      language: talk.language,
      at: then,
    })
    const by = {
      role: 'assistant',
      agent,
      reply_to: asked,
      parts: answer.parts,
      telling: null,
      metadata: { engine: 'embedded' },
    }
    happenings.push(said({ ...reply, ...by }, then))
  }
  return { session: { theme: talk.theme, type: talk.type, locale: talk.language }, happenings }
}

type Message = { id: string; sessionId: string; content: string; language: string; at: number }

function messageOf({ id, sessionId, content, language, at }: Message): MessageCells {
  const read = reading(content, language)
  const times = { created_at: new Date(at), finished_at: new Date(at) }
  const parts = [{ type: 'text', text: content }]
  return { id, session_id: sessionId, content, parts, status: 'complete', ...read, ...times, proven: false }
}

function said(message: MessageCells, at: number): Happening {
  return { type: 'message', source: 'system', data: { messageId: message.id, role: message.role }, at, message }
}

/** A recording, whose run the pipeline works itself. */
export function journey({ planned, life, amount }: About): Content {
  const { seed, anchor } = amount
  const { interactions, goal } = inventJourney({ seed, n: planned.n, now: anchor })
  const [first, last] = [
    Date.parse(interactions[0]?.occurredAt ?? ''),
    Date.parse(interactions.at(-1)?.occurredAt ?? ''),
  ]
  // Nobody waits between the last step and the end of the recording.
  const shift = life.lastAt - last
  const squeeze = Math.min(1, (life.lastAt - planned.beganAt) / Math.max(1, last - first))
  const happenings: Happening[] = interactions.map((one) => {
    const at = Math.round(last + shift - (last - Date.parse(one.occurredAt)) * squeeze)
    const data = { ...one, occurredAt: new Date(at).toISOString() }
    return { type: one.type, source: 'recorder', data, client_event_id: one.id, at }
  })
  const isTold = interactions.some((one) => one.goal)
  return { session: { goal: isTold ? goal : null }, happenings }
}

export const contentOf = { workshop, visit: conversation, talk: conversation, journey } satisfies Record<
  Planned['kind'],
  (about: About) => Content
>
