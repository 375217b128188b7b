import type { Figure } from '@/scripts/bench/measure/figures'
import { bearer, either, forgetCounts } from './people-on-copies'
import { fewAllowed, type TwoCopies } from './two-copies'

type Answers = Awaited<ReturnType<TwoCopies['inTheOpen']['http']['post']>>[]

const countOf = (answers: Answers, wanted: number) => answers.filter((answer) => answer.status() === wanted).length

/** R27: many at once on two copies, where only so few are allowed, whatever address they claim. */
export async function exactLimits(
  copies: TwoCopies,
  { atOnce, rounds }: { atOnce: number; rounds: number },
): Promise<Figure[]> {
  const wrong = { starts: 0, stored: 0, messages: 0, kept: 0, unasked: 0, again: 0 }
  for (let round = 0; round < rounds; round++) {
    await forgetCounts(copies)
    const before = (await copies.sql`select 1 from sessions`).count
    const starts = await Promise.all(
      Array.from({ length: atOnce }, (_, n) => {
        // The proxy appends the peer to what the caller wrote; in the open what the caller wrote counts for nothing.
        const headers = { 'x-forwarded-for': n % 2 ? `198.51.100.${n}` : `198.51.100.${n}, 127.0.0.1` }
        return either(copies, n).http.post('/api/session/start', { data: { guest: true, channel: 'website' }, headers })
      }),
    )
    wrong.starts += off(starts, atOnce)
    wrong.stored += Math.abs((await copies.sql`select 1 from sessions`).count - before - fewAllowed)

    const own = await starts.find((one) => one.status() === 200)?.json()
    const send = (n: number) =>
      either(copies, n).http.post('/api/chat/message', {
        data: { content: `message ${n}`, clientMessageId: `m-${n}` },
        headers: bearer(own.session_token),
      })
    const sends = await Promise.all(Array.from({ length: atOnce }, (_, n) => send(n)))
    wrong.messages += off(sends, atOnce)
    const stored = await copies.sql<{ id: string }[]>`
      select client_message_id as id from messages where session_id = ${own.session.session_id} and role = 'user'`
    wrong.kept += Math.abs(stored.length - fewAllowed)
    wrong.unasked += [...starts, ...sends].filter((one) => one.status() === 429 && !one.headers()['retry-after']).length
    // What was answered may be asked again for nothing.
    const again = await Promise.all(stored.map(({ id }) => send(Number(id.slice(2)))))
    wrong.again += again.length - countOf(again, 200)
  }
  const none = (what: string, value: number) => ({ what: `R27: ${what}`, value, unit: '', atMost: 0 })
  return [
    { what: 'R27: at once on two copies', value: atOnce, unit: '' },
    { what: 'R27: allowed', value: fewAllowed, unit: '' },
    { what: 'R27: rounds', value: rounds, unit: '' },
    none('starts admitted or refused too many', wrong.starts),
    none('sessions stored too many or too few', wrong.stored),
    none('messages admitted or refused too many', wrong.messages),
    none('messages stored too many or too few', wrong.kept),
    none('refusals that do not say for how long', wrong.unasked),
    none('answered messages refused when asked again', wrong.again),
  ]
}

const off = (answers: Answers, atOnce: number) =>
  Math.abs(countOf(answers, 200) - fewAllowed) + Math.abs(countOf(answers, 429) - (atOnce - fewAllowed))
