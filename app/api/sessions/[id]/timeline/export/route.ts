import { route } from '@/lib/http/route'
import { logFileHeaders } from '@/lib/log/log-file'
import { exportTimeline } from '@/lib/log/timeline-export'
import { timelineExportQuery } from '@/lib/log/timeline-schema'
import { sessionParams } from '@/lib/sessions/schema'

export const GET = route({ params: sessionParams, query: timelineExportQuery }, async ({ actor, params, query }) => {
  const { rows, file } = await exportTimeline({ actor, sessionId: params.id, ...query })
  return new Response(file, { headers: logFileHeaders(query.format, rows) })
})
