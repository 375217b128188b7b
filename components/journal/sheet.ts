import { newRequestId } from '@/components/chat/new-request-id'
import { ApiError } from '@/lib/http/fetch'
import type { createEntry } from '@/lib/journal/client'
import { type DraftOf, keepDraft, keptDraft, keptNewDrafts, saveLeaving } from '@/lib/journal/drafts-client'
import type { EntryChange, EntryView } from '@/lib/journal/schema'
import { keptOf, readKept, takenUp } from './kept-words'
import {
  arrived,
  blankPage,
  type Draft,
  failed,
  isUnsaved,
  keptMine,
  openedEntry,
  parted,
  type Refusal,
  refreshed,
  type SaveState,
  sending,
  tookOther,
  unsavedOf,
  waitAfter,
  written,
} from './save-queue'

const restMs = 800
const keepEveryMs = 250

type NewEntry = Parameters<typeof createEntry>[0]

/** How a sheet reaches the server. */
type Calls = {
  create: (entry: NewEntry) => Promise<EntryView>
  change: (id: string, change: EntryChange) => Promise<EntryView>
  /** null when it is not there any more. */
  read: (id: string) => Promise<EntryView | null>
}

type Options = { personId: string; view: EntryView | null; calls: Calls; onSaved: (view: EntryView) => void }

export type Sheet = ReturnType<typeof openSheet>

/**
 * One entry as it is written: saves it while it is, in order and one request at a time, tries again where the server cannot be reached, and
 * keeps on the device what is not saved. It outlives the page that shows it until all is saved.
 */
export function openSheet({ personId, view, calls, onSaved }: Options) {
  let state: SaveState = view ? openedEntry(view) : blankPage()
  let clientEntryId = newRequestId()
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let ended = false
  const watching = new Set<() => void>()

  const draftOf = (): DraftOf => ({ personId, entryId: state.id, clientEntryId })
  const keep = () => {
    clearTimeout(keeping)
    keeping = undefined
    if (!ended) keepDraft(draftOf(), keptOf(state, clientEntryId, Date.now()))
  }
  const put = (next: SaveState) => {
    if (next === state) return
    if (state.id === null && next.id !== null) keepDraft(draftOf(), null)
    state = next
    for (const changed of watching) changed()
  }
  const after = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(send, ms)
  }

  function send() {
    clearTimeout(timer)
    const next = sending(state)
    if (ended || next === state) return
    put(next)
    running = attempt().finally(() => {
      running = null
      keep()
    })
  }

  async function attempt() {
    const before = state.draft
    try {
      const saved = await (state.id === null ? calls.create(newEntry()) : calls.change(state.id, change()))
      onSaved(saved)
      put(arrived(state, saved))
    } catch (error) {
      await refused(error)
    }
    if (ended) return
    const { phase } = state
    if (phase.at === 'failing' && phase.why === 'away') after(waitAfter(phase.tries))
    // What was written meanwhile waits for its own rest, if that is not over.
    else if (phase.at === 'resting' && isUnsaved(state)) after(state.draft === before ? 0 : restMs)
  }

  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
  const newEntry = (): NewEntry => ({
    ...unsavedOf(state),
    client_entry_id: clientEntryId,
    time_zone: timeZone(),
  })
  const change = (): EntryChange => ({ ...unsavedOf(state), version: state.version, time_zone: timeZone() })

  async function refused(error: unknown) {
    const status = error instanceof ApiError ? error.status : 0
    if (status === 404 || status === 409) return differs()
    put(failed(state, why(status)))
  }

  /** Somebody else was here: another device changed it, or deleted it, or its topic is gone. */
  async function differs() {
    const { id } = state
    try {
      const theirs = id === null ? null : await calls.read(id)
      if (theirs?.version === state.version || (id === null && state.draft.topic_id !== null)) {
        put(failed(written(state, { topic_id: theirs?.topic_id ?? null }), 'away'))
      } else put(parted(state, theirs))
    } catch {
      put(failed(state, 'away'))
    }
  }

  const leave = () => {
    keep()
    if (isUnsaved(state) && state.phase.at !== 'parted' && !ended)
      saveLeaving(state.id, state.id === null ? newEntry() : change())
  }
  const hide = () => {
    if (document.visibilityState !== 'hidden') return
    keep()
    send()
  }
  const retry = () => {
    if (state.phase.at === 'failing') send()
  }

  return {
    subscribe(changed: () => void) {
      watching.add(changed)
      return () => watching.delete(changed)
    },
    get: () => state,
    write(next: Partial<Draft>) {
      put(written(state, next))
      keeping ??= setTimeout(keep, keepEveryMs)
      // While it cannot be reached, its own waiting goes on.
      if (state.phase.at !== 'failing' || state.phase.why !== 'away') after(restMs)
    },
    /** Saves at once. @returns whether all is saved. */
    async save(): Promise<boolean> {
      do {
        send()
        await running
      } while (state.phase.at === 'resting' && isUnsaved(state))
      return !isUnsaved(state)
    },
    /** Takes up what was kept on this device and saves whenever the page is left. @returns what to do when it is. */
    begin() {
      const kept = state.id === null ? newest(personId) : readKept(keptDraft(personId, state.id))
      if (kept && state.phase.at === 'resting' && !isUnsaved(state)) {
        if (state.id === null) clientEntryId = kept.clientEntryId
        put(takenUp(state, kept, view))
        if (isUnsaved(state)) after(0)
        else keep()
      }
      window.addEventListener('pagehide', leave)
      window.addEventListener('online', retry)
      document.addEventListener('visibilitychange', hide)
      return () => {
        window.removeEventListener('pagehide', leave)
        window.removeEventListener('online', retry)
        document.removeEventListener('visibilitychange', hide)
        keep()
        send()
      }
    },
    keepMine() {
      if (state.phase.at === 'parted' && state.phase.theirs === null) {
        keepDraft(draftOf(), null)
        clientEntryId = newRequestId()
      }
      put(keptMine(state))
      send()
    },
    takeOther() {
      keepDraft(draftOf(), null)
      put(tookOther(state))
    },
    refresh: (newer: EntryView) => put(refreshed(state, newer)),
    /** Nothing of it is sent or kept any more: it was deleted. */
    end() {
      ended = true
      clearTimeout(timer)
      clearTimeout(keeping)
      keepDraft(draftOf(), null)
    },
  }
}

function why(status: number): Refusal {
  if (status === 401) return 'signed_out'
  return status === 413 || status === 422 ? 'refused' : 'away'
}

function newest(personId: string) {
  const all = keptNewDrafts(personId).flatMap((value) => readKept(value) ?? [])
  return all.sort((one, other) => other.at - one.at)[0] ?? null
}
