import { readTurns, type Turn } from '@/lib/pipeline/conversation'
import type { SourceMessage } from '@/lib/pipeline/stages/source-input'
import type { Help, Moment, WorkshopLog } from './workshop-log'

const placeOf = (name: string | null, steps: string[]) => {
  const index = name === null ? -1 : steps.indexOf(name)
  return index < 0 ? name : `${name} (step ${index + 1} of ${steps.length})`
}

const brokenWords = ({ name, detail }: Moment) => (detail ? `${name}: ${detail}` : name)

/** The last thing that broke before this row in the same step, and the step. */
function before(eventId: number, { moments }: WorkshopLog): { step: string | null; error: Moment | null } {
  let step: string | null = null
  let error: Moment | null = null
  for (const moment of moments) {
    if (moment.eventId >= eventId) break
    if (moment.kind === 'step') [step, error] = [moment.name, null]
    else step = moment.step ?? step
    if (moment.kind === 'error') error = moment
  }
  return { step, error }
}

/** Whether what broke came back after the answer, or the student got on: did something, or came to another step. */
function outcomeOf(answeredAt: number, error: Moment | null, { moments }: WorkshopLog): Help['outcome'] {
  const after = moments.filter(({ eventId }) => eventId > answeredAt)
  const next = after.find(({ kind, name }) =>
    kind === 'error' ? !error || name === error.name : kind === 'action' || kind === 'step',
  )
  if (!next) return 'unknown'
  return next.kind === 'error' ? 'came back' : 'got on'
}

/**
 * The turns in which a student was helped: what they asked in words, or, where a member of staff wrote of their own accord, what had broken,
 * as the log has it; then what staff answered. Each knows where the student stood and what came of it.
 */
export function helpTurns(messages: SourceMessage[], log: WorkshopLog): Turn[] {
  const asked = log.moments.flatMap((moment): SourceMessage[] =>
    moment.kind === 'help' ? [messageOf(moment, moment.name)] : [],
  )
  const said = [...messages, ...asked].sort((a, b) => a.eventId - b.eventId)
  const turns = readTurns(withWhatBroke(said, log))
  return turns.map((turn): Turn => {
    const first = turn.eventIds[0] ?? 0
    const { step, error } = before(first, log)
    const told = error && !turn.user.startsWith('Step: ') ? `\nWhat broke last there: ${brokenWords(error)}` : ''
    const context = step === null ? '' : `The student is at ${placeOf(step, log.steps)}.${told}`
    const known = error ? 'error' : step === null ? 'nothing' : 'step'
    return { ...turn, help: { context, known, outcome: outcomeOf(turn.eventIds.at(-1) ?? first, error, log) } }
  })
}

/** Puts what broke before the words of staff that answer it without having been asked. */
function withWhatBroke(said: SourceMessage[], log: WorkshopLog): SourceMessage[] {
  let open = false
  let answered = 0
  return said.flatMap((message) => {
    if (message.role === 'user') open = true
    if (message.role !== 'staff') return [message]
    const { step, error } = before(message.eventId, log)
    const isUnasked = !open && error !== null && error.eventId > answered
    open = false
    answered = message.eventId
    if (!isUnasked) return [message]
    return [messageOf(error, `Step: ${placeOf(step, log.steps) ?? 'unknown'}\nError: ${brokenWords(error)}`), message]
  })
}

function messageOf({ eventId, at }: Moment, content: string): SourceMessage {
  return { id: `log-${eventId}`, eventId, role: 'user', content, agent: null, createdAt: new Date(at).toISOString() }
}
