import { expect, test } from 'vitest'
import type { AlertRuleView, AlertView } from '@/lib/log/alert-schema'
import { alertLine, alertTitle, byUrgency, deliveryTrouble, lengthWords, passedWords, ruleWords } from './alert-words'
import { bodyOf, draftOf } from './rule-draft'

const now = Date.parse('2026-03-14T12:00:00.000Z')
const at = (minutes: number) => new Date(now - minutes * 60_000).toISOString()

const alert = (more: Partial<AlertView>): AlertView => ({
  id: 'a',
  rule: { id: 'r', name: 'Mine', kind: 'stuck', minutes: 8 },
  status: 'firing',
  subject: '',
  facts: {},
  error: null,
  session: null,
  fired_at: at(5),
  last_true_at: at(0),
  resolved_at: null,
  acknowledged_at: null,
  acknowledged_by: null,
  muted_until: null,
  ...more,
})
const of = (kind: AlertView['rule']['kind'], more: Partial<AlertView>) =>
  alert({ ...more, rule: { id: 'r', name: 'Mine', kind, minutes: null } })
const session = { id: '019cec37-b600-7974-9c29-2d6f91f24802', token: 'ws_1', type: 'workshop', name: 'Jonas Weber' }

test('the same error of many says whom, what, since when, and a step only where all are on one', () => {
  const error = { fingerprint: 'f', error_type: 'denied', message: 'Incorrect API key provided', status_code: 401 }
  const facts = { people: 19, errors: 1280, sessions: 20, since: at(30), step: 0, stepName: 'Connect accounts' }
  const one = of('same_error', { error, facts })
  expect(alertTitle(one)).toBe('19 people hit “Incorrect API key provided”')
  expect(alertLine(one, now)).toBe('1,280 errors in 20 sessions. Going on for 30 min. All at Connect accounts.')
  const spread = of('same_error', { error, facts: { ...facts, step: null, stepName: null } })
  expect(alertLine(spread, now)).toBe('1,280 errors in 20 sessions. Going on for 30 min.')
})

test('somebody stuck is named, else their session is', () => {
  const facts = { errors: 6, since: at(9), step: 3, stepName: null }
  expect(alertTitle(alert({ session }))).toBe('Jonas Weber is stuck')
  expect(alertTitle(alert({ session: { ...session, name: null }, status: 'resolved' }))).toBe('ws_1 was stuck')
  expect(alertTitle(alert({ session: { ...session, name: null, token: session.id } }))).toBe('91f24802 is stuck')
  expect(alertLine(alert({ facts, session }), now)).toBe('6 errors and no step forward for 9 min, at step 4.')
  expect(alertLine(alert({ facts, session, resolved_at: at(4) }), now)).toContain('for 5 min')
})

test('calls, stages and matching events tell their figures', () => {
  const calls = of('api_failures', { subject: 'POST /v1/keys', facts: { percent: 40, failures: 14, calls: 35 } })
  expect([alertTitle(calls), alertLine(calls, now)]).toEqual([
    'POST /v1/keys is failing',
    '40 %: 14 failures in 35 calls.',
  ])
  const stage = of('stage_failed', { session, facts: { stage: 'training', tries: 5, since: at(60 * 72) } })
  expect([alertTitle(stage), alertLine(stage, now)]).toEqual([
    'The training stage failed',
    'Jonas Weber, after 5 tries. Going on for 3 days.',
  ])
  const events = of('filter', { facts: { events: 1, sessions: 1 } })
  expect([alertTitle(events), alertLine(events, now)]).toEqual(['Mine', '1 event in 1 session.'])
})

test('what is over tells how long it went on and who was on it', () => {
  expect(passedWords(alert({ fired_at: at(90), resolved_at: at(65), acknowledged_by: 'Meera' }))).toBe(
    'Over after 25 min. Meera was on it.',
  )
  expect([59, 60, 125, 2879, 2880].map(lengthWords)).toEqual(['59 min', '1 h', '2 h 5 min', '47 h 59 min', '2 days'])
})

test('what many meet comes first, what is taken or muted last', () => {
  const wide = of('same_error', { id: 'wide', fired_at: at(50) })
  const newer = alert({ id: 'newer', session, fired_at: at(1) })
  const older = alert({ id: 'older', session, fired_at: at(9) })
  const taken = of('same_error', { id: 'taken', acknowledged_at: at(1) })
  const muted = alert({ id: 'muted', session, muted_until: at(-5) })
  expect(byUrgency([muted, taken, older, newer, wide], now).map(({ id }) => id)).toEqual([
    ...['wide', 'newer', 'older', 'taken', 'muted'],
  ])
})

const ruled = (of: Pick<AlertRuleView, 'kind' | 'settings'>) =>
  ({
    ...of,
    ...{ id: 'r', name: 'Mine', enabled: true, webhook_url: null, muted_until: null, created_by: null },
    ...{ created_at: at(0), updated_at: at(0), last_delivery: null },
  }) as AlertRuleView

const rules = {
  'Same error, 5 people in 10 min': ruled({
    kind: 'same_error',
    settings: { people: 5, minutes: 10, fingerprint: null },
  }),
  'No step forward for 8 min after an error': ruled({ kind: 'stuck', settings: { minutes: 8 } }),
  'One call in five fails, 20 calls in 10 min': ruled({
    kind: 'api_failures',
    settings: { endpoint: null, percent: 20, minutes: 10, calls: 20 },
  }),
  'A stage fails after its last retry': ruled({ kind: 'stage_failed', settings: {} }),
  '3 error events with “key” in 5 min, in one session': ruled({
    kind: 'filter',
    settings: { filter: { eventType: 'error', q: 'key', source: 'all' }, count: 3, minutes: 5, per: 'session' },
  }),
}

test('a rule says what it watches for, and comes out of its form as it went in', () => {
  for (const [words, rule] of Object.entries(rules)) {
    expect(ruleWords(rule)).toBe(words)
    const { kind, settings } = rule
    expect(bodyOf(draftOf(rule), rule)).toEqual({ kind, settings, name: 'Mine', webhookUrl: null })
    // A name that only says what it watches for follows the figures.
    expect(draftOf({ ...rule, name: words }).name).toBe('')
    expect(bodyOf({ ...draftOf(rule), name: ' ' }, rule).name).toBe(words)
  }
})

test('trouble with a webhook is told, success is not', () => {
  const [rule] = Object.values(rules)
  const after = (last_delivery: AlertRuleView['last_delivery']) =>
    deliveryTrouble({ ...rule, last_delivery } as AlertRuleView)
  const last = { at: at(0), tries: 3, error: '410' }
  expect(after({ ...last, state: 'failed' })).toBe('Last delivery failed: 410, 3 tries')
  expect(after({ ...last, state: 'waiting' })).toBe('Delivery is being retried: 410, 3 tries so far')
  expect(after({ ...last, state: 'waiting', tries: 0 })).toBeNull()
  expect(after({ ...last, state: 'delivered' })).toBeNull()
})
