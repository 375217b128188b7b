import { afterAll, beforeAll, beforeEach } from 'vitest'
import { z } from 'zod'
import type { Agent, AgentTool, Turn } from '@/lib/chat/agents/agent'
import { turnOf } from '@/lib/chat/agents/sales/visitor.fixture'
import type { Json } from '@/lib/clean'
import type { Script } from '@/tests/model/script'
import { type ModelServer, startModelServer } from '@/tests/model-server'
import { answerWithModel } from './answer-with-model'
import type { CallTool } from './call-desk'
import type { ModelSettings } from './settings'

export let server: ModelServer
export const calm: Script = () => [{ say: 'Good morning to you.' }]

/** A model's server for the tests of a file, with nothing asked yet at each. */
export function withModelServer() {
  beforeAll(async () => {
    server = await startModelServer(calm)
  })
  afterAll(() => server.close())
  beforeEach(() => {
    server.asked.length = 0
    server.headers.length = 0
  })
}

const weigh: AgentTool<{ sku: string; pieces: number }> = {
  name: 'weigh',
  description: 'How much pieces of a product weigh.',
  input: z.object({ sku: z.string().max(20), pieces: z.int().min(1).default(1) }),
  changes: false,
  run: async () => ({ result: null }),
}
const keep: AgentTool = { ...weigh, name: 'keep', input: z.object({ sku: z.string() }), changes: true }

const agent: Agent = {
  name: 'tester',
  types: ['visit'],
  claim: async () => ({ confidence: 1, why: 'test' }),
  answer: async () => ({ parts: [], data: {}, outcome: 'answered' }),
  model: { instructions: async () => '', tools: [weigh, keep] },
}

const data = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}

type Given = {
  settings?: Partial<ModelSettings>
  history?: Turn['history']
  signal?: AbortSignal
  callTool?: CallTool
  onText?: (delta: string) => void
}

/** Asks the server, as a script has it; what it said and called on the way is kept. */
export async function ask(script: Script, given: Given = {}) {
  server.use(script)
  const deltas: string[] = []
  const calls: { callId: string; name: string; input: unknown }[] = []
  const settings: ModelSettings = {
    baseUrl: server.url,
    model: 'test-model',
    apiKey: 'a secret key',
    timeoutMs: 5000,
    firstTokenMs: 5000,
    price: null,
    dailyTokens: null,
    ...given.settings,
  }
  const callTool: CallTool = async ({ callId, tool, input }) => {
    calls.push({ callId, name: tool.name, input })
    return { grams: 410 } as Json
  }
  const outcome = await answerWithModel({
    turn: turnOf({ text: 'What does it weigh?', locale: 'en', data, history: given.history ?? [] }),
    agent,
    instructions: 'You are a test.',
    settings,
    signal: given.signal ?? new AbortController().signal,
    onText: (delta) => {
      deltas.push(delta)
      given.onText?.(delta)
    },
    callTool: given.callTool ?? callTool,
  }).then(
    (answer) => ({ answer, failure: null }),
    (failure: unknown) => ({ answer: null, failure }),
  )
  return { ...outcome, deltas, calls }
}
