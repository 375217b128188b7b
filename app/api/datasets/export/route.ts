import { exampleReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { exportQuery } from '@/lib/pipeline/dataset-schema'
import { exportDataset } from '@/lib/pipeline/export'

export const GET = route(
  {
    summary: 'Export training examples, one to a line',
    callers: exampleReaders,
    answers: [{ type: 'application/x-ndjson', summary: 'One example to a line, in the format asked for.' }],
    query: exportQuery,
  },
  async ({ actor, query }) => {
    const { format, split } = query
    return new Response(exportDataset({ actor, ...query }), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="throughline-${format}-${split}.jsonl"`,
      },
    })
  },
)
