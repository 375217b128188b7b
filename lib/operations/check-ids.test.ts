import { eq, type SQL, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { checks } from '@/db/schema/operations'
import { newId } from '@/lib/ids'
import { checkIds, idChecks } from './check-ids'
import { idRules } from './id-rules'
import { past, wholeSession } from './whole-session.fixture'

type Ids = Awaited<ReturnType<typeof wholeSession>>
let other: Ids

beforeAll(async () => {
  await wholeSession()
  other = await wholeSession()
})

const byMessage = ['message_versions', 'tool_calls', 'memories']
const byRun = ['pipeline_stages', 'pipeline_attempts']

async function found(table: string) {
  const [row] = await db
    .select()
    .from(checks)
    .where(eq(checks.name, idChecks + table))
  return row?.found ?? []
}

test('every table that names a session is looked at', async () => {
  const named = await db.execute<{ name: string }>(sql`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('session_id', 'message_id', 'run_id', 'into_session_id')`)
  // What the audit names may be gone: it outlives whom it speaks of.
  const tables = new Set([...named.map(({ name }) => name), 'sessions'])
  tables.delete('audit')
  expect(idRules.map(({ table }) => table).sort()).toEqual([...tables].sort())
})

test('where all ids agree nothing is found, however small the slices', async () => {
  expect(await checkIds()).toBe(0)
  for (let slices = 0; slices < 12; slices++) expect(await checkIds({ atOnce: 1 })).toBe(0)
  const rows = await db.select().from(checks)
  expect(rows.map(({ name }) => name).sort()).toEqual(idRules.map(({ table }) => idChecks + table).sort())
  expect(rows.every(({ looked, roundedAt }) => looked > 0 && roundedAt !== null)).toBe(true)
})

const nobody = () => sql`${newId()}::uuid`

/** What sets a column of rows of a session. */
type Plant = [table: string, what: string, column: string, value: (one: Ids) => SQL, where: (one: Ids) => SQL]

const ofIt = (one: Ids) => sql`session_id = ${one.session}`
const missing = idRules.filter(({ table }) => table !== 'sessions')
const plants: Plant[] = [
  ...missing.map(({ table }): Plant => [table, 'session_missing', 'session_id', nobody, ofIt]),
  ...byMessage.map(
    (table): Plant => [table, 'message_of_another_session', 'session_id', () => sql`${other.session}`, ofIt],
  ),
  ...byRun.map((table): Plant => [table, 'run_of_another_session', 'session_id', () => sql`${other.session}`, ofIt]),
  ['sessions', 'phone_without_person', 'person_id', () => sql`null`, (one) => sql`id = ${one.session}`],
  ['sessions', 'topic_of_another_person', 'topic_id', () => sql`${other.topic}`, (one) => sql`id = ${one.session}`],
  ['sessions', 'entry_of_another_person', 'entry_id', () => sql`${other.entry}`, (one) => sql`id = ${one.session}`],
  ['events', 'person_differs', 'person_id', () => sql`${other.person}`, (one) => sql`${ofIt(one)} and type = 'order'`],
  ['events', 'person_differs', 'person_id', () => sql`null`, (one) => sql`${ofIt(one)} and type = 'message'`],
  [
    ...(['events', 'run_of_another_session', 'data'] as const),
    () => sql`jsonb_build_object('runId', ${other.run}::text)`,
    (one) => sql`${ofIt(one)} and type = 'pipeline'`,
  ],
  ['messages', 'event_missing', 'event_id', () => sql`0`, (one) => sql`id = ${one.question}`],
  [
    'messages',
    'event_of_another_session',
    'session_id',
    () => sql`${other.session}`,
    (one) => sql`id = ${one.question}`,
  ],
  [
    ...(['messages', 'event_of_another_message', 'event_id'] as const),
    (one) => sql`(select event_id from messages where id = ${one.reply})`,
    (one) => sql`id = ${one.question}`,
  ],
  ['messages', 'reply_to_another_session', 'reply_to', () => sql`${other.reply}`, (one) => sql`id = ${one.reply}`],
  ['replies', 'message_of_another_session', 'session_id', () => sql`${other.session}`, ofIt],
  ['replies', 'event_of_another_message', 'event_id', () => sql`0`, ofIt],
  ['orders', 'event_of_another_session', 'session_id', () => sql`${other.session}`, ofIt],
  ['training_examples', 'run_of_another_session', 'session_id', () => sql`${other.session}`, ofIt],
  [
    ...(['training_examples', 'learned_from_another_session', 'source_event_ids'] as const),
    () => sql`(select source_event_ids from training_examples where id = ${other.example})`,
    ofIt,
  ],
  ['session_tokens', 'sign_in_of_another_person', 'sign_in_id', () => sql`${other.signIn}`, ofIt],
  ['session_joins', 'into_session_missing', 'into_session_id', nobody, ofIt],
  ['session_joins', 'joined_to_another_person', 'to_person_id', () => sql`${other.person}`, ofIt],
  ['bank_step_ups', 'person_differs', 'person_id', () => sql`${other.person}`, ofIt],
  ['messenger_chats', 'hold_of_another_session', 'hold_id', () => sql`${other.token}`, ofIt],
  ['incoming_messages', 'message_of_another_session', 'message_id', () => sql`${other.question}`, ofIt],
  ['outgoing_messages', 'message_of_another_session', 'message_id', () => sql`${other.question}`, ofIt],
]

test('every breach that is looked for is planted here', () => {
  const planted = new Set(plants.map(([table, what]) => `${table}: ${what}`))
  const lookedFor = idRules.flatMap(({ table, breaches }) => Object.keys(breaches).map((what) => `${table}: ${what}`))
  expect(lookedFor.filter((one) => !planted.has(one))).toEqual([])
})

test.each(plants)('in %s it finds: %s', async (table, what, column, value, where) => {
  const one = await wholeSession()
  const rules = idRules.filter((rule) => rule.table === table)
  const before = (await found(table)).filter((breach) => breach.what === what).length
  await past(sql`
    update ${sql.identifier(table)} set ${sql.identifier(column)} = ${value(one)} where ${where(one)}`)
  await checkIds({ rules })
  expect((await found(table)).filter((breach) => breach.what === what).length).toBeGreaterThan(before)
})

test('what was set right is let go of', async () => {
  const { session, person } = await wholeSession()
  const rules = idRules.filter(({ table }) => table === 'bank_step_ups')
  const setTo = (to: string) => sql`update bank_step_ups set person_id = ${to} where session_id = ${session}`
  await past(setTo(other.person))
  const wrong = await checkIds({ rules })
  await past(setTo(person))
  expect(await checkIds({ rules })).toBe(wrong - 1)
})
