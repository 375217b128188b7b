import type { ChatMessage } from '@/lib/pipeline/schema'

/** The same messages with other words in one place: the content of a message, or the arguments of one of its calls. */
export function withText(messages: ChatMessage[], index: number, call: number | null, text: string): ChatMessage[] {
  return messages.map((message, at) => {
    if (at !== index) return message
    if (call === null) return { ...message, content: text }
    if (message.role !== 'assistant') return message
    const calls = message.tool_calls?.map((one, i) =>
      i === call ? { ...one, function: { ...one.function, arguments: text } } : one,
    )
    return calls ? { ...message, tool_calls: calls } : message
  })
}
