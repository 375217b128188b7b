import { z } from 'zod'

/** Raised when what stands in a backup means something else than before. */
export const formatVersion = 1

/** The first and the last file of a backup. Between them lies what COPY wrote, a table at a time, in pieces of whole rows. */
export const headerName = 'backup.json'
export const manifestName = 'manifest.json'

export const pieceName = (table: string, piece: number) => `tables/${table}/${String(piece).padStart(6, '0')}.copy`

/** Of which table a file is a piece; null for the two that are none. */
export function tableOf(name: string): string | null {
  return /^tables\/([a-z_]+)\/\d+\.copy$/.exec(name)?.[1] ?? null
}

// Read before all else, so that a later format can be told from a damaged one.
export const headerVersion = z.object({ format: z.number().int(), app: z.string() })

export const headerSchema = headerVersion.extend({
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** What the schema had been through. */
  migrations: z.array(z.object({ tag: z.string(), when: z.number(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** The time of the log (see db/log-clock.ts) when it was taken. */
  logTime: z.string().regex(/^\d{1,19}$/),
})

export const manifestSchema = z.object({
  tables: z.record(
    z.string(),
    z.object({ rows: z.number().int(), bytes: z.number().int(), sha256: z.string().length(64) }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/), used: z.boolean() })),
})

export type Header = z.infer<typeof headerSchema>
export type Manifest = z.infer<typeof manifestSchema>
/** What is told of a table while it is written or read. */
export type Progress = (step: { table: string; rows: number }) => void
