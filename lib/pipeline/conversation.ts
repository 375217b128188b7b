import { z } from 'zod'
import { chooseReply } from './preferences/choose-reply'
import type { ChatMessage } from './schema'
import type { SourceMessage } from './stages/source-input'
import { helpSchema } from './workshop/workshop-log'

/** What a person said and what they were answered, by whoever answered; `answer` is null when nobody did. */
export const turnSchema = z.object({
  user: z.string(),
  answer: z.string().nullable(),
  agent: z.string().nullable(),
  feedback: z.enum(['up', 'down']).nullable(),
  at: z.number(),
  eventIds: z.array(z.int()),
  /** What it was said in, where that was several messages. */
  fragments: z.object({ user: z.array(z.string()), answer: z.array(z.string()) }).optional(),
  /** Two answers to the same question, the better of which may be an earlier one. */
  pair: z.object({ chosen: z.string(), liked: z.boolean(), rejected: z.string() }).optional(),
  /** Where a student of a workshop stood when they were helped; absent elsewhere. */
  help: helpSchema.optional(),
})
export type Turn = z.infer<typeof turnSchema>

export const mostContext = 6

/**
 * Joins messages into turns, in the order of the timeline: all a person says before an answer is one question, all that follows it one
 * answer. Greetings without a question before them are left out. A member of staff answers as the assistant does. What broke off answers
 * nothing, and what is asked after it is a new question.
 */
export function readTurns(messages: SourceMessage[]): Turn[] {
  const turns: Turn[] = []
  const pieces = new Map<Turn, { user: string[]; answer: string[] }>()
  let brokeOff = false
  const inOrder = messages.toSorted((a, b) => a.eventId - b.eventId)
  for (const message of inOrder) {
    const { role, content, eventId, createdAt, agent, feedback } = message
    const text = content.trim()
    const last = turns.at(-1)
    if (role === 'assistant' && (text === '' || !isWhole(message))) brokeOff = true
    else if (text === '') continue
    else if (role !== 'user') {
      if (!last) continue
      const pair = last.answer === null && role === 'assistant' ? pairOf(message) : null
      if (pair) last.pair = pair
      else delete last.pair
      last.answer = last.answer === null ? text : `${last.answer}\n\n${text}`
      last.agent ??= role === 'staff' ? 'staff' : agent
      last.feedback = feedback === 'down' ? 'down' : (last.feedback ?? feedback ?? null)
      last.eventIds.push(eventId)
      pieces.get(last)?.answer.push(text)
    } else if (last && last.answer === null && !brokeOff) {
      last.user = `${last.user}\n${text}`
      last.eventIds.push(eventId)
      pieces.get(last)?.user.push(text)
    } else {
      brokeOff = false
      const at = Date.parse(createdAt)
      const turn: Turn = { user: text, answer: null, agent: null, feedback: null, at, eventIds: [eventId] }
      turns.push(turn)
      pieces.set(turn, { user: [text], answer: [] })
    }
  }
  for (const [turn, fragments] of pieces) {
    if (fragments.user.length > 1 || fragments.answer.length > 1) turn.fragments = fragments
  }
  return turns
}

/** Whether a reply is all that it was to be; one that the person stopped is what they wanted to hear of it. */
const isWhole = ({ status = 'complete' }: SourceMessage) => status === 'complete' || status === 'stopped'

/** What was preferred to what, where a reply was made anew. An answer of several messages is not compared. */
function pairOf({ content, feedback, status = 'complete', earlier = [] }: SourceMessage) {
  const last = { content, feedback: feedback ?? null, whole: status === 'complete' }
  const versions = earlier.map((one) => ({ ...one, feedback: one.feedback ?? null, whole: one.status === 'complete' }))
  return chooseReply(versions, last)
}

const manners =
  'You talk with people at a kiosk, on a website or in a messenger. Answer what was asked, from what you know, briefly and kindly; ask when something is unclear. Placeholders such as [phone] stand for details that were removed.'

const helping =
  'You help students through a workshop. You are told where a student is and what broke there. Say what to do next, briefly and kindly. Placeholders such as [phone] stand for details that were removed.'

/** An answered turn with up to six turns before it as context; only its own answer is to be learnt (`weight`). */
export function turnMessages(turns: Turn[], index: number): ChatMessage[] {
  const help = turns[index]?.help
  const system = help ? [helping, help.context].filter((line) => line !== '').join('\n') : manners
  const messages: ChatMessage[] = [{ role: 'system', content: system }]
  for (const { user, answer } of turns.slice(Math.max(0, index - mostContext), index + 1)) {
    messages.push({ role: 'user', content: user })
    if (answer !== null) messages.push({ role: 'assistant', content: answer, weight: 0 })
  }
  const last = messages.at(-1)
  if (last?.role === 'assistant') last.weight = 1
  return messages
}
