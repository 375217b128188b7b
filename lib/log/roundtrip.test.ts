import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { cleanJson, type Json } from '@/lib/clean'
import { record } from '@/lib/events/record'
import { program } from '@/lib/people/member.fixture'
import { insertSession } from '@/lib/sessions/open'
import { atFullLength, noteFigure } from '@/tests/figures'
import { readLog } from './query'
import { logQuery } from './schema'

const total = atFullLength(2000, 10_000)
const atOnce = 500

/** Text as bytes off a wire make it: NUL, lone surrogates, controls, names that objects already have. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom('__proto__', 'constructor', 'toJSON', 'hasOwnProperty', '', '0', '0.1', 'null', '\\u0000', '\u2028'),
)

const number = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  fc.constantFrom(-0, 5e-324, 1.7976931348623157e308, 1e21, 0.1 + 0.2, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
)

const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small', withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(text, tie('value')), { maxLength: 6 })
      .map((entries) => Object.fromEntries(entries) as Record<string, unknown>),
  ),
})).value

async function store(values: Json[], outsideToken: string) {
  const now = new Date()
  const session = await insertSession({ personId: null, type: 'workshop', channel: 'workshop', outsideToken }, now, db)
  const common = { sessionId: session?.id ?? '', type: 'action', source: 'log' as const, occurredAt: now }
  for (let at = 0; at < values.length; at += atOnce) {
    await record(values.slice(at, at + atOnce).map((data) => ({ ...common, data })))
  }
}

async function readAll(sessionToken: string): Promise<unknown[]> {
  const actor = await program('log:read')
  const found: unknown[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await readLog({ actor, ...logQuery.parse({ sessionToken, limit: 1000, order: 'asc', cursor }) })
    found.push(...page.events.map((event) => event.event_data))
    if (!page.nextCursor) return found
    cursor = page.nextCursor
  }
}

test(`R13: ${total} arbitrary JSON values come out of the database as they went in`, async () => {
  const values = fc.sample(anyValue, total).map((value) => cleanJson(value))
  await store(values, 'ws_round_trip')
  const found = await readAll('ws_round_trip')
  expect(found).toHaveLength(total)
  // Deep and strict: 0 is not -0, '0.1' no number, and an own key `__proto__` counts.
  const changed = values.flatMap((value, n) => (isDeepStrictEqual(found[n], value) ? [] : [{ value, found: found[n] }]))
  noteFigure({ what: 'JSON values read back', value: found.length, unit: '', atLeast: 10_000 })
  noteFigure({ what: 'of them not as they went in', value: changed.length, unit: '', atMost: 0 })
  expect(changed).toEqual([])
}, 60_000)
