import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { SessionView } from '@/lib/sessions/schema'
import { type ExportedMessage, labelOf } from './export-slices'
import { viewMessage } from './view'

type Slices = AsyncGenerator<ExportedMessage[]>

const bytesOf = (file: Readable) => Readable.toWeb(file) as ReadableStream<Uint8Array>

export const textFile = (pieces: AsyncGenerator<string>) => bytesOf(Readable.from(pieces, { objectMode: false }))

const iso = (time: string | null) => (time === null ? null : new Date(time).toISOString())

/** One JSON document, a message a line, each with what its reply said before. */
export async function* jsonOf(session: SessionView, slices: Slices): AsyncGenerator<string> {
  yield `{"session":${JSON.stringify(session)},\n"messages":[`
  let first = true
  for await (const slice of slices) {
    const lines = slice.map((one) => `\n${JSON.stringify(jsonMessage(one))}`)
    yield `${first ? '' : ','}${lines.join(',')}`
    first = false
  }
  yield '\n]}\n'
}

function jsonMessage({ message, author, products, orders, earlier }: ExportedMessage) {
  const { language, sentiment, version, metadata, feedback, feedbackText, feedbackAt, finishedAt } = message
  return {
    ...viewMessage(message, author),
    ...{ language, sentiment, version, metadata, feedback, feedbackText, feedbackAt, finishedAt, products, orders },
    versions: earlier.map(({ message_id: _, finished_at, replaced_at, ...reply }) => ({
      ...reply,
      finishedAt: iso(finished_at),
      replacedAt: iso(replaced_at),
    })),
  }
}

const columns = [
  'message_id',
  'at',
  'role',
  'author',
  'agent',
  'status',
  'content',
  'products',
  'orders',
  'language',
  'emotion',
  'sentiment',
  'feedback',
  'feedback_text',
  'version',
  'finished_at',
]

async function* csvRows(slices: Slices) {
  for await (const slice of slices) {
    for (const { message, author, products, orders } of slice) {
      const { id, role, agent, status, content, language, emotion, sentiment, feedback, version } = message
      yield {
        ...{ message_id: id, at: message.createdAt.toISOString(), role, author, agent, status, content, language },
        ...{ emotion: emotion?.label, sentiment, feedback, feedback_text: message.feedbackText, version },
        products: products.map(labelOf).join('; '),
        orders: orders.join('; '),
        finished_at: message.finishedAt?.toISOString(),
      }
    }
  }
}

/** RFC 4180, a message a row; what a spreadsheet would take for a formula is neutralised. */
export function csvFile(slices: Slices): ReadableStream<Uint8Array> {
  const rows = Readable.from(csvRows(slices))
  const table = stringify({ header: true, columns, escape_formulas: true })
  // Whoever reads the table learns of an error by its end.
  return bytesOf(pipeline(rows, table, () => {}))
}
