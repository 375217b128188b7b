import { asideEach } from '@/db/read-replica'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadExamples } from './access'
import { datasetLines } from './dataset-lines'
import type { ExportQuery } from './dataset-schema'
import { streamText } from './stream-text'

async function* fileOf({ actor, ...query }: { actor: Actor } & ExportQuery, signal: AbortSignal) {
  const { format, split } = query
  await noteAudit({ actor, action: 'dataset_exported', detail: { format, split }, repeats: true })
  for await (const lines of asideEach(() => datasetLines(query, signal))) {
    const text = lines.map(({ line }) => line ?? '').join('')
    if (text !== '') yield text
  }
}

/**
 * The selection as a JSONL file: near-duplicates once, every line checked before it leaves, the same query the same bytes.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export function exportDataset(options: { actor: Actor } & ExportQuery): ReadableStream<Uint8Array> {
  demand(options.actor, canReadExamples(options.actor))
  const stop = new AbortController()
  return streamText(fileOf(options, stop.signal), stop)
}
