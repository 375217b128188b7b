import { expect, test } from 'vitest'
import { idle, type Recording } from '@/extension/shared/recording'
import { viewOf } from './popup-words'

const ready = { hasSettings: true, hasConsent: true, mayLook: true }
const view = (part: Partial<Recording>) => viewOf({ ...idle, goal: 'Buy a jacket', ...part }, ready)

test('setting up comes first, then consent, then the goal', () => {
  expect(viewOf(idle, { ...ready, hasSettings: false }).actions).toEqual([['options', 'Open the options']])
  expect(viewOf(idle, { ...ready, hasConsent: false }).form).toBe('consent')
  expect(viewOf(idle, { ...ready, mayLook: false }).form).toBe('consent')
  expect(viewOf(idle, ready).form).toBe('goal')
})

test('while it runs it says how much is recorded and sent, and what was lost', () => {
  expect(view({ phase: 'recording', noted: 1, sent: 0 }).count).toBe('1 step recorded, 0 sent')
  expect(view({ phase: 'paused', noted: 9, sent: 7, lost: 2 }).count).toBe('9 steps recorded, 7 sent, 2 steps not kept')
})

test.each<[Recording['trouble'], string]>([
  ['offline', 'retry'],
  ['busy', 'retry'],
  ['key', 'options'],
  ['scope', 'options'],
  ['access', 'options'],
  ['settings', 'options'],
])('in trouble (%s) it says first what is safe and offers one next step', (trouble, action) => {
  const { lines, actions, tone } = view({ phase: 'recording', trouble })
  expect(lines.at(-1)).toMatch(/^Your steps are kept here\. /)
  expect(actions.map(([name]) => name)).toContain(action)
  expect(tone).toBe('warn')
})

test('at the end it tells how many examples there are, or why there are none', () => {
  const made = view({ phase: 'completed', result: { exampleCount: 14, reason: null } })
  expect(made.lines).toEqual(['Buy a jacket', '14 examples from this journey.'])
  const reason = 'No training examples generated: nothing was recorded'
  expect(view({ phase: 'completed', result: { exampleCount: 0, reason } }).lines).toContain(reason)
})
