import { Readable } from 'node:stream'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canReadExamples } from './access'
import type { ExportQuery } from './api-schema'
import { toOpenAiLine } from './openai-format'
import { selectedExamples } from './selected-examples'

async function* openAiLines({ actor, ...options }: { actor: Actor } & ExportQuery): AsyncGenerator<Uint8Array> {
  const { format, split } = options
  await noteAudit({ actor, action: 'dataset_exported', detail: { format, split }, repeats: true })
  const encoder = new TextEncoder()
  const seen = new Set<string>()
  for await (const examples of selectedExamples(options)) {
    const lines: string[] = []
    for (const { dedupeHash, ...example } of examples) {
      if (seen.has(dedupeHash)) continue
      seen.add(dedupeHash)
      lines.push(`${toOpenAiLine(example)}\n`)
    }
    if (lines.length > 0) yield encoder.encode(lines.join(''))
  }
}

/**
 * The selection as OpenAI chat fine-tuning lines: near-duplicates once, every line checked before it leaves, the same query the same bytes.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export function exportDataset(options: { actor: Actor } & ExportQuery): ReadableStream<Uint8Array> {
  demand(options.actor, canReadExamples(options.actor))
  return Readable.toWeb(Readable.from(openAiLines(options))) as ReadableStream<Uint8Array>
}
