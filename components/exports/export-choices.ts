import { createLoader, parseAsArrayOf, parseAsFloat, parseAsInteger, parseAsStringLiteral } from 'nuqs/server'
import { type Channel, channels } from '@/db/enums'
import type { SelectionChoice } from '@/lib/pipeline/dataset-client'
import {
  type DatasetFormat,
  datasetFormats,
  mostHeld,
  type Split,
  splits,
  usualHeld,
} from '@/lib/pipeline/dataset-schema'

/** `accepted` alone, or also what nobody has read yet. */
const reviewChoices = ['accepted', 'unread'] as const
export type ReviewChoice = (typeof reviewChoices)[number]

export type Choices = {
  split: Split
  review: ReviewChoice
  format: DatasetFormat
  held: number
  /** The channels it comes from; null is all. */
  from: Channel[] | null
  /** The lowest quality; null is the bar that everything kept has passed. */
  min: number | null
}

/** How the choices stand in the address. */
export const choiceParsers = {
  split: parseAsStringLiteral(splits).withDefault('all'),
  review: parseAsStringLiteral(reviewChoices).withDefault('accepted'),
  format: parseAsStringLiteral(datasetFormats).withDefault('openai'),
  held: parseAsInteger.withDefault(usualHeld),
  from: parseAsArrayOf(parseAsStringLiteral(channels)),
  min: parseAsFloat,
}

export const loadChoices = createLoader(choiceParsers)

/** What is asked of the server for these choices. */
export function selectionOf({ review, format, held, from }: Omit<Choices, 'split' | 'min'>): SelectionChoice {
  return {
    format,
    held: Math.min(mostHeld, Math.max(0, held)),
    ...(review === 'accepted' ? { review: 'accepted' as const } : {}),
    ...(from && from.length > 0 ? { channels: channels.filter((channel) => from.includes(channel)) } : {}),
  }
}
