import type { Json } from '@/lib/clean'
import { scrub } from '@/lib/log/scrub'
import { redactPersonal } from '@/lib/pipeline/redact'
import type { ChatMessage } from '@/lib/pipeline/schema'
import type { GivenExample } from './given-example'

const redacted = (text: string) => redactPersonal(text).text

/** Takes secrets and personal data out of all that an example says. Again on its own answer it changes nothing. */
export function redactExample<E extends Pick<GivenExample, 'messages' | 'tools'>>(example: E): E {
  return {
    ...example,
    messages: example.messages.map(redactMessage),
    ...(example.tools && { tools: example.tools.map((tool) => walk(tool as Json) as typeof tool) }),
  }
}

function redactMessage(message: ChatMessage): ChatMessage {
  if (message.role !== 'assistant') return { ...message, content: redacted(message.content) }
  const { content, tool_calls, ...rest } = message
  return {
    ...rest,
    content: content === null ? null : redacted(content),
    ...(tool_calls && {
      tool_calls: tool_calls.map((call) => ({
        ...call,
        function: { ...call.function, arguments: redactArguments(call.function.arguments) },
      })),
    }),
  }
}

/** Arguments stay the JSON they are; a number that is somebody's becomes a text. */
function redactArguments(text: string): string {
  try {
    return JSON.stringify(walk(scrub(JSON.parse(text) as Json)))
  } catch {
    return redacted(text)
  }
}

function walk(value: Json): Json {
  if (typeof value === 'string') return redacted(value)
  if (typeof value === 'number') return redacted(`${value}`) === `${value}` ? value : redacted(`${value}`)
  if (Array.isArray(value)) return value.map(walk)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item)]))
}
