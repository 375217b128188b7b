import type { Figure } from '@/scripts/bench/measure/figures'
import { adminToken, bearer, either, forgetCounts, logIn, password, signUp } from './people-on-copies'
import type { TwoCopies } from './two-copies'

const surfaces = ['kiosk', 'website', 'whatsapp', 'api', 'workshop']

type Started = { restored: boolean; session: { session_id: string; customer_id: string } }

/** R8: simultaneous starts of one verified person on two copies, again and again with another person. */
export async function oneVisit(
  copies: TwoCopies,
  { rounds, starts }: { rounds: number; starts: number },
): Promise<Figure[]> {
  await forgetCounts(copies)
  const key = { name: 'adapter', scopes: ['channel:whatsapp'] }
  const made = await copies.behindProxy.http.post('/api/keys', { data: key, headers: bearer(await adminToken(copies)) })
  const { secret: adapter } = await made.json()
  let [refused, visits, begun, incomplete, first] = [0, 0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    // By a sign-in, or by a channel that proves the number of somebody nobody has met before.
    const known = round % 2 ? await signUp(copies) : null
    const token = known ? (await logIn(copies.behindProxy, known.username, password)).token : adapter
    const who = known ? {} : { phone: `+9198100${String(round).padStart(5, '0')}` }
    const answers = await Promise.all(
      Array.from({ length: starts }, (_, n) => {
        const data = { ...who, channel: surfaces[n % surfaces.length] }
        return either(copies, n).http.post('/api/session/start', { data, headers: bearer(token) })
      }),
    )
    refused += answers.filter((answer) => answer.status() !== 200).length
    const started: Started[] = await Promise.all(answers.filter((one) => one.status() === 200).map((one) => one.json()))
    const rows = await copies.sql<{ channels: string[]; began: number }[]>`
      select s.channels, (
        select count(*)::int from events e
        where e.session_id = s.id and e.type = 'channel' and e.data->>'from' is null) as began
      from sessions s join people p on p.id = s.person_id
      where p.customer_id = ${started[0]?.session.customer_id ?? ''} and s.status = 'active'`
    visits += Math.max(rows.length, new Set(started.map((one) => one.session.session_id)).size)
    begun += rows[0]?.began ?? 0
    first += started.filter((one) => !one.restored).length
    if ([...(rows[0]?.channels ?? [])].sort().join() !== surfaces.toSorted().join()) incomplete++
  }
  const exactly = (what: string, value: number) => ({
    what: `R8: ${what}`,
    value,
    unit: '',
    atLeast: rounds,
    atMost: rounds,
  })
  return [
    { what: 'R8: people, each started so often at once on two copies', value: rounds, unit: '' },
    { what: 'R8: starts at once', value: starts, unit: '' },
    { what: 'R8: starts refused', value: refused, unit: '', atMost: 0 },
    exactly('sessions made', visits),
    exactly('beginnings told on their timelines', begun),
    exactly('starts told that theirs was the first', first),
    { what: 'R8: sessions without all five channels, each once', value: incomplete, unit: '', atMost: 0 },
  ]
}
