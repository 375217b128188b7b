import type { Figure } from '@/scripts/bench/measure/figures'
import { percentile } from '@/scripts/bench/measure/percentile'
import { slow } from '@/tests/model/misbehaving'
import { startModelServer } from '@/tests/model-server'
import { readChunks } from '@/tests/start/read-chunks'
import { type Installation, withInstallation } from './installation'

const words = Array.from({ length: 200 }, (_, n) => `word${n} `).join('')
const longestMs = 5000

type Session = { id: string; headers: Record<string, string> }
type Row = { id: string; role: string; status: string; client_message_id: string | null; reply_to: string | null }

/**
 * The app is killed while replies are being streamed: every other time at the first words of all of them, the others once something of all is
 * stored. No message that was accepted is lost or doubled, within five seconds of the restart each reply is being made again or stands
 * interrupted with its words, and sent again the message is answered.
 */
export async function killInReply({ kills, sessions }: { kills: number; sessions: number }): Promise<Figure[]> {
  const model = await startModelServer(slow(words, 20))
  const settings = {
    LLM_BASE_URL: model.url,
    LLM_MODEL: 'a-model',
    LIMIT_CHAT: '1000000',
    LIMIT_ANONYMOUS_STARTS: '1000000',
  }
  try {
    return await withInstallation(async (own) => {
      const people = await Promise.all(Array.from({ length: sessions }, () => start(own)))
      const settled: number[] = []
      let unanswered = 0
      for (let kill = 0; kill < kills; kill++) {
        model.use(slow(words, 20))
        await Promise.all(people.map((one) => untilSpoken(own, one, `kill-${kill}`)))
        if (kill % 2 === 1) await untilStored(own, sessions)
        await own.killApp()
        settled.push(await untilSettled(own))
        model.use(() => [{ say: 'Here again.' }])
        const again = await Promise.all(people.map((one) => sendAgain(own, one, `kill-${kill}`)))
        unanswered += again.filter((status) => status !== 'complete').length
      }
      return [...(await figuresOf(own, kills * sessions)), ...timeFigures(settled, kills, unanswered)]
    }, settings)
  } finally {
    await model.close()
  }
}

async function start(own: Installation): Promise<Session> {
  const answer = await fetch(`${own.url()}/api/session/start`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ guest: true, channel: 'website' }),
  })
  const { session, session_token: token } = await answer.json()
  return { id: session.session_id, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } }
}

const bodyOf = (id: string) => JSON.stringify({ content: `Tell me, ${id}`, clientMessageId: id })

/** Sends a message, and comes back at the first words of its reply. */
async function untilSpoken(own: Installation, { headers }: Session, id: string) {
  const url = `${own.url()}/api/chat/message`
  const stream = await readChunks(url, {
    method: 'POST',
    headers: { ...headers, accept: 'text/event-stream' },
    body: bodyOf(id),
  })
  await stream.until(({ type }) => type === 'text-delta')
  // Cut by the kill.
  void stream.rest().catch(() => {})
}

/** Waits till of so many replies under way each has words in the database. */
async function untilStored(own: Installation, count: number) {
  for (;;) {
    const [row] = await own.sql<{ n: number }[]>`
      select count(*)::int as n from replies join messages on id = message_id where content <> ''`
    if (row?.n === count) return
  }
}

/** How long it takes from now till every reply has ended or somebody else makes it, in ms. */
async function untilSettled(own: Installation): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const [row] = await own.sql<{ n: number }[]>`select count(*)::int as n from replies where attempts < 2`
    if (row?.n === 0) return performance.now() - begun
  }
}

/** As somebody does who presses Retry: what comes while the reply is just being given up hears that, and is sent once more. */
async function sendAgain(own: Installation, { headers }: Session, id: string): Promise<string> {
  const send = async (): Promise<string> => {
    const answer = await fetch(`${own.url()}/api/chat/message`, { method: 'POST', headers, body: bodyOf(id) })
    return (await answer.json()).reply?.status
  }
  const status = await send()
  return status === 'interrupted' ? send() : status
}

async function figuresOf(own: Installation, sent: number): Promise<Figure[]> {
  const rows = await own.sql<Row[]>`select id, role, status, client_message_id, reply_to from messages`
  const questions = rows.filter(({ role }) => role === 'user')
  const answers = rows.filter(({ role }) => role === 'assistant')
  const answered = new Set(answers.map(({ reply_to }) => reply_to))
  const [versions] = await own.sql<
    { n: number }[]
  >`select count(*)::int as n from message_versions where status = 'interrupted'`
  return [
    { what: 'kill in reply: messages accepted', value: sent, unit: '' },
    { what: 'kill in reply: accepted messages lost', value: sent - questions.length, unit: '', atMost: 0, atLeast: 0 },
    { what: 'kill in reply: answers too many', value: answers.length - answered.size, unit: '', atMost: 0 },
    { what: 'kill in reply: messages without an answer', value: questions.length - answered.size, unit: '', atMost: 0 },
    { what: 'kill in reply: replies marked interrupted, their words kept', value: versions?.n ?? 0, unit: '' },
  ]
}

function timeFigures(settled: number[], kills: number, unanswered: number): Figure[] {
  return [
    { what: 'kill in reply: kills', value: kills, unit: '' },
    { what: 'kill in reply: from ready to settled, p50', value: percentile(settled, 0.5), unit: 'ms' },
    {
      what: 'kill in reply: from ready to settled, slowest',
      value: Math.max(...settled),
      unit: 'ms',
      atMost: longestMs,
    },
    { what: 'kill in reply: not answered when sent again, twice at most', value: unanswered, unit: '', atMost: 0 },
  ]
}
