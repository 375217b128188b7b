import { route } from '@/lib/http/route'
import { exportQuery } from '@/lib/pipeline/dataset-schema'
import { datasetManifest } from '@/lib/pipeline/manifest'

export const GET = route({ query: exportQuery }, async ({ actor, query }) => {
  const { format, split } = query
  return new Response(datasetManifest({ actor, ...query }), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="throughline-${format}-${split}.manifest.json"`,
    },
  })
})
