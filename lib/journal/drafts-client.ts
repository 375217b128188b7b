import type { EntryChange, NewEntry } from './schema'

const prefix = 'tl-words:'
// What a browser lets through while its page goes away.
const mostLeaving = 60_000

/** Whose words they are and of what: an entry, or a page that is none yet by the id it will be sent with. */
export type DraftOf = { personId: string; entryId: string | null; clientEntryId: string }

const keyOf = ({ personId, entryId, clientEntryId }: DraftOf) =>
  `${prefix}${personId}:${entryId ?? `new:${clientEntryId}`}`

/** Keeps words that did not reach the server on this device; null once they have. */
export function keepDraft(of: DraftOf, draft: unknown) {
  try {
    if (draft === null) localStorage.removeItem(keyOf(of))
    else localStorage.setItem(keyOf(of), JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing: the page still holds them.
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** What was kept of an entry. */
export const keptDraft = (personId: string, entryId: string) => read(`${prefix}${personId}:${entryId}`)

/** What was kept of pages that were no entries yet. */
export const keptNewDrafts = (personId: string) => draftKeys(`${prefix}${personId}:new:`).map(read)

function draftKeys(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start))
  } catch {
    return []
  }
}

/** Forgets all words on this device, whoever's: for when somebody signs out. */
export function forgetDrafts() {
  for (const key of draftKeys(prefix)) localStorage.removeItem(key)
}

/** Saves while the page goes away; nobody is left to hear of the answer. What is too long for that stays kept on the device. */
export function saveLeaving(id: string | null, entry: EntryChange | Partial<NewEntry>) {
  const body = JSON.stringify(entry)
  if (new Blob([body]).size > mostLeaving) return
  void fetch(id ? `/api/entries/${id}` : '/api/entries', {
    method: id ? 'PATCH' : 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    credentials: 'same-origin',
    keepalive: true,
  }).catch(() => {})
}
