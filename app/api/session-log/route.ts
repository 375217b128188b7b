import { sizes } from '@/lib/http/body'
import { preflight } from '@/lib/http/cors'
import { route } from '@/lib/http/route'
import { exportLog } from '@/lib/log/export'
import { ingest, ingestOne } from '@/lib/log/ingest'
import { logFileHeaders } from '@/lib/log/log-file'
import { readLog } from '@/lib/log/query'
import { logAccepted, logPage, logQuery, logRequest } from '@/lib/log/schema'
import { eraseLog } from '@/lib/privacy/erase-log'
import { erasedView, logErasing } from '@/lib/privacy/schema'

const logged = { success: true, message: 'Event logged successfully' } as const

export const POST = route(
  {
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

export const GET = route({ query: logQuery, response: logPage }, async ({ actor, query }) => {
  if (query.format === 'json' && !query.all) return readLog({ actor, ...query })
  const { rows, file } = await exportLog({ actor, ...query })
  return new Response(file, { headers: logFileHeaders(query.format, rows) })
})

export const DELETE = route({ query: logErasing, response: erasedView }, ({ actor, query }) =>
  eraseLog({ actor, ...query }),
)
