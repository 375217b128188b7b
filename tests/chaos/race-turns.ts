import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { startCuttingProxy } from './cutting-proxy'
import { type Copy, startTwoCopies } from './two-copies'

const copiesOfEach = 5
const atOnce = 60
const retryMs = 30
const patienceMs = 30_000

type Answer = { message: { id: string }; reply: { id: string; content: string; status: string } }
type Session = { id: string; token: string }

/**
 * R3: each message is sent five times at once to two copies of the product, over lines that are cut again and again, and each time until it
 * is answered. It is stored once and answered once, and all five hear the same.
 */
export async function raceTurns(options: { messages: number; sessions: number; cuts: number }): Promise<Figure[]> {
  const copies = await startTwoCopies({ LIMIT_CHAT: '1000000', LIMIT_ANONYMOUS_STARTS: '1000000', LOG_LEVEL: 'fatal' })
  const lines = await Promise.all(
    [copies.behindProxy, copies.inTheOpen].map(({ process }) => startCuttingProxy(() => process.url)),
  )
  try {
    const sessions = await Promise.all(Array.from({ length: options.sessions }, () => start(copies.inTheOpen)))
    const tally = { answers: 0, retries: 0, strange: 0, unlike: 0 }
    const cutEvery = Math.max(1, Math.floor((options.messages * copiesOfEach) / (options.cuts + 1)))
    const race = async (n: number) => {
      const session = sessions[n % sessions.length] as Session
      const tries = Array.from({ length: copiesOfEach }, async (_, copy) => {
        const answer = await untilAnswered(() => lines[(n + copy) % lines.length]?.url ?? '', session, n, tally)
        tally.answers += 1
        // In the middle of whatever is on it.
        if (tally.answers % cutEvery === 0) lines[tally.answers % lines.length]?.cut()
        return answer
      })
      const answers = new Set(
        (await Promise.all(tries)).map(({ message, reply }) => `${message.id} ${reply.id} ${reply.content}`),
      )
      if (answers.size !== 1) tally.unlike += 1
    }
    await inTurns(options.messages, race)
    const [stored] = await copies.sql<
      { questions: number; ids: number; answers: number; answered: number; whole: number }[]
    >`
      select count(*) filter (where role = 'user')::int as questions,
        count(distinct (session_id, client_message_id)) filter (where role = 'user')::int as ids,
        count(*) filter (where role = 'assistant')::int as answers,
        count(distinct reply_to)::int as answered,
        count(*) filter (where role = 'assistant' and status = 'complete')::int as whole
      from messages`
    const [left] = await copies.sql<{ n: number }[]>`select count(*)::int as n from replies`
    const exactly = (what: string, value: number | undefined) => ({
      what: `R3: ${what}`,
      value: value ?? Number.NaN,
      unit: '',
      atLeast: options.messages,
      atMost: options.messages,
    })
    const none = (what: string, value: number | undefined) => ({
      what: `R3: ${what}`,
      value: value ?? Number.NaN,
      unit: '',
      atMost: 0,
    })
    return [
      exactly('messages stored', stored?.questions),
      exactly('different ones among them', stored?.ids),
      exactly('answers stored', stored?.answers),
      exactly('messages with an answer', stored?.answered),
      exactly('answers that are whole', stored?.whole),
      none('messages whose five senders heard different things', tally.unlike),
      none('replies left under way', left?.n),
      none('answers other than 200, 429 and 503', tally.strange),
      { what: 'R3: tries cut off and sent again', value: tally.retries, unit: '' },
    ]
  } finally {
    for (const line of lines) line.stop()
    await copies.stop()
  }
}

async function start({ http }: Copy): Promise<Session> {
  const answer = await http.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const { session, session_token: token } = await answer.json()
  return { id: session.session_id, token }
}

const wishes = ['a rain jacket', 'umbrellas under 2000', 'show my basket', 'add the first one', 'something cheaper']

async function untilAnswered(
  url: () => string,
  { token }: Session,
  n: number,
  tally: { retries: number; strange: number },
): Promise<Answer> {
  const body = JSON.stringify({ content: `${wishes[n % wishes.length]} (${n})`, clientMessageId: `m-${n}` })
  for (;;) {
    try {
      const answer = await fetch(`${url()}/api/chat/message`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(patienceMs),
      })
      const said = await answer.json()
      if (answer.status === 200) return said
      if (answer.status !== 503 && answer.status !== 429) tally.strange += 1
    } catch {
      // Cut in the middle: what a page at the other end would see.
    }
    tally.retries += 1
    await wait(retryMs)
  }
}

/** Does `work` for 0 to `count`, a few at a time. */
async function inTurns(count: number, work: (n: number) => Promise<void>) {
  let next = 0
  const one = async () => {
    for (let n = next++; n < count; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: Math.min(count, Math.ceil(atOnce / copiesOfEach)) }, one))
}
