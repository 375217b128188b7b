import { fieldsOf, numberIn, textIn } from './event-data'
import type { Description, Part } from './timeline-row'

/** Why an agent answered, as what it saw in the message. */
const reasons: Record<string, string> = {
  person: 'asks for a person',
  answers_question: 'answers what was asked back',
  loyalty: 'asks about their tier',
  orders: 'asks for their orders',
  basket: 'is about the basket',
  names_goods: 'names goods',
  points_at_product: 'points at a product shown',
  about_the_shop: 'asks about the shop',
  shop: 'asks about the shop',
  service: 'asks for a service',
  nothing_known: 'asks what no help text tells',
  nothing_else: 'fits no other agent better',
}

const outcomes: Record<string, string> = { answered: 'answered', asked: 'asked back', declined: 'could not help' }

const helpText = 'help_text:'
const nameOf = (agent: string) => agent.charAt(0).toUpperCase() + agent.slice(1).replaceAll('_', ' ')

function reasonOf(why: string): string {
  if (why.startsWith(helpText)) return `asks about ${why.slice(helpText.length).replaceAll('_', ' ')}`
  return reasons[why] ?? why
}

/** Which agent answered a message and why, and from whom it took over. Undefined for data that no reply wrote. */
export function describeAgent(data: unknown): Description | undefined {
  const fields = fieldsOf(data)
  const agent = textIn(fields, 'agent')
  if (!agent) return undefined
  const [from, why, outcome] = [textIn(fields, 'from'), textIn(fields, 'why'), textIn(fields, 'outcome')]
  const did = outcomes[outcome ?? 'answered'] ?? outcome
  const overtook = from !== undefined && from !== agent ? `took over from ${nameOf(from)} and ${did}` : did
  const parts: Part[] = [{ text: nameOf(agent), look: 'strong' }, { text: why ? `${overtook}:` : `${overtook}` }]
  if (why) parts.push({ text: reasonOf(why), look: 'quiet' })
  return { kind: 'state', mark: 'state', word: 'Agent', parts, meta: textIn(fields, 'engine') }
}

const ratings: Record<string, string> = { up: 'Liked', down: 'Disliked' }

/** Somebody said what they think of an answer, or took that back. What they wrote of it is not part of the timeline. */
export function describeFeedback(data: unknown): Description {
  const rating = textIn(fieldsOf(data), 'rating')
  const what = rating === undefined ? 'Took a rating back' : (ratings[rating] ?? rating)
  const parts: Part[] = [{ text: what, look: 'strong' }]
  if (rating !== undefined) parts.push({ text: 'an answer', look: 'quiet' })
  return { kind: 'chat', mark: 'person', parts }
}

const breaks: Record<string, string> = {
  interrupted: 'interrupted',
  failed: 'failed',
  stopped: 'stopped before it began',
}

/** A reply ended before an agent had answered. */
export function describeReply(data: unknown): Description {
  const status = textIn(fieldsOf(data), 'status') ?? 'interrupted'
  const parts: Part[] = [
    { text: 'Reply', look: 'strong' },
    { text: breaks[status] ?? status, look: 'quiet' },
  ]
  return { kind: 'chat', mark: 'assistant', parts }
}

/** A reply was made anew; what it had said is kept. */
export function describeRegenerated(data: unknown): Description {
  const version = numberIn(fieldsOf(data), 'version')
  const which: Part[] = version === undefined ? [] : [{ text: `version ${version}`, look: 'quiet' }]
  return { kind: 'chat', mark: 'person', parts: [{ text: 'Had the reply made anew', look: 'strong' }, ...which] }
}

/** Somebody put other words in place of their last message; those before are kept. */
export function describeEdited(data: unknown): Description {
  const version = numberIn(fieldsOf(data), 'version')
  const which: Part[] = version === undefined ? [] : [{ text: `version ${version}`, look: 'quiet' }]
  return { kind: 'chat', mark: 'person', parts: [{ text: 'Changed their message', look: 'strong' }, ...which] }
}

/** Somebody in a conversation wants a member of staff. */
export function describeCall(): Description {
  const parts: Part[] = [
    { text: 'Asked for a person', look: 'strong' },
    { text: 'in the conversation', look: 'quiet' },
  ]
  return { kind: 'chat', mark: 'person', parts }
}
