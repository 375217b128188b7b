import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { program } from '@/lib/people/member.fixture'
import { atFullLength, noteFigure } from '@/tests/figures'
import { exportLog } from './export'
import { ingest } from './ingest'
import { readLog } from './query'
import { type LogEntry, logQuery } from './schema'

const total = atFullLength(2000, 10_000)
const sessionToken = 'ws_csv'

// What a spreadsheet takes for a formula at the start of a cell.
const formula = /^[=+\-@\t\r]/
const neutral = (cell: string) => (formula.test(cell) ? `'${cell}` : cell)

const awkward = fc.constantFrom(
  '=1+1',
  '+49 30 1234',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '=HYPERLINK("http://x.test","y")',
  'a,b',
  'a"b',
  '"',
  'a\r\nb',
  '\n',
  ' ',
  "'=x",
  'ü—\u2028',
  '=cmd|"/c calc"!A0',
)
const word = fc.oneof({ weight: 2, arbitrary: awkward }, { weight: 1, arbitrary: fc.string({ maxLength: 30 }) })
const data = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.dictionary(word, word), fc.array(word))

const logged = fc.record({
  eventType: word.filter((type) => type.length > 0 && type.length <= 50),
  eventData: data,
  studentName: word,
  studentEmail: word,
})

async function everyEntry(): Promise<LogEntry[]> {
  const actor = await program('log:read')
  const found: LogEntry[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await readLog({ actor, ...logQuery.parse({ sessionToken, limit: 1000, order: 'asc', cursor }) })
    found.push(...page.events)
    if (!page.nextCursor) return found
    cursor = page.nextCursor
  }
}

test(`R31: ${total} rows of CSV are read back equal, and none of their cells is a formula`, async () => {
  const writer = await program('log:write')
  const items = fc.sample(logged, total).map((event, n) => ({ ...event, sessionToken, eventId: `=${n}` }))
  for (let at = 0; at < total; at += 500) {
    const answer = await ingest({ actor: writer, items: items.slice(at, at + 500) })
    expect(answer.rejected).toEqual([])
  }

  const options = logQuery.parse({ sessionToken, order: 'asc', format: 'csv' })
  const csv = await text((await exportLog({ actor: await program('log:read'), ...options })).file)
  const rows = parse(csv, { columns: true }) as Record<string, string>[]
  const entries = await everyEntry()
  expect(rows).toHaveLength(total)
  expect(entries).toHaveLength(total)

  const wrong = rows.flatMap((row, n) => {
    const entry = entries[n]
    const expected = {
      event_id: String(entry?.event_id),
      session_id: entry?.session_id,
      session_token: sessionToken,
      event_type: neutral(entry?.event_type ?? ''),
      event_data: neutral(JSON.stringify(entry?.event_data)),
      created_at: entry?.created_at,
      occurred_at: entry?.occurred_at,
      student_email: neutral(entry?.student_email ?? ''),
      student_name: neutral(entry?.student_name ?? ''),
      client_event_id: neutral(entry?.client_event_id ?? ''),
    }
    const differs = Object.entries(expected).some(([column, cell]) => row[column] !== cell)
    return differs || Object.values(row).some((cell) => formula.test(cell)) ? [{ row, expected }] : []
  })
  noteFigure({ what: 'rows of the log as CSV', value: rows.length, unit: '', atLeast: 10_000 })
  noteFigure({ what: 'of them read back unlike, or with a formula', value: wrong.length, unit: '', atMost: 0 })
  expect(wrong.slice(0, 3)).toEqual([])
}, 60_000)
