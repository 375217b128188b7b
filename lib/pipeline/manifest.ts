import { createHash, type Hash } from 'node:crypto'
import { type Actor, demand } from '@/lib/people/actor'
import { canReadExamples } from './access'
import { datasetLines } from './dataset-lines'
import type { ExportQuery, Manifest } from './dataset-schema'
import { reviewsOf } from './selected-examples'
import { streamText } from './stream-text'
import { Tally } from './tally'

/** The sessions of a file one after another; each is said once its last line has passed, so that memory does not grow with them. */
class SessionList {
  #open: { sessionId: string; lines: number; hash: Hash } | null = null
  #said = 0

  /** Takes a line; says the session before, when this is the first of another. */
  add(sessionId: string, line: string): string {
    const said = this.#open && this.#open.sessionId !== sessionId ? this.close() : ''
    this.#open ??= { sessionId, lines: 0, hash: createHash('sha256') }
    this.#open.lines++
    this.#open.hash.update(line)
    return said
  }

  close(): string {
    if (!this.#open) return ''
    const { sessionId, lines, hash } = this.#open
    this.#open = null
    const entry = { sessionId, lines, sha256: hash.digest('hex') } satisfies Manifest['sessions'][number]
    return `${this.#said++ === 0 ? '' : ','}\n    ${JSON.stringify(entry)}`
  }
}

async function* manifestOf(query: ExportQuery, signal: AbortSignal): AsyncGenerator<string> {
  yield headOf(query)
  const sessions = new SessionList()
  const file = createHash('sha256')
  const leftOut = new Tally()
  const versions = new Set<string>()
  let [lines, bytes] = [0, 0]
  for await (const some of datasetLines(query, signal)) {
    let said = ''
    for (const { sessionId, version, line, reason, alike } of some) {
      leftOut.add('near-duplicate', alike - 1)
      if (line === null) {
        leftOut.add(reason)
        continue
      }
      versions.add(version ?? 'unknown')
      said += sessions.add(sessionId, line)
      file.update(line)
      lines++
      bytes += Buffer.byteLength(line)
    }
    if (said !== '') yield said
  }
  const scorerVersions = [...versions].sort()
  const rest = {
    scorerVersions,
    lines,
    bytes,
    sha256: file.digest('hex'),
    leftOut: leftOut.list(),
  } satisfies Partial<Manifest>
  yield `${sessions.close()}\n  ],\n${membersOf(rest)}\n}\n`
}

function headOf(query: ExportQuery): string {
  const { format, split, minQuality, channel, sessionId, seed, held } = query
  const filters = {
    split,
    minQuality,
    review: reviewsOf(query),
    channels: channel ?? null,
    sessionId: sessionId ?? null,
  }
  const head = { format, filters, split: { seed, held } } satisfies Partial<Manifest>
  return `{\n${membersOf(head)},\n  "sessions": [`
}

/** The members of an object, one a line. */
function membersOf(part: object): string {
  return Object.entries(part)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')
}

/**
 * What an export of this query is made of: its filters and split, the lines of each session with their SHA-256, the file's bytes and
 * SHA-256, and what was left out by reason. No time of any clock is in it.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export function datasetManifest({ actor, ...query }: { actor: Actor } & ExportQuery): ReadableStream<Uint8Array> {
  demand(actor, canReadExamples(actor))
  const stop = new AbortController()
  return streamText(manifestOf(query, stop.signal), stop)
}
