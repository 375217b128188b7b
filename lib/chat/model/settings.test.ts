import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { modelSettings } from './settings'

test('no model is asked unless one is named', () => {
  expect(modelSettings(readEnv({ LLM_API_KEY: 'alone' }))).toBeNull()
})

test('a local model needs an address and a name', () => {
  const env = readEnv({ LLM_BASE_URL: 'http://localhost:11434/v1/', LLM_MODEL: 'qwen3:8b', LLM_TIMEOUT_S: '5' })
  expect(modelSettings(env)).toEqual({
    baseUrl: 'http://localhost:11434/v1',
    model: 'qwen3:8b',
    timeoutMs: 5000,
    firstTokenMs: 5000,
    price: null,
    dailyTokens: null,
  })
})

test('a paid one has a key, prices and a budget', () => {
  const paid = { LLM_API_KEY: 'key', LLM_PRICE_INPUT: '0.15', LLM_DAILY_TOKENS: '1000000' }
  const env = readEnv({ LLM_BASE_URL: 'https://models.example/v1', LLM_MODEL: 'large', ...paid })
  expect(modelSettings(env)).toMatchObject({ apiKey: 'key', price: { input: 0.15, output: 0 }, dailyTokens: 1_000_000 })
})
