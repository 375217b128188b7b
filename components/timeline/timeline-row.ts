import type { KnotKind } from '@/components/thread/knot'
import type { TimelineKind } from '@/lib/log/client'
import type { TimelineEntry } from './row-window'

/** What a row is about; `surface` is where the session began or moved, and shows among all rows only. */
export type EventKind = TimelineKind

/** A few words in one look; `arrow` stands between a before and an after. */
export type Part = {
  text: string
  look?: 'strong' | 'mono' | 'quiet' | 'quiet-mono' | 'danger' | 'arrow' | 'tag-ok' | 'tag-danger'
}

export type Description = {
  kind: EventKind
  mark: KnotKind | 'rings'
  /** The grey word before: "Step", "Did", "Called". */
  word?: string
  parts: Part[]
  /** Something said; null while the words are on their way. */
  says?: { by: 'person' | 'assistant' | 'staff'; text: string | null; note?: string; who?: string }
  meta?: string
  broken?: boolean
  /** Happened to the pipeline or the session itself, not on a surface. */
  system?: boolean
  /** Equal for the same thing over again, which then shows as one row. */
  same?: string
}

export type TimelineRow = Description & {
  id: number
  /** Milliseconds since 1970. */
  at: number
  /** The surface it happened on. */
  channel: string
  /** The surface before, where this row is a move. */
  from?: string
  entry: TimelineEntry
}

/** A row in plain words, for its title and for finding it. */
export function rowText({ word, parts, says, meta }: Description): string {
  const said = says?.text ?? says?.note
  return [word, ...parts.map((part) => (part.look === 'arrow' ? 'to' : part.text)), said, meta]
    .filter(Boolean)
    .join(' ')
}

/** What happened without its particulars, as a heading. */
export function rowTitle(row: Description): string {
  const parts = row.parts.filter((part) => part.look !== 'quiet' && part.look !== 'quiet-mono')
  return rowText({ ...row, parts: parts.length > 0 ? parts : row.parts, meta: undefined })
}
