import { describe, expect, it } from 'vitest'
import { forgive } from '@/lib/limits'
import { dying, garbage, hanging, slow, unwell } from '@/tests/model/misbehaving'
import type { Script } from '@/tests/model/script'
import { startModelServer } from '@/tests/model-server'
import { ask, calm, server, withModelServer } from './ask.fixture'
import { ModelFailed } from './model-failed'

withModelServer()

const failed = (code: string, facts: Partial<ModelFailed> = {}) => ({ failure: { code, ...facts } })

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
