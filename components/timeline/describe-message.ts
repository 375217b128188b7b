import type { TimelineMessage } from '@/lib/log/timeline-schema'
import { deliveryWords } from './delivery-words'
import { fieldsOf, textIn } from './event-data'
import type { Description } from './timeline-row'

const speakers = { user: 'person', assistant: 'assistant', staff: 'staff' } as const
const troubles: Record<string, string> = {
  interrupted: 'interrupted',
  failed: 'not delivered',
  pending: 'being written',
}

/** How the words of messages are found; `hidden` where they are for their writer alone. Up to `readAt` the person has read what staff wrote. */
export type Words = {
  messages: ReadonlyMap<string, TimelineMessage>
  hidden: boolean
  complete: boolean
  readAt: string | null
}

/** A message with its words, which the log itself does not hold. */
export function describeMessage(data: unknown, words: Words): Description {
  const fields = fieldsOf(data)
  const role = textIn(fields, 'role')
  const by = role && role in speakers ? speakers[role as keyof typeof speakers] : 'person'
  const row = { kind: 'chat' as const, mark: by, parts: [] }
  if (words.hidden) return { ...row, says: { by, text: null, note: 'private, words are hidden' } }
  const message = words.messages.get(textIn(fields, 'messageId') ?? '')
  if (!message) {
    const note = words.complete ? 'the words have been erased' : 'words are on their way'
    return { ...row, says: { by, text: null, note } }
  }
  const read = words.readAt !== null && message.createdAt <= words.readAt
  const written = by === 'staff' ? (read ? 'Read' : 'Staff') : message.agent ? `${message.agent} agent` : undefined
  const meta = [written, deliveryWords(message)].filter(Boolean).join(', ') || undefined
  const who = by === 'staff' ? (message.author ?? undefined) : undefined
  return { ...row, says: { by, text: message.content, who }, meta: troubles[message.status] ?? meta }
}
