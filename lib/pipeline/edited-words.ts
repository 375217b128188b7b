import { toOpenAi, validateOpenAi } from './formats/openai'
import { contentOf } from './gates'
import { redactPersonal } from './redact'
import type { ChatMessage, ToolDefinition } from './schema'

/** Why an example cannot say these words: what does not fit a chat, and what is personal. Each problem names its place, none repeats the words. */
export function editProblems(messages: ChatMessage[], tools: ToolDefinition[] | null): string[] {
  const personal = messages.flatMap((message, i) => {
    const [first] = redactPersonal(contentOf(message)).found
    return first ? [`messages[${i}]: something personal is in it; write [${first.kind}] in its place`] : []
  })
  return [...personal, ...validateOpenAi(toOpenAi({ messages, ...(tools && { tools }) }))]
}
