import { describe, expect, it } from 'vitest'
import type { Script } from '@/tests/model/script'
import { ask, calm, server, withModelServer } from './ask.fixture'
import type { CallTool } from './call-desk'
import type { ModelFailed } from './model-failed'

withModelServer()

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
