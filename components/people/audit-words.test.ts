import { expect, test } from 'vitest'
import { auditFilterOf, isWholeId } from './audit-filters'
import { detailWords } from './audit-words'

test('beside an action stand the names of fields, figures and the key, never ids', () => {
  const said = (detail: Record<string, unknown>) => detailWords({ detail, key: null })
  expect(said({ fields: ['name', 'loyalty_tier'] })).toBe('name, loyalty tier')
  expect(said({ created: 1200, updated: 0 })).toBe('1,200 created, 0 updated')
  expect(said({ by: ['source', 'q'], format: 'csv' })).toBe('by source, words, format csv')
  expect(said({ run: '01890000-0000-7000-8000-000000000000', done: true })).toBe('')
  expect(detailWords({ detail: { key: 'x' }, key: { id: 'x', name: 'Shop' } })).toBe('Shop')
})

test('days are whole days of the viewer, and half-written names count for nothing', () => {
  const none = { action: null, person: '', actor: '', from: '', to: '' }
  const { from, to } = auditFilterOf({ ...none, from: '2026-05-17', to: '2026-05-17' })
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000)
  expect(new Date(from ?? '').getHours()).toBe(0)
  expect(auditFilterOf({ ...none, person: 'C', actor: ' C12 ', from: 'yesterday' })).toEqual({ actor: 'C12' })
  expect(isWholeId('01890000-0000-7000-8000-00000000000')).toBe(false)
})
