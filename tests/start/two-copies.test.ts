import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Figure, figureTable } from '@/scripts/bench/measure/figures'
import { exactLimits } from '@/tests/chaos/exact-limits'
import { oneVisit } from '@/tests/chaos/one-visit'
import { either } from '@/tests/chaos/people-on-copies'
import { signOut } from '@/tests/chaos/sign-out'
import { startTwoCopies, type TwoCopies, trialSettings } from '@/tests/chaos/two-copies'
import { wrongPasswords } from '@/tests/chaos/wrong-passwords'
import { messengerEnv, newNumber, said, signed, whatsappDelivery } from '@/tests/fixtures/messenger-deliveries'
import { untimed } from './untimed'

let copies: TwoCopies

beforeAll(async () => {
  copies = await startTwoCopies({ ...messengerEnv('http://127.0.0.1:9'), ...trialSettings })
})

afterAll(() => copies?.stop())

/** `npm run test:chaos` does the same at full length. */
const short: [name: string, work: () => Promise<Figure[]>][] = [
  [
    'R8: simultaneous starts of one verified person make one session',
    () => oneVisit(copies, { rounds: 4, starts: 50 }),
  ],
  ['R27: a limit admits exactly as many as it says', () => exactLimits(copies, { atOnce: 200, rounds: 1 })],
  ['R11: what ends a sign-in on one copy ends it on the other', () => signOut(copies, { rounds: 1 })],
  ['R16: failures count together and never shut the owner out', () => wrongPasswords(copies, { rounds: 1 })],
]

test.each(short)('%s', async (_, work) => {
  const figures = figureTable(untimed(await work()))
  process.stdout.write(`\n${figures}`)
  expect(figures).not.toContain('MISSED')
})

test('the same delivery of a messenger five times at once on two copies is one row and one piece of work', async () => {
  const from = newNumber()
  const body = whatsappDelivery({ messages: [said.text({ from, body: 'Hello' })] })
  const headers = { 'content-type': 'application/json', ...signed(body) }
  const deliver = (n: number) =>
    either(copies, n).http.post('/api/channels/whatsapp', { headers, data: Buffer.from(body) })
  const answers = await Promise.all([0, 1, 2, 3, 4].map(deliver))
  expect(answers.map((answer) => answer.status())).toEqual([200, 200, 200, 200, 200])
  const [counts] = await copies.sql`
    select (select count(*)::int from incoming_messages i where i.chat_id = c.id) as rows,
      (select count(*)::int from graphile_worker._private_jobs where key = 'incoming:' || c.id) as jobs
    from messenger_chats c where c.address = ${from}`
  expect(counts).toEqual({ rows: 1, jobs: 1 })
})
