import { z } from 'zod'
import { locales, moods } from '@/db/enums'
import { type EntryView, entryChange } from '@/lib/journal/schema'
import { type Draft, isOwn, isUnsaved, type SaveState, sentOf, storedOf, unsavedOf } from './save-queue'

const draft = z.object({
  title: z.string(),
  content: z.string(),
  theme: z.string(),
  topic_id: z.string().nullable(),
  mood: z.enum(moods).nullable(),
  language: z.enum(locales).nullish(),
})

/** Words on this device that did not reach the server, and which version they are a change of. */
const kept = z.object({
  clientEntryId: z.string(),
  draft: draft.partial(),
  sent: z.array(entryChange),
  version: z.number(),
  at: z.number(),
})
export type Kept = z.infer<typeof kept>

/** What is to be kept of a page; null once all of it is saved. */
export function keptOf(state: SaveState, clientEntryId: string, at: number): Kept | null {
  if (!isUnsaved(state)) return null
  const own: Partial<Draft> = Object.fromEntries(
    Object.keys(unsavedOf(state)).map((field) => [field, state.draft[field as keyof Draft]]),
  )
  return { clientEntryId, draft: own, sent: sentOf(state), version: state.version, at }
}

/** What was kept, or null where that cannot be read. */
export function readKept(value: unknown): Kept | null {
  return kept.safeParse(value).data ?? null
}

/** Puts kept words back on a page just opened. Where the entry went on elsewhere meanwhile, the person is asked. */
export function takenUp(state: SaveState, { draft, sent, version }: Kept, view: EntryView | null): SaveState {
  const back = { ...state, draft: { ...state.draft, ...draft } }
  const same = !view || version === view.version || !isUnsaved(back) || isOwn(sent, storedOf(view))
  return same ? back : { ...back, phase: { at: 'parted', theirs: view } }
}
