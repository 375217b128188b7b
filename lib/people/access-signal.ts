import { sql } from '@/db/client'
import { hear } from '@/db/listen'
import type { Actor } from './actor'
import { standingOf } from './identify'

type Watcher = { ids: string[]; lost: () => void; check: () => void }
type Hub = { watchers: Set<Watcher> }

// One LISTEN a process tells every open stream of it.
const shared = globalThis as typeof globalThis & { throughlineAccess?: Hub }
shared.throughlineAccess ??= { watchers: new Set() }
const hub = shared.throughlineAccess

const minute = 60_000

function listen() {
  hear(
    'throughline_access',
    (id) => {
      for (const watcher of hub.watchers) if (watcher.ids.includes(id)) watcher.lost()
    },
    () => {
      for (const watcher of hub.watchers) watcher.check()
    },
  )
}

/**
 * Whether the caller still stands as when they called, and for how many milliseconds at most that needs no second look; null when not.
 * Asking is a sign of the person, who is looking at an open stream.
 */
async function stillStands({ person, device, key }: Actor): Promise<number | null> {
  const standing = person ? await standingOf(person.tokenId) : null
  if (person && (!standing || standing.person.roles.join() !== person.roles.join())) return null
  if (device || key) {
    const [row] = await sql<{ device: boolean; key: boolean }[]>`
      select exists (select 1 from session_tokens where id = ${device?.tokenId ?? null} and revoked_at is null) as device,
        exists (select 1 from api_keys where id = ${key?.id ?? null} and revoked_at is null) as key`
    if ((device && !row?.device) || (key && !row?.key)) return null
  }
  return Math.min(minute, standing?.msLeft ?? minute)
}

/**
 * A signal that aborts once this caller may not go on looking: signed out, another password, other roles, disabled, erased, key revoked, or
 * the sign-in run out. Told by every copy of the server within a second, and asked each minute as well.
 * @param until ends the watching.
 */
export function accessSignal(actor: Actor, until: AbortSignal): AbortSignal {
  const ended = new AbortController()
  const ids = [actor.person?.id, actor.person?.tokenId, actor.device?.tokenId, actor.key?.id]
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    hub.watchers.delete(watcher)
    clearTimeout(timer)
  }
  const watcher: Watcher = {
    ids: ids.filter((id): id is string => id !== undefined),
    lost: () => {
      stop()
      ended.abort()
    },
    check: async () => {
      // A database that is away says nothing about who may look: asked again.
      const left = await stillStands(actor).catch(() => 1000)
      if (until.aborted || ended.signal.aborted) return
      clearTimeout(timer)
      if (left === null) watcher.lost()
      else timer = setTimeout(watcher.check, left + 1)
    },
  }
  if (until.aborted) return ended.signal
  hub.watchers.add(watcher)
  until.addEventListener('abort', stop, { once: true })
  listen()
  watcher.check()
  return ended.signal
}
