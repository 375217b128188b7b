import { everybody, sessionReaders, sessionWriters } from './principals'
import type { Row, Subject } from './row'
import { companion, session } from './session-subjects'
import type { World } from './world'

type Talked = { ids: { id: string }; device: Subject['device'] }

/** The answer that was given in a session, with what is thought of it. */
const rating = (about: (world: World) => Promise<Talked>) => async (world: World) => {
  const { ids, device } = await about(world)
  const [reply] = await world.database`
    select id from messages where session_id = ${ids.id} and role = 'assistant' limit 1`
  return { ids: { id: reply?.id as string }, device, body: { rating: 'up' } }
}

/** What is kept of a conversation: how it went, what was thought of it, and the whole of it as a file. */
export const recordRows: Row[] = [
  { route: 'GET /api/chat/stats', allowed: [200, ...everybody], others: 404 },
  { route: 'GET /api/chat/health', allowed: [200, ...everybody], others: 404 },
  {
    route: 'POST /api/chat/messages/{id}/feedback',
    about: rating(session),
    allowed: [200, ...sessionWriters],
    others: 404,
  },
  {
    route: 'POST /api/chat/messages/{id}/feedback',
    given: 'a companion',
    about: rating(companion),
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
  { route: 'GET /api/sessions/{id}/flow', about: session, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'GET /api/sessions/{id}/flow',
    given: 'a companion',
    about: companion,
    allowed: [200, ...sessionReaders],
    others: 404,
  },
  {
    route: 'GET /api/sessions/{id}/export',
    query: 'format=md',
    about: session,
    allowed: [200, ...sessionReaders],
    others: 404,
  },
  {
    route: 'GET /api/sessions/{id}/export',
    given: 'a companion',
    query: 'format=csv',
    about: companion,
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
]
