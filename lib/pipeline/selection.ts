import type { Channel } from '@/db/enums'
import { type Actor, demand } from '@/lib/people/actor'
import { canReadExamples } from './access'
import { datasetLines } from './dataset-lines'
import type { SelectionQuery, SelectionView } from './dataset-schema'

/** Qualities have three decimals; a hundredth holds those from it up to the next. */
const hundredth = (quality: number) => Math.floor(Math.round(quality * 1000) / 10)

type Counted = { count: number; held: number; bytes: number }

/** Counts by hundredths of quality. */
class Bins {
  readonly #bins = new Map<number, Counted>()

  add(quality: number, { count, held, bytes }: Counted) {
    const at = hundredth(quality)
    const bin = this.#bins.get(at) ?? { count: 0, held: 0, bytes: 0 }
    this.#bins.set(at, { count: bin.count + count, held: bin.held + held, bytes: bin.bytes + bytes })
  }

  list() {
    return [...this.#bins].sort(([a], [b]) => a - b).map(([at, bin]) => ({ from: at / 100, ...bin }))
  }
}

/**
 * How many lines an export of this selection has, by quality. As the best of near-duplicates stands for all of them, the lines at any bar
 * are the sum of the bins from it on.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function countSelection(
  options: { actor: Actor; signal?: AbortSignal } & SelectionQuery,
): Promise<SelectionView> {
  const { actor, signal = new AbortController().signal, ...query } = options
  demand(actor, canReadExamples(actor))
  const all = new Bins()
  const byChannel = new Map<Channel, Bins>()
  for await (const lines of datasetLines({ ...query, minQuality: 0 }, signal)) {
    for (const { line, quality, held, channel } of lines) {
      if (line === null) continue
      const counted = { count: 1, held: held ? 1 : 0, bytes: Buffer.byteLength(line) }
      all.add(quality, counted)
      const own = byChannel.get(channel) ?? new Bins()
      own.add(quality, counted)
      byChannel.set(channel, own)
    }
  }
  const channels = [...byChannel].sort(([a], [b]) => (a < b ? -1 : 1))
  return { bins: all.list(), channels: channels.map(([channel, bins]) => ({ channel, bins: bins.list() })) }
}
