'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ApiError } from '@/lib/http/fetch'
import { changeEntry, createEntry, entryOptions } from '@/lib/journal/client'
import type { EntryView } from '@/lib/journal/schema'
import { noteInTimeline } from './note-in-timeline'
import { blankPage, statusOf } from './save-queue'
import { openSheet, type Sheet } from './sheet'

// A sheet goes on saving when its page is left, and is found again by whoever comes back.
const sheets = new Set<Sheet>()

function unfinished(id: string | null): Sheet | undefined {
  for (const sheet of sheets) if (['saved', 'blank'].includes(statusOf(sheet.get()))) sheets.delete(sheet)
  return [...sheets].find((sheet) => sheet.get().id === id)
}

/** The entry an address names: the last part of `/journal/{id}`; null for a page that is none yet. */
export const entryAt = (path: string) => /^\/journal\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null

/** Which entry is open here: its id, and its sheet unless that has to be read first. `number` changes when another one is opened. */
type Open = { id: string | null; sheet: Sheet | null; number: number }

/**
 * The sheet of the entry that the address names. The first words of a blank page make it an entry: it then takes that entry's address and
 * stays the same sheet.
 */
export function useWriting(personId: string) {
  const client = useQueryClient()
  const id = entryAt(usePathname())

  const begin = (view: EntryView | null): Sheet => {
    const found = unfinished(view?.id ?? null)
    if (found) return found
    return openSheet({
      personId,
      view,
      calls: {
        create: createEntry,
        change: changeEntry,
        read: (entryId) => readAnew(client, entryId),
      },
      onSaved: (saved) => void noteSaved(client, saved),
    })
  }
  const open = (number: number): Open => ({ id, sheet: id ? (unfinished(id) ?? null) : begin(null), number })

  const [now, setNow] = useState<Open>(() => open(0))
  if (now.id !== id) {
    const same = id !== null && now.sheet?.get().id === id
    setNow(same ? { ...now, id } : open(now.number + 1))
  }
  const { sheet } = now
  const state = useSyncExternalStore(
    sheet?.subscribe ?? never,
    () => sheet?.get() ?? nothing,
    () => sheet?.get() ?? nothing,
  )

  useEffect(() => {
    if (!sheet) return
    sheets.add(sheet)
    return sheet.begin()
  }, [sheet])
  useEffect(() => {
    if (state.id !== null && state.id !== id && now.id === id) {
      window.history.replaceState(null, '', `/journal/${state.id}${window.location.search}`)
    }
  }, [state.id, id, now.id])

  return {
    id: now.id,
    number: now.number,
    sheet,
    state,
    /** Opens the sheet of an entry that had to be read first. */
    opened: (view: EntryView) => setNow((before) => (before.sheet ? before : { ...before, sheet: begin(view) })),
    /** Puts a blank page in the place of this one. */
    startAnew: () => {
      if (id === null) setNow(({ number }) => ({ id, sheet: begin(null), number: number + 1 }))
      else window.history.pushState(null, '', '/journal')
    },
  }
}

const nothing = blankPage()
const never = () => () => {}

/** What was on its way before this was saved would come too late. */
async function noteSaved(client: QueryClient, saved: EntryView) {
  const { queryKey } = entryOptions(saved.id)
  await client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, saved)
  noteInTimeline(client, saved)
}

/** An entry as it is at the server now; null when it is gone. */
async function readAnew(client: QueryClient, id: string): Promise<EntryView | null> {
  await client.cancelQueries({ queryKey: entryOptions(id).queryKey })
  try {
    return await client.fetchQuery({ ...entryOptions(id), staleTime: 0 })
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}
