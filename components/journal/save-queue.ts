import type { Locale, Mood } from '@/db/enums'
import type { EntryChange, EntryView } from '@/lib/journal/schema'

/** What stands on the page as it is typed: a title keeps the blank at its end until the next word comes. */
export type Draft = {
  title: string
  content: string
  theme: string
  topic_id: string | null
  mood: Mood | null
  /** Chosen and not saved yet; null is "by what I write", undefined no choice. */
  language: Locale | null | undefined
}

/** The fields of an entry that are not at the server as they stand on the page. */
export type Unsaved = Pick<EntryChange, 'title' | 'content' | 'theme' | 'topic_id' | 'mood' | 'language'>

type Stored = Required<Omit<Unsaved, 'language'>>

/** `away`: cannot be reached. `signed_out`: nobody is signed in any more. `refused`: it will not be taken as it is. */
export type Refusal = 'away' | 'signed_out' | 'refused'

type Phase =
  | { at: 'resting' }
  /** `sent` is what was sent last and, behind it, what earlier tries sent of which no answer came. */
  | { at: 'sending'; sent: Unsaved[]; tries: number }
  | { at: 'failing'; sent: Unsaved[]; tries: number; why: Refusal }
  /** Changed on another device, or deleted there: null. */
  | { at: 'parted'; theirs: EntryView | null }

/** One entry on its way to the server: one request at a time, each with all that changed since the last. */
export type SaveState = {
  draft: Draft
  /** What the server holds as far as this page knows. */
  stored: Stored
  id: string | null
  version: number
  phase: Phase
}

const mostTries = 4

const nothing: Stored = { title: null, content: '', theme: null, topic_id: null, mood: null }
const resting = { at: 'resting' } as const

export const blankPage = (): SaveState => ({
  draft: draftOf(nothing),
  stored: nothing,
  id: null,
  version: 0,
  phase: resting,
})

export const openedEntry = (view: EntryView): SaveState => ({
  draft: draftOf(storedOf(view)),
  stored: storedOf(view),
  id: view.id,
  version: view.version,
  phase: resting,
})

function draftOf(stored: Stored): Draft {
  return { ...stored, title: stored.title ?? '', theme: stored.theme ?? '', language: undefined }
}

export function storedOf({ title, content, theme, topic_id, mood }: EntryView): Stored {
  return { title, content: content ?? '', theme, topic_id, mood }
}

/** The draft as the wire has it. */
function wired({ title, content, theme, topic_id, mood }: Draft): Stored {
  return { title: title.trim() || null, content, theme: theme.trim() || null, topic_id, mood }
}

const fields = ['title', 'content', 'theme', 'topic_id', 'mood'] as const

export function unsavedOf({ draft, stored }: SaveState): Unsaved {
  const now = wired(draft)
  const changed = fields.filter((field) => now[field] !== stored[field])
  return {
    ...Object.fromEntries(changed.map((field) => [field, now[field]])),
    ...(draft.language === undefined ? null : { language: draft.language }),
  }
}

/** Whether there is something to send: of a page that is no entry yet only once words are on it. */
export function isUnsaved(state: SaveState): boolean {
  if (state.id !== null) return Object.keys(unsavedOf(state)).length > 0
  return state.draft.title.trim() !== '' || state.draft.content.trim() !== ''
}

export const written = (state: SaveState, change: Partial<Draft>): SaveState => ({
  ...state,
  draft: { ...state.draft, ...change },
})

/** The state in which what is unsaved is under way; the same state where nothing may be sent now. */
export function sending(state: SaveState): SaveState {
  const { phase } = state
  if (phase.at === 'sending' || phase.at === 'parted' || !isUnsaved(state)) return state
  const tries = phase.at === 'failing' ? phase.tries : 0
  const sent = [unsavedOf(state), ...sentOf(state)].slice(0, mostTries)
  return { ...state, phase: { at: 'sending', sent, tries } }
}

export const sentOf = ({ phase }: SaveState): Unsaved[] =>
  phase.at === 'sending' || phase.at === 'failing' ? phase.sent : []

/** Whether a version is what one of these tries has stored. */
export function isOwn(sent: Unsaved[], other: Stored): boolean {
  return sent.some((one) => {
    const told = fields.filter((field) => one[field] !== undefined)
    return told.length > 0 && told.every((field) => one[field] === other[field])
  })
}

/**
 * The server took what was sent. A change is held to be stored as it was sent; of a new entry the answer counts, which may be what an
 * earlier try has stored.
 */
export function arrived(state: SaveState, view: EntryView): SaveState {
  const { language, ...sent } = sentOf(state)[0] ?? {}
  const taken = state.draft.language === language
  return {
    ...state,
    draft: taken ? { ...state.draft, language: undefined } : state.draft,
    stored: state.id === null ? storedOf(view) : { ...storedOf(view), ...sent },
    id: view.id,
    version: view.version,
    phase: resting,
  }
}

export function failed(state: SaveState, why: Refusal): SaveState {
  const tries = state.phase.at === 'sending' ? state.phase.tries + 1 : 1
  return { ...state, phase: { at: 'failing', sent: sentOf(state), tries, why } }
}

/**
 * The server holds another version. What an earlier try of this page has stored is no other's; changes to different fields are put
 * together; only where both changed the same the person is asked.
 */
export function parted(state: SaveState, theirs: EntryView | null): SaveState {
  if (theirs === null) return { ...state, phase: { at: 'parted', theirs } }
  const other = storedOf(theirs)
  const mine = unsavedOf(state)
  const both = fields.some(
    (field) => mine[field] !== undefined && other[field] !== state.stored[field] && other[field] !== mine[field],
  )
  return both && !isOwn(sentOf(state), other) ? { ...state, phase: { at: 'parted', theirs } } : withMine(state, theirs)
}

/** The other version with what was changed here put over it, to be saved anew. */
function withMine(state: SaveState, theirs: EntryView): SaveState {
  const changed = fields.filter((field) => unsavedOf(state)[field] !== undefined)
  const mine = Object.fromEntries(changed.map((field) => [field, state.draft[field]]))
  const opened = openedEntry(theirs)
  return { ...opened, draft: { ...opened.draft, ...mine, language: state.draft.language } }
}

/** Of two versions the one on this page; deleted elsewhere it becomes an entry of its own. */
export function keptMine(state: SaveState): SaveState {
  if (state.phase.at !== 'parted') return state
  const { theirs } = state.phase
  return theirs ? withMine(state, theirs) : { ...blankPage(), draft: state.draft }
}

/** Of two versions the other. */
export function tookOther(state: SaveState): SaveState {
  if (state.phase.at !== 'parted') return state
  return state.phase.theirs ? openedEntry(state.phase.theirs) : blankPage()
}

/** A newer version seen from elsewhere; taken where nothing here waits to be saved. */
export function refreshed(state: SaveState, view: EntryView): SaveState {
  const takes = state.phase.at === 'resting' && view.version > state.version && !isUnsaved(state)
  return takes ? openedEntry(view) : state
}

export type SheetStatus = 'blank' | 'saved' | 'saving' | 'unsaved' | 'parted'

export function statusOf(state: SaveState): SheetStatus {
  if (state.phase.at === 'failing') return 'unsaved'
  if (state.phase.at === 'parted') return 'parted'
  if (state.phase.at === 'sending' || isUnsaved(state)) return 'saving'
  return state.id === null ? 'blank' : 'saved'
}

const longestWaitMs = 60_000

/** How long to wait before the next try. */
export const waitAfter = (tries: number) => Math.min(longestWaitMs, 1000 * 2 ** (tries - 1))
