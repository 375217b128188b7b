import type { MessageStatus, SessionType } from '@/db/enums'
import type { SessionRow } from '@/lib/sessions/view'
import { inline, quoted } from './export-markdown-text'
import { type ExportedMessage, labelOf } from './export-slices'

type Head = { session: SessionRow; customerId: string | null; name: string; person: string | null }

const kinds: Record<SessionType, string> = {
  visit: 'Visit',
  inner_voice: 'Talk with the inner voice',
  reflection_buddy: 'Talk with the reflection buddy',
  workshop: 'Workshop',
  journey: 'Recorded journey',
}

const broken: Partial<Record<MessageStatus, string>> = {
  pending: 'being written',
  stopped: 'stopped',
  interrupted: 'broke off',
  failed: 'did not arrive',
}

/** To the second, in UTC. */
const when = (at: Date) => `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** A conversation to read: who said what, and when. No HTML, and nothing that somebody wrote acts as Markdown. */
export async function* markdownOf(head: Head, slices: AsyncGenerator<ExportedMessage[]>): AsyncGenerator<string> {
  yield headOf(head)
  let empty = true
  for await (const slice of slices) {
    empty = false
    yield slice.map((one) => `\n${messageOf(one, head.person)}\n`).join('')
  }
  if (empty) yield '\nNothing was said.\n'
}

function headOf({ session, customerId, name }: Head): string {
  const facts = [
    ['Kind', kinds[session.type]],
    ['Theme', session.theme],
    ['Customer', customerId],
    ['Began', when(session.createdAt)],
    ['Last sign', when(session.lastActivityAt)],
    ['Where', session.channels.join(', ')],
  ] as const
  const lines = facts.flatMap(([label, value]) => (value ? [`- ${label}: ${inline(value)}`] : []))
  return `# Conversation ${inline(name)}\n\n${lines.join('\n')}\n`
}

function messageOf({ message, author, products, orders }: ExportedMessage, person: string | null): string {
  const { role, agent, status, feedback, feedbackText, content } = message
  const who = {
    user: person ?? 'Visitor',
    assistant: agent ? `Assistant (${agent})` : 'Assistant',
    staff: author ? `${author} (staff)` : 'Staff',
  }[role]
  const rated = feedback ? (feedback === 'up' ? 'liked' : 'not liked') : undefined
  const about = [when(message.createdAt), role === 'assistant' ? broken[status] : undefined, rated].filter(Boolean)
  const shown = [
    ...products.map((product) => `> - ${inline(labelOf(product))}`),
    ...orders.map((number) => `> - Order ${inline(number)}`),
  ]
  return [
    `**${inline(who)}** · ${about.join(' · ')}`,
    ...(content.trim() === '' ? [] : [quoted(content)]),
    ...(shown.length === 0 ? [] : [shown.join('\n')]),
    ...(feedbackText ? [`Thought of it:\n\n${quoted(feedbackText)}`] : []),
  ].join('\n\n')
}
