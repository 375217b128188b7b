import type { Interaction } from '@/extension/shared/interaction'
import type { Recording } from '@/extension/shared/recording'

/** `chrome.storage.local` holds 10 MB; the rest is for everything else. */
export const mostBytes = 8_000_000

const mostAtOnce = 100
const mostBytesAtOnce = 200_000

/** Where the step of a `seq` waits. */
export const stepKey = (seq: number) => `step:${seq}`

export const sizeOf = (interaction: Interaction) => new TextEncoder().encode(JSON.stringify(interaction)).byteLength

function keysBetween(after: number, upTo: number): string[] {
  return Array.from({ length: Math.max(0, upTo - after) }, (_, at) => stepKey(after + 1 + at))
}

/** The first of these that fit into one request, at least one. */
export function cutBatch(waiting: Interaction[]): Interaction[] {
  let bytes = 0
  const tooFar = waiting.slice(0, mostAtOnce).findIndex((one, at) => {
    bytes += sizeOf(one) + 1
    return at > 0 && bytes > mostBytesAtOnce
  })
  return waiting.slice(0, tooFar === -1 ? mostAtOnce : tooFar)
}

/** What goes next, in order. */
export async function nextBatch({ sent, noted }: Recording): Promise<Interaction[]> {
  const keys = keysBetween(sent, Math.min(noted, sent + mostAtOnce))
  const items = await chrome.storage.local.get(keys)
  return cutBatch(keys.flatMap((key) => (items[key] as Interaction | undefined) ?? []))
}

/** Takes steps out of the queue up to a `seq`. */
export async function forget(after: number, upTo: number) {
  await chrome.storage.local.remove(keysBetween(after, upTo))
}
