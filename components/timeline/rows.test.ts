import { describe, expect, test } from 'vitest'
import type { EventSource } from '@/db/enums'
import type { TimelineFilter } from '@/lib/log/client'
import type { TimelineMessage } from '@/lib/log/timeline-schema'
import type { Words } from './describe-message'
import { gapWords } from './gap-words'
import { groupRepeats } from './groups'
import { madeEntry } from './made-entry'
import { describeResolution } from './resolution'
import { leaves } from './row-filter'
import { timelineRows } from './rows'
import { rowText } from './timeline-row'

const none: Words = { messages: new Map(), hidden: false, complete: true, readAt: null }
const rowsOf = (entries: ReturnType<typeof madeEntry>[], words = none) =>
  timelineRows(entries, { words, moves: [], start: 'workshop' })
const joinId = '0199a1b2-0000-7000-8000-00000000000a'
const say = (type: string, data: unknown, source: EventSource = 'log') => {
  const [row] = rowsOf([madeEntry(1, 0, type, data, source)])
  return row ? rowText(row) : ''
}

describe('a row says in plain words', () => {
  test.each([
    ['navigation', { from: 2, to: 3, fromStepName: 'Use case', toStepName: 'Services' }, 'Step Use case to Services'],
    ['navigation', { from: 0, to: 1 }, 'Step Step 1 to Step 2'],
    ['error', { errorType: 'deploy_failed', errorMessage: 'Not authorised' }, 'Not authorised deploy_failed'],
    ['action', { actionName: 'saved', plan: 'pro', currentStep: 3 }, 'Did saved plan pro'],
    [
      'api_call',
      { method: 'post', endpoint: '/api/x', status: 403, durationMs: 1234 },
      'Called POST /api/x 403 1\u202f234 ms',
    ],
    ['state_change', { stateName: 'ready', oldValue: false, newValue: true }, 'State ready false to true'],
    ['help_request', { message: 'The key is refused', currentStep: 2 }, 'Asked for help: The key is refused'],
    ['help_request', {}, 'Asked for help'],
    ['init', { steps: ['Connect', 'Test'], currentStep: 0 }, 'Opened the page 2 steps'],
    ['quiz', { score: 4 }, 'Logged quiz score 4'],
    ['quiz', 'anything at all', 'Logged quiz'],
    ['error', null, 'Something broke'],
  ])('%s', (type, data, words) => {
    expect(say(type, data)).toBe(words)
  })

  test.each([
    ['click', { target: { name: 'Pay now' } }, 'Clicked Pay now'],
    ['input', { target: { name: 'City' }, value: 'Berlin' }, 'Typed Berlin in City'],
    ['navigation', { title: 'Basket', url: 'https://shop.example/cart' }, 'Opened Basket https://shop.example/cart'],
    ['wink', {}, 'Recorded wink'],
    ['if', { value: 'x > 1' }, 'Recorded if x > 1'],
    ['example', { messages: [{ role: 'user', content: 'Which mug?' }] }, 'Example Which mug?'],
  ])('recorded %s', (type, data, words) => {
    expect(say(type, data, 'recorder')).toBe(words)
  })

  test.each([
    ['status', { from: 'active', to: 'ended', reason: 'left' }, 'Session Ended the last device signed out'],
    ['status', { from: 'ended', to: 'processing' }, 'Pipeline Queued'],
    ['status', { from: 'failed', to: 'processing', retryFrom: 'quality' }, 'Pipeline Runs again from Quality'],
    ['status', { from: 'processing', to: 'completed', examples: 1 }, 'Pipeline Completed 1 training example'],
    [
      'status',
      { from: 'processing', to: 'completed', examples: 0, reason: 'No consent' },
      'Pipeline Completed No consent',
    ],
    ['pipeline', { stage: 'validation', status: 'completed', durationMs: 400 }, 'Pipeline Validate done 400 ms'],
    ['repair', { what: 'run_without_job' }, 'Pipeline Repaired its run had lost its place in the queue'],
    [
      'pipeline',
      { stage: 'quality', status: 'retrying', attempt: 2, message: 'no' },
      'Pipeline Quality failed, trying again, try 2 no',
    ],
    ['cart', { sku: 'CLO-001', quantity: 2 }, 'Basket CLO-001 now 2'],
    ['cart', { sku: 'CLO-001', quantity: 0 }, 'Basket CLO-001 taken out'],
    [
      'order',
      { orderId: 'o', number: 'T1001', total: 649000, currency: 'INR', items: 1 },
      'Ordered T1001 1 piece, ₹6,490',
    ],
    [
      'order',
      { orderId: 'o', number: 'T1002', total: 7990, currency: 'EUR', items: 2 },
      'Ordered T1002 2 pieces, €79.90',
    ],
    ['order', { number: 'T1001' }, 'Logged order number T1001'],
    ['bank', { act: 'transfer_done', transferId: 't', amount: 5000, currency: 'EUR' }, 'Bank moved money 50.00 EUR'],
    ['bank', { act: 'card_blocked', cardId: 'c', lastFour: '4821' }, 'Bank blocked a card ending in 4821'],
    ['order_status', { number: 'T1001', from: 'placed', to: 'cancelled' }, 'Order T1001 cancelled by staff'],
    ['consent', { training: false }, 'Consent Withdrawn this session is not learned from'],
    [
      'joined',
      { joinId, from: null, into: joinId, was: 'guest', channel: 'kiosk', messages: 4, items: 2 },
      'A guest’s conversation from the kiosk joined: 4 messages, 2 in the basket',
    ],
    [
      'joined',
      { joinId, from: joinId, into: joinId, was: 'provisional', channel: 'website', messages: 1, items: 0 },
      'The conversation of an unproven number from the website joined: 1 message, 0 in the basket',
    ],
    [
      'unjoined',
      { joinId, from: joinId, into: joinId },
      'Staff took a join back: the guest’s conversation stands by itself again',
    ],
    ['note', { fingerprint: 'f', revision: 1 }, 'Shown a note about a known problem'],
    ['language', { from: 'en', to: 'hi' }, 'Language Hindi before: English'],
    ['language', { from: null, to: 'de' }, 'Language German'],
    ['helped', {}, 'Helped marked by staff'],
    ['reply', { messageId: 'm', status: 'interrupted' }, 'Reply interrupted'],
    ['regenerated', { messageId: 'm', version: 2 }, 'Had the reply made anew version 2'],
    ['edited', { messageId: 'm', version: 2 }, 'Changed their message version 2'],
    ['help_request', { messageId: 'm' }, 'Asked for a person in the conversation'],
    [
      'agent',
      { messageId: 'm1', agent: 'sales', why: 'names_goods', from: null, engine: 'embedded', outcome: 'answered' },
      'Agent Sales answered: names goods embedded',
    ],
    [
      'agent',
      { messageId: 'm1', agent: 'help', why: 'help_text:opening_hours', from: 'sales', outcome: 'asked' },
      'Agent Help took over from Sales and asked back: asks about opening hours',
    ],
    ['agent', { agent: 'sales', why: 'a new code', from: 'sales' }, 'Agent Sales answered: a new code'],
    ['agent', {}, 'Logged agent'],
    ['feedback', { messageId: 'm1', rating: 'down' }, 'Disliked an answer'],
    ['feedback', { messageId: 'm1', rating: null }, 'Took a rating back'],
    ['joined', { joinId: 'not one of ours' }, 'Logged joined joinId not one of ours'],
  ])('system %s', (type, data, words) => {
    expect(say(type, data, 'system')).toBe(words)
  })
})

