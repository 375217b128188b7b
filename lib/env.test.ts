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
