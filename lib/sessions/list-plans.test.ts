import { beforeAll, expect, test } from 'vitest'
import { hearStatements, planOf } from '@/db/heard-pool.fixture'
import type { Actor } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { listSessions } from './list'
import { fillWithSessions } from './many-sessions.fixture'
import { sessionsOverview } from './overview'
import { listQuery } from './schema'

const now = new Date('2026-11-20T13:30:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const { sql, heard } = hearStatements(process.env.DATABASE_URL ?? '')
let reader: Actor

beforeAll(async () => {
  reader = await program('sessions:read')
  await fillWithSessions(sql, { sessions: 20_000, eventsEach: 3, now })
})

/** Runs `work`. @returns how the database goes about each statement on sessions or events that it sent. */
async function plansOf(work: () => Promise<unknown>): Promise<string> {
  heard.length = 0
  await work()
  const plans: string[] = []
  for (const one of heard.filter(({ text }) => /from "sessions"|from "events"/.test(text)))
    plans.push(await planOf(sql, one))
  return plans.join('\n\n')
}

/** What of the plans says which way the rows were reached, and how long that took. */
function show(what: string, plans: string) {
  const lines = plans.split('\n').filter((line) => /Scan|Execution Time/.test(line))
  process.stdout.write(`\n== ${what}\n${lines.join('\n')}\n`)
}

const queries: Record<string, Record<string, string>> = {
  'the whole list': {},
  'those who ask for help': { state: 'help' },
  'live ones': { state: 'live' },
  'idle ones': { state: 'idle' },
  'those in the pipeline': { state: 'pipeline' },
  'those that are done': { state: 'done' },
  'a status': { status: 'failed' },
  'a common surface': { channel: 'workshop' },
  'two surfaces': { channel: 'kiosk,website' },
  'a type': { type: 'visit' },
  'today, live': { from: ago(12 * 60), state: 'live' },
  'a customer': { person: 'C942' },
  'a whole token': { token: 'ws_00000042' },
  'part of a token': { q: 'ws_0000004' },
  'an e-mail': { q: 'student42@example.com' },
  'a phone': { q: '+919800000040' },
  'a name that a page claimed': { q: 'Student 42' },
  'a name of an account': { q: 'Person 42' },
  'two letters': { q: 'Pe' },
  'the short name of a session': { q: '0badc0de' },
  'nothing there is': { q: 'zzzzzz' },
}

for (const [what, query] of Object.entries(queries)) {
  test(`${what}: no log and no tally is read from end to end`, async () => {
    const plans = await plansOf(() => listSessions({ actor: reader, now, ...listQuery.parse(query) }))
    show(what, plans)
    expect(plans).toContain('Index')
    expect(plans).not.toMatch(/Seq Scan on (events|session_tallies|session_progress)/)
  })
}

test('the figures above the list read no log from end to end', async () => {
  const plans = await plansOf(() => sessionsOverview({ actor: reader, since: new Date(ago(12 * 60)), now }))
  show('the figures above the list', plans)
  expect(plans).not.toMatch(/Seq Scan on (events|session_tallies)/)
})
