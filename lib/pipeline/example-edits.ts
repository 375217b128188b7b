import { mostContext, type Turn } from './conversation'
import type { Goal } from './journey/goal'
import { lastActions } from './journey/step-messages'
import type { ChatMessage, ExampleEdit } from './schema'
import type { EnhancementOutput } from './stages/outputs'

const placeholder = /\[(email|phone|card|iban|key|ip|name|address|birthday)\]/g
const things: Record<string, [one: string, many: string]> = {
  email: ['an e-mail address', 'e-mail addresses'],
  phone: ['a phone number', 'phone numbers'],
  card: ['a card number', 'card numbers'],
  iban: ['a bank account', 'bank accounts'],
  key: ['a secret', 'secrets'],
  ip: ['a network address', 'network addresses'],
  name: ['a name', 'names'],
  address: ['an address', 'addresses'],
  birthday: ['a birthday', 'birthdays'],
}
const goalSources: Record<Goal['origin'], string | null> = {
  given: null,
  search: 'the goal, from what was searched for',
  title: 'the goal, from the title of the recording',
  page: 'the goal, from the page that was reached',
  none: null,
}

const edit = (kind: ExampleEdit['kind'], id: string, about: string, swap: ExampleEdit['swap'] = null): ExampleEdit => ({
  id,
  kind,
  about,
  undone: false,
  swap,
})

/** What was taken out for privacy, by kind. The text around it is not counted: only what a model was told and answers. */
export function removals(messages: ChatMessage[]): ExampleEdit[] {
  const counts = new Map<string, number>()
  for (const message of messages) {
    if (message.role === 'system') continue
    for (const [, kind = ''] of (message.content ?? '').matchAll(placeholder))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => {
    const [one, many] = things[kind] ?? [kind, kind]
    return edit('removed', `removed-${kind}`, count === 1 ? one : `${count} ${many}`)
  })
}

/** A goal that nobody named. */
export function goalEdits({ goal }: EnhancementOutput): ExampleEdit[] {
  const source = goalSources[goal.origin]
  return source ? [edit('added', 'goal', source)] : []
}

/** What was joined into one step, and the actions told before it. */
export function stepEdits(input: EnhancementOutput, index: number): ExampleEdit[] {
  const step = input.journey.steps[index]
  const told = Math.min(index, lastActions)
  const joined = step && step.kind !== 'navigate' && step.eventIds.length > 1 ? step.eventIds.length : 0
  return [
    ...(joined > 0 ? [edit('joined', 'typing', `${joined} interactions into one ${step?.kind}`)] : []),
    ...goalEdits(input),
    ...(told > 0
      ? [
          edit('added', 'actions', told === 1 ? 'the action before it' : `the ${told} actions before it`, {
            at: 1,
            length: 1,
            instead: null,
          }),
        ]
      : []),
  ]
}

/** What stands before the question and answer of a turn, and the messages that were joined into each; in the order of their places. */
export function turnEdits(turns: Turn[], index: number): ExampleEdit[] {
  const turn = turns[index]
  const before = turns.slice(Math.max(0, index - mostContext), index)
  const context = before.reduce((sum, { answer }) => sum + (answer === null ? 1 : 2), 0)
  const { user = [], answer = [] } = turn?.fragments ?? {}
  const manners = turn?.help ? 'where the student was, as system context' : 'how to answer, as the system’s words'
  const edits = [edit('added', 'manners', manners, { at: 0, length: 1, instead: [] })]
  if (context > 0) {
    const about = before.length === 1 ? 'the turn before it' : `the ${before.length} turns before it`
    edits.push(edit('added', 'context', about, { at: 1, length: context, instead: [] }))
  }
  if (user.length > 1) {
    const instead = user.map((content): ChatMessage => ({ role: 'user', content }))
    edits.push(
      edit('joined', 'question', `${user.length} messages into one question`, { at: 1 + context, length: 1, instead }),
    )
  }
  if (answer.length > 1) {
    const instead = answer.map((content): ChatMessage => ({ role: 'assistant', content, weight: 1 }))
    edits.push(
      edit('joined', 'answer', `${answer.length} messages into one answer`, { at: 2 + context, length: 1, instead }),
    )
  }
  return edits
}
