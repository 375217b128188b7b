import { randomUUID } from 'node:crypto'
import { Program } from '@/tests/program'
import type { Errand } from './load'

const words = ['Do you have running shoes?', 'Show me red jackets', 'What is in my basket?', 'Something for the rain']

type Told = { token: string; id: string }

/**
 * What comes to a busy product: events, talk, what staff look at, and starts. @param acked is told of each event that was answered with success.
 */
export async function mixedErrands(options: {
  url: string
  sessions: number
  staff: Record<string, string>
  acked: (eventId: string) => void
}): Promise<(n: number) => Errand> {
  const api = new Program(options.url)
  const open = async (): Promise<Told> => {
    const answer = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
    const { session, session_token: token } = await answer.json()
    return { token, id: session.session_id }
  }
  const people: Told[] = []
  while (people.length < options.sessions) people.push(...(await Promise.all(Array.from({ length: 10 }, open))))
  const reads = [
    '/api/sessions?limit=20',
    '/api/session-log?limit=50',
    '/api/pipeline',
    ...people.slice(0, 5).map(({ id }) => `/api/sessions/${id}/timeline`),
  ]
  const event = (n: number): Errand => {
    const eventId = randomUUID()
    const one = { sessionToken: `ws_load_${n % 50}`, eventType: 'action', eventData: { n }, eventId }
    const acked = () => options.acked(eventId)
    return { what: 'event', method: 'POST', path: '/api/session-log', body: one, acked }
  }
  const talk = (n: number): Errand => {
    const { token = '' } = people[n % people.length] ?? {}
    const body = { content: words[n % words.length], clientMessageId: randomUUID() }
    return {
      what: 'talk',
      method: 'POST',
      path: '/api/chat/message',
      headers: { authorization: `Bearer ${token}` },
      body,
    }
  }
  const look = (n: number): Errand => {
    return { what: 'look', method: 'GET', path: reads[n % reads.length] ?? '', headers: options.staff }
  }
  const start = (): Errand => {
    return { what: 'start', method: 'POST', path: '/api/session/start', body: { guest: true, channel: 'kiosk' } }
  }
  const kinds = [event, talk, event, look, start, event, look, start, event, talk]
  return (n) => (kinds[n % kinds.length] ?? event)(Math.floor(n / 3))
}
