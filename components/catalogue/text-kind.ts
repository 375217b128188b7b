import type { z } from 'zod'
import type { Locale } from '@/db/enums'
import type { CsvWords } from './import-dialog'

/** What is written in one field of a text. */
type TextField = {
  name: string
  label: string
  most: number
  /** Several lines. */
  long?: true
  hint?: string
}

/** One help text or saved reply, as its list and its form see it. */
export type TextItem = { id: string; locale: Locale; values: Record<string, string> }

/** What the two kinds of texts differ in. */
export type TextKind = {
  what: 'help-texts' | 'saved-replies'
  /** "help text" */
  noun: string
  /** The head of the list's first column. */
  head: string
  searchLabel: string
  addLabel: string
  /** What stands where there is none yet. */
  empty: { title: string; words: string }
  /** What deleting one means. */
  loss: string
  fields: TextField[]
  /** The schema of the API. */
  shape: z.ZodType<Record<string, string>>
  /** What one is called, and what is shown of it in the list. */
  nameOf: (values: Record<string, string>) => string
  titleOf: (values: Record<string, string>) => { title: string; note: string | null }
  excerptOf: (values: Record<string, string>) => string
  save: (id: string | null, values: Record<string, string>) => Promise<unknown>
  remove: (id: string) => Promise<unknown>
  csv: CsvWords
}
