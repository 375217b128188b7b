import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { extractReasoningMiddleware, stepCountIs, streamText, wrapLanguageModel } from 'ai'
import type { Agent, Turn } from '@/lib/chat/agents/agent'
import { log } from '@/lib/log'
import { withSpan } from '@/lib/trace'
import { CallDesk, type CallTool } from './call-desk'
import { failureOf } from './failure-of'
import { messagesFor } from './messages-for'
import { ModelFailed, type ModelFailure } from './model-failed'
import { patientFetch } from './patient-fetch'
import type { ModelSettings } from './settings'
import { SpokenText } from './spoken-text'
import { TimeLimits } from './time-limits'
import { countTokens, isBudgetSpent, type Usage, usageOf } from './usage'

type Options = {
  turn: Turn
  agent: Agent
  instructions: string
  settings: ModelSettings
  /** Ends the answer; what was handed on until then stands. */
  signal: AbortSignal
  onText(delta: string): void
  /** Runs a tool whose input fits. The same call of an answer begun anew has the same `callId`. */
  callTool: CallTool
}

export type ModelAnswer = { text: string; model: string; usage: Usage }

// The SDK would print them between the log's lines.
globalThis.AI_SDK_LOG_WARNINGS = false

const thinking = extractReasoningMiddleware({ tagName: 'think' })
const mostSteps = 6
const mostTokens = 4000

/**
 * Has the configured model answer a turn with the agent's tools, and hands its words on as they come: plain text, at most 8,000 characters.
 * @throws ModelFailed when it does not answer to the end; what `callTool` throws is thrown as it is.
 */
export async function answerWithModel(options: Options): Promise<ModelAnswer> {
  const { agent, settings, signal } = options
  const stop = new AbortController()
  const spoken = new SpokenText(options.onText)
  const desk = new CallDesk(agent.model?.tools ?? [], options.callTool, stop, (words) => spoken.end(words))
  const spent = { inputTokens: 0, outputTokens: 0 }
  const fail = (code: ModelFailure) => {
    if (code !== 'stopped') log.warn({ code, agent: agent.name }, 'Model gave no answer')
    return new ModelFailed(code, { spoke: spoken.text !== '', acted: desk.acted, usage: usageOf(spent, settings) })
  }
  if (await isBudgetSpent(settings)) throw fail('budget')
  const limits = new TimeLimits(stop, settings)
  const onStop = () => stop.abort()
  signal.addEventListener('abort', onStop)
  if (signal.aborted) stop.abort()
  try {
    const asked = { 'throughline.agent': agent.name, 'throughline.model': settings.model }
    await withSpan('model', asked, () => speak({ ...options, stop, spoken, desk, spent, limits }))
  } catch (error) {
    if (!stop.signal.aborted && !desk.ended) throw fail(failureOf(error))
  } finally {
    signal.removeEventListener('abort', onStop)
    limits.clear()
    stop.abort()
    await desk.settled()
    await countTokens(spent, settings)
  }
  if (desk.broken) throw desk.broken.error
  if (limits.late && !desk.ended) throw fail('timeout')
  if (signal.aborted && !desk.ended) throw fail('stopped')
  if (spoken.text.trim() === '') throw fail('empty')
  return { text: spoken.text, model: settings.model, usage: usageOf(spent, settings) }
}

type Speaking = Options & {
  stop: AbortController
  spoken: SpokenText
  desk: CallDesk
  spent: { inputTokens: number; outputTokens: number }
  limits: TimeLimits
}

/** Streams the answer until it is whole, full or stopped. @throws what went wrong, as the SDK tells it. */
async function speak({ turn, instructions, settings, stop, spoken, desk, spent, limits }: Speaking) {
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: settings.baseUrl,
    ...(settings.apiKey ? { apiKey: settings.apiKey } : {}),
    includeUsage: true,
    fetch: patientFetch,
  })
  const { fullStream } = streamText({
    // Local models may think aloud.
    model: wrapLanguageModel({ model: provider(settings.model), middleware: thinking }),
    system: instructions,
    messages: messagesFor(turn),
    tools: desk.toolSet(),
    stopWhen: [stepCountIs(mostSteps), () => desk.ended],
    // The last words are words.
    prepareStep: ({ stepNumber }) => (desk.closed || stepNumber === mostSteps - 1 ? { activeTools: [] } : {}),
    maxOutputTokens: mostTokens,
    maxRetries: 0,
    abortSignal: stop.signal,
    // Told by the stream; the SDK would print it.
    onError: () => {},
  })
  for await (const part of fullStream) {
    limits.sign()
    if (part.type === 'text-start') spoken.breakParagraph()
    if (part.type === 'text-delta') spoken.add(part.text)
    if (part.type === 'finish-step') {
      spent.inputTokens += part.usage.inputTokens ?? 0
      spent.outputTokens += part.usage.outputTokens ?? 0
    }
    if (part.type === 'error') throw part.error
    if (spoken.full || stop.signal.aborted) return
  }
}
