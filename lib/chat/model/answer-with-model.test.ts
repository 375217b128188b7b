import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Agent, AgentTool, Turn } from '@/lib/chat/agents/agent'
import { turnOf } from '@/lib/chat/agents/sales/visitor.fixture'
import type { Json } from '@/lib/clean'
import { forgive } from '@/lib/limits'
import { dying, garbage, hanging, slow, unwell } from '@/tests/model/misbehaving'
import type { Script } from '@/tests/model/script'
import { type ModelServer, startModelServer } from '@/tests/model-server'
import { answerWithModel } from './answer-with-model'
import type { CallTool } from './call-desk'
import { ModelFailed } from './model-failed'
import type { ModelSettings } from './settings'

let server: ModelServer
const calm: Script = () => [{ say: 'Good morning to you.' }]

beforeAll(async () => {
  server = await startModelServer(calm)
})
afterAll(() => server.close())
beforeEach(() => {
  server.asked.length = 0
  server.headers.length = 0
})

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
async function ask(script: Script, given: Given = {}) {
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

const failed = (code: string, facts: Partial<ModelFailed> = {}) => ({ failure: { code, ...facts } })

describe('an answer', () => {
  it('comes word by word, in order, with what it cost', async () => {
    const said = await ask(calm, { settings: { price: { input: 2, output: 10 } } })
    expect(said.deltas.length).toBeGreaterThan(2)
    expect(said.deltas.join('')).toBe('Good morning to you.')
    const { usage } = said.answer ?? {}
    expect(said.answer).toMatchObject({ text: 'Good morning to you.', model: 'test-model', usage: { outputTokens: 5 } })
    expect(usage?.cost).toBe((usage?.inputTokens ?? 0) * 2 + 50)
    expect(server.headers[0]?.authorization).toBe('Bearer a secret key')
    expect(server.asked[0]).toMatchObject({ model: 'test-model', tools: ['weigh', 'keep'] })
    expect((await ask(calm)).answer?.usage.cost).toBeNull()
  })

  it('is told the talk so far: the person first, each in turn', async () => {
    const said = (role: 'user' | 'assistant' | 'staff', content: string) => ({ role, content, parts: [] })
    const history = [
      said('assistant', 'a'),
      said('user', 'b'),
      said('user', 'c'),
      said('staff', 'd'),
      said('assistant', 'e'),
    ]
    await ask(calm, { history })
    expect(server.asked[0]?.messages.map(({ role, content }) => [role, content])).toEqual([
      ['system', 'You are a test.'],
      ['user', 'b\n\nc'],
      ['assistant', '(A member of staff wrote:) d\n\ne'],
      ['user', 'What does it weigh?'],
    ])
  })

  it('is plain text without controls, whole characters, and ends at 8,000 of them', async () => {
    const said = await ask(() => [
      { say: '\n\u0000 a\u202Eb\u0007 ' },
      { say: '\uD83D' },
      { say: '\uDE00 <b>&amp;</b>' },
    ])
    expect(said.answer?.text).toBe('ab 😀 <b>&amp;</b>')
    expect(said.deltas.join('')).toBe('ab 😀 <b>&amp;</b>')
    const aloud = await ask(() => [{ say: '<thi' }, { say: 'nk>Hm, a jacket.</th' }, { say: 'ink>It is < 1 kg.' }])
    expect(aloud.answer?.text).toBe('It is < 1 kg.')
    const long = await ask(() => [{ say: 'word '.repeat(3000) }, { hang: true }])
    expect(long.answer?.text).toHaveLength(8000)
  })
})

describe('tools', () => {
  it('are called one after the other, their results told, and the words around them are paragraphs', async () => {
    const order: string[] = []
    const callTool: CallTool = async ({ input }) => {
      const { sku } = input as { sku: string }
      order.push(`${sku} begins`)
      await new Promise((resolve) => setTimeout(resolve, sku === 'A' ? 30 : 0))
      order.push(`${sku} ends`)
      return { sku, grams: 410 }
    }
    const said = await ask(
      ({ n }) =>
        n === 1
          ? [{ say: 'One moment.' }, { call: 'weigh', input: { sku: 'A' } }, { call: 'weigh', input: { sku: 'B' } }]
          : [{ say: '410 g each.' }],
      { callTool },
    )
    expect(order).toEqual(['A begins', 'A ends', 'B begins', 'B ends'])
    expect(said.answer?.text).toBe('One moment.\n\n410 g each.')
    const results = server.asked[1]?.messages.filter(({ role }) => role === 'tool').map(({ content }) => content)
    expect(results).toEqual(['{"sku":"A","grams":410}', '{"sku":"B","grams":410}'])
  })

  it('are given what fits only; the rest is told in words and does nothing', async () => {
    const said = await ask(({ n }) =>
      n === 1
        ? [
            { call: 'weigh', input: { sku: 7 } },
            { call: 'weigh', args: '{"sku": "A' },
            { call: 'weigh', input: { sku: 'A', person: 'C123' } },
            { call: 'drop_tables', input: {} },
            { call: 'constructor', input: {} },
            { call: '__proto__', input: {} },
          ]
        : [{ say: 'So be it.' }],
    )
    expect(said.answer?.text).toBe('So be it.')
    expect(said.calls.map(({ input }) => input)).toEqual([{ sku: 'A', pieces: 1 }])
    const told = server.asked[1]?.messages.filter(({ role }) => role === 'tool').map(({ content }) => content ?? '')
    expect(told).toHaveLength(6)
    expect(told?.[0]).toContain('The input does not fit.')
    expect(told?.join()).toMatch(/drop_tables/)
  })

  it('have the same id for the same change again, whatever the model calls it, and another for another', async () => {
    const script: Script = ({ n }) => {
      if (n > 3) return [{ say: 'Done.' }]
      if (n === 2)
        return [
          { call: 'keep', input: { sku: 'B' }, id: 'call_0' },
          { call: 'weigh', input: { sku: 'A' }, id: 'call_1' },
        ]
      return [
        { call: 'keep', input: { sku: 'A' }, id: 'call_0' },
        { call: 'weigh', input: { sku: 'A' }, id: 'call_1' },
      ]
    }
    const ids = (await ask(script)).calls.map(({ name, callId }) => [name, callId])
    const [keptA, weighed, keptB, weighedAgain, keptAAgain, third] = ids
    expect(keptA).toEqual(keptAAgain)
    expect(new Set([keptA, weighed, keptB, weighedAgain, third].map(String)).size).toBe(5)
    server.asked.length = 0
    expect((await ask(script)).calls.map(({ name, callId }) => [name, callId])).toEqual(ids)
  })

  it('are called 12 times and in 6 steps at most, and the last step is for words', async () => {
    const many = await ask(({ tools }) =>
      tools.length > 0
        ? Array.from({ length: 8 }, () => ({ call: 'weigh', input: { sku: 'A' } }))
        : [{ say: 'Enough.' }],
    )
    expect(many.calls).toHaveLength(12)
    expect(many.answer?.text).toBe('Enough.')
    server.asked.length = 0
    const stubborn = await ask(() => [{ call: 'weigh', input: { sku: 'A' } }])
    expect(server.asked).toHaveLength(6)
    expect(stubborn).toMatchObject(failed('empty', { spoke: false, acted: false }))
  })

  it('may have the last word themselves', async () => {
    const calls: string[] = []
    const callTool: CallTool = async ({ tool }) => {
      calls.push(tool.name)
      return { ordered: false, said_to_them: 'Shall I?' }
    }
    const said = await ask(
      ({ n }) =>
        n === 1
          ? [
              { say: 'Well.' },
              { call: 'keep', input: { sku: 'A' } },
              { call: 'keep', input: { sku: 'B' } },
              { say: 'No!' },
            ]
          : [{ say: 'Do not.' }],
      { callTool },
    )
    expect(said.answer?.text).toMatch(/^Well\.(No!)?\n\nShall I\?$/)
    expect(calls).toEqual(['keep'])
    expect(server.asked).toHaveLength(1)
    expect(said.answer?.usage.outputTokens).toBeGreaterThan(0)
  })

  it('that break end the answer with what broke, and nothing of it reaches the model', async () => {
    const broken = new Error('the lease is gone')
    const said = await ask(({ n }) => (n === 1 ? [{ call: 'keep', input: { sku: 'A' } }] : [{ say: 'Hm.' }]), {
      callTool: () => Promise.reject(broken),
    })
    expect(said.failure).toBe(broken)
    expect(JSON.stringify(server.asked)).not.toContain('lease')
  })
})

describe('a failure', () => {
  it('is tried again while nobody answers well, and what tools did is not done again', async () => {
    const said = await ask(unwell(2, calm))
    expect(said.answer?.text).toBe('Good morning to you.')
    expect(server.asked).toHaveLength(3)
    server.asked.length = 0
    const between = await ask(({ n, messages }) => {
      if (n === 2 || n === 3) return [{ status: 429 }]
      return messages.some(({ role }) => role === 'tool') ? [{ say: 'Kept.' }] : [{ call: 'keep', input: { sku: 'A' } }]
    })
    expect(between.calls).toHaveLength(1)
    expect(between.answer?.text).toBe('Kept.')
  })

  it.each([
    ['unreachable', unwell(9, calm), 3],
    ['refused', unwell(9, calm, 401), 1],
    ['bad_answer', garbage, 1],
    ['empty', () => [{ say: ' \n ' }], 1],
  ] as [string, Script, number][])('%s is told by its code, and its tries are counted', async (code, script, tries) => {
    expect(await ask(script)).toMatchObject(failed(code, { spoke: false, acted: false }))
    expect(server.asked).toHaveLength(tries)
  })

  it('in the middle tells that it spoke, and what it did', async () => {
    expect(await ask(dying('It weighs about'))).toMatchObject(failed('unreachable', { spoke: true }))
    expect(await ask(() => [{ say: 'It weighs about' }, { end: true }])).toMatchObject(
      failed('bad_answer', { spoke: true }),
    )
    server.asked.length = 0
    const acted = await ask(({ n }) => (n === 1 ? [{ call: 'keep', input: { sku: 'A' } }] : [{ status: 400 }]))
    expect(acted).toMatchObject(failed('refused', { spoke: false, acted: true }))
    expect((acted.failure as ModelFailed).usage.inputTokens).toBeGreaterThan(0)
  })

  it('by time: no first word, no next word, or no end', async () => {
    expect(await ask(hanging, { settings: { firstTokenMs: 100 } })).toMatchObject(failed('timeout', { spoke: false }))
    const stalled = await ask(() => [{ say: 'It weighs' }, { hang: true }], { settings: { firstTokenMs: 100 } })
    expect(stalled).toMatchObject(failed('timeout', { spoke: true }))
    const endless = await ask(slow('a '.repeat(500), 10), { settings: { timeoutMs: 200, firstTokenMs: 100 } })
    expect(endless).toMatchObject(failed('timeout', { spoke: true }))
  })

  it('nobody there is found out at once', async () => {
    const gone = await startModelServer(calm)
    await gone.close()
    expect(await ask(calm, { settings: { baseUrl: gone.url } })).toMatchObject(failed('unreachable'))
  })

  it('tells nothing of the key, the address or what was said', async () => {
    const { failure } = await ask(unwell(9, calm, 400))
    expect(failure).toBeInstanceOf(ModelFailed)
    const told = `${JSON.stringify(failure)} ${(failure as Error).stack} ${(failure as Error).cause}`
    expect(told).not.toMatch(/secret|127\.0\.0\.1|weigh\?/)
  })
})

describe('an end from outside', () => {
  it('stops it where it is', async () => {
    const stop = new AbortController()
    const said = await ask(slow('one two three four five six', 20), {
      signal: stop.signal,
      onText: (delta) => delta.includes('two') && stop.abort(),
    })
    expect(said).toMatchObject(failed('stopped', { spoke: true }))
    expect(said.deltas.join('')).toBe('one two ')
    expect(await ask(calm, { signal: AbortSignal.abort() })).toMatchObject(failed('stopped', { spoke: false }))
  })

  it('by the day’s tokens asks no model', async () => {
    const settings = { dailyTokens: 10 }
    await forgive('model_tokens', new Date().toISOString().slice(0, 10))
    expect((await ask(calm, { settings })).answer?.text).toBe('Good morning to you.')
    expect(await ask(calm, { settings })).toMatchObject(failed('budget', { spoke: false }))
    expect(server.asked).toHaveLength(1)
    expect((await ask(calm)).answer?.text).toBe('Good morning to you.')
  })
})