test('each row stands on the surface of its moment, also where the move is not among the rows', () => {
  const entries = [
    madeEntry(1, 0, 'channel', { from: null, to: 'kiosk' }, 'system'),
    madeEntry(4, 10, 'action', { actionName: 'early' }),
    madeEntry(2, 20, 'channel', { from: 'kiosk', to: 'website' }, 'system'),
    madeEntry(9, 40, 'action', { actionName: 'late' }),
    madeEntry(3, 50, 'channel', { from: 'website', to: 'kiosk' }, 'system'),
  ]
  const drawn = [
    [1, 'kiosk', undefined],
    [4, 'kiosk', undefined],
    [2, 'website', 'kiosk'],
    [9, 'website', undefined],
    [3, 'kiosk', 'website'],
  ]
  const rows = rowsOf(entries)
  expect(rows.map(({ id, channel, from }) => [id, channel, from])).toEqual(drawn)
  expect(rows.filter((row) => row.kind === 'surface').map(rowText)).toEqual([
    'Started at the kiosk',
    'Carried on on the website same session, 10 s later',
    'Back at the kiosk',
  ])
  const at = (index: number) => entries[index]?.occurred_at ?? ''
  const moves = [
    { event_id: 1, at: at(0), from: null, to: 'kiosk' as const, after_ms: null },
    { event_id: 2, at: at(2), from: 'kiosk' as const, to: 'website' as const, after_ms: 10_000 },
  ]
  const part = timelineRows(entries.slice(3), { words: none, moves, start: 'workshop' })
  expect(part.map(({ id, channel, from }) => [id, channel, from])).toEqual(drawn.slice(3))
  expect(part.map(rowText).at(-1)).toBe('Back at the kiosk')
})

test('what a page logs under the name of a row of ours is not taken for one', () => {
  const rows = rowsOf([
    madeEntry(1, 0, 'channel', { from: 'kiosk', to: 'telegram' }),
    madeEntry(2, 1, 'status', { from: 'active', to: 'ended' }),
    madeEntry(3, 2, 'message', { messageId: 'm1', role: 'user' }),
  ])
  expect(rows.map((row) => row.channel)).toEqual(['workshop', 'workshop', 'workshop'])
  expect(rows.map((row) => row.word)).toEqual(['Logged', 'Logged', 'Logged'])
})

