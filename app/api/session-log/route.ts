import { sizes } from '@/lib/http/body'
import { admins, anyone, logReaders } from '@/lib/http/callers'
import { preflight } from '@/lib/http/cors'
import { route } from '@/lib/http/route'
import { exportLog } from '@/lib/log/export'
import { ingest, ingestOne } from '@/lib/log/ingest'
import { logFileHeaders } from '@/lib/log/log-file'
import { readLog } from '@/lib/log/query'
import { logAccepted, loggedEvents, logPage, logQuery, logRequest } from '@/lib/log/schema'
import { eraseLog } from '@/lib/privacy/erase-log'
import { erasedView, logErasing } from '@/lib/privacy/schema'

const logged = { success: true, message: 'Event logged successfully' } as const

export const POST = route(
  {
    summary: 'Log an event, or a batch of up to 500',
    about:
      'Answers once it is stored. One bad event never sinks its batch. `text/plain` is taken too, for `sendBeacon`.',
    callers: anyone,
    sends: loggedEvents,
    problems: ['session_not_found', 'too_many'],
    auth: 'public',
    cookies: 'ignored',
    cors: true,
    body: logRequest,
    free: true,
    types: ['text/plain'],
    limit: sizes.log,
    response: logAccepted,
  },
  async ({ actor, body }) => {
    if ('events' in body) {
      return { success: true as const, ...(await ingest({ actor, items: body.events, sentAt: body.sentAt })) }
    }
    await ingestOne({ actor, item: body })
    return logged
  },
)

export const OPTIONS = preflight

export const GET = route(
  {
    summary: 'Read the session log',
    about:
      'Newest first; `count` are the rows in this answer. With `format=ndjson`, `csv` or `all` a file of any size.',
    callers: logReaders,
    answers: [
      { type: 'application/x-ndjson', summary: 'With `format=ndjson`: one event to a line.' },
      { type: 'text/csv', summary: 'With `format=csv`.' },
    ],
    query: logQuery,
    response: logPage,
  },
  async ({ actor, query }) => {
    if (query.format === 'json' && !query.all) return readLog({ actor, ...query })
    const { rows, file } = await exportLog({ actor, ...query })
    return new Response(file, { headers: logFileHeaders(query.format, rows) })
  },
)

export const DELETE = route(
  {
    summary: 'Erase what was logged under an e-mail address',
    callers: admins,
    query: logErasing,
    response: erasedView,
  },
  ({ actor, query }) => eraseLog({ actor, ...query }),
)
