import { expect, test } from 'vitest'
import { EnvError, readEnv } from './env'

test('an empty environment is a complete one', () => {
  expect(readEnv({})).toMatchObject({ PORT: 3000, DATA_DIR: '.data', WORKERS: 'inline', RETENTION_DAYS: 90 })
})

test('an empty value counts as absent', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 })
})

test('every wrong value is named', () => {
  const wrong = { PORT: 'eighty', DATABASE_URL: 'mysql://x', WORKERS: 'maybe' }
  expect(() => readEnv(wrong)).toThrow(EnvError)
  expect(() => readEnv(wrong)).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*WORKERS/)
})

test('sites that frame the chat are named by their origins', () => {
  const origins = ['https://shop.example', 'http://localhost:8080']
  expect(readEnv({ WIDGET_ORIGINS: `${origins[0]}, ${origins[1]}` }).WIDGET_ORIGINS).toEqual(origins)
  for (const wrong of [
    'shop.example',
    'https://shop.example/',
    'https://*.example',
    '*',
    "'self'",
    'https://a.example;script-src',
  ]) {
    expect(() => readEnv({ WIDGET_ORIGINS: wrong }), wrong).toThrow(/WIDGET_ORIGINS: must be origins/)
  }
})

test('a model is named with the address it is served at, or neither is', () => {
  const both = { LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'qwen3:8b' }
  expect(readEnv(both)).toMatchObject({ ...both, LLM_TIMEOUT_S: 30, LLM_FIRST_TOKEN_S: 10 })
  expect(readEnv(both).LLM_DAILY_TOKENS).toBeUndefined()
  expect(() => readEnv({ LLM_MODEL: 'qwen3:8b' })).toThrow(/LLM_BASE_URL: must be the address .*; set both or neither/)
  expect(() => readEnv({ LLM_BASE_URL: both.LLM_BASE_URL })).toThrow(/LLM_MODEL: must name the model/)
  expect(() => readEnv({ ...both, LLM_BASE_URL: 'localhost:11434' })).toThrow(/LLM_BASE_URL: must be an http/)
})
