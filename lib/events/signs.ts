import { z } from 'zod'
import { sql } from '@/db/client'
import { hear } from '@/db/listen'

/** What is told of a session at once and kept nowhere: that somebody is writing, or has read. `name` is theirs, of the staff. */
const sign = z.object({
  sessionId: z.string(),
  by: z.enum(['person', 'staff']),
  what: z.enum(['typing', 'read']),
  name: z.string().nullable(),
})
export type Sign = z.infer<typeof sign>

type Hub = { listeners: Set<(sign: Sign) => void> }

// One LISTEN a process, whichever bundle loads this file.
const shared = globalThis as typeof globalThis & { throughlineSigns?: Hub }
shared.throughlineSigns ??= { listeners: new Set() }
const hub = shared.throughlineSigns

const channel = 'throughline_signs'
/** Whoever reads too slowly is told the newest. */
const mostHeld = 20

function listen() {
  hear(channel, (payload) => {
    const told = sign.safeParse(JSON.parse(payload))
    if (told.success) for (const listener of hub.listeners) listener(told.data)
  })
}

/** Tells everybody who listens now, on every copy. */
export async function giveSign(told: Sign) {
  await sql.notify(channel, JSON.stringify(told))
}

/** The signs that `wanted` holds for, as they come; what comes while nobody listens is lost. Ends when `signal` aborts. */
export async function* signs(wanted: (sign: Sign) => boolean, signal: AbortSignal): AsyncGenerator<Sign[]> {
  let held: Sign[] = []
  let wake = () => {}
  const listener = (told: Sign) => {
    if (!wanted(told)) return
    held = [...held, told].slice(-mostHeld)
    wake()
  }
  const stop = () => wake()
  hub.listeners.add(listener)
  signal.addEventListener('abort', stop, { once: true })
  try {
    listen()
    while (!signal.aborted) {
      const told = held
      held = []
      if (told.length > 0) yield told
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (signal.aborted || held.length > 0) resolve()
        })
      }
    }
  } finally {
    hub.listeners.delete(listener)
    signal.removeEventListener('abort', stop)
  }
}
