import { z } from 'zod'
import { channels, reviews } from '@/db/enums'

export const datasetFormats = ['openai', 'trl', 'sharegpt', 'dpo'] as const
export type DatasetFormat = (typeof datasetFormats)[number]

export const splits = ['train', 'valid', 'all'] as const
export type Split = (typeof splits)[number]

export const mostHeld = 50
export const usualHeld = 10
export const usualSeed = 'throughline'

/** Several channels, apart by commas; in the order in which they are listed everywhere. */
const someChannels = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(channels)).min(1))
  .transform((asked) => channels.filter((channel) => asked.includes(channel)))

/** What may be exported, whatever its quality. */
export const selectionQuery = z.object({
  /** Of preference pairs only examples that have a worse answer too. */
  format: z.enum(datasetFormats).default('openai'),
  split: z.enum(splits).default('all'),
  review: z.enum(reviews).optional(),
  sessionId: z.uuid().optional(),
  channel: someChannels.optional(),
  /** How many sessions in a hundred are held back to test with. */
  held: z.coerce.number().int().min(0).max(mostHeld).default(usualHeld),
  /** Another seed holds back other sessions. */
  seed: z.string().max(64).default(usualSeed),
})
export type SelectionQuery = z.output<typeof selectionQuery>

export const exportQuery = selectionQuery.extend({
  format: z.enum(datasetFormats),
  minQuality: z.coerce.number().min(0).max(1).default(0.5),
})
export type ExportQuery = z.output<typeof exportQuery>

const bin = z.object({ from: z.number(), count: z.int() })

/**
 * How many lines an export has from each hundredth of quality on, how many of them are held back, and their bytes; the same by channel.
 * Hundredths without any are left out.
 */
export const selectionView = z.object({
  bins: z.array(bin.extend({ held: z.int(), bytes: z.int() })),
  channels: z.array(z.object({ channel: z.enum(channels), bins: z.array(bin) })),
})
export type SelectionView = z.infer<typeof selectionView>

const sum = z.string().regex(/^[0-9a-f]{64}$/)

/** What a dataset is made of. The same query of the same examples gives the same manifest, to the byte. */
export const manifest = z.object({
  format: z.enum(datasetFormats),
  filters: z.object({
    split: z.enum(splits),
    minQuality: z.number(),
    review: z.array(z.enum(reviews)),
    channels: z.array(z.enum(channels)).nullable(),
    sessionId: z.uuid().nullable(),
  }),
  /** Of a hundred sessions this many are held back, by SHA-256 of seed and session. */
  split: z.object({ seed: z.string(), held: z.int() }),
  sessions: z.array(z.object({ sessionId: z.uuid(), lines: z.int(), sha256: sum })),
  /** Of the pipeline whose rules made and scored the examples. */
  scorerVersions: z.array(z.string()),
  lines: z.int(),
  bytes: z.int(),
  sha256: sum,
  leftOut: z.array(z.object({ reason: z.string(), count: z.int() })),
})
export type Manifest = z.infer<typeof manifest>
