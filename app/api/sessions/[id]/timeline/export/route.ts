import { logReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { logFileHeaders } from '@/lib/log/log-file'
import { exportTimeline } from '@/lib/log/timeline-export'
import { timelineExportQuery } from '@/lib/log/timeline-schema'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route(
  {
    summary: 'Download the timeline of a session',
    callers: logReaders,
    answers: [
      { type: 'application/json', summary: 'The rows.' },
      { type: 'application/x-ndjson', summary: 'With `format=ndjson`: one row to a line.' },
      { type: 'text/csv', summary: 'With `format=csv`.' },
    ],
    params: sessionParams,
    query: timelineExportQuery,
  },
  async ({ actor, params, query }) => {
    const { rows, file } = await exportTimeline({ actor, sessionId: params.id, ...query })
    return new Response(file, { headers: logFileHeaders(query.format, rows) })
  },
)
