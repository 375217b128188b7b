import { exampleReaders } from '@/lib/http/callers'
import { route } from '@/lib/http/route'
import { exportQuery, manifest } from '@/lib/pipeline/dataset-schema'
import { datasetManifest } from '@/lib/pipeline/manifest'

export const GET = route(
  {
    summary: 'Tell what an export is made of',
    callers: exampleReaders,
    query: exportQuery,
    answers: [
      { type: 'application/json', summary: 'The same query of the same examples gives the same bytes.', of: manifest },
    ],
  },
  async ({ actor, query }) => {
    const { format, split } = query
    return new Response(datasetManifest({ actor, ...query }), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="throughline-${format}-${split}.manifest.json"`,
      },
    })
  },
)
