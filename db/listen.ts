import { onDatabaseReturn, pool, type Sql } from './client'

type Ear = { onPayload: (payload: string) => void; onListening: () => void; on?: Sql | undefined }

// One LISTEN a channel and process: Next's bundle and server.ts load this file separately.
const shared = globalThis as typeof globalThis & { throughlineEars?: Map<string, Ear> }
const isFirst = shared.throughlineEars === undefined
shared.throughlineEars ??= new Map()
const ears = shared.throughlineEars

const tryAgainMs = 1000

/**
 * Hears a channel for as long as the process lives, whatever becomes of connections and the database meanwhile. The first call for a channel
 * counts, later ones change nothing.
 * @param onListening runs at each (re)connect: what was announced in a gap is gone.
 */
export function hear(channel: string, onPayload: (payload: string) => void, onListening: () => void = () => {}) {
  if (ears.has(channel)) return
  ears.set(channel, { onPayload, onListening })
  void listen(channel)
}

async function listen(channel: string) {
  const ear = ears.get(channel)
  if (!ear) return
  try {
    const open = pool()
    if (ear.on === open) return
    ear.on = open
    await open.listen(channel, ear.onPayload, ear.onListening)
  } catch {
    ear.on = undefined
    setTimeout(() => void listen(channel), tryAgainMs).unref()
  }
}

if (isFirst) onDatabaseReturn(() => [...ears.keys()].map(listen))