test('messages show their words, private ones never', () => {
  const message = {
    id: 'm1',
    role: 'user',
    content: 'Is it in blue?',
    agent: null,
    status: 'complete',
  } as TimelineMessage
  const messages = new Map([['m1', message]])
  const entries = [madeEntry(1, 0, 'message', { messageId: 'm1', role: 'user' }, 'system')]
  const said = (words: Words) => rowsOf(entries, words)[0]?.says
  expect(said({ messages, hidden: false, complete: true, readAt: null })).toEqual({
    by: 'person',
    text: 'Is it in blue?',
  })
  expect(said({ messages, hidden: true, complete: true, readAt: null })).toEqual({
    by: 'person',
    text: null,
    note: 'private, words are hidden',
  })
  expect(said({ messages: new Map(), hidden: false, complete: true, readAt: null })?.note).toBe(
    'the words have been erased',
  )
})

test('a message that went to a messenger tells how far it has come', () => {
  const message = {
    id: 'm1',
    role: 'assistant',
    content: 'Yes.',
    agent: 'sales',
    status: 'complete',
  } as TimelineMessage
  const entries = [madeEntry(1, 0, 'message', { messageId: 'm1', role: 'assistant' }, 'system')]
  const meta = (delivery: TimelineMessage['delivery']) =>
    rowsOf(entries, {
      messages: new Map([['m1', { ...message, delivery }]]),
      hidden: false,
      complete: true,
      readAt: null,
    })[0]?.meta
  expect(meta(null)).toBe('sales agent')
  expect(meta({ channel: 'whatsapp', status: 'read', reason: null })).toBe('sales agent, read in WhatsApp')
  const late = { channel: 'whatsapp', status: 'failed', reason: 'window_closed' } as const
  expect(meta(late)).toBe('sales agent, not delivered in WhatsApp: their last message is more than a day old')
})

const error = (id: number, second: number, errorMessage = 'Not authorised') =>
  madeEntry(id, second, 'error', { errorType: 'deploy', errorMessage })

test('the same error over again is one row, another error or another surface is not', () => {
  const rows = rowsOf([
    error(1, 0),
    error(2, 4),
    error(3, 9),
    error(4, 10, 'Something else'),
    error(5, 11),
    madeEntry(6, 12, 'channel', { from: 'workshop', to: 'telegram' }, 'system'),
    error(7, 13),
  ])
  expect(groupRepeats(rows).map((group) => group.rows.map((row) => row.id))).toEqual([[1, 2, 3], [4], [5], [6], [7]])
})

test('a gap parts what would be one row', () => {
  const rows = rowsOf([error(1, 0), error(2, 4)])
  const gap = { before: 2, missing: 12, from: null, to: new Date(0).toISOString(), offline: true }
  const groups = groupRepeats(rows, [gap])
  expect(groups.map(({ first, gap: torn }) => [first.id, torn?.missing])).toEqual([
    [1, undefined],
    [2, 12],
  ])
  expect(gapWords(gap)).toBe('12 events missing: offline')
  expect(gapWords({ ...gap, missing: 1, offline: false, from: new Date(-240_000).toISOString() })).toBe(
    '1 event missing in 4 min',
  )
})

test('a row that arrives is filtered by kind, words and time as the server filters', () => {
  const rows = rowsOf([
    madeEntry(1, 0, 'action', { actionName: 'saved', provider: 'twilio' }),
    error(2, 10),
    madeEntry(3, 20, 'pipeline', { stage: 'quality', status: 'failed' }, 'system'),
  ])
  const ids = (filter: TimelineFilter) => rows.filter((row) => leaves(filter, row)).map((row) => row.id)
  expect(ids({})).toEqual([1, 2, 3])
  expect(ids({ kind: 'errors' })).toEqual([2, 3])
  expect(ids({ kind: 'pipeline' })).toEqual([3])
  expect(ids({ q: 'TWILIO' })).toEqual([1])
  expect(ids({ from: rows[1]?.entry.occurred_at })).toEqual([2, 3])
  expect(ids({ to: rows[1]?.entry.occurred_at })).toEqual([1])
})

test('what broke is resolved when the same call returns well, or they go on', () => {
  const call = (id: number, second: number, status: number) =>
    madeEntry(id, second, 'api_call', { method: 'POST', endpoint: '/api/deploy-function', status })
  const broke = madeEntry(2, 1, 'error', { errorMessage: 'Not authorised', currentStep: 3 })
  const on = madeEntry(4, 90, 'navigation', { from: 3, to: 4, toStepName: 'Build the flow', currentStep: 4 })
  const resolved = (entries: ReturnType<typeof madeEntry>[], id: number) => {
    const rows = rowsOf(entries)
    const row = rows.find((one) => one.id === id)
    return row && describeResolution(row, rows)?.words
  }
  expect(resolved([call(1, 0, 403), broke, call(3, 60, 200), on], 2)).toBe('deploy-function returned 200')
  expect(resolved([call(1, 0, 403), broke, call(3, 60, 200), on], 1)).toBe('deploy-function returned 200')
  expect(resolved([call(1, 0, 403), broke, call(3, 60, 500), on], 2)).toBe('went on to Build the flow')
  expect(resolved([call(1, 0, 403), broke, call(3, 60, 500)], 2)).toBeUndefined()
  expect(resolved([call(1, 0, 200), broke], 1)).toBeUndefined()
})
