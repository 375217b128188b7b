import { pipelineWatchers } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { sse } from '@/lib/http/sse'
import { accessSignal } from '@/lib/people/access-signal'
import { followPipeline } from '@/lib/pipeline/follow'

export const GET = route(
  {
    summary: 'Follow the pipeline as it works',
    callers: pipelineWatchers,
    answers: [{ type: 'text/event-stream', summary: 'Says when something changed, for reading it again.' }],
  },
  async ({ actor, request }) => {
    const events = await followPipeline({ actor })
    return sse(request.signal, events, (ended) => accessSignal(actor, ended))
  },
)
