import type { Channel, FeedbackRating, MessageRole, MessageStatus, ReplyEngine } from '@/db/enums'
import { countsOf, durationsOf, meanOf, slopeOf, thinned } from './flow-numbers'
import type { FlowView } from './flow-schema'

/** A message without its words. */
export type FlowMessage = {
  id: string
  eventId: number
  role: MessageRole
  agent: string | null
  status: MessageStatus
  replyTo: string | null
  language: string | null
  emotion: string | null
  sentiment: number | null
  feedback: FeedbackRating | null
  engine: ReplyEngine | null
  characters: number
  at: Date
  /** When it was whole. */
  end: Date
}

/** Why an agent answered a message, and how it met it. */
type FlowChoice = { messageId: string; agent: string; why: string | null; outcome: string | null }

type FlowMove = { eventId: number; channel: Channel }

export type FlowInput = {
  /** In the order of the timeline, as the moves. */
  messages: FlowMessage[]
  /** The last one of a message counts: an earlier version was chosen by those before. */
  choices: FlowChoice[]
  moves: FlowMove[]
  /** Where it began, for what was said before any move. */
  start: Channel
}

const coursePoints = 200
const isAnswered = ({ status }: FlowMessage) => status === 'complete' || status === 'stopped'

/** How a conversation went, in numbers. */
export function flowFigures({ messages, choices, moves, start }: FlowInput): Omit<FlowView, 'session_id'> {
  const by = (role: MessageRole) => messages.filter((message) => message.role === role)
  const [user, assistant, staff] = [by('user'), by('assistant'), by('staff')]
  const choiceOf = new Map(choices.map((choice) => [choice.messageId, choice]))
  const rated = (rating: FeedbackRating) => assistant.filter(({ feedback }) => feedback === rating).length
  const present = assistant.flatMap(({ id }) => choiceOf.get(id) ?? [])
  return {
    turns: messages.filter(({ role }, index) => role === 'user' && messages[index - 1]?.role !== 'user').length,
    user_messages: user.length,
    assistant_messages: assistant.length,
    staff_messages: staff.length,
    answer_ms: durationsOf(answerTimes(user, assistant)),
    person_ms: durationsOf(personTimes(messages)),
    lengths: { user: lengthsOf(user), assistant: lengthsOf(assistant), staff: lengthsOf(staff) },
    agents: agentsOf(assistant, present),
    hand_overs: handOvers(messages, choiceOf),
    outcomes: countsOf(present.map(({ outcome }) => outcome)),
    engines: countsOf(assistant.map(({ engine }) => engine)),
    statuses: countsOf(assistant.map(({ status }) => status)),
    sentiment: sentimentOf(user),
    emotions: countsOf(user.map(({ emotion }) => emotion)),
    languages: countsOf(user.map(({ language }) => language)),
    feedback: { up: rated('up'), down: rated('down') },
    surfaces: surfacesOf(messages, moves, start),
  }
}

function answerTimes(user: FlowMessage[], assistant: FlowMessage[]): number[] {
  const askedAt = new Map(user.map(({ id, at }) => [id, at]))
  return assistant.filter(isAnswered).flatMap(({ replyTo, end }) => {
    const asked = askedAt.get(replyTo ?? '')
    return asked ? [Math.max(0, end.getTime() - asked.getTime())] : []
  })
}

/** Whoever wrote on before the answer was there did not wait for it. */
function personTimes(messages: FlowMessage[]): number[] {
  return messages.flatMap(({ role, at }, index) => {
    const before = messages[index - 1]
    if (role !== 'user' || !before || before.role === 'user') return []
    const waited = at.getTime() - before.end.getTime()
    return waited >= 0 ? [waited] : []
  })
}

function lengthsOf(messages: FlowMessage[]) {
  const all = messages.map(({ characters }) => characters)
  return { average: Math.round((meanOf(all) ?? 0) * 10) / 10, longest: all.reduce((a, b) => Math.max(a, b), 0) }
}

function agentsOf(assistant: FlowMessage[], choices: FlowChoice[]): FlowView['agents'] {
  const turns: Record<string, number> = countsOf(assistant.map(({ agent }) => agent))
  return Object.entries(turns).map(([agent, count]) => {
    const why = countsOf(choices.filter((choice) => choice.agent === agent).map((choice) => choice.why))
    return { agent, turns: count, why }
  })
}

function handOvers(messages: FlowMessage[], choices: Map<string, FlowChoice>): FlowView['hand_overs'] {
  let from: string | null = null
  return messages.flatMap(({ id, role, agent, at }) => {
    const to = role === 'staff' ? 'staff' : role === 'assistant' ? agent : null
    if (to === null || to === from) return []
    const before = from
    from = to
    return before === null ? [] : [{ from: before, to, at: at.toISOString(), why: choices.get(id)?.why ?? null }]
  })
}

function sentimentOf(user: FlowMessage[]): FlowView['sentiment'] {
  const points = user.flatMap(({ at, sentiment }) => (sentiment === null ? [] : [{ at, value: sentiment }]))
  const values = points.map(({ value }) => value)
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1000) / 1000)
  return {
    average: rounded(meanOf(values)),
    slope: rounded(slopeOf(values)),
    course: thinned(points, coursePoints).map(({ at, value }) => ({
      at: at.toISOString(),
      value: rounded(value) ?? 0,
    })),
  }
}

function surfacesOf(messages: FlowMessage[], moves: FlowMove[], start: Channel): FlowView['surfaces'] {
  let next = 0
  let channel = start
  const places = messages.map(({ eventId }) => {
    for (let move = moves[next]; move && move.eventId < eventId; move = moves[++next]) channel = move.channel
    return channel
  })
  const counts = Object.entries(countsOf(places)) as [Channel, number][]
  return counts.map(([place, count]) => ({ channel: place, messages: count }))
}
