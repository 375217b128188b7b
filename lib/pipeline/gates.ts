import type { Journey } from './journey/journey'
import { pageOf } from './journey/step-messages'
import { redactPersonal } from './redact'
import type { ChatMessage } from './schema'

/** Far below what any trainer takes in one example (65,536 tokens at OpenAI), far above what a page needs. */
const longestExample = 100_000

const isWeb = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** Why a step can never be an example, whatever its quality; null when it can. */
export function stepGate(journey: Journey, index: number): string | null {
  const step = journey.steps[index]
  if (!step) return 'no step'
  const url = step.kind === 'navigate' ? journey.pages[step.page]?.url : pageOf(journey, index).url
  if (!url || !isWeb(url)) return 'no page address'
  if (step.kind === 'key') return step.key ? null : 'no key'
  if (step.kind === 'navigate') return null
  if (step.element === null) return 'no target'
  return (step.kind === 'input' || step.kind === 'select') && step.value === null ? 'no value' : null
}

/** All words of a message, whoever wrote them: of a call its arguments. */
export function contentOf(message: ChatMessage): string {
  const calls = message.role === 'assistant' ? (message.tool_calls ?? []).map((call) => call.function.arguments) : []
  return [message.content ?? '', ...calls].join('\n')
}

const mostKnown = 20_000
const longestKnown = 300

/** A gate for the words of examples. It judges line by line and remembers lines, as neighbouring steps share nearly all of theirs. */
export function wordsGate(): (messages: ChatMessage[]) => string | null {
  const known = new Map<string, boolean>()
  const isClean = (line: string) => {
    const before = known.get(line)
    if (before !== undefined) return before
    const clean = redactPersonal(line).found.length === 0
    if (known.size >= mostKnown) known.clear()
    if (line.length <= longestKnown) known.set(line, clean)
    return clean
  }
  return (messages) => {
    const texts = messages.map(contentOf)
    if (texts.reduce((sum, text) => sum + text.length, 0) > longestExample) return 'too long for one example'
    return texts.every((text) => text.split('\n').every(isClean)) ? null : 'personal data left after redaction'
  }
}
